/** Graphs of an index without end: everything has very many callers. */
import { describe, expect, it } from 'vitest';
import type { CodeIndex } from '../../server/src/api/codeIndex.ts';
import type { CallNode, Calls, NeighbourOptions, Neighbours } from '../../server/src/api/neighbours.ts';
import { buildGraph } from '../../server/src/graph/buildGraph.ts';
import { callQuery } from './graphText.ts';

describe('a graph in an index without end', () => {
  it('is looked for as far as it can be read, and says that there is more', async () => {
    const { value, truncated } = await buildGraph(endless(), callQuery('hub.ts', { depth: { in: 5, out: 0 } }));
    expect([value.nodes.length <= 250, value.total, truncated]).toEqual([true, 5000, true]);
    expect(value.banner).toMatch(/^Showing [\d,]+ of 5,000 or more symbols, the rest grouped by folder\.$/);
  });

  it('marks counts that are no more than at least', async () => {
    const { value } = await buildGraph(endless(), callQuery('hub.ts', { depth: { in: 1, out: 0 } }));
    const [focus, first] = value.nodes;
    expect([focus?.isLeast, first?.isLeast]).toEqual([true, true]);
  });

  it('ends when nobody waits for it any more', async () => {
    const stopped = AbortSignal.abort(new Error('nobody waits'));
    await expect(buildGraph(endless(), callQuery('hub.ts', { depth: { in: 5, out: 0 } }), stopped)).rejects.toThrow('nobody waits');
  });
});

const CALLERS = 40;

function endless(): CodeIndex {
  const answer = <Value>(value: Value) => ({ value, generation: 1, complete: true, pendingFiles: 0, truncated: false });
  const neighbours = async (ids: readonly string[], { side, signal }: NeighbourOptions) => {
    signal?.throwIfAborted();
    const far = (id: string) => (side === 'out' ? [] : Array.from({ length: CALLERS }, (_, at) => `${id.slice(0, -3)}/${at}.ts`));
    const value: Neighbours = {
      asked: ids,
      nodes: ids.flatMap((id) => [id, ...far(id)]).map(nodeOf),
      calls: ids.flatMap((id) => far(id).map((from) => callOf(from, id))),
      unresolved: [],
      cut: side === 'in' ? ids : [],
    };
    return answer(value);
  };
  return { graph: { neighbours } } as unknown as CodeIndex;
}

function nodeOf(id: string): CallNode {
  return { id, path: id, test: false, stale: false, definitions: 1 };
}

function callOf(from: string, to: string): Calls {
  const range = { startLine: 0, startColumn: 0, endLine: 0, endColumn: 1 };
  return {
    from,
    to,
    tier: 'exact',
    confidence: 1,
    tiers: { exact: 1 },
    count: 1,
    rule: 'local',
    candidates: 0,
    names: ['f'],
    sites: [{ path: from, range }],
  };
}
