/** How many neighbours nodes have, shown or not: what badges say, and what a list reads out. */
import type { GraphQuery } from '../../protocol/graph.ts';
import type { CodeIndex } from '../api/codeIndex.ts';
import type { CallNode, Calls } from '../api/neighbours.ts';
import type { CallWalk, Side } from './callWalk.ts';
import { createFilters } from './filters.ts';
import type { Surrounded, Surroundings } from './foundGraph.ts';

/** Files that are looked into for the callers of one node, and for all: those that are nearer to the focus come first. */
const EFFORT = { each: 100, all: 1000 } as const;

export async function surroundingsOf(
  index: CodeIndex,
  query: GraphQuery,
  walk: CallWalk,
  { nodes, signal }: { readonly nodes: readonly string[]; readonly signal: AbortSignal | undefined },
): Promise<Surroundings> {
  const wanted = nodes.filter((id) => walk.nodes.has(id) && !id.startsWith('npm:'));
  wanted.sort((one, other) => Math.abs(walk.nodes.get(one)?.rank ?? 0) - Math.abs(walk.nodes.get(other)?.rank ?? 0));
  const focus = wanted.filter((id) => walk.nodes.get(id)?.isFocus);
  const others = wanted.filter((id) => walk.nodes.get(id)?.isFocus !== true);
  const counted = new Map<string, { in: Count; out: Count; isLeast: boolean; isRecursive: boolean }>();
  for (const id of wanted) counted.set(id, { in: NONE, out: NONE, isLeast: false, isRecursive: false });
  let unresolved = 0;
  const filters = createFilters(query);
  const mayShow = ({ id, path, test }: CallNode) =>
    !walk.nodes.has(id) &&
    !filters.isHidden(id, path) &&
    filters.allowsPath(path) &&
    !(test && walk.tests === 'hide') &&
    !(path === '' && query.filters.externals === 'hide');

  const look = async (ids: readonly string[], side: Side, ofTypes: 'members' | 'made') => {
    const dispatch = query.filters.minConfidence === 'ambiguous' ? 'include' : 'exclude';
    const { value } = await index.graph.neighbours(ids, {
      side,
      ofTypes,
      dispatch,
      effort: EFFORT,
      ...(signal === undefined ? {} : { signal }),
    });
    const byId = new Map(value.nodes.map((node) => [node.id, node]));
    const far = (calls: Calls) => byId.get(side === 'in' ? calls.from : calls.to);
    const near = Map.groupBy(
      value.calls.filter(({ tier }) => filters.allowsTier(tier)),
      (calls) => (side === 'in' ? calls.to : calls.from),
    );
    for (const [id, calls] of near) {
      const count = counted.get(id);
      if (count === undefined) continue;
      const ends = calls.map(far).filter((node) => node !== undefined);
      const others = ends.filter((node) => node.id !== id);
      if (others.length < ends.length) count.isRecursive = true;
      count[side] = { degree: others.length, hidden: others.filter(mayShow).length };
    }
    for (const id of value.cut) {
      const count = counted.get(id);
      if (count !== undefined) count.isLeast = true;
    }
    unresolved += value.unresolved.length;
  };
  for (const side of ['in', 'out'] as const) {
    await look(focus, side, 'members');
    await look(others, side, 'made');
  }
  return { nodes: new Map([...counted].map(([id, count]) => [id, surrounded(count)])), unresolved };
}

interface Count {
  readonly degree: number;
  readonly hidden: number;
}

const NONE: Count = { degree: 0, hidden: 0 };

function surrounded(count: Omit<Surrounded, 'degree' | 'hidden'> & { readonly in: Count; readonly out: Count }): Surrounded {
  const { in: before, out: after, isLeast, isRecursive } = count;
  return {
    hidden: { in: before.hidden, out: after.hidden },
    degree: { in: before.degree, out: after.degree },
    isLeast,
    isRecursive,
  };
}
