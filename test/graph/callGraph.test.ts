/** Graphs of calls: one workspace, and pictures in words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph, GraphQuery } from '../../server/protocol/graph.ts';
import { buildGraph } from '../../server/src/graph/buildGraph.ts';
import { type Fixture, openFixture } from '../api/openFixture.ts';
import { callQuery, edgeLines, nodeLines } from './graphText.ts';

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
export function broken() { start(); }
export function ( {
//- test/main.test.ts
import { start } from '../src/main';
function check() { start(); }
start();
//- src/alone.ts
export function parseConfig() { return 1; }
export function puzzled(thing: any) { thing.unknown(); }
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
});
