import { useComputed } from '@preact/signals';
import type { VNode } from 'preact';
import { edgeClasses, edgeWidth } from '../model/edgeStyle.ts';
import { shownLabel } from '../model/nodeAnatomy.ts';
import { edgeLabel } from '../model/nodeLabel.ts';
import { baseName } from '../model/paths.ts';
import type { Say } from '../model/say.ts';
import type { SceneEdge } from '../model/scene.ts';
import { splinePath } from '../model/splinePath.ts';
import { isEmpty, type Panel } from '../panel.ts';
import { graphicsSymbol } from './aria.ts';
import type { PanelProps } from './panelProps.ts';

/** A line with its arrow, its label, and a wide invisible one that is easier to point at. */
export function EdgeView({ panel, say, item }: PanelProps & { readonly item: SceneEdge }): VNode {
  const { key, edge, path, label } = item;
  const d = splinePath(path.points);
  const className = useComputed(() => classOf(panel, item));
  const isActive = useComputed(() => panel.activeEdge.value?.edge === key);
  const tabIndex = useComputed(() => (isActive.value ? 0 : -1));
  // One is told, not hundreds: what the others say, nodes and the list say too.
  const isUnheard = useComputed(() => (isActive.value ? undefined : 'true'));
  const isSelected = useComputed(() => (panel.selected.value.edge === key ? 'true' : undefined));
  const [x, y] = path.label ?? middleOf(path.points);
  return (
    <g
      class={className}
      {...graphicsSymbol}
      aria-label={edgeName(panel, item, say)}
      aria-current={isSelected}
      aria-hidden={isUnheard}
      tabindex={tabIndex}
      data-edge={key}
      data-vscode-context={JSON.stringify({ webviewSection: 'edge', node: edge.id, preventDefaultContextMenuItems: true })}
    >
      <path class="is-hit-area" d={d} />
      <path class="line" d={d} stroke-width={edgeWidth(edge)} marker-end="url(#arrow)" />
      {label !== '' && (
        <text class="edge-label" x={x} y={y}>
          {shownLabel(label)}
        </text>
      )}
    </g>
  );
}

/** With the first place in the code, which is where Enter leads. */
function edgeName(panel: Panel, { edge, from, to }: SceneEdge, say: Say): string {
  const name = (key: string): string => panel.nodeOf(key)?.name ?? key;
  const [site] = edge.sites;
  const place = site === undefined ? [] : [say('at', baseName(site.path), site.startLine + 1)];
  return [edgeLabel(edge, [name(from), name(to)], say), ...place].join(', ');
}

function classOf(panel: Panel, { key, edge }: SceneEdge): string {
  const classes = [...edgeClasses(edge)];
  const isPointing = !isEmpty(panel.hovered.value);
  if (panel.near.value.has(key)) classes.push('is-near');
  else if (isPointing && panel.near.value.size > 0) classes.push('is-dimmed');
  if (panel.selected.value.edge === key) classes.push('is-selected');
  if (panel.highlighted.value.has(edge.id)) classes.push('is-highlighted');
  return classes.join(' ');
}

function middleOf(points: SceneEdge['path']['points']): readonly [number, number] {
  return points[Math.floor(points.length / 2)] ?? [0, 0];
}
