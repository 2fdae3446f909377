/** All graphs of this window: the view in the panel, and any number in the editor area. Their parts are made when somebody looks. */
import {
  commands,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewView,
  window,
  workspace,
} from 'vscode';
import type { PanelState } from '../../../server/protocol/panel.ts';
import type { PanelMessage } from './askGraph.ts';
import type { Lasting } from './graphContent.ts';
import type { GraphEntry } from './graphHistory.ts';
import type { GraphPanel } from './graphPanel.ts';
import { type GraphRequest, type GraphSettings, type KeptFilters, newQuery, readGraphSettings, unmeasured } from './graphQueries.ts';
import type { GraphHost, GraphSurface, PanelWish } from './graphSurface.ts';
import { EditorSurface, furnish, panelType, ViewSurface, viewId } from './graphSurfaces.ts';

export interface GraphPanelsParts extends GraphHost {
  readonly context: Pick<ExtensionContext, 'extensionUri' | 'workspaceState' | 'globalState' | 'subscriptions'>;
}

export interface WishOfPanel {
  readonly panel: GraphPanel;
  readonly wish: PanelWish;
}

export class GraphPanels implements Disposable {
  readonly #parts: GraphPanelsParts;
  readonly #wishes = new EventEmitter<WishOfPanel>();
  readonly #changes = new EventEmitter<void>();
  readonly #viewSurface = new ViewSurface();
  #viewPanel: Promise<GraphPanel> | undefined;
  /** Graphs that somebody has looked at; the view's is the first. */
  #open: readonly GraphPanel[] = [];

  constructor(parts: GraphPanelsParts) {
    this.#parts = parts;
  }

  /** What users do in graphs that concerns more than the graph. */
  readonly onWish = this.#wishes.event;
  /** A graph shows something else, came, went, or can be seen from now on. */
  readonly onDidChange = this.#changes.event;

  get all(): readonly GraphPanel[] {
    return this.#open;
  }

  /** The graph in the editor area that has the keyboard, or had it last. */
  get activeEditor(): GraphPanel | undefined {
    return this.#open.find(({ surface }) => surface instanceof EditorSurface && surface.panel.active);
  }

  /** The graph that a command without further words means: the view's when it can be seen, as its title bar says nothing more. */
  get current(): GraphPanel | undefined {
    const view = this.#open.find(({ surface }) => surface.kind === 'view' && surface.isVisible());
    return view ?? this.activeEditor ?? this.#open.find(({ surface }) => surface.isVisible());
  }

  settings(folder: string): GraphSettings {
    const configuration = workspace.getConfiguration(undefined, Uri.parse(folder));
    return readGraphSettings((name) => configuration.get(name));
  }

  /** Tells VS Code who fills the view and restores panels. */
  register(): Disposable[] {
    return [
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('skein.graph.followCursor')) this.#takeFollowing();
      }),
      window.registerWebviewViewProvider(viewId, { resolveWebviewView: (view) => this.#resolve(view) }),
      window.registerWebviewPanelSerializer(panelType, {
        deserializeWebviewPanel: async (panel, state: unknown) => {
          const { readPanelState } = await import('./panelMessages.ts');
          const kept = readPanelState(state);
          const graph = await this.#furnishPanel(panel);
          if (kept !== undefined) graph.restore(kept);
        },
      }),
    ];
  }

  async show(request: GraphRequest): Promise<void> {
    const query = newQuery(request, { settings: this.settings(request.folder), kept: this.#kept() });
    const view = await this.#view();
    const entry: GraphEntry = { folder: request.folder, query, by: 'user' };
    if (request.where === 'editor' || view.isPinned) await this.openInEditor(entry, ViewColumn.Beside);
    else {
      // The question does not wait for the page.
      view.show(entry);
      await this.reveal();
    }
  }

  /** A graph, or the reason why there is none, is being looked for: VS Code makes the page meanwhile. */
  async expect(): Promise<void> {
    const view = await this.#view();
    if (view.isPinned) return;
    view.expect();
    await this.reveal();
  }

  /** The same filters as a request of the user would have. */
  follow(panel: GraphPanel, request: Pick<GraphRequest, 'folder' | 'kind' | 'roots'>): void {
    const query = newQuery(request, { settings: this.settings(request.folder), kept: this.#kept() });
    panel.show({ folder: request.folder, query, by: 'cursor' });
  }

  /** Says in the view why there is no graph. */
  async tell(message: PanelMessage, lasting?: Lasting): Promise<void> {
    const view = await this.#view();
    await this.reveal();
    view.tell(message, lasting);
  }

  async openInEditor(entry: GraphEntry, column: ViewColumn): Promise<void> {
    const panel = window.createWebviewPanel(panelType, 'Skein', column);
    const graph = await this.#furnishPanel(panel);
    graph.takeFocus();
    graph.show(entry);
  }

  /** Shows the view and gives it the keyboard. */
  async reveal(): Promise<void> {
    // VS Code makes this command for every view.
    await commands.executeCommand(`${viewId}.focus`);
    const view = await this.#view();
    view.takeFocus();
  }

  dispose(): void {
    for (const panel of this.#open) panel.dispose();
    this.#wishes.dispose();
    this.#changes.dispose();
  }

  async #resolve(view: WebviewView): Promise<void> {
    this.#viewSurface.view = view;
    view.onDidDispose(() => {
      if (this.#viewSurface.view === view) this.#viewSurface.view = undefined;
    });
    const panel = await this.#view();
    await this.#connect(panel, view);
    view.onDidChangeVisibility(() => this.#seen(panel));
    this.#seen(panel);
  }

  async #furnishPanel(panel: WebviewPanel): Promise<GraphPanel> {
    const graph = await this.#create(new EditorSurface(panel));
    await this.#connect(graph, panel);
    const icon = (theme: string): Uri => Uri.joinPath(this.#parts.context.extensionUri, 'client', 'media', `graph-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.onDidChangeViewState(() => this.#seen(graph));
    panel.onDidDispose(() => {
      this.#open = this.#open.filter((open) => open !== graph);
      graph.dispose();
      this.#changes.fire();
    });
    this.#seen(graph);
    return graph;
  }

  /** The view does as the setting says. A tab that is to follow was told so itself, and stops when nothing is to follow. */
  #takeFollowing(): void {
    const followsCursor = followsByDefault();
    for (const panel of this.#open) if (panel.surface.kind === 'view' || !followsCursor) panel.take({ followsCursor });
  }

  #seen(panel: GraphPanel): void {
    if (panel.surface.isVisible()) panel.shown();
    this.#changes.fire();
  }

  #view(): Promise<GraphPanel> {
    this.#viewPanel ??= this.#createView();
    return this.#viewPanel;
  }

  async #createView(): Promise<GraphPanel> {
    const panel = await this.#create(this.#viewSurface);
    const { readPanelState } = await import('./panelMessages.ts');
    const kept = readPanelState(this.#parts.context.workspaceState.get(viewKey));
    if (kept !== undefined) panel.restore(kept);
    return panel;
  }

  async #create(surface: GraphSurface): Promise<GraphPanel> {
    const { GraphPanel } = await import('./graphPanel.ts');
    const { readTextMetrics } = await import('./panelMessages.ts');
    const { server, log, context } = this.#parts;
    const panel = new GraphPanel({
      app: { server, log },
      surface,
      // A graph in the editor area is one that somebody wants to keep.
      followsCursor: surface.kind === 'view' && followsByDefault(),
      keepFilters: (filters) => void context.workspaceState.update(filtersKey, filters),
      metrics: readTextMetrics(context.globalState.get(metricsKey)) ?? unmeasured,
      keepMetrics: (metrics) => void context.globalState.update(metricsKey, metrics),
    });
    panel.onDidChange(() => this.#changes.fire());
    panel.onWish((wish) => {
      if (wish.type === 'state' && surface.kind === 'view') this.#keep(panel, wish.state);
      this.#wishes.fire({ panel, wish });
    });
    this.#open = surface.kind === 'view' ? [panel, ...this.#open] : [...this.#open, panel];
    return panel;
  }

  async #connect(panel: GraphPanel, { webview }: Pick<WebviewPanel, 'webview'>): Promise<void> {
    const { readFromPanel } = await import('./panelMessages.ts');
    webview.onDidReceiveMessage((message: unknown) => {
      const known = readFromPanel(message);
      if (known === undefined) this.#parts.log.debug('A message of a graph was not understood');
      else panel.receive(known);
    });
    await furnish(webview, this.#parts.context.extensionUri);
  }

  #keep(panel: GraphPanel, state: PanelState): void {
    const { entry } = panel;
    const kept = entry === undefined ? state : { ...state, folder: entry.folder, query: entry.query };
    void this.#parts.context.workspaceState.update(viewKey, kept);
  }

  #kept(): KeptFilters {
    return this.#parts.context.workspaceState.get<KeptFilters>(filtersKey) ?? {};
  }
}

function followsByDefault(): boolean {
  return workspace.getConfiguration('skein').get('graph.followCursor') !== false;
}

/** Keys of what is kept for the workspace. */
const viewKey = 'skein.graph.view';
const filtersKey = 'skein.graph.filters';
/** Of what is kept for all of them: fonts are the user's. */
const metricsKey = 'skein.graph.metrics';
