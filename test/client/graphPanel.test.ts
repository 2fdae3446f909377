/** One graph on the screen, without a screen: what is asked of the server and what the webview is told. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { App } from '../../client/src/app.ts';
import { GraphPanel } from '../../client/src/graph/graphPanel.ts';
import { newQuery, readGraphSettings } from '../../client/src/graph/graphQueries.ts';
import type { PanelWish } from '../../client/src/graph/graphSurface.ts';
import type { Graph, GraphEdge, GraphParams, GraphPlace, GraphResult, TextMetrics } from '../../server/protocol/graph.ts';
import type { ToPanel } from '../../server/protocol/panel.ts';

const folder = 'file:///app';
const settings = readGraphSettings(() => undefined);
const metrics = { charWidth: 7, lineHeight: 18 };
const viewport = { x: 1, y: 2, zoom: 3 };

function entryOf(symbol: string, by: 'user' | 'cursor' = 'user') {
  return { folder, by, query: newQuery({ folder, kind: 'calls', roots: [symbol] }, { settings, kept: {} }) };
}

/** A panel with a server that answers when the test says so. */
class Stage {
  readonly asked: { readonly params: GraphParams; readonly signal: AbortSignal; readonly answer: (graph: Partial<Graph>) => void }[] = [];
  readonly told: ToPanel[] = [];
  readonly wishes: PanelWish[] = [];
  readonly kept: TextMetrics[] = [];
  isVisible = true;
  readonly panel: GraphPanel;

  constructor(known: TextMetrics = metrics) {
    const request = (_method: string, params: GraphParams, signal: AbortSignal): Promise<GraphResult> =>
      new Promise((resolve) => {
        this.asked.push({ params, signal, answer: (graph) => resolve(resultOf(params, graph)) });
      });
    const server = { request, state: { kind: 'running' } } as unknown as App['server'];
    this.panel = new GraphPanel({
      app: { server, log: { warn: () => undefined, error: () => undefined } as unknown as App['log'] },
      surface: {
        kind: 'view',
        webviewId: 'skein.callGraph',
        post: (message) => void this.told.push(message),
        isVisible: () => this.isVisible,
        name: () => undefined,
      },
      followsCursor: true,
      keepFilters: () => undefined,
      metrics: known,
      keepMetrics: (measured) => void this.kept.push(measured),
    });
    this.panel.onWish((wish) => void this.wishes.push(wish));
  }

  /** Answers the newest question and lets the panel take it. */
  async answer(graph: Partial<Graph> = {}): Promise<void> {
    this.asked.at(-1)?.answer(graph);
    await Promise.resolve();
    await vi.advanceTimersByTimeAsync(0);
  }

  get lastShown(): Extract<ToPanel, { type: 'show' }>['shown'] | undefined {
    return this.told.flatMap((message) => (message.type === 'show' ? [message.shown] : [])).at(-1);
  }

  /** Types of what the webview was told since the last look. */
  heard(): readonly string[] {
    return this.told.splice(0).map((message) => (message.type === 'do' ? `do ${message.what}` : message.type));
  }
}

function resultOf({ query }: GraphParams, graph: Partial<Graph>): GraphResult {
  const left = { tests: 0, externals: 0, uncertain: 0, hidden: 0, unresolved: 0 };
  const nodes = Object.fromEntries(query.roots.map((root, index) => [root, { x: 0, y: index * 10, width: 5, height: 5 }]));
  return {
    revision: 1,
    complete: true,
    pendingFiles: 0,
    graph: { nodes: [], edges: [], groups: [], caption: '', left, total: 0, ...graph },
    layout: { width: 5, height: 5, nodes, groups: {}, edges: {} },
  };
}

function edgeOf(from: string, to: string, site: GraphPlace): GraphEdge {
  const shape = { what: 'call', tier: 'exact', confidence: 1, count: 1, candidates: 0, reason: '', label: '', marks: [] } as const;
  return { id: `${from}>${to}`, from, to, ...shape, sites: [site] };
}

let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  stage = new Stage();
});
afterEach(() => {
  stage.panel.dispose();
  vi.useRealTimers();
});

async function showing(...symbols: readonly string[]): Promise<void> {
  stage.panel.receive({ type: 'ready', metrics });
  for (const symbol of symbols) {
    stage.panel.show(entryOf(symbol));
    await stage.answer();
  }
}

test('the question does not wait for the page: text is taken to be as it was measured last', async () => {
  stage.panel.show(entryOf('a'));
  expect(stage.asked.map(({ params }) => params.query.metrics)).toEqual([metrics]);
  await stage.answer();
  expect(stage.heard()).toEqual([]);
  stage.panel.receive({ type: 'ready', metrics });
  expect(stage.heard()).toEqual(['start', 'show']);
  expect([stage.asked.length, stage.kept]).toEqual([1, []]);
});

test('a page that is there before the answer waits for it', async () => {
  stage.panel.show(entryOf('a'));
  stage.panel.receive({ type: 'ready', metrics });
  expect(stage.heard()).toEqual(['start']);
  await stage.answer();
  expect(stage.heard()).toEqual(['show']);
  expect(stage.asked).toHaveLength(1);
});

test('a page that measures its text otherwise is asked for anew, and its measure is kept', async () => {
  const wider = { charWidth: 8, lineHeight: 18 };
  stage.panel.show(entryOf('a'));
  await stage.answer();
  stage.panel.receive({ type: 'ready', metrics: wider });
  expect(stage.asked.map(({ params }) => params.query.metrics)).toEqual([metrics, wider]);
  expect(stage.heard()).toEqual(['start']);
  await stage.answer();
  expect(stage.lastShown?.query.metrics).toEqual(wider);
  expect(stage.kept).toEqual([wider]);
});

test('a graph from before a reload is not asked for when another is asked for before the page is there', async () => {
  stage.panel.restore({ folder, query: entryOf('old').query, isList: false });
  stage.panel.show(entryOf('a'));
  stage.panel.receive({ type: 'ready', metrics });
  await stage.answer();
  expect(stage.asked.flatMap(({ params }) => params.query.roots)).toEqual(['a']);
  expect(stage.lastShown?.canGoBack).toBe(true);
});

test('while something is expected the view is not empty, until it is shown or told why not', () => {
  const seen = [stage.panel.isEmpty];
  stage.panel.expect();
  seen.push(stage.panel.isEmpty);
  stage.panel.show(entryOf('a'));
  expect([...seen, stage.panel.isEmpty]).toEqual([true, false, false]);
});

test('the keyboard goes to a graph that was there before it was asked for', async () => {
  stage.panel.receive({ type: 'ready', metrics });
  stage.panel.show(entryOf('a'));
  await stage.answer();
  stage.heard();
  stage.panel.takeFocus();
  expect(stage.heard()).toEqual(['do focusCanvas']);
});

test('a newer question takes the place of an older one, whose answer is dropped', async () => {
  stage.panel.receive({ type: 'ready', metrics });
  stage.panel.show(entryOf('a'));
  const [first] = stage.asked;
  stage.panel.show(entryOf('b'));
  expect(first?.signal.aborted).toBe(true);
  first?.answer({});
  await stage.answer();
  expect(stage.told.filter(({ type }) => type === 'show')).toHaveLength(1);
  expect(stage.lastShown?.query.roots).toEqual(['b']);
});

test('back leads to the graph before, where it was looked at', async () => {
  await showing('a');
  const seen = stage.lastShown;
  if (seen === undefined) throw new Error('nothing was shown');
  stage.panel.receive({ type: 'state', state: { folder, query: seen.query, viewport, isList: false } });
  stage.panel.show(entryOf('b'));
  await stage.answer();
  expect([stage.lastShown?.canGoBack, stage.lastShown?.viewport]).toEqual([true, undefined]);
  stage.panel.receive({ type: 'command', command: 'back' });
  await stage.answer();
  expect(stage.lastShown).toMatchObject({ query: { roots: ['a'] }, viewport, canGoForward: true, cause: 'new' });
});

test('how a graph was looked at is not taken for the next one, however late it is told', async () => {
  await showing('a');
  const seen = stage.lastShown;
  if (seen === undefined) throw new Error('nothing was shown');
  stage.panel.show(entryOf('b'));
  stage.panel.receive({ type: 'state', state: { folder, query: seen.query, viewport, isList: false } });
  await stage.answer();
  expect(stage.panel.entry?.viewport).toBeUndefined();
  expect(stage.wishes.filter(({ type }) => type === 'state')).toEqual([]);
});

test('a change of the index asks the same again, with what is on the screen in its order', async () => {
  await showing('a');
  stage.panel.outdated();
  expect(stage.asked.at(-1)?.params.query).toMatchObject({ roots: ['a'], orderHint: [{ id: 'a' }] });
  await stage.answer();
  expect(stage.lastShown?.cause).toBe('same');
});

test('changes that come while the index is asked are one more question, not many', async () => {
  await showing('a');
  stage.panel.outdated();
  for (let change = 0; change < 10; change++) stage.panel.outdated();
  expect(stage.asked).toHaveLength(2);
  await stage.answer();
  expect(stage.asked).toHaveLength(3);
  await stage.answer();
  expect(stage.asked).toHaveLength(3);
});

test('a hidden graph is asked for when somebody looks at it again', async () => {
  await showing('a');
  stage.isVisible = false;
  stage.panel.outdated();
  expect(stage.asked).toHaveLength(1);
  stage.isVisible = true;
  stage.panel.shown();
  expect(stage.asked).toHaveLength(2);
});

test('a webview that was hidden and is made again shows what it showed', async () => {
  await showing('a');
  stage.heard();
  stage.panel.receive({ type: 'ready', metrics });
  expect(stage.heard()).toEqual(['start', 'show']);
  expect(stage.asked).toHaveLength(1);
});

test('work that takes a while is told of', async () => {
  await showing();
  stage.panel.show(entryOf('a'));
  await vi.advanceTimersByTimeAsync(249);
  expect(stage.heard()).toEqual(['start']);
  await vi.advanceTimersByTimeAsync(2);
  expect(stage.heard()).toEqual(['busy']);
});

test('what a user was told on asking stays whatever the index learns, until they ask for something else', async () => {
  await showing('a');
  stage.panel.tell({ text: 'Calls are not extracted for CSS yet.', actions: [], places: [] }, 'untilAsked');
  stage.panel.outdated();
  expect(stage.panel.graph).toBeUndefined();
  expect(stage.heard().filter((type) => type !== 'start')).toEqual(['show', 'message']);
  stage.panel.show(entryOf('b'));
  await stage.answer();
  expect(stage.panel.graph).toBeDefined();
});

test('a message takes the place of the graph, and a graph its place again', async () => {
  await showing('a');
  stage.panel.tell({ text: 'Skein stopped.', actions: [], places: [] });
  expect(stage.panel.graph).toBeUndefined();
  stage.panel.outdated();
  await stage.answer();
  expect(stage.panel.graph).toBeDefined();
  expect(stage.heard().filter((type) => type !== 'start')).toEqual(['show', 'message', 'show']);
});

test('a pointer that goes leaves the marks of what is selected', async () => {
  const site = { path: 'a.ts', startLine: 1, startColumn: 0, endLine: 1, endColumn: 3 };
  const other = { ...site, startLine: 9 };
  await showing();
  stage.panel.show(entryOf('a'));
  await stage.answer({ edges: [edgeOf('a', 'b', site), edgeOf('a', 'c', other)] });
  stage.panel.receive({ type: 'select', edge: 'a>b' });
  stage.panel.receive({ type: 'hover', node: 'c' });
  stage.panel.receive({ type: 'hover' });
  const lines = stage.wishes.flatMap((wish) => (wish.type === 'point' ? [wish.places.map(({ startLine }) => startLine)] : []));
  expect(lines.slice(-3)).toEqual([[1], [9], [1]]);
});

test('a pinned graph does not follow the cursor, and says so', async () => {
  await showing('a');
  expect(stage.panel.followsCursor).toBe(true);
  stage.panel.receive({ type: 'command', command: 'pin' });
  expect([stage.panel.followsCursor, stage.lastShown?.isPinned, stage.lastShown?.followsCursor]).toEqual([false, true, true]);
});

test('only call graphs follow the cursor: a path stays until the user asks for something else', async () => {
  await showing('a');
  const { query } = entryOf('a');
  stage.panel.show({ folder, by: 'user', query: { ...query, kind: 'path', roots: ['a', 'b'] } });
  await stage.answer();
  expect(stage.panel.followsCursor).toBe(false);
  stage.panel.back();
  expect(stage.panel.followsCursor).toBe(true);
});

test('after a reload a graph is as it was: pinned, looked at from the same place, and not led away by the cursor', async () => {
  stage.panel.restore({ folder, query: entryOf('a').query, viewport, isList: true, isPinned: true, followsCursor: true });
  stage.panel.receive({ type: 'ready', metrics });
  await stage.answer();
  expect(stage.told[0]).toMatchObject({ type: 'start', state: { isList: true } });
  expect(stage.lastShown).toMatchObject({ query: { roots: ['a'] }, viewport, isPinned: true, canGoBack: false });
  expect(stage.panel.followsCursor).toBe(false);
});

test('the keyboard goes to a graph that was asked for once it is there', async () => {
  stage.panel.takeFocus();
  stage.panel.show(entryOf('a'));
  stage.heard();
  stage.panel.receive({ type: 'ready', metrics });
  await stage.answer();
  expect(stage.heard()).toEqual(['start', 'show', 'do focusCanvas']);
});

test('a change of the setting counts for a graph that is open, and saying it twice does not turn it', async () => {
  const stage = new Stage();
  stage.panel.receive({ type: 'ready', metrics });
  stage.panel.show(entryOf('a'));
  await stage.answer();
  stage.panel.take({ followsCursor: false });
  expect(stage.panel.followsCursor).toBe(false);
  expect(stage.lastShown?.followsCursor).toBe(false);
  stage.panel.take({ followsCursor: false });
  expect(stage.panel.followsCursor).toBe(false);
  stage.panel.take({ followsCursor: true });
  expect(stage.lastShown?.followsCursor).toBe(true);
});
