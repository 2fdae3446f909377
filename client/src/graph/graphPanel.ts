/** One graph on the screen: where it is, what it shows, and what the user does with it. The view and panels of the editor area are both of this class. */
import { type Disposable, EventEmitter } from 'vscode';
import type { Graph, GraphQuery, TextMetrics } from '../../../server/protocol/graph.ts';
import type { FromPanel, PanelAct, PanelState } from '../../../server/protocol/panel.ts';
import type { PanelMessage } from './askGraph.ts';
import { askPreview } from './askPreview.ts';
import { type AskCause, GraphContent, type Lasting } from './graphContent.ts';
import type { GraphEntry } from './graphHistory.ts';
import { GraphPage, type GraphPageParts } from './graphPage.ts';
import { type Pointed, placesOf } from './graphPlaces.ts';
import { filtersToKeep, type KeptFilters, shallower } from './graphQueries.ts';
import type { GraphHost, GraphSurface, PanelWish } from './graphSurface.ts';
import { GraphTrail } from './graphTrail.ts';
import { panelTexts } from './panelTexts.ts';

export interface GraphPanelParts extends GraphPageParts {
  readonly app: GraphHost;
  readonly followsCursor: boolean;
  readonly keepFilters: (filters: KeptFilters) => void;
}

export class GraphPanel implements Disposable {
  readonly surface: GraphSurface;
  readonly #parts: GraphPanelParts;
  readonly #wishes = new EventEmitter<PanelWish>();
  readonly #changes = new EventEmitter<void>();
  readonly #trail = new GraphTrail();
  readonly #page: GraphPage;
  readonly #content: GraphContent;
  #isExpecting = false;
  #selected: Pointed = {};
  #isPinned = false;
  #followsCursor: boolean;

  constructor(parts: GraphPanelParts) {
    this.#parts = parts;
    this.surface = parts.surface;
    this.#followsCursor = parts.followsCursor;
    this.#page = new GraphPage(parts);
    this.#content = new GraphContent(parts.app.server);
  }

  readonly onWish = this.#wishes.event;
  /** What is shown, pinned or gone back to has changed. */
  readonly onDidChange = this.#changes.event;

  get entry(): GraphEntry | undefined {
    return this.#trail.entry;
  }

  get graph(): Graph | undefined {
    return this.#content.graph;
  }

  /** The question of what is shown, with the text as it is measured. */
  get asked(): GraphQuery | undefined {
    return this.#content.answer?.query;
  }

  get title(): string {
    return this.#content.answer?.title ?? '';
  }

  get canGoBack(): boolean {
    return this.#trail.canGoBack;
  }

  get canGoForward(): boolean {
    return this.#trail.canGoForward;
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
    return this.entry === undefined && this.#content.message === undefined && !this.#isExpecting;
  }

  /** The user has asked for something; `show` or `tell` comes next. */
  expect(): void {
    this.#isExpecting = true;
  }

  show(entry: GraphEntry): void {
    this.#isExpecting = false;
    const isElsewhere = this.#trail.visit(entry);
    if (isElsewhere || this.graph === undefined) this.#arrive('new');
    else this.refresh();
  }

  /** Begins where the user was before the window was reloaded, unless something else is asked for before the page is there. */
  restore(state: PanelState): void {
    if (!this.#trail.restore(state)) return;
    this.#isPinned = state.isPinned ?? false;
    this.#followsCursor = state.followsCursor ?? this.#followsCursor;
  }

  /** The keyboard goes to the graph, as soon as there is one. */
  takeFocus(): void {
    this.#page.wantKeyboard();
    if (!this.#content.isAsking && (this.graph ?? this.#content.message) !== undefined) this.#page.giveKeyboard();
  }

  /** Shows why there is nothing to see. An answer to what the user has just asked stays until they ask for something else; the trouble of a graph until the index has news. */
  tell(message: PanelMessage, lasting: Lasting = 'untilUpdated'): void {
    this.#content.put(message, lasting);
    this.#tellAgain();
  }

  back(): void {
    if (this.#trail.back()) this.#arrive('new');
  }

  forward(): void {
    if (this.#trail.forward()) this.#arrive('new');
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

  /** The index has changed. Hidden graphs are asked for when somebody looks at them again; changes while it is asked wait for the answer. */
  outdated(): void {
    if (this.entry === undefined) return;
    const content = this.#content;
    content.outdate();
    const isKept = content.message !== undefined && content.lasting === 'untilAsked';
    if (this.surface.isVisible() && !content.isAsking && !isKept) void this.#ask('same');
  }

  shown(): void {
    if (this.#content.isOutdated) this.outdated();
  }

  act(what: PanelAct, node?: string): void {
    this.#page.act(what, node);
  }

  /** Code to graph: what the cursor or the pointer is at. */
  highlight(pointed: { readonly nodes: readonly string[]; readonly edges: readonly string[] }): void {
    this.#page.post({ type: 'highlight', ...pointed });
  }

  receive(message: FromPanel): void {
    switch (message.type) {
      case 'ready':
        this.#begin(message.metrics);
        return;
      case 'query':
        this.#change(message.query);
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
        if (this.#trail.keep(message.state)) this.#wishes.fire(message);
        return;
      case 'open':
      case 'picture':
        this.#wishes.fire(message);
        return;
      case 'fault':
        this.#parts.app.log.error(`The graph could not be drawn: ${message.text}`);
        return;
    }
  }

  dispose(): void {
    this.#content.giveUp();
    this.#wishes.dispose();
    this.#changes.dispose();
  }

  /** The webview is there, for the first time or after it was hidden. */
  #begin(metrics: TextMetrics): void {
    const content = this.#content;
    const isNew = !this.#page.isThere;
    const isAsMeasured = this.#page.begin(metrics);
    const { seen } = this.#trail;
    this.#page.post({ type: 'start', texts: panelTexts(), ...(seen === undefined ? {} : { state: seen }) });
    if (content.message !== undefined) this.tell(content.message, content.lasting);
    else if (!isAsMeasured || content.isOutdated) void this.#ask(isNew ? 'new' : 'same');
    // The question did not wait for the page.
    else if (content.isAsking) return;
    else if (content.answer === undefined) void this.#ask('new');
    else this.#showAgain('new');
  }

  #arrive(cause: AskCause): void {
    this.#trail.lookAfresh();
    void this.#ask(cause);
  }

  #change(query: GraphQuery): void {
    const { entry } = this;
    if (entry === undefined) return;
    this.#parts.keepFilters(filtersToKeep(query));
    this.#trail.visit({ folder: entry.folder, query, by: 'user' });
    this.#arrive('change');
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

  async #ask(cause: AskCause): Promise<void> {
    const { entry } = this;
    if (entry === undefined) return;
    const busy = (text: string): void => this.#page.post({ type: 'busy', text });
    const outcome = await this.#content.ask(entry, { metrics: this.#page.metrics, cause, busy });
    if (outcome === 'dropped') return;
    if (outcome === 'message') this.#tellAgain();
    else this.#showAgain(cause);
    this.shown();
  }

  #tellAgain(): void {
    this.#isExpecting = false;
    const { message } = this.#content;
    if (message !== undefined) this.#page.post({ type: 'message', ...message });
    this.#page.giveKeyboard();
    this.#changes.fire();
  }

  #showAgain(cause: AskCause): void {
    this.#changes.fire();
    const { entry } = this;
    const { answer, message } = this.#content;
    if (answer === undefined || message !== undefined || entry === undefined) return;
    const { query, title } = answer;
    const { graph, layout, complete, pendingFiles } = answer.result;
    this.surface.name(title, graph.caption);
    this.#page.post({
      type: 'show',
      shown: {
        folder: entry.folder,
        query,
        graph,
        layout,
        title,
        complete,
        pendingFiles,
        cause,
        canGoBack: this.canGoBack,
        canGoForward: this.canGoForward,
        isPinned: this.#isPinned,
        followsCursor: this.#followsCursor,
        ...(cause !== 'new' || entry.viewport === undefined ? {} : { viewport: entry.viewport }),
      },
    });
    this.#page.giveKeyboard();
    this.#point(this.#selected);
  }

  #point(pointed: Pointed): void {
    this.#wishes.fire({ type: 'point', places: this.graph === undefined ? [] : placesOf(this.graph, pointed) });
  }

  async #preview(pointed: Pointed): Promise<void> {
    const { entry, graph } = this;
    if (entry === undefined || graph === undefined) return;
    const preview = await askPreview(this.#parts.app, entry.folder, graph, pointed);
    if (preview !== undefined) this.#page.post({ type: 'preview', preview });
  }
}
