import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphQuery, GraphResult } from '../../../server/protocol/graph.ts';
import { Method, type SearchHit, type SearchResult } from '../../../server/protocol/messages.ts';
import { defaultOptions } from '../../../server/src/api/defaultOptions.ts';
import { openIndex } from '../../../server/src/api/openIndex.ts';
import { sampleQuery } from '../../graph/sampleGraphs.ts';
import { indexFolder, withCache } from '../commands.ts';
import { type Figure, figure, type Scenario } from '../scenario.ts';
import { type ServerProcess, startServer } from '../serverProcess.ts';
import { median } from '../statistics.ts';

/** A function of the corpus that very many call. */
const HUB = 'getAction';
const ASKED = 9;
/** Changes are told no more than twice a second: so each of ours is the first for a while. */
const QUIET_MS = 1000;

/** Graphs as the panel asks for them, from the language server on the large corpus, which is indexed already. */
export const graphs: Scenario = {
  name: 'graphs',
  run: ({ large }) =>
    withCache(async (cache) => {
      await indexFolder(large.root, cache);
      const callers = await firstPageOfCallers(large.root, cache);
      const server = await startServer({ root: large.root, cache });
      await server.ready;
      const hub = await found(server, HUB);
      const figures = [
        ...(await drawn(server, hub, { depth: { in: 3, out: 3 } })),
        ...(await drawn(server, hub, { depth: { in: 1, out: 1 } })),
        await typedUntilDrawn(server, hub),
      ];
      await server.stop();
      return [...callers, ...figures];
    }),
};

/** A graph with its layout: the first time in a process, and when it is asked for again. */
async function drawn(server: ServerProcess, { id, folder }: SearchHit, change: Partial<GraphQuery>): Promise<Figure[]> {
  const times: number[] = [];
  let nodes = 0;
  for (let round = 0; round <= ASKED; round++) {
    const started = performance.now();
    nodes = (await asked(server, folder, sampleQuery({ roots: [id], ...change }))).graph.nodes.length;
    times.push(performance.now() - started);
  }
  const [first = 0, ...others] = times;
  const what = `graph of ${nodes} nodes with layout, ${change.depth?.in} levels a side`;
  return [figure(`${what}: asked again, median (first ${first.toFixed(0)} ms)`, median(others), { most: 150, unit: ' ms', digits: 0 })];
}

/** From a key in an editor that adds a caller until the graph with it could be drawn: the pause after typing included. */
async function typedUntilDrawn(server: ServerProcess, hub: SearchHit): Promise<Figure> {
  const { connection } = server;
  const uri = hub.uri;
  const text = readFileSync(new URL(uri), 'utf8');
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'typescript', version: 1, text } });
  const times: number[] = [];
  for (let version = 2; version < 2 + ASKED; version++) {
    const name = `addedInRound${version}`;
    const added = `\nexport function ${name}() { return ${hub.name}() }\n`;
    await pause(QUIET_MS);
    const started = performance.now();
    let changed = nextChange(server);
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text: text + added }],
    });
    for (let isDrawn = false; !isDrawn; changed = nextChange(server)) {
      await changed;
      const { graph } = await asked(server, hub.folder, sampleQuery({ roots: [hub.id], maxNodes: 1500 }));
      isDrawn = graph.nodes.some((node) => node.name === name);
    }
    times.push(performance.now() - started);
  }
  return figure('from a key that adds a caller until the graph has it, median, with the pause of 300 ms after typing', median(times), {
    most: 500,
    unit: ' ms',
    digits: 0,
  });
}

function nextChange({ connection }: ServerProcess): Promise<void> {
  return new Promise((resolve) => {
    const listening = connection.onNotification(Method.didChangeGraph, () => {
      listening.dispose();
      resolve();
    });
  });
}

/** Over the interface that all faces use, in this process. */
async function firstPageOfCallers(root: string, cache: string): Promise<Figure[]> {
  const index = await openIndex(
    { ...defaultOptions({ root, cacheFolder: cache }), watcher: 'outside' },
    { engine: 'thread', bundles: new URL('../../../dist', import.meta.url).pathname },
  );
  try {
    await index.update({ mode: 'changed', trigger: 'bench' });
    const id = (await index.symbol(HUB, { limit: 1 })).value[0]?.id ?? '';
    const times: number[] = [];
    for (let round = 0; round <= ASKED; round++) {
      const started = performance.now();
      await index.graph.callers(id, { depth: 1, minConfidence: 0, tests: 'include', limit: 100 });
      times.push(performance.now() - started);
    }
    const [first = 0, ...others] = times;
    const what = `first page of the callers of ${HUB}: asked again, median (first ${first.toFixed(1)} ms)`;
    return [figure(what, median(others), { most: 10, unit: ' ms' })];
  } finally {
    await index.dispose();
  }
}

/** The search may still take over what was indexed. */
async function found({ connection }: ServerProcess, name: string): Promise<SearchHit> {
  for (;;) {
    const { hits, complete } = await connection.sendRequest<SearchResult>(Method.search, { text: name, limit: 1 });
    const [hit] = hits;
    if (hit?.name === name) return hit;
    if (complete) throw new Error(`The corpus has no ${name}`);
  }
}

function asked({ connection }: ServerProcess, folder: string, query: GraphQuery): Promise<GraphResult> {
  return connection.sendRequest<GraphResult>(Method.graph, { folder, query });
}
