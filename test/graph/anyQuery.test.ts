/** Whatever is asked of whatever program: a graph holds together, its counts add up, and equal questions have equal answers. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph, GraphQuery } from '../../server/protocol/graph.ts';
import { buildGraph } from '../../server/src/graph/buildGraph.ts';
import { weightOf } from '../../server/src/graph/collapse.ts';
import { type Fixture, openFixture } from '../api/openFixture.ts';
import { randomRuns } from '../randomRuns.ts';
import { callQuery } from './graphText.ts';
import { anyProgram, type Program } from './programs.ts';

const PROGRAMS = fc.sample(anyProgram, { seed: 20261121, numRuns: 3 });

describe.each(PROGRAMS.map((program, at) => ({ program, at })))('any query on program $at', { timeout: 60_000 }, ({ program }) => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(program.text);
  });
  afterAll(() => fixture.dispose());
  const graph = async (query: GraphQuery): Promise<Graph> => (await buildGraph(fixture.index, query)).value;

  it('gives a graph that holds together', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(program), async (query) => {
        expect(faultsOf(query, await graph(query))).toEqual([]);
      }),
      randomRuns('FUZZ', 60),
    );
  });

  it('gives equal answers to equal queries', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(program), async (query) => {
        expect(await graph(query)).toEqual(await graph(structuredClone(query)));
      }),
      randomRuns('FUZZ', 20),
    );
  });

  it('shows everything, or says what is left out', async () => {
    await fc.assert(
      fc.asyncProperty(anyQuery(program), async ({ roots, depth, filters }) => {
        // Without a depth below, whatever is left out leads to nothing else.
        const shallow = { depth: { in: Math.min(depth.in, 1), out: Math.min(depth.out, 1) }, maxNodes: 1500 };
        const show = { ...filters, tests: 'show', externals: 'show', include: [], exclude: [] } as const;
        const whole = await graph({ ...callQuery(''), roots, ...shallow, filters: show });
        const some = await graph({ ...callQuery(''), roots, ...shallow, filters });
        const { tests, externals, hidden } = some.left;
        expect(some.total + tests + externals + hidden).toBe(whole.total);
      }),
      randomRuns('FUZZ', 30),
    );
  });
});

/** What does not hold together. */
function faultsOf(query: GraphQuery, { nodes, edges, groups, total, left, paths = [], empty }: Graph): readonly string[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const edgeIds = new Set(edges.map(({ id }) => id));
  const groupIds = new Set(groups.map(({ id }) => id));
  const known = (group: string | undefined) => group === undefined || groupIds.has(group);
  const weight = nodes.reduce((sum, node) => sum + weightOf(node), 0);
  const claims: Readonly<Record<string, boolean>> = {
    'two nodes have one id': ids.size === nodes.length,
    'two edges have one id': edgeIds.size === edges.length,
    'an edge ends nowhere': edges.every(({ from, to }) => ids.has(from) && ids.has(to)),
    'an edge says nothing': edges.every(({ count, sites, reason }) => count > 0 && sites.length > 0 && sites.length <= 20 && reason !== ''),
    'a group is not there': nodes.every(({ group }) => known(group)) && groups.every(({ parent }) => known(parent)),
    'a step of a path is not there': paths.flat().every((id) => edgeIds.has(id)),
    // Shown and folded ones are all there are; what is left out is counted apart.
    'counts do not add up': weight === total && Object.values(left).every((count) => count >= 0),
    'more is hidden than there is': nodes.every(({ hidden, degree }) => hidden.in <= degree.in && hidden.out <= degree.out),
    'it is empty and is not': empty === undefined || edges.length === 0,
    // Five paths of eight steps need less room than any query gives.
    'there are too many nodes': query.toggled.length > 0 || nodes.length <= (query.kind === 'path' ? 50 : query.maxNodes),
  };
  return Object.keys(claims).filter((claim) => claims[claim] === false);
}

/** The focus, a fold of each kind on each side, and a folder on each side. */
const LEAST = 8;

function anyQuery({ ids, paths }: Program): fc.Arbitrary<GraphQuery> {
  const id = fc.constantFrom(...ids);
  const treatment = fc.constantFrom('show', 'fold', 'hide');
  const toggled = fc.constantFrom(...paths, ...paths.map((path) => `fold:in:${path}`), 'src', 'test');
  const globs = fc.subarray(['src/**', 'test', '*.ts', ...paths.slice(0, 2)], { maxLength: 1 });
  const few = <Value>(of: fc.Arbitrary<Value>) => fc.oneof(fc.constant<Value[]>([]), fc.array(of, { maxLength: 3 }));
  return fc
    .record({
      kind: fc.constantFrom('calls', 'calls', 'path'),
      roots: fc.tuple(id, id),
      depth: fc.record({ in: fc.nat(4), out: fc.nat(4) }),
      expanded: few(fc.record({ node: id, side: fc.constantFrom('in', 'out'), count: fc.nat(4) })),
      hidden: few(
        fc.oneof(
          id,
          fc.constantFrom('test/', ...paths, ...paths.map((path) => `fold:in:${path}`), ...ids.map((each) => `fold:tests:in:${each}`)),
        ),
      ),
      toggled: few(toggled),
      filters: fc.record({
        tests: treatment,
        externals: treatment,
        minConfidence: fc.constantFrom('exact', 'probable', 'ambiguous'),
        include: fc.oneof(fc.constant([]), globs),
        exclude: fc.oneof(fc.constant([]), globs),
        typeOnly: fc.boolean(),
      }),
      groupBy: fc.constantFrom('none', 'class', 'file', 'folder'),
      maxNodes: fc.integer({ min: LEAST, max: 30 }),
    })
    .map((query) => ({ ...callQuery(''), ...query, roots: query.kind === 'calls' ? query.roots.slice(0, 1) : query.roots }));
}
