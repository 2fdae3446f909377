/** Graphs of calls: one workspace, and pictures in words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph, GraphQuery } from '../../server/protocol/graph.ts';
import { buildGraph } from '../../server/src/graph/buildGraph.ts';
import { type Fixture, openFixture } from '../api/openFixture.ts';
import { ALL, callQuery, edgeLines, nodeLines } from './graphText.ts';

const WORKSPACE = `
//- src/base.ts
import { join } from 'path';
export interface Saver { save(key: string): void; }
export class Base implements Saver {
  constructor() { log('made'); }
  save(key: string): void { log(key); join(key); join('a', 'b'); this.check(); }
  check() { if (this.check) this.check(); }
}
export function log(text: string): void;
export function log(text: number): void;
/** @deprecated */
export function log(text: unknown) { console.log(text); }
//- src/user.ts
import { Base, log } from './base';
export class User extends Base {
  save(key: string): void { super.save(key); log(key); }
}
//- src/main.ts
import { Base, log } from './base';
import { User } from './user';
export function start(saver: Base, unknown: any) {
  new Base();
  const user = new User();
  saver.save('c'); saver.save('d');
  unknown.save('e');
}
export function outer() { start(new Base(), 1); again(); }
export function again() { outer(); }
start(new User(), 2);
//- src/broken.ts
import { start } from './main';
export function broken() { start(); 1 = = 2; }
//- test/main.test.ts
import { start } from '../src/main';
function check() { start(); }
start();
//- src/alone.ts
export function parseConfig() { return 1; }
export function puzzled(thing: any) { thing.unknown(); }
//- docs/page.css
.guide { color: red }
`;

const START = 'src/main.ts#start~function';
const SAVE = 'src/base.ts#Base.save~method';

describe('a graph of calls', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(WORKSPACE);
  });
  afterAll(() => fixture.dispose());
  const graph = async (query: GraphQuery): Promise<Graph> => (await buildGraph(fixture.index, query)).value;

  it('has callers on the left, callees on the right, top levels as files', async () => {
    const found = await graph(callQuery(START));
    expect(nodeLines(found)).toEqual([
      '-1 broken stale',
      '-1 check test',
      '-1 file main.test.ts test',
      '-1 file main.ts',
      '-1 outer +1 in +1 out',
      '0 start focus',
      '1 Base +1 out',
      '1 Base.save +1 in +3 out',
      '1 User',
    ]);
    expect(edgeLines(found)).toEqual([
      'broken -> start exact 1',
      'check -> start exact 1',
      'main.test.ts -> start exact 1',
      'main.ts -> start exact 1',
      'outer -> start exact 1',
      'start -> Base exact 1',
      'start -> Base.save exact 2',
      'start -> User exact 1',
    ]);
    expect([found.caption, found.total, found.left]).toEqual([
      'callers and callees of start, depth 1',
      9,
      { tests: 0, externals: 0, uncertain: 0, hidden: 0, unresolved: 1 },
    ]);
  });

  it('goes as deep as is wanted on each side', async () => {
    const found = await graph(callQuery(SAVE, { depth: { in: 2, out: 0 } }));
    expect(nodeLines(found).map((line) => line.replace(/ [+].*/, ''))).toEqual([
      '-2 broken stale',
      '-2 check test',
      '-2 file main.test.ts test',
      '-2 file main.ts',
      '-2 outer',
      '-1 User.save',
      '-1 start',
      '0 Base.save focus',
    ]);
    expect(found.caption).toBe('callers of Base.save, depth 2');
    expect((await graph(callQuery(SAVE, { depth: { in: 0, out: 3 } }))).caption).toBe('callees of Base.save, depth 3');
  });

  it('has one node for overloads, and packages by name', async () => {
    const found = await graph(callQuery(SAVE, { depth: { in: 0, out: 1 } }));
    expect(nodeLines(found)).toEqual([
      '0 Base.save focus +2 in',
      '1 Base.check recursive',
      '1 log ×3 +2 in +1 out',
      '1 external path external',
    ]);
    expect(edgeLines(found)).toEqual(['Base.save -> Base.check exact 1', 'Base.save -> log probable 1', 'Base.save -> path external 2']);
  });

  it('says of every call how sure it is, and where it stands', async () => {
    const { edges } = await graph(callQuery(START, { depth: { in: 0, out: 1 } }));
    const save = edges.find(({ to }) => to === SAVE);
    expect(save).toMatchObject({
      id: `${START} -> ${SAVE}`,
      tier: 'exact',
      count: 2,
      candidates: 0,
      label: '',
      reason: '2 calls, exact: the declared type of the value has save()',
    });
    expect(save?.sites.map(({ path, startLine, startColumn }) => `${path}:${startLine}:${startColumn}`)).toEqual([
      'src/main.ts:5:8',
      'src/main.ts:5:25',
    ]);
    const { edges: calls } = await graph(callQuery(SAVE, { depth: { in: 0, out: 1 } }));
    expect(calls.map(({ reason }) => reason).sort()).toEqual([
      '1 call, exact: check() is a member of the same type',
      '1 call, probable: one of the overloads of log()',
      '2 calls, external: join',
    ]);
  });

  it('shows more where a node is expanded, best first, and nothing where one is collapsed', async () => {
    const outer = 'src/main.ts#outer~function';
    const expanded = await graph(callQuery(START, { depth: { in: 1, out: 0 }, expanded: [{ node: outer, side: 'in', count: 10 }] }));
    expect(nodeLines(expanded).slice(0, 2)).toEqual(['-2 again', '-1 broken stale']);
    const some = await graph(callQuery(START, { depth: { in: 1, out: 0 }, expanded: [{ node: START, side: 'in', count: 2 }] }));
    expect(nodeLines(some)).toEqual(['-1 broken stale', '-1 file main.ts +1 out', '0 start focus +3 in +3 out']);
    const none = await graph(callQuery(START, { depth: { in: 1, out: 0 }, expanded: [{ node: START, side: 'in', count: 0 }] }));
    expect(nodeLines(none)).toEqual(['0 start focus +5 in +3 out']);
    const aside = await graph(callQuery(START, { depth: { in: 1, out: 0 }, expanded: [{ node: outer, side: 'out', count: 9 }] }));
    expect(nodeLines(aside).filter((line) => line.startsWith('0'))).toEqual(['0 Base +1 out', '0 again', '0 start focus +2 out']);
  });

  it('leaves out what the user has hidden, by node, file or folder, and whatever only it leads to', async () => {
    const hide = async (...hidden: readonly string[]) => {
      const found = await graph(callQuery(SAVE, { depth: { in: 2, out: 0 }, hidden }));
      return [found.nodes.length, found.left.hidden];
    };
    expect(await hide()).toEqual([8, 0]);
    expect(await hide(START)).toEqual([2, 1]);
    expect(await hide('src/main.ts')).toEqual([2, 1]);
    expect(await hide('test/')).toEqual([6, 2]);
    expect(await hide(SAVE)).toEqual([8, 0]);
  });

  it('leaves out what globs exclude', async () => {
    const found = await graph(callQuery(SAVE, { depth: { in: 2, out: 1 }, filters: { ...ALL, exclude: ['test', '**/user.ts'] } }));
    expect([found.nodes.map(({ name }) => name).sort(), found.left.hidden]).toEqual([
      ['broken', 'check', 'log', 'main.ts', 'outer', 'path', 'save', 'start'],
      3,
    ]);
    const included = await graph(callQuery(SAVE, { depth: { in: 2, out: 0 }, filters: { ...ALL, include: ['src/main.ts'] } }));
    expect(included.nodes.map(({ name }) => name).sort()).toEqual(['main.ts', 'outer', 'save', 'start']);
  });

  it('hides or folds tests and packages', async () => {
    const hidden = await graph(callQuery(START, { filters: { ...ALL, tests: 'hide' } }));
    expect([hidden.nodes.some(({ marks }) => marks.includes('test')), hidden.left.tests, hidden.total]).toEqual([false, 2, 7]);
    const folded = await graph(callQuery(START, { filters: { ...ALL, tests: 'fold' } }));
    expect(nodeLines(folded).slice(0, 4)).toEqual(['-1 fold 2 tests test', '-1 broken stale', '-1 file main.ts', '-1 outer +1 in +1 out']);
    expect(edgeLines(folded)).toContain('2 tests -> start exact 2');
    expect([folded.total, folded.banner]).toEqual([9, undefined]);
    const opened = await graph(callQuery(START, { filters: { ...ALL, tests: 'fold' }, toggled: [`fold:tests:in:${START}`] }));
    expect(opened.nodes).toHaveLength(9);
    const without = await graph(callQuery(START, { filters: { ...ALL, tests: 'fold' }, hidden: [`fold:tests:in:${START}`] }));
    expect([without.nodes.length, without.edges.length, without.total, without.left.hidden]).toEqual([7, 6, 7, 2]);
    const packages = await graph(callQuery(SAVE, { filters: { ...ALL, externals: 'hide' } }));
    expect(packages.nodes[0]?.degree).toEqual({ in: 2, out: 2 });
    expect((await graph(callQuery(SAVE))).nodes[0]?.degree).toEqual({ in: 2, out: 3 });
    expect([packages.nodes.some(({ what }) => what === 'external'), packages.left.externals]).toEqual([false, 1]);
  });

  it('shows tests when the focus is one', async () => {
    const found = await graph(callQuery('test/main.test.ts#check~function', { filters: { ...ALL, tests: 'hide' } }));
    expect(nodeLines(found)).toEqual(['0 check focus test', '1 start +4 in +3 out']);
  });

  it('shows what dispatch may lead to only with all that is uncertain', async () => {
    const user = callQuery('src/user.ts#User.save~method', { depth: { in: 1, out: 0 } });
    const sure = await graph(user);
    expect([sure.nodes.length, sure.left.uncertain, sure.empty?.text]).toEqual([
      1,
      1,
      'No calls found to save with these filters. Left out: 1 uncertain.',
    ]);
    const all = await graph({ ...user, filters: { ...ALL, minConfidence: 'ambiguous' } });
    expect(edgeLines(all)).toEqual(['start -> User.save dispatch 2']);
    expect(all.edges[0]?.reason).toBe('2 calls, possible: only if the value is of a subtype that has its own save()');
    const exact = await graph(callQuery(SAVE, { depth: { in: 0, out: 1 }, filters: { ...ALL, minConfidence: 'exact' } }));
    expect([edgeLines(exact), exact.left.uncertain]).toEqual([['Base.save -> Base.check exact 1', 'Base.save -> path external 2'], 1]);
  });

  it('takes a constructor for its class', async () => {
    const found = await graph(callQuery('src/base.ts#Base.constructor~constructor'));
    expect(nodeLines(found)).toEqual([
      '-1 outer +1 in +1 out',
      '-1 start +4 in +2 out',
      '0 Base focus',
      '1 Base.check recursive +1 in',
      '1 log ×3 +2 in +1 out',
      '1 external path external',
    ]);
  });

  it('says in words why there is nothing to see', async () => {
    const empty = async (root: string, changes: Partial<GraphQuery> = {}) => {
      const { empty: reason, nodes } = await graph(callQuery(root, changes));
      return [reason?.code, reason?.text, nodes.length];
    };
    expect(await empty('src/alone.ts#parseConfig~function')).toEqual([
      'no-edges',
      'No calls found to or from parseConfig. Dynamic calls cannot be seen.',
      1,
    ]);
    expect(await empty('src/alone.ts#parseConfig~function', { depth: { in: 0, out: 2 } })).toEqual([
      'no-edges',
      'No calls found from parseConfig. Dynamic calls cannot be seen.',
      1,
    ]);
    expect(await empty('test/main.test.ts#check~function', { depth: { in: 1, out: 0 } })).toEqual([
      'no-edges',
      'No calls found to check. Dynamic calls cannot be seen.',
      1,
    ]);
    expect(
      await empty('src/user.ts#User.save~method', { depth: { in: 0, out: 1 }, filters: { ...ALL, exclude: ['src/base.ts'] } }),
    ).toEqual(['no-edges', 'No calls found from save with these filters. Left out: 2 hidden.', 1]);
    expect(await empty('docs/page.css#.guide~class')).toEqual(['unsupported', 'Calls are not extracted for CSS yet.', 1]);
    expect(await empty('src/alone.ts#gone~function')).toEqual(['gone', 'gone is no longer in alone.ts.', 0]);
    expect(await empty('src/none.ts#gone~function')).toEqual(['not-indexed', 'Not indexed: there is no such file.', 0]);
    const { empty: none } = await graph({ ...callQuery(''), roots: [] });
    expect(none).toEqual({ code: 'no-symbol', text: 'Place the cursor in a function, or search.', places: [] });
    const { empty: puzzled } = await graph(callQuery('src/alone.ts#puzzled~function'));
    expect(puzzled?.places).toEqual([{ path: 'src/alone.ts', startLine: 1, startColumn: 44, endLine: 1, endColumn: 51 }]);
  });

  it('refuses a kind that it does not know', async () => {
    const refused = await graph({ ...callQuery(START), kind: 'circles' as GraphQuery['kind'] }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ failure: { code: 'graph.kind', kind: 'user' } });
  });
});
