import { batch } from '@preact/signals';
import type { PanelAct, PanelPreview, PanelState, ShownGraph, ToPanel } from '../../../server/protocol/panel.ts';
import { changesBetween, noChanges } from './model/changes.ts';
import type { NodeAct } from './model/nodeMenu.ts';
import { sceneOf } from './model/sceneOf.ts';
import { statusLine } from './model/statusLine.ts';
import { firstNode } from './model/walk.ts';
import { isReducedMotion } from './motion.ts';
import type { Panel } from './panel.ts';
import { performCommand } from './performCommand.ts';
import { performOnNode } from './performOnNode.ts';
import { postPicture } from './picture.ts';

/** Milliseconds for which new nodes are outlined. */
const OUTLINED = 2000;

/** Makes a message of the extension seen. */
export function receive(panel: Panel, message: ToPanel): void {
  switch (message.type) {
    case 'start':
      panel.start(message.texts, message.state);
      break;
    case 'show':
      batch(() => show(panel, message.shown));
      break;
    case 'busy':
      panel.busy.value = message.text;
      break;
    case 'message':
      batch(() => {
        panel.busy.value = undefined;
        panel.notice.value = message;
        panel.announce(message.text);
      });
      break;
    case 'highlight':
      panel.highlighted.value = new Set([...message.nodes, ...message.edges]);
      break;
    case 'preview':
      previewed(panel, message.preview);
      break;
    case 'do':
      act(panel, message.what, message.node);
      break;
  }
}

function show(panel: Panel, shown: ShownGraph): void {
  const say = panel.say.value;
  if (say === undefined) return;
  const before = { scene: panel.scene.value, active: panel.nodeOf(panel.active.value)?.id };
  const isSame = panel.shown.value !== undefined && shown.cause !== 'new';
  const paths = shown.graph.paths?.length ?? 0;
  const scene = sceneOf(shown, (path, hops) => say('listPath', path, paths, hops === 1 ? say('callOne') : say('calls', hops)));
  const anchorBefore = panel.nodeByKey.value.get(panel.active.value ?? '')?.box;

  panel.busy.value = undefined;
  panel.notice.value = undefined;
  panel.shown.value = shown;
  panel.scene.value = scene;
  panel.hovered.value = {};
  const active = panel.itemOf(before.active ?? panel.restored?.selected ?? '') ?? firstNode(scene);
  panel.active.value = isSame || panel.restored !== undefined ? active?.key : firstNode(scene)?.key;
  if (!panel.edgeByKey.value.has(panel.activeEdge.value?.edge ?? '')) panel.activeEdge.value = undefined;
  dropLostSelection(panel);

  const state: PanelState['viewport'] | undefined = isSame ? undefined : (shown.viewport ?? panel.restored?.viewport);
  panel.restored = undefined;
  if (isSame) panel.viewport.follow(scene, anchorBefore, panel.nodeByKey.value.get(panel.active.value ?? '')?.box);
  else if (state === undefined) panel.viewport.open(scene, firstNode(scene)?.box);
  else panel.viewport.restore(scene, state);

  pointOutChanges(panel, isSame ? changesBetween(before.scene, scene) : noChanges);
  panel.announce(shown.graph.empty?.text ?? `${shown.title}: ${statusLine(shown, say)}`);
  panel.keepState();
}

/** New nodes are outlined for a while, what has gone fades; whoever wants no motion sees the new state at once. */
function pointOutChanges(panel: Panel, changes: typeof noChanges): void {
  if (isReducedMotion() || (changes.added.size === 0 && changes.removed.length === 0)) {
    panel.changes.value = noChanges;
    return;
  }
  panel.changes.value = changes;
  setTimeout(() => {
    if (panel.changes.value === changes) panel.changes.value = noChanges;
  }, OUTLINED);
}

function dropLostSelection(panel: Panel): void {
  const { node, edge } = panel.selected.value;
  const isThere = (node === undefined || panel.nodeByKey.value.has(node)) && (edge === undefined || panel.edgeByKey.value.has(edge));
  if (isThere) return;
  panel.selected.value = {};
  panel.preview.value = undefined;
}

/** An answer that comes when something else is selected by now is not shown. */
function previewed(panel: Panel, preview: PanelPreview): void {
  const { node, edge } = panel.idsOf(panel.selected.value);
  if (preview.id === node || preview.id === edge) panel.preview.value = preview;
}

/** The words of the title bar's, palette's and context menu's commands in those of the panel. */
function act(panel: Panel, what: PanelAct, node: string | undefined): void {
  switch (what) {
    case 'toggleList':
      performCommand(panel, 'list');
      return;
    case 'fit':
    case 'search':
    case 'help':
      performCommand(panel, what);
      return;
    case 'unhideAll':
      performCommand(panel, 'unhide');
      return;
    case 'focusCanvas':
      panel.focusRequests.value += 1;
      return;
    case 'copyPng':
      postPicture(panel).catch((error: unknown) => panel.post({ type: 'fault', text: String(error) }));
      return;
    case 'expand':
      actOnNode(panel, 'expandAny', node);
      return;
    default:
      actOnNode(panel, what, node);
      return;
  }
}

function actOnNode(panel: Panel, what: NodeAct, id: string | undefined): void {
  const key = id === undefined ? panel.active.value : (panel.itemOf(id)?.key ?? id);
  if (key !== undefined) performOnNode(panel, what, key);
}
