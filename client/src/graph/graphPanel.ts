/** One graph on the screen: what is asked, what is shown, and the way back. The view and panels of the editor area are both of this class. */
import { type Disposable, EventEmitter, l10n } from 'vscode';
import type { Graph, GraphQuery, HintedNode, TextMetrics } from '../../../server/protocol/graph.ts';
import type { FromPanel, PanelAct, PanelState, ToPanel } from '../../../server/protocol/panel.ts';
import { askGraph, type GraphAnswer, type PanelMessage } from './askGraph.ts';
import { askPreview } from './askPreview.ts';
import {
  canGoBack,
  canGoForward,
  currentEntry,
  type GraphEntry,
  type GraphHistory,
  goBack,
  goForward,
  isSameQuestion,
  look,
  noHistory,
  visit,
} from './graphHistory.ts';
import { type Pointed, placesOf } from './graphPlaces.ts';
import { filtersToKeep, type KeptFilters, shallower } from './graphQueries.ts';
import type { GraphHost, GraphSurface, PanelWish } from './graphSurface.ts';
import { panelTexts } from './panelTexts.ts';

export interface GraphPanelParts {
  readonly app: GraphHost;
  readonly surface: GraphSurface;
  readonly followsCursor: boolean;
  readonly keepFilters: (filters: KeptFilters) => void;
  /** As a page has measured its text before, most probably for this one too. */
  readonly metrics: TextMetrics;
  readonly keepMetrics: (metrics: TextMetrics) => void;
}

/** Nobody looks at a sign of work for longer. Milliseconds. */
const patience = 10_000;

/** Shorter work is not worth a sign. Milliseconds. */
const quickWork = 250;

/** How long a message stands in the place of a graph. */
export type Lasting = 'untilAsked' | 'untilUpdated';

export class GraphPanel implements Disposable {
  readonly surface: GraphSurface;
  readonly #parts: GraphPanelParts;
  readonly #wishes = new EventEmitter<PanelWish>();
  readonly #changes = new EventEmitter<void>();
  #history: GraphHistory = noHistory;
  #metrics: TextMetrics;
  /** The page has said that it is there. */
  #hasPage = false;
  #answer: Extract<GraphAnswer, { readonly kind: 'graph' }> | undefined;
  /** What is shown in the place of a graph. */
  #message: PanelMessage | undefined;
  #lasting: Lasting = 'untilUpdated';
  #restored: PanelState | undefined;
  #asking: AbortController | undefined;
  #wantsFocus = false;
  #isExpecting = false;
  #selected: Pointed = {};
  /** The index changed while it was asked, or while nobody looked. */
  #isOutdated = false;
  #isPinned = false;
  #followsCursor: boolean;

  constructor(parts: GraphPanelParts) {
    this.#parts = parts;
    this.surface = parts.surface;
    this.#followsCursor = parts.followsCursor;
    this.#metrics = parts.metrics;
  }

  readonly onWish = this.#wishes.event;
  /** What is shown, pinned or gone back to has changed. */
  readonly onDidChange = this.#changes.event;

  get entry(): GraphEntry | undefined {
    return currentEntry(this.#history);
  }

  get graph(): Graph | undefined {
    return this.#message === undefined ? this.#answer?.result.graph : undefined;
  }

  /** The question of what is shown, with the text as it is measured. */
  get asked(): GraphQuery | undefined {
    return this.#answer?.query;
  }

  get title(): string {
    return this.#answer?.title ?? '';
  }

  get canGoBack(): boolean {
    return canGoBack(this.#history);
  }

  get canGoForward(): boolean {
    return canGoForward(this.#history);
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** Paths, imports and changes were asked for: the cursor does not take them away. */
  get followsCursor(): boolean {
    const kind = this.entry?.query.kind ?? 'calls';
    return this.#followsCursor && !this.#isPinned && kind === 'calls';
  }

  /** Whether there is anything to see: a graph, a message, or an answer on its way. */
  get isEmpty(): boolean {
    return this.entry === undefined && this.#message === undefined && !this.#isExpecting;
  }

  /** The user has asked for something; `show` or `tell` comes next. */
  expect(): void {
    this.#isExpecting = true;
  }

  show(entry: GraphEntry): void {
    this.#isExpecting = false;
    const history = visit(this.#history, entry);
    if (history !== this.#history || this.graph === undefined) this.#go(history, 'new');
    else this.refresh();
  }

  /** Begins where the user was before the window was reloaded, unless something else is asked for before the page is there. */
  restore(state: PanelState): void {
    this.#restored = state;
    const { folder, query } = state;
    if (folder === undefined || query === undefined) return;
    this.#isPinned = state.isPinned ?? false;
    this.#followsCursor = state.followsCursor ?? this.#followsCursor;
    this.#history = look(visit(noHistory, { folder, query, by: 'user' }), seenIn(state));
  }

  /** The keyboard goes to the graph, as soon as there is one. */
  takeFocus(): void {
    this.#wantsFocus = true;
    if (this.#asking === undefined && (this.graph ?? this.#message) !== undefined) this.#giveFocus();
  }

  /** Shows why there is nothing to see. An answer to what the user has just asked stays until they ask for something else; the trouble of a graph until the index has news. */
  tell(message: PanelMessage, lasting: Lasting = 'untilUpdated'): void {
    this.#isExpecting = false;
    this.#lasting = lasting;
    this.#asking?.abort();
    this.#asking = undefined;
    this.#message = message;
    this.#post({ type: 'message', ...message });
    this.#giveFocus();
    this.#changes.fire();
  }

  back(): void {
    this.#travel(goBack(this.#history));
  }

  forward(): void {
    this.#travel(goForward(this.#history));
  }

  togglePin(): void {
    this.#isPinned = !this.#isPinned;
    this.#showAgain('same');
  }

  toggleFollowing(): void {
    this.#followsCursor = !this.#followsCursor;
    this.#showAgain('same');
  }

  /** A setting has changed. */
  take({ followsCursor }: Pick<GraphPanelParts, 'followsCursor'>): void {
    if (followsCursor !== this.#followsCursor) this.toggleFollowing();
  }

  refresh(): void {
    void this.#ask('same');
  }

  /** The index has changed. Hidden graphs are asked for when somebody looks at them again. */
  outdated(): void {
    if (this.entry === undefined) return;
    this.#isOutdated = true;
    const isKept = this.#message !== undefined && this.#lasting === 'untilAsked';
    if (this.surface.isVisible() && this.#asking === undefined && !isKept) void this.#ask('same');
  }

  shown(): void {
    if (this.#isOutdated) this.outdated();
  }

  act(what: PanelAct, node?: string): void {
    this.surface.post({ type: 'do', what, ...(node === undefined ? {} : { node }) });
  }

  /** Code to graph: what the cursor or the pointer is at. */
  highlight(pointed: { readonly nodes: readonly string[]; readonly edges: readonly string[] }): void {
    this.surface.post({ type: 'highlight', ...pointed });
  }

  receive(message: FromPanel): void {
    switch (message.type) {
      case 'ready':
        this.#begin(message.metrics);
        return;
      case 'query':
        this.#change(message.query);
        return;
      case 'open':
        this.#wishes.fire(message);
        return;
      case 'select':
        this.#selected = message;
        this.#point(message);
        void this.#preview(message);
        return;
      case 'hover':
        // When the pointer has gone, what is selected is pointed at again.
        this.#point(message.node === undefined && message.edge === undefined ? this.#selected : message);
        return;
      case 'command':
        this.#obey(message.command, message.node);
        return;
      case 'state':
        this.#keep(message.state);
        return;
      case 'picture':
        this.#wishes.fire(message);
        return;
      case 'fault':
        this.#parts.app.log.error(`The graph could not be drawn: ${message.text}`);
        return;
    }
  }

  dispose(): void {
    this.#asking?.abort();
    this.#wishes.dispose();
    this.#changes.dispose();
  }

  /** The webview is there, for the first time or after it was hidden. */
  #begin(metrics: TextMetrics): void {
    const isNew = !this.#hasPage;
    const { charWidth, lineHeight } = this.#metrics;
    const isAsMeasured = metrics.charWidth === charWidth && metrics.lineHeight === lineHeight;
    this.#hasPage = true;
    this.#metrics = metrics;
    if (!isAsMeasured) this.#parts.keepMetrics(metrics);
    this.surface.post({ type: 'start', texts: panelTexts(), ...(this.#restored === undefined ? {} : { state: this.#restored }) });
    if (this.#message !== undefined) this.tell(this.#message, this.#lasting);
    else if (!isAsMeasured || this.#isOutdated) void this.#ask(isNew ? 'new' : 'same');
    // The question did not wait for the page.
    else if (this.#asking !== undefined) return;
    else if (this.#answer === undefined) void this.#ask('new');
    else this.#showAgain('new');
  }

  /** What is told before there is a page follows from `ready`. */
  #post(message: ToPanel): void {
    if (this.#hasPage) this.surface.post(message);
  }

  #travel(history: GraphHistory): void {
    if (history !== this.#history) this.#go(history, 'new');
  }

  #go(history: GraphHistory, cause: 'new' | 'change'): void {
    this.#history = history;
    // How the last graph was looked at says nothing of the next.
    if (this.#restored !== undefined) this.#restored = { isList: this.#restored.isList };
    void this.#ask(cause);
  }

  /** A state that was on its way while another graph was asked for belongs to the one before. */
  #keep(state: PanelState): void {
    const { entry } = this;
    const { folder, query } = state;
    if (entry === undefined || folder === undefined || query === undefined || !isSameQuestion(entry, { folder, query })) return;
    this.#history = look(this.#history, seenIn(state));
    this.#restored = state;
    this.#wishes.fire({ type: 'state', state });
  }

  #change(query: GraphQuery): void {
    const { entry } = this;
    if (entry === undefined) return;
    this.#parts.keepFilters(filtersToKeep(query));
    this.#go(visit(this.#history, { folder: entry.folder, query, by: 'user' }), 'change');
  }

  #obey(command: Extract<FromPanel, { readonly type: 'command' }>['command'], node: string | undefined): void {
    const { entry } = this;
    if (command === 'back') this.back();
    else if (command === 'forward') this.forward();
    else if (command === 'pin') this.togglePin();
    else if (command === 'followCursor') this.toggleFollowing();
    else if (command === 'refresh') this.refresh();
    else if (command === 'shallower') {
      const query = entry === undefined ? undefined : shallower(entry.query);
      if (query !== undefined) this.#change(query);
    } else this.#wishes.fire({ type: 'command', command, node });
  }

  /** An answer that comes too late is dropped. While one is on its way, changes of the index wait for it. */
  async #ask(cause: 'new' | 'change' | 'same'): Promise<void> {
    const { entry } = this;
    if (entry === undefined) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#isOutdated = false;
    const sign = setTimeout(() => this.#post({ type: 'busy', text: l10n.t('Asking the index…') }), quickWork);
    const orderHint = this.#answer === undefined || cause === 'new' ? [] : onScreen(this.#answer);
    const query = { ...entry.query, metrics: this.#metrics, orderHint };
    const answer = await askGraph(
      this.#parts.app.server,
      { folder: entry.folder, query },
      { signal: asking.signal, timeout: AbortSignal.timeout(patience) },
    );
    clearTimeout(sign);
    if (asking.signal.aborted) return;
    this.#asking = undefined;
    if (answer.kind === 'message') {
      this.tell(answer.message);
    } else {
      this.#answer = answer;
      this.#message = undefined;
      this.#showAgain(cause);
    }
    if (this.#isOutdated) this.outdated();
  }

  #showAgain(cause: 'new' | 'change' | 'same'): void {
    this.#changes.fire();
    const { entry } = this;
    if (this.#answer === undefined || this.#message !== undefined || entry === undefined) return;
    const { result, query, title } = this.#answer;
    this.surface.name(title, result.graph.caption);
    this.#post({
      type: 'show',
      shown: {
        folder: entry.folder,
        query,
        graph: result.graph,
        layout: result.layout,
        title,
        complete: result.complete,
        pendingFiles: result.pendingFiles,
        canGoBack: this.canGoBack,
        canGoForward: this.canGoForward,
        isPinned: this.#isPinned,
        followsCursor: this.#followsCursor,
        cause,
        ...(cause !== 'new' || entry.viewport === undefined ? {} : { viewport: entry.viewport }),
      },
    });
    this.#giveFocus();
    this.#point(this.#selected);
  }

  #giveFocus(): void {
    if (!this.#wantsFocus || !this.#hasPage) return;
    this.#wantsFocus = false;
    this.act('focusCanvas');
  }

  #point(pointed: Pointed): void {
    this.#wishes.fire({ type: 'point', places: this.graph === undefined ? [] : placesOf(this.graph, pointed) });
  }

  async #preview(pointed: Pointed): Promise<void> {
    const { entry, graph } = this;
    if (entry === undefined || graph === undefined) return;
    const preview = await askPreview(this.#parts.app, entry.folder, graph, pointed);
    if (preview !== undefined) this.surface.post({ type: 'preview', preview });
  }
}

function seenIn({ viewport, selected }: PanelState): Pick<GraphEntry, 'viewport' | 'selected'> {
  return { ...(viewport === undefined ? {} : { viewport }), ...(selected === undefined ? {} : { selected }) };
}

/** Ids of the nodes, top to bottom. */
function onScreen({ result: { layout } }: Extract<GraphAnswer, { readonly kind: 'graph' }>): readonly HintedNode[] {
  return Object.entries(layout.nodes)
    .sort(([, a], [, b]) => a.y - b.y || a.x - b.x)
    .map(([id, { x }]) => ({ id, x }));
}
