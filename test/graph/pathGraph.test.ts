/** Ways between two symbols: one workspace, and each way as a line. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph, GraphQuery } from '../../server/protocol/graph.ts';
import { buildGraph } from '../../server/src/graph/buildGraph.ts';
import { type Fixture, openFixture } from '../api/openFixture.ts';
import { ALL, callQuery, labelOf, nodeLines } from './graphText.ts';

const WORKSPACE = `
//- src/steps.ts
export class Store {
  save() { write(); }
}
export class Cache extends Store {
  save() { flush(); }
}
export function write() {}
export function flush() { write(); }
export function left(store: Store) { store.save(); }
export function right() { middle(); }
export function middle() { write(); }
export function start(store: Store, thing: any) { left(store); right(); thing.go(); thing.go(); thing.stop(); start(store, 1); }
export function long() { l1(); }
function l1() { l2(); }
function l2() { l3(); }
function l3() { l4(); }
function l4() { l5(); }
function l5() { l6(); }
function l6() { l7(); }
function l7() { l8(); }
function l8() { write(); }
export function deep(thing: any) { near(thing); right(); thing.first(); }
function near(thing: any) { thing.second(); far(thing); }
function far(thing: any) { thing.third(); }
export function uncalled() {}
export function loud(thing: any) { ${'thing.go(); '.repeat(30)}}
//- test/steps.test.ts
import { start } from '../src/steps';
function check() { start(undefined, 1); }
`;

const id = (key: string) => `src/steps.ts#${key}`;

describe('a graph of paths', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(WORKSPACE);
  });
  afterAll(() => fixture.dispose());
  const graph = async (from: string, to: string, changes: Partial<GraphQuery> = {}): Promise<Graph> =>
    (await buildGraph(fixture.index, { ...callQuery(''), kind: 'path', roots: [from, to], ...changes })).value;

  it('has every shortest way, with the lines of its calls', async () => {
    const found = await graph(id('start~function'), id('write~function'));
    expect(ways(found)).toEqual(['start > left > Store.save > write', 'start > right > middle > write']);
    expect(nodeLines(found)).toEqual(['0 start focus', '1 left', '1 right', '2 Store.save', '2 middle', '3 write focus']);
    expect(found.edges.flatMap(({ sites }) => sites.map(({ startLine }) => startLine)).sort((one, other) => one - other)).toEqual([
      1, 8, 9, 10, 11, 11,
    ]);
    expect([found.caption, found.total, found.empty]).toEqual(['paths from start to write', 6, undefined]);
  });

  it('goes along uncertain calls only when that is allowed', async () => {
    expect(ways(await graph(id('left~function'), id('flush~function')))).toEqual([]);
    const uncertain = { filters: { ...ALL, minConfidence: 'ambiguous' } } as const;
    expect(ways(await graph(id('left~function'), id('flush~function'), uncertain))).toEqual(['left > Cache.save > flush']);
  });

  it('goes around what is hidden or left out', async () => {
    const hidden = { hidden: [id('middle~function')] };
    expect(ways(await graph(id('start~function'), id('write~function'), hidden))).toEqual(['start > left > Store.save > write']);
    const excluded = { filters: { ...ALL, exclude: ['src/**'] } };
    expect(ways(await graph(id('start~function'), id('write~function'), excluded))).toEqual([]);
  });

  it('says where it could not go on when there is no way', async () => {
    const found = await graph(id('start~function'), 'test/steps.test.ts#check~function');
    expect(found.empty?.text).toBe(
      'No call path within 8 steps. 3 calls on the way could not be resolved: go, stop. No calls to check are known.',
    );
    expect(found.empty?.places.map(({ path, startLine }) => `${path}:${startLine}`)).toEqual([
      'src/steps.ts:11',
      'src/steps.ts:11',
      'src/steps.ts:11',
    ]);
    expect([found.empty?.code, nodeLines(found)]).toEqual(['no-path', ['0 start focus', '1 check focus test']]);
    const far = await graph(id('long~function'), id('write~function'));
    expect(far.empty?.text).toMatch(/^No call path within 8 steps\. The search ended at l\d\.$/);
    expect(ways(await graph(id('l1~function'), id('write~function')))).toHaveLength(1);
  });

  it('says where it could not go on in all that was reached, the nearest first, with as many places as a person may look at', async () => {
    const { empty } = await graph(id('deep~function'), id('uncalled~function'));
    expect(empty?.text).toBe(
      'No call path within 8 steps. 3 calls on the way could not be resolved: first, second, third. No calls to uncalled are known.',
    );
    expect(empty?.places.map(({ startLine }) => startLine)).toEqual([21, 22, 23]);
    const many = await graph(id('loud~function'), id('uncalled~function'));
    expect([many.left.unresolved, many.empty?.places.length]).toEqual([30, 20]);
  });

  it('says when allowing uncertain calls would help', async () => {
    const { empty } = await graph(id('left~function'), id('flush~function'));
    expect(empty?.text).toMatch(/ Allow uncertain calls to see a path\.$/);
    const allowed = { filters: { ...ALL, minConfidence: 'ambiguous' } } as const;
    for (const changes of [{}, allowed])
      expect((await graph(id('left~function'), id('uncalled~function'), changes)).empty?.text).not.toMatch(/Allow/);
  });

  it('says which end is not there', async () => {
    expect((await graph(id('start~function'), id('gone~function'))).empty?.text).toBe('gone is no longer in steps.ts.');
    expect((await graph('src/gone.ts#a~function', id('write~function'))).empty?.code).toBe('not-indexed');
    expect((await graph(id('start~function'), id('write~function'), { roots: [id('start~function')] })).empty?.code).toBe('no-symbol');
  });
});

/** `a > b > c`, one line for each path, in order. */
function ways({ nodes, edges, paths = [] }: Graph): string[] {
  const names = new Map(nodes.map((node) => [node.id, labelOf(node)]));
  return paths
    .map((path) => {
      const steps = path.map((each) => edges.find((edge) => edge.id === each));
      return [steps[0]?.from, ...steps.map((edge) => edge?.to)].map((end) => names.get(end ?? '')).join(' > ');
    })
    .sort();
}
