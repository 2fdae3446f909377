/** How many neighbours nodes have, shown or not: what badges say, and what a list reads out. */
import type { GraphQuery } from '../../protocol/graph.ts';
import type { CodeIndex } from '../api/codeIndex.ts';
import type { CallNode } from '../api/neighbours.ts';
import { besides, type CallWalk, type Looked, type Side, sideKey } from './callWalk.ts';
import { createFilters } from './filters.ts';
import type { Surrounded, Surroundings } from './foundGraph.ts';

/** Files that are looked into for the callers of one node, and for all: those that are nearer to the focus come first. */
const EFFORT = { each: 100, all: 1000 } as const;

export interface Shown {
  readonly nodes: readonly string[];
  readonly signal: AbortSignal | undefined;
}

export async function surroundingsOf(index: CodeIndex, query: GraphQuery, walk: CallWalk, { nodes, signal }: Shown): Promise<Surroundings> {
  const rankOf = (id: string) => Math.abs(walk.nodes.get(id)?.rank ?? 0);
  const wanted = nodes.filter((id) => walk.nodes.get(id)?.node.path);
  wanted.sort((one, other) => rankOf(one) - rankOf(other));
  const looked = new Map(walk.looked);
  for (const side of ['in', 'out'] as const)
    for (const [id, beside] of await lookedFor(index, query, { side, walk, nodes: wanted, signal })) looked.set(sideKey(side, id), beside);
  const count = counter(query, walk);
  const surrounded = wanted.map((id): [string, Surrounded] => {
    const [before, after] = [looked.get(sideKey('in', id)), looked.get(sideKey('out', id))];
    const [callers, callees] = [count(id, before), count(id, after)];
    return [
      id,
      {
        degree: { in: callers.degree, out: callees.degree },
        hidden: { in: callers.hidden, out: callees.hidden },
        isLeast: before?.isCut === true || after?.isCut === true,
        isRecursive: callers.isRecursive || callees.isRecursive,
      },
    ];
  });
  const unresolved = wanted.reduce((sum, id) => sum + (looked.get(sideKey('out', id))?.unresolved.length ?? 0), 0);
  return { nodes: new Map(surrounded), unresolved };
}

/** What the walk had no reason to look at: the ring around what is shown. */
async function lookedFor(
  index: CodeIndex,
  { filters }: GraphQuery,
  { side, walk, nodes, signal }: Shown & { readonly side: Side; readonly walk: CallWalk },
): Promise<ReadonlyMap<string, Looked>> {
  const open = nodes.filter((id) => !walk.looked.has(sideKey(side, id)));
  const dispatch = filters.minConfidence === 'ambiguous' ? 'include' : 'exclude';
  const all = new Map<string, Looked>();
  for (const ofTypes of ['members', 'made'] as const) {
    // All that a type holds counts where it is the focus.
    const ids = open.filter((id) => walk.nodes.get(id)?.isFocus === (ofTypes === 'members'));
    if (ids.length === 0) continue;
    const options = { side, ofTypes, dispatch, effort: EFFORT, ...(signal === undefined ? {} : { signal }) } as const;
    const { value } = await index.graph.neighbours(ids, options);
    for (const [id, looked] of besides(ids, side, value)) all.set(id, looked);
  }
  return all;
}

interface Count {
  readonly degree: number;
  /** Of them those that would be seen if the node were expanded. */
  readonly hidden: number;
  readonly isRecursive: boolean;
}

function counter(query: GraphQuery, walk: CallWalk): (id: string, looked: Looked | undefined) => Count {
  const filters = createFilters(query);
  const mayShow = ({ id, path, test }: CallNode) =>
    walk.nodes.has(id) ||
    (!filters.isHidden(id, path) &&
      filters.allowsPath(path) &&
      !(test && walk.tests === 'hide') &&
      !(path === '' && query.filters.externals === 'hide'));
  return (id, looked) => {
    const ends = (looked?.neighbours ?? []).filter(({ calls }) => filters.allowsTier(calls.tier)).map(({ node }) => node);
    const others = ends.filter((node) => node.id !== id && mayShow(node));
    const hidden = others.filter((node) => !walk.nodes.has(node.id)).length;
    return { degree: others.length, hidden, isRecursive: ends.some((node) => node.id === id) };
  };
}
