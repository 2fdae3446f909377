import { readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { SearchResult } from '../../../server/protocol/messages.ts';
import { withCache } from '../commands.ts';
import { type Passed, startWatch } from '../coreWait.ts';
import { sourceFiles } from '../corpora.ts';
import { startPinging } from '../pinging.ts';
import { type Figure, figure, type Scenario } from '../scenario.ts';
import { type ServerProcess, startServer } from '../serverProcess.ts';
import { median, quantile } from '../statistics.ts';

const KEY_EVERY_MS = 100;
/** Typed into the symbol box, letter by letter. */
const TYPED = ['getBlock', 'parse', 'handler', 'newReader', 'compileFunc', 'ssa', 'TestCase', 'readline'];
/** Answers with "method not found", so it costs the server nothing. */
const PING = 'bench/ping';

/**
 * The language server as the editor runs it, on the large corpus. While a first index is made, a user types in a file, looks at its
 * outline and searches for symbols; then the editor is started again on the index that is there.
 */
export const answers: Scenario = {
  name: 'answers',
  run: ({ large }, rounds) =>
    withCache(async (cache) => {
      const during = await whileIndexing(large.root, cache);
      const starts: number[] = [];
      for (let round = 0; round < rounds; round++) starts.push(await startOnIndex(large.root, cache));
      return [
        ...during,
        figure('start on an existing index: from nothing to a workspace/symbol with results', median(starts), {
          most: 300,
          unit: ' ms',
          digits: 0,
        }),
      ];
    }),
};

async function whileIndexing(root: string, cache: string): Promise<Figure[]> {
  const server = await startServer({ root, cache });
  const user = startUser(server, root);
  const pinging = startPinging(server.pid, () => server.connection.sendRequest(PING).catch(() => undefined));
  await server.ready;
  const { first, outlines, symbols } = await user.stop();
  const pings = await pinging.stop();
  await searchSaved(server, cache);
  const errors = [...server.errors];
  await server.stop();
  if (errors.length > 0) throw new Error(`The server's log tells of failures: ${errors[0]}`);
  const asked = [...outlines, ...symbols];
  const own = (of: readonly Passed[]) => of.map((latency) => latency.own);
  const parts = `${outlines.length} outlines ${shown(own(outlines))}, ${symbols.length} searches ${shown(own(symbols))}`;
  return [
    figure('cold index: first symbols after initialized', first, { most: 1000, unit: ' ms', digits: 0 }),
    figure(
      `cold index: p99 of what the user waits for (p50/p99 ms without waiting for a core: all ${shown(own(asked))}, ${parts})`,
      quantile(
        asked.map(({ wall }) => wall),
        0.99,
      ),
      { most: 50, unit: ' ms' },
    ),
    figure(
      `cold index: longest time the main thread was busy (until a ping was answered, p50/p99 ms: ${shown(pings.map(({ wall }) => wall))})`,
      Math.max(...pings.map(({ busy }) => busy)),
      { most: 20, unit: ' ms' },
    ),
  ];
}

interface Waited {
  /** Milliseconds from `initialized` to the first answer that holds a symbol. */
  readonly first: number;
  readonly outlines: readonly Passed[];
  readonly symbols: readonly Passed[];
}

/** Types one letter into a file and one into the symbol box at a time, and looks at the outline after each. */
function startUser({ pid, connection, uriOf }: ServerProcess, root: string): { stop(): Promise<Waited> } {
  const started = performance.now();
  const file = sourceFiles(root).findLast(({ path, language }) => language === 'typescript' && lengthOf(path) > 10_000)?.path ?? '';
  const uri = uriOf(relative(root, file));
  const queries = TYPED.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1)));
  const [outlines, symbols]: [Passed[], Passed[]] = [[], []];
  const under = new Set<Promise<unknown>>();
  let first = Number.POSITIVE_INFINITY;
  let version = 1;
  const ask = (method: string, params: object, latencies: Passed[]) => {
    const passed = startWatch(pid);
    const answered = connection.sendRequest<readonly unknown[]>(method, params).then((found) => {
      latencies.push(passed());
      under.delete(answered);
      return found.length;
    });
    under.add(answered);
    return answered;
  };
  const tell = (method: string, params: object) => void connection.sendNotification(method, params);
  tell('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version, text: readFileSync(file, 'utf8') } });
  const timer = setInterval(() => {
    const query = queries[version % queries.length] ?? '';
    const top = { line: 0, character: 0 };
    tell('textDocument/didChange', {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: top, end: top }, text: version % 40 === 0 ? '\n' : '/' }],
    });
    void ask('textDocument/documentSymbol', { textDocument: { uri } }, outlines);
    void ask('workspace/symbol', { query }, symbols).then((found) => {
      if (found > 0) first = Math.min(first, performance.now() - started);
    });
  }, KEY_EVERY_MS);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(under);
      return { first, outlines, symbols };
    },
  };
}

/** Milliseconds from nothing, not even a process, to the first answer with a symbol in it. */
async function startOnIndex(root: string, cache: string): Promise<number> {
  const started = performance.now();
  const server = await startServer({ root, cache });
  let found = 0;
  while (found === 0) found = (await server.connection.sendRequest<readonly unknown[]>('workspace/symbol', { query: 'getBlock' })).length;
  const waited = performance.now() - started;
  await server.ready;
  await server.stop();
  return waited;
}

/** Waits until the search structure has taken over everything and lies beside the index, where the next start finds it. */
async function searchSaved({ connection }: ServerProcess, cache: string): Promise<void> {
  const isSaved = () => readdirSync(cache, { recursive: true }).some((name) => String(name).endsWith('.search'));
  let complete = false;
  while (!complete || !isSaved()) complete = (await connection.sendRequest<SearchResult>('skein/search', { text: 'x', limit: 1 })).complete;
}

function lengthOf(path: string): number {
  return readFileSync(path).length;
}

/** Median and p99. */
function shown(latencies: readonly number[]): string {
  return [0.5, 0.99].map((share) => quantile(latencies, share).toFixed(0)).join('/');
}
