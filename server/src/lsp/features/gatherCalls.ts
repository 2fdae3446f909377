/** The calls into or out of an item of the call hierarchy, by who is at their other end. */
import type { CallEdge, CallGraph, CallOptions, EdgeTier } from '../../api/codeGraph.ts';
import type { SymbolHit } from '../../api/codeIndex.ts';
import { nextTurn } from '../../base/nextTurn.ts';
import { type AskedItem, tierRank } from './hierarchyItem.ts';
import { nameInPlace } from './symbolsAt.ts';

/** All calls between an item and one other end. */
export interface Calls {
  /** The other end: a symbol with its overloads, or the path of a file. */
  readonly end: readonly [SymbolHit, ...SymbolHit[]] | string;
  /** The best of them. */
  readonly tier: EdgeTier;
  readonly edges: readonly CallEdge[];
}

export type Direction = 'callers' | 'callees';

/** The best come first. */
export async function gatherCalls(item: AskedItem, direction: Direction, signal: AbortSignal): Promise<readonly Calls[]> {
  const hits = new Map<string, SymbolHit>();
  const edges: CallEdge[] = [];
  for await (const page of pages(item, direction, signal)) {
    for (const hit of page.symbols) hits.set(hit.id, hit);
    edges.push(...page.edges);
  }
  const idOf = (edge: CallEdge) => (direction === 'callers' ? edge.from : edge.to);
  const nameOf = (edge: CallEdge) => {
    const hit = hits.get(idOf(edge));
    return hit === undefined ? idOf(edge) : nameInPlace(hit);
  };
  const calls = [...Map.groupBy(edges, nameOf).values()].map((group): Calls => {
    const ids = [...new Set(group.map(idOf))];
    const [first, ...others] = ids.flatMap((id) => hits.get(id) ?? []);
    const tier = group.map((edge) => edge.tier).reduce((best, each) => (tierRank(each) < tierRank(best) ? each : best));
    return { end: first === undefined ? (ids[0] ?? '') : [first, ...others], tier, edges: group };
  });
  return calls.sort((one, other) => tierRank(one.tier) - tierRank(other.tier));
}

/** A tree with more rows helps nobody. */
const mostEdges = 5000;

/** Read at once, some ten milliseconds: then others have their turn, and a cancellation arrives. */
const pageSize = 250;

async function* pages({ index, ids }: AskedItem, direction: Direction, signal: AbortSignal): AsyncIterable<CallGraph> {
  // The calls of one symbol stand in one file, and come in one page.
  const limit = direction === 'callers' ? pageSize : mostEdges;
  const options: CallOptions = { depth: 1, minConfidence: 0, tests: 'include', limit, signal };
  for (const id of ids) {
    let read = 0;
    let after: string | undefined;
    do {
      signal.throwIfAborted();
      const { value } = await index.graph[direction](id, after === undefined ? options : { ...options, after });
      yield value;
      read += value.edges.length;
      after = value.next;
      await nextTurn();
    } while (after !== undefined && read < mostEdges);
  }
}
