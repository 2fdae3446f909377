import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { commandFor } from '../model/commands.ts';
import { groupTitles } from '../model/groupTitles.ts';
import { withExpanded, withToggled } from '../model/queryEdits.ts';
import type { Panel } from '../panel.ts';
import { performCommand } from '../performCommand.ts';
import { performOnNode } from '../performOnNode.ts';
import { graphicsDocument, unheard } from './aria.ts';
import { ArrowHead } from './arrowHead.tsx';
import { EdgeView } from './edgeView.tsx';
import { GroupTitleView, GroupView } from './groupView.tsx';
import { GhostView, NodeView } from './nodeView.tsx';
import type { PanelProps } from './panelProps.ts';

/** The picture. One tab stop: the active node or edge; keys lead from one to the next. */
export function Canvas({ panel, say, isHidden }: PanelProps & { readonly isHidden: boolean }): VNode {
  const canvas = useRef<SVGSVGElement>(null);
  const world = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (canvas.current === null || world.current === null) return;
    return panel.viewport.attach(canvas.current, world.current);
  }, [panel]);
  useLayoutEffect(() => {
    if (!isHidden) panel.viewport.uncovered();
  }, [panel, isHidden]);
  useCanvasFocus(panel, canvas, isHidden);

  const shown = panel.shown.value;
  const { nodes, edges, groups, captions } = panel.scene.value;
  const far = panel.viewport.far.value;
  const titles = shown === undefined ? [] : groupTitles(groups, far, shown.query.metrics);
  const isSmall = nodes.length <= 300;
  return (
    <svg
      ref={canvas}
      class={`canvas ${far < 1 ? 'is-far' : ''} ${isHidden ? 'is-hidden' : ''} ${isSmall ? 'is-lively' : ''}`}
      {...graphicsDocument}
      aria-roledescription={say('canvas')}
      aria-label={shown === undefined ? '' : say('graphName', shown.title, shown.graph.caption)}
      data-vscode-context={canvasContext}
      onClick={(event) => clicked(panel, event)}
      onDblClick={(event) => doubleClicked(panel, event)}
      onPointerOver={(event) => panel.hover(pointedBy(event.target))}
      onPointerLeave={() => panel.hover({})}
      onKeyDown={(event) => pressed(panel, event)}
    >
      <defs>
        <ArrowHead />
      </defs>
      <g ref={world} class="world">
        <g class="groups">
          {groups.map((item) => (
            <GroupView key={item.group.id} item={item} say={say} />
          ))}
        </g>
        <g class="edges">
          {edges.map((item) => (
            <EdgeView key={item.key} panel={panel} say={say} item={item} />
          ))}
        </g>
        <g class="nodes">
          {shown !== undefined && nodes.map((item) => <NodeView key={item.key} panel={panel} say={say} item={item} query={shown.query} />)}
        </g>
        <g class="titles" {...unheard}>
          {titles.map((title) => (
            <GroupTitleView key={title.item.group.id} title={title} far={far} />
          ))}
        </g>
        <g class="captions">
          {captions.map(({ text, x, y }) => (
            <text key={text} x={x} y={y}>
              {text}
            </text>
          ))}
        </g>
        <FocusRing panel={panel} />
        <Ghosts panel={panel} />
      </g>
    </svg>
  );
}

const canvasContext = JSON.stringify({ webviewSection: 'canvas', preventDefaultContextMenuItems: true });

/** One for all nodes: it lies around the one that the keyboard is at. */
function FocusRing({ panel }: { readonly panel: Panel }): VNode | null {
  const box = panel.nodeByKey.value.get(panel.active.value ?? '')?.box;
  if (box === undefined) return null;
  return <rect class="focus-ring" x={box.x - 4} y={box.y - 4} width={box.width + 8} height={box.height + 8} rx="8" />;
}

function Ghosts({ panel }: { readonly panel: Panel }): VNode {
  const query = panel.shown.value?.query;
  return (
    <g class="ghosts" {...unheard}>
      {query !== undefined && panel.changes.value.removed.map((item) => <GhostView key={item.key} item={item} metrics={query.metrics} />)}
    </g>
  );
}

/** The focus stays on the canvas while its nodes come and go, and goes there when that is asked for. */
function useCanvasFocus(panel: Panel, canvas: { readonly current: SVGSVGElement | null }, isHidden: boolean): void {
  const hasFocus = useRef(false);
  const requests = panel.focusRequests.value;
  const answered = useRef(0);
  const { value: active } = panel.active;
  const activeEdge = panel.activeEdge.value?.edge;
  const { value: scene } = panel.scene;
  const isShown = panel.shown.value !== undefined;
  useEffect(() => {
    const note = ({ target }: FocusEvent): void => {
      hasFocus.current = target instanceof Node && canvas.current?.contains(target) === true;
      if (hasFocus.current) noteFocus(panel, target);
    };
    // Not on the canvas: an SVG element that listens for the focus can take it.
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [canvas, panel]);
  useLayoutEffect(() => {
    // The first graph is on its way: it answers.
    if (!isShown && !isHidden) return;
    const isAsked = requests !== answered.current;
    answered.current = requests;
    if (isHidden || !(isAsked || (hasFocus.current && document.hasFocus()))) return;
    const stop = [...(canvas.current?.querySelectorAll<SVGElement>('[data-node], [data-edge]') ?? [])].find(({ dataset }) =>
      activeEdge === undefined ? dataset['node'] === active : dataset['edge'] === activeEdge,
    );
    if (stop !== document.activeElement) stop?.focus({ preventScroll: true });
  }, [active, activeEdge, scene, requests, isHidden, isShown]);
}

/** What an event is about: the data of the nearest element that has any. */
function pointedBy(target: EventTarget | null): { readonly node?: string; readonly edge?: string } {
  if (!(target instanceof Element)) return {};
  const node = target.closest<SVGElement>('[data-node]')?.dataset['node'];
  if (node !== undefined) return { node };
  const edge = target.closest<SVGElement>('[data-edge]')?.dataset['edge'];
  return edge === undefined ? {} : { edge };
}

function clicked(panel: Panel, event: MouseEvent): void {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const group = target.closest<SVGElement>('[data-group]')?.dataset['group'];
  if (group !== undefined) {
    panel.ask((query) => withToggled(query, group));
    return;
  }
  const { node, edge } = pointedBy(target);
  if (node === undefined) {
    panel.select(edge === undefined ? {} : { edge });
    return;
  }
  panel.active.value = node;
  panel.activeEdge.value = undefined;
  panel.focusRequests.value += 1;
  const badge = target.closest<SVGElement>('[data-badge]')?.dataset['badge'];
  if (badge === 'in' || badge === 'out') {
    const item = panel.nodeOf(node);
    if (item !== undefined) panel.ask((query) => withExpanded(query, item, badge));
    return;
  }
  if (event.altKey) {
    performOnNode(panel, 'hide', node);
    return;
  }
  if (event.ctrlKey || event.metaKey) {
    performOnNode(panel, 'openToSide', node);
    return;
  }
  panel.select({ node });
}

function doubleClicked(panel: Panel, { target, altKey, ctrlKey, metaKey }: MouseEvent): void {
  if (altKey || ctrlKey || metaKey || !(target instanceof Element) || target.closest('[data-badge]') !== null) return;
  const { node, edge } = pointedBy(target);
  if (node !== undefined) performOnNode(panel, 'open', node);
  const site = edge === undefined ? undefined : panel.edgeByKey.value.get(edge)?.edge.sites[0];
  panel.open(site, { toSide: false, keepFocus: false });
}

/** However the focus came to a node or an edge, it has the tab stop now. */
function noteFocus(panel: Panel, target: EventTarget | null): void {
  const { node, edge } = pointedBy(target);
  const item = edge === undefined ? undefined : panel.edgeByKey.value.get(edge);
  if (node !== undefined) {
    panel.active.value = node;
    panel.activeEdge.value = undefined;
  } else if (item !== undefined && panel.activeEdge.value?.edge !== item.key) {
    const home = panel.active.value === item.to ? item.to : item.from;
    panel.active.value = home;
    panel.activeEdge.value = { edge: item.key, home };
  }
}

function pressed(panel: Panel, event: KeyboardEvent): void {
  const command = commandFor(event);
  if (command === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  performCommand(panel, command);
}
