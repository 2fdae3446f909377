/** The shortest ways from one symbol to another along calls. */
import type { EmptyReason, GraphNode, GraphQuery } from '../../protocol/graph.ts';
import type { Answer, CodeIndex } from '../api/codeIndex.ts';
import type { CallNode, Neighbours } from '../api/neighbours.ts';
import { counted } from '../base/counted.ts';
import { qualifiedName } from './callGraph.ts';
import { edgeId, edgeOf, nodeOf, placeOf } from './callParts.ts';
import { missingRoot, NO_ROOT } from './emptyReasons.ts';
import { createFilters } from './filters.ts';
import type { FoundGraph } from './foundGraph.ts';
import { type FoundPaths, searchPaths } from './pathSearch.ts';

/** Calls and symbols that are named, and places of calls without an answer, when there is no path. */
const NAMED = 3;
const PLACES = 20;

const LIMITS = { paths: 5, steps: 8, symbols: 10_000, unresolved: PLACES } as const;
const EFFORT = { each: 5000, all: 20_000 } as const;

export async function pathGraph(index: CodeIndex, query: GraphQuery, signal: AbortSignal | undefined): Promise<Answer<FoundGraph>> {
  const [from, to] = query.roots;
  const ask = questions(index, query, signal);
  const [start, end] = await Promise.all([from, to].map((root) => (root === undefined ? undefined : ask.known(root))));
  if (start === undefined || end === undefined) {
    const root = start === undefined ? from : to;
    return { ...ask.answer(), value: { ...NOTHING, empty: root === undefined ? NO_ROOT : await missingRoot(index, root) } };
  }
  const found = await searchPaths(start.id, end.id, ask.neighbours, LIMITS);
  const known = new Map([...found.nodes, [start.id, start], [end.id, end]]);
  const ends: Ends = [start.id, end.id];
  const nodes = nodesOf(found, known, ends);
  const edges = [...new Set(found.paths.flat())].map(edgeOf);
  const [first = { what: 'symbol', name: '', container: '' } as const, last = first] = ends.map((id) =>
    nodes.find((node) => node.id === id),
  );
  const hasNone = found.paths.length === 0;
  const hint = hasNone && (await hasUncertainPath(index, query, ends, signal)) ? UNCERTAIN : '';
  return {
    ...ask.answer(),
    truncated: found.isCut,
    value: {
      ...NOTHING,
      nodes,
      edges,
      caption: `paths from ${qualifiedName(first)} to ${qualifiedName(last)}`,
      left: { ...NOTHING.left, ...ask.left(), unresolved: found.unresolved.length },
      paths: found.paths.map((path) => path.map((calls) => edgeId(calls.from, calls.to))),
      ...(hasNone ? { empty: noPath(found, known, { to: last.name, hint }) } : {}),
    },
  };
}

type Ends = readonly [from: string, to: string];

const NOTHING: FoundGraph = {
  nodes: [],
  edges: [],
  caption: '',
  left: { tests: 0, externals: 0, uncertain: 0, hidden: 0, unresolved: 0 },
  paths: [],
};

/** What the query allows to be seen of the index. */
function questions(index: CodeIndex, query: GraphQuery, signal: AbortSignal | undefined) {
  const filters = createFilters(query);
  const dispatch = query.filters.minConfidence === 'ambiguous' ? 'include' : 'exclude';
  const uncertain = new Set<string>();
  const hidden = new Set<string>();
  let asked: Omit<Answer<unknown>, 'value'> = { generation: 0, complete: true, pendingFiles: 0, truncated: false };
  const ask = async (nodes: readonly string[], side: 'in' | 'out', ofTypes: 'members' | 'made'): Promise<Neighbours> => {
    const options = { side, ofTypes, dispatch, effort: EFFORT, ...(signal === undefined ? {} : { signal }) } as const;
    const { value, ...answer } = await index.graph.neighbours(nodes, options);
    asked = { ...answer, complete: asked.complete && answer.complete };
    return value;
  };
  return {
    answer: () => asked,
    left: () => ({ uncertain: uncertain.size, hidden: hidden.size }),
    async known(root: string): Promise<CallNode | undefined> {
      const { asked: ids, nodes } = await ask([root], 'out', 'made');
      return nodes.find(({ id }) => id === ids[0]);
    },
    async neighbours(ids: readonly string[], side: 'in' | 'out') {
      const isStart = ids.length === 1 && side === 'out';
      const { nodes, calls, unresolved } = await ask(ids, side, isStart ? 'members' : 'made');
      const byId = new Map(nodes.map((node) => [node.id, node]));
      const allowed = calls.filter(({ from, to, tier }) => {
        const node = byId.get(side === 'in' ? from : to);
        if (tier === 'external' || node === undefined) return false;
        if (!filters.allowsTier(tier)) uncertain.add(edgeId(from, to));
        else if (isRefused(node)) hidden.add(node.id);
        else return true;
        return false;
      });
      return { nodes, calls: allowed, unresolved };
    },
  };

  function isRefused({ id, path, test }: CallNode): boolean {
    if (query.roots.includes(id)) return false;
    return (test && query.filters.tests === 'hide') || filters.isHidden(id, path) || !filters.allowsPath(path);
  }
}

/** The steps of all paths, by how far they are from the start; both ends when there is no path. */
function nodesOf({ paths }: FoundPaths, known: ReadonlyMap<string, CallNode>, ends: Ends): readonly GraphNode[] {
  const ranks = new Map<string, number>([[ends[0], 0]]);
  for (const path of paths) for (const [at, { to }] of path.entries()) if (!ranks.has(to)) ranks.set(to, at + 1);
  if (!ranks.has(ends[1])) ranks.set(ends[1], 1);
  return [...ranks].flatMap(([id, rank]) => {
    const node = known.get(id);
    return node === undefined ? [] : [nodeOf(node, { rank, marks: ends.includes(id) ? ['focus'] : [] })];
  });
}

/** Whether allowing uncertain calls would show a path. */
async function hasUncertainPath(index: CodeIndex, query: GraphQuery, [from, to]: Ends, signal: AbortSignal | undefined): Promise<boolean> {
  if (query.filters.minConfidence === 'ambiguous') return false;
  const ask = questions(index, { ...query, filters: { ...query.filters, minConfidence: 'ambiguous' } }, signal);
  return (await searchPaths(from, to, ask.neighbours, LIMITS)).paths.length > 0;
}

/** Begins with the name of the toggle. */
const UNCERTAIN = ' Allow uncertain calls to see a path.';

function noPath(
  { unresolved, frontier, isEndUncalled, isCut }: FoundPaths,
  known: ReadonlyMap<string, CallNode>,
  { to, hint }: { readonly to: string; readonly hint: string },
): EmptyReason {
  const found = isCut
    ? `No call path among the first ${LIMITS.symbols.toLocaleString('en-US')} symbols.`
    : `No call path within ${LIMITS.steps} steps.`;
  const names = listed(unresolved.map(({ name }) => name));
  const open = unresolved.length === 0 ? '' : ` ${counted(unresolved.length, 'call')} on the way could not be resolved: ${names}.`;
  const last = listed(frontier.flatMap((id) => known.get(id)?.symbol?.name ?? []));
  const end = isEndUncalled ? ` No calls to ${to} are known.` : last === '' ? '' : ` The search ended at ${last}.`;
  return {
    code: 'no-path',
    text: found + open + end + hint,
    places: unresolved.slice(0, PLACES).map(({ path, range }) => placeOf(path, range)),
  };
}

function listed(all: readonly string[]): string {
  const names = [...new Set(all)];
  return names.slice(0, NAMED).join(', ') + (names.length > NAMED ? ', …' : '');
}
