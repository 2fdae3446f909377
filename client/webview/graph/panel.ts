import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { GraphNode, GraphPlace, GraphQuery, TextMetrics } from '../../../server/protocol/graph.ts';
import type { FromPanel, PanelAction, PanelPreview, PanelState, ShownGraph } from '../../../server/protocol/panel.ts';
import type { PanelTexts } from '../../../server/protocol/panelTexts.ts';
import type { Host } from './host.ts';
import { noChanges, type SceneChanges } from './model/changes.ts';
import { nextHit, searchScene } from './model/graphSearch.ts';
import { type Say, sayIn } from './model/say.ts';
import { emptyScene, type Scene, type SceneNode } from './model/scene.ts';
import { type EdgeStop, middleOfEdge } from './model/walkEdges.ts';
import { ViewportControl } from './viewportControl.ts';

/** A node or an edge, by its key in the scene. */
export interface Pointed {
  readonly node?: string;
  readonly edge?: string;
}

export interface Notice {
  readonly text: string;
  readonly actions: readonly PanelAction[];
  readonly places: readonly GraphPlace[];
}

/** Which popup is open; there is at most one. */
export type Popup = 'filter' | 'more' | { readonly node: string };

const nothing: Pointed = {};
/** Milliseconds. */
const FLASHED = 1600;

/** What the panel knows: everything that is drawn follows from these. Created once for the page. */
export class Panel {
  readonly #host: Host;
  readonly #texts: Signal<PanelTexts | undefined> = signal(undefined);
  #stateTimer: ReturnType<typeof setTimeout> | undefined;
  #flashTimer: ReturnType<typeof setTimeout> | undefined;

  /** Of the font that names are drawn with. */
  readonly metrics: TextMetrics;
  readonly shown: Signal<ShownGraph | undefined> = signal(undefined);
  readonly scene: Signal<Scene> = signal(emptyScene);
  readonly changes: Signal<SceneChanges> = signal(noChanges);
  /** Has the tab stop of the canvas. */
  readonly active: Signal<string | undefined> = signal(undefined);
  /** An edge that has the tab stop instead, until a node gets it. */
  readonly activeEdge: Signal<EdgeStop | undefined> = signal(undefined);
  readonly selected: Signal<Pointed> = signal(nothing);
  readonly hovered: Signal<Pointed> = signal(nothing);
  /** Ids that the editor points at. */
  readonly highlighted: Signal<ReadonlySet<string>> = signal(new Set());
  readonly preview: Signal<PanelPreview | undefined> = signal(undefined);
  readonly notice: Signal<Notice | undefined> = signal(undefined);
  readonly busy: Signal<string | undefined> = signal(undefined);
  readonly isList = signal(false);
  readonly isHelpOpen = signal(false);
  readonly popup: Signal<Popup | undefined> = signal(undefined);
  /** undefined while the search field is closed. */
  readonly searchText: Signal<string | undefined> = signal(undefined);
  /** What a screen reader is told. */
  readonly announcement = signal('');
  /** A short word about what a key has just done. */
  readonly flash: Signal<string | undefined> = signal(undefined);
  /** Counts the times that the search field was asked to take the focus. */
  readonly searchRequests = signal(0);
  /** Counts the times that the canvas, or the list in its place, was asked to take the focus. */
  readonly focusRequests = signal(0);
  readonly viewport = new ViewportControl();

  readonly say: ReadonlySignal<Say | undefined>;
  readonly nodeByKey = computed(() => new Map(this.scene.value.nodes.map((item) => [item.key, item])));
  readonly edgeByKey = computed(() => new Map(this.scene.value.edges.map((item) => [item.key, item])));
  readonly hits = computed(() => searchScene(this.scene.value, this.searchText.value ?? ''));
  readonly hitSet = computed(() => new Set(this.hits.value));
  /** What belongs to the pointed node or edge: it is drawn strongly. */
  readonly near = computed(() => nearOf(this.scene.value, isEmpty(this.hovered.value) ? this.selected.value : this.hovered.value));
  /** Kept from before a reload, until the first graph is there. */
  restored: PanelState | undefined;

  constructor(host: Host, metrics: TextMetrics, language: string) {
    this.#host = host;
    this.metrics = metrics;
    this.say = computed(() => (this.#texts.value === undefined ? undefined : sayIn(this.#texts.value, language)));
    this.viewport.onMoved = () => this.keepState();
  }

  post(message: FromPanel): void {
    this.#host.postMessage(message);
  }

  start(texts: PanelTexts, state: PanelState | undefined): void {
    this.restored = state ?? this.#host.getState();
    this.isList.value = this.restored?.isList ?? document.body.classList.contains('vscode-using-screen-reader');
    this.#texts.value = texts;
  }

  /** Asks for another graph. What is on the screen keeps its order where it can. */
  ask(change: (query: GraphQuery) => GraphQuery | undefined): void {
    const { shown } = this;
    if (shown.value === undefined) return;
    const changed = change(shown.value.query);
    if (changed === undefined || changed === shown.value.query) return;
    const order = [...this.scene.value.nodes].sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
    const orderHint = order.map(({ node, box }) => ({ id: node.id, x: box.x }));
    this.post({ type: 'query', query: { ...changed, metrics: this.metrics, orderHint } });
  }

  activate(key: string | undefined): void {
    if (key === undefined) return;
    this.active.value = key;
    this.activeEdge.value = undefined;
    const item = this.nodeByKey.value.get(key);
    if (item !== undefined) this.viewport.reveal(item.box);
  }

  activateEdge(stop: EdgeStop | undefined): void {
    const item = stop === undefined ? undefined : this.edgeByKey.value.get(stop.edge);
    if (stop === undefined || item === undefined) return;
    this.active.value = stop.home;
    this.activeEdge.value = stop;
    this.viewport.reveal(middleOfEdge(item));
  }

  select(pointed: Pointed): void {
    this.selected.value = pointed;
    if (isEmpty(pointed)) this.preview.value = undefined;
    this.post({ type: 'select', ...this.idsOf(pointed) });
    this.keepState();
  }

  hover(pointed: Pointed): void {
    const { node, edge } = this.hovered.value;
    if (node === pointed.node && edge === pointed.edge) return;
    this.hovered.value = pointed;
    this.post({ type: 'hover', ...this.idsOf(pointed) });
  }

  open(place: GraphPlace | undefined, where: { readonly toSide: boolean; readonly keepFocus: boolean }): void {
    if (place !== undefined) this.post({ type: 'open', place, ...where });
  }

  search(text: string): void {
    this.searchText.value = text;
    const { hits, active } = this;
    if (hits.value.length > 0 && !hits.value.includes(active.value ?? '')) this.activate(hits.value[0]);
  }

  toHit(by: 1 | -1): void {
    this.activate(nextHit(this.hits.value, this.active.value, by));
  }

  announce(text: string): void {
    this.announcement.value = text;
  }

  /** To be heard, and seen for a moment. */
  tell(text: string): void {
    this.announce(text);
    this.flash.value = text;
    clearTimeout(this.#flashTimer);
    this.#flashTimer = setTimeout(() => {
      this.flash.value = undefined;
    }, FLASHED);
  }

  nodeOf(key: string | undefined): GraphNode | undefined {
    return key === undefined ? undefined : this.nodeByKey.value.get(key)?.node;
  }

  /** Where a node is drawn first. */
  itemOf(id: string): SceneNode | undefined {
    return this.scene.value.nodes.find(({ node }) => node.id === id);
  }

  idsOf({ node, edge }: Pointed): { readonly node?: string; readonly edge?: string } {
    const nodeId = node === undefined ? undefined : this.nodeByKey.value.get(node)?.node.id;
    const edgeId = edge === undefined ? undefined : this.edgeByKey.value.get(edge)?.edge.id;
    return { ...(nodeId === undefined ? {} : { node: nodeId }), ...(edgeId === undefined ? {} : { edge: edgeId }) };
  }

  /** Soon, not at every step of a gesture. */
  keepState(): void {
    clearTimeout(this.#stateTimer);
    this.#stateTimer = setTimeout(() => {
      const { shown, selected, isList, viewport } = this;
      const { node } = this.idsOf(selected.value);
      const state: PanelState = {
        ...(shown.value === undefined ? {} : keptOf(shown.value)),
        ...(viewport.own === undefined ? {} : { viewport: viewport.own }),
        ...(node === undefined ? {} : { selected: node }),
        isList: isList.value,
      };
      this.#host.setState(state);
      this.post({ type: 'state', state });
    }, 200);
  }
}

function keptOf({ folder, query, isPinned, followsCursor }: ShownGraph): Partial<PanelState> {
  return { folder, query, isPinned, followsCursor };
}

export function isEmpty({ node, edge }: Pointed): boolean {
  return node === undefined && edge === undefined;
}

/** Keys of the edges at a node and of the nodes at their other ends; of an edge itself and its ends. */
function nearOf({ edges }: Scene, { node, edge }: Pointed): ReadonlySet<string> {
  const near = new Set<string>();
  for (const { key, from, to } of edges) {
    if (key === edge || from === node || to === node) for (const part of [key, from, to]) near.add(part);
  }
  if (node !== undefined) near.add(node);
  return near;
}
