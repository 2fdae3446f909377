import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { SearchResult } from '../../../server/protocol/messages.ts';
import { withCache } from '../commands.ts';
import { sourceFiles } from '../corpora.ts';
import { startIdlePinging, startPinging } from '../pinging.ts';
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
  const pinging = startPinging(() => server.connection.sendRequest(PING).catch(() => undefined));
  const idle = startIdlePinging();
  await server.ready;
  const { first, outlines, symbols } = await user.stop();
  const [busy, machine] = [await pinging.stop(), await idle.stop()];
  await searchable(server);
  const errors = [...server.errors];
  await server.stop();
  if (errors.length > 0) throw new Error(`The server's log tells of failures: ${errors[0]}`);
  const parts = [`${outlines.length} outlines ${shown(outlines)}`, `${symbols.length} searches ${shown(symbols)}`].join(', ');
  return [
    figure('cold index: first symbols after initialized', first, { most: 1000, unit: ' ms', digits: 0 }),
    figure(`cold index: p99 of what the user waits for (p50/p99 ms: ${parts})`, quantile([...outlines, ...symbols], 0.99), {
      most: 50,
      unit: ' ms',
    }),
    figure(`cold index: longest silence of the main thread (p99 ${of(busy, 0.99)}; an idle process ${shown(machine)})`, Math.max(...busy), {
      most: 20,
      unit: ' ms',
    }),
  ];
}

interface Waited {
  /** Milliseconds from `initialized` to the first answer that holds a symbol. */
  readonly first: number;
  /** Latencies in milliseconds. */
  readonly outlines: readonly number[];
  readonly symbols: readonly number[];
}

/** Types one letter into a file and one into the symbol box at a time, and looks at the outline after each. */
function startUser({ connection, uriOf }: ServerProcess, root: string): { stop(): Promise<Waited> } {
  const started = performance.now();
  const file = sourceFiles(root).findLast(({ path, language }) => language === 'typescript' && lengthOf(path) > 10_000)?.path ?? '';
  const uri = uriOf(relative(root, file));
  const queries = TYPED.flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1)));
  const [outlines, symbols]: [number[], number[]] = [[], []];
  const under = new Set<Promise<unknown>>();
  let first = Number.POSITIVE_INFINITY;
  let version = 1;
  const ask = (method: string, params: object, latencies: number[]) => {
    const asked = performance.now();
    const answered = connection.sendRequest<readonly unknown[]>(method, params).then((found) => {
      latencies.push(performance.now() - asked);
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

/** Waits until the search structure has taken over everything, and so has been saved for the next start. */
async function searchable({ connection }: ServerProcess): Promise<void> {
  let complete = false;
  while (!complete) complete = (await connection.sendRequest<SearchResult>('skein/search', { text: 'x', limit: 1 })).complete;
}

function lengthOf(path: string): number {
  return readFileSync(path).length;
}

function of(latencies: readonly number[], share: number): string {
  return quantile(latencies, share).toFixed(0);
}

function shown(latencies: readonly number[]): string {
  return `${of(latencies, 0.5)}/${of(latencies, 0.99)}`;
}
