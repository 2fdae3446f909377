/** Ways from one symbol to another along calls: breadth first, so that the shortest come first. */
import type { CallEdge, CallPaths, PathOptions } from '../codeGraph.ts';
import { askedSymbol, withConstructors } from './asked.ts';
import { CallEdges } from './callEdges.ts';
import { callsIn, leadsTo } from './callees.ts';
import type { Cut } from './callers.ts';
import { type GraphView, hitOf, hitsOf, idOfRecord } from './graphView.ts';
import { createPauses } from './pauses.ts';

/** Symbols shown of where the search ended. */
const FRONTIER = 10;

export async function pathsBetween(view: GraphView, from: string, to: string, options: PathOptions): Promise<Cut<CallPaths>> {
  const start = askedSymbol(view, from);
  const end = askedSymbol(view, to);
  const goals = new Set(
    withConstructors(view, end).flatMap((target) => {
      const record = view.files.definition(target);
      return record === undefined ? [] : [idOfRecord(record)];
    }),
  );
  const search = await searchFrom(view, start.records.map(idOfRecord), goals, options);
  const paths = search.ends
    .values()
    .flatMap((id) => waysTo(search.reached, id))
    .take(options.limit)
    .toArray();
  const value: CallPaths = {
    from: start.records.map((record) => hitOf(view, record)),
    to: end.records.map((record) => hitOf(view, record)),
    symbols: hitsOf(
      view,
      paths.flat().flatMap((edge) => [edge.from, edge.to]),
    ),
    paths,
    visited: search.reached.size,
    frontier: paths.length > 0 ? [] : hitsOf(view, search.last.slice(0, FRONTIER)),
  };
  return { value, truncated: search.truncated };
}

interface Search {
  /** By symbol: the calls by which it was first reached, from symbols one step nearer to the start. */
  readonly reached: ReadonlyMap<string, readonly CallEdge[]>;
  readonly ends: readonly string[];
  /** What was reached last. */
  readonly last: readonly string[];
  readonly truncated: boolean;
}

async function searchFrom(view: GraphView, start: readonly string[], goals: ReadonlySet<string>, options: PathOptions): Promise<Search> {
  const pause = createPauses(options.signal);
  const reached = new Map<string, readonly CallEdge[]>(start.map((id) => [id, []]));
  let level = start;
  let ends: readonly string[] = [];
  for (let depth = 1; goals.size > 0 && level.length > 0 && ends.length === 0; depth++) {
    const next = new Map<string, CallEdge[]>();
    for (const id of level) {
      await pause();
      if (reached.size + next.size >= options.effort) return { reached, ends, last: level, truncated: true };
      addNew(next, reached, callsFrom(view, id, depth, options));
    }
    if (next.size === 0) break;
    for (const [id, edges] of next) reached.set(id, edges);
    level = [...next.keys()];
    ends = level.filter((id) => goals.has(id));
  }
  return { reached, ends, last: level, truncated: false };
}

/** All calls by which a symbol is reached in as many steps are kept. */
function addNew(next: Map<string, CallEdge[]>, reached: ReadonlyMap<string, unknown>, edges: readonly CallEdge[]): void {
  for (const edge of edges) {
    const known = next.get(edge.to);
    if (known !== undefined) known.push(edge);
    else if (!reached.has(edge.to)) next.set(edge.to, [edge]);
  }
}

function callsFrom(view: GraphView, id: string, depth: number, { minConfidence }: PathOptions): readonly CallEdge[] {
  const edges = new CallEdges();
  for (const call of callsIn(view, id, 'made'))
    for (const { to, site } of leadsTo(view, call, { minConfidence, tests: 'include' })) edges.add(id, to, depth, site);
  return edges.list();
}

/** All shortest ways to a symbol, the surest calls first. There may be very many: only as many are made as are asked for. */
function* waysTo(reached: ReadonlyMap<string, readonly CallEdge[]>, id: string): Iterable<readonly CallEdge[]> {
  const edges = reached.get(id) ?? [];
  if (edges.length === 0) yield [];
  for (const edge of [...edges].sort((one, other) => other.confidence - one.confidence))
    for (const way of waysTo(reached, edge.from)) yield [...way, edge];
}
