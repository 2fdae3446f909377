/** Who calls, uses and extends whom, across files: one workspace, and answers that a person can read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallGraph, CallOptions } from '../../server/src/api/codeGraph.ts';
import { FailureError } from '../../server/src/base/failure.ts';
import { confidenceOf } from '../../server/src/linker/confidence.ts';
import { type Fixture, openFixture } from './openFixture.ts';

const WORKSPACE = `
//- src/base.ts
export interface Saver { save(key: string): void; }
export class Base implements Saver {
  save(key: string): void { log(key); }
}
export function log(text: string) { console.log(text); }
//- src/user.ts
import { Base, log } from './base';
export class User extends Base {
  save(key: string): void { super.save(key); log('saved'); }
}
export class Admin extends User {}
//- src/barrel.ts
export { User } from './user';
//- src/main.ts
import { User } from './barrel'; import type { Base } from './base';
export function start() {
  const user = new User();
  user.save('a');
  user.save('b');
  return () => user.save('c');
}
export function outer() { start(); }
export function guess(thing: any) { thing.save('d'); thing.save(); }
export function polite(saver: Base) { saver.save('e'); }
start();
//- test/user.test.ts
import { start } from '../src/main';
start();
//- src/twice.ts
export function twin() {}
//- src/other.ts
export function twin() {}
//- src/broken.ts
export function ( {
`;

const OPTIONS: CallOptions = { depth: 1, minConfidence: 0, tests: 'include', limit: 100 };

describe('the code graph', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(WORKSPACE);
  });
  afterAll(() => fixture.dispose());
  const graph = () => fixture.index.graph;

  it('tells who calls a function: symbols, top levels of files and tests', async () => {
    const { value, complete } = await graph().callers('start', OPTIONS);
    expect(edges(value)).toEqual([
      'src/main.ts -> start exact :10',
      'src/main.ts#outer~function -> start exact :7',
      'test/user.test.ts -> start exact :1',
    ]);
    expect(complete).toBe(true);
  });

  it('leaves tests out, or everything else', async () => {
    expect(edges((await graph().callers('start', { ...OPTIONS, tests: 'only' })).value)).toEqual(['test/user.test.ts -> start exact :1']);
    expect(edges((await graph().callers('start', { ...OPTIONS, tests: 'exclude' })).value)).toHaveLength(2);
  });

  it('keeps calls that only dynamic dispatch may lead here apart', async () => {
    expect(edges((await graph().callers('User.save', OPTIONS)).value)).toEqual([
      'src/main.ts#polite~function -> User.save dispatch :9',
      'src/main.ts#start~function -> User.save exact :3,4,5',
    ]);
    expect(edges((await graph().callers('User.save', { ...OPTIONS, minConfidence: 0.5 })).value)).toHaveLength(1);
    expect(edges((await graph().callees('polite', OPTIONS)).value)).toEqual([
      'src/main.ts#polite~function -> Base.save exact :9',
      'src/main.ts#polite~function -> User.save dispatch :9',
    ]);
  });

  it('takes a call on super for one of the type above alone', async () => {
    expect(edges((await graph().callers('Base.save', OPTIONS)).value)).toEqual([
      'src/main.ts#polite~function -> Base.save exact :9',
      'src/user.ts#User.save~method -> Base.save exact :2',
    ]);
  });

  it('counts a class as called where it is made', async () => {
    expect(edges((await graph().callers('User', OPTIONS)).value)).toEqual(['src/main.ts#start~function -> User exact :2']);
  });

  it('goes on to the callers of callers', async () => {
    const { value } = await graph().callers('User.save', { ...OPTIONS, depth: 3 });
    expect(value.edges.map(({ from, depth }) => `${depth} ${from}`)).toEqual([
      '1 src/main.ts#start~function',
      '1 src/main.ts#polite~function',
      '2 src/main.ts#outer~function',
      '2 src/main.ts',
      '2 test/user.test.ts',
    ]);
  });

  it('comes in pages that begin after the last file', async () => {
    const first = await graph().callers('start', { ...OPTIONS, limit: 1 });
    expect([edges(first.value).length, first.truncated]).toEqual([2, true]);
    const second = await graph().callers('start', { ...OPTIONS, limit: 1, after: first.value.next ?? '' });
    expect([edges(second.value), second.truncated]).toEqual([['test/user.test.ts -> start exact :1'], false]);
  });

  it('tells whom a function calls, what leaves the folder and what is not known', async () => {
    const { value } = await graph().callees('User.save', OPTIONS);
    expect(edges(value)).toEqual(['src/user.ts#User.save~method -> Base.save exact :2', 'src/user.ts#User.save~method -> log exact :2']);
    const log = (await graph().callees('log', OPTIONS)).value;
    expect([log.edges, log.external.map(({ name }) => name)]).toEqual([[], ['log']]);
    const guess = (await graph().callees('guess', OPTIONS)).value;
    expect(guess.unresolved.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      'save: receiver of unknown type',
      'save: receiver of unknown type',
    ]);
  });

  it('names calls that are known by name alone apart from all others, the likeliest first', async () => {
    const { value } = await graph().possibleCallers('User.save', { limit: 10 });
    expect(value.sites.map(({ from, arguments: count, hints }) => `${from} ${count} ${hints.join(', ')}`)).toEqual([
      'src/main.ts#guess~function 1 uses the file, arguments fit',
      'src/main.ts#guess~function 0 uses the file',
    ]);
    expect([value.possible, value.unresolved, value.filesWithProblems]).toEqual([2, 0, 1]);
  });

  it('refuses a name of several definitions, and lists them', async () => {
    const refused = await graph()
      .callers('twin', OPTIONS)
      .catch((error: unknown) => (error instanceof FailureError ? error.failure : error));
    expect(refused).toMatchObject({ kind: 'user', suggestions: ['src/twice.ts#twin~function', 'src/other.ts#twin~function'].sort() });
  });

  it('knows nobody of a name that does not exist', async () => {
    expect((await graph().callers('nobody', OPTIONS)).value).toMatchObject({ roots: [], edges: [] });
  });

  it('finds the shortest way from one symbol to another', async () => {
    const options = { limit: 5, minConfidence: 0, effort: 1000 };
    const { value } = await graph().path('outer', 'log', options);
    expect(value.paths.map((path) => path.map(({ from, to }) => `${short(from)} > ${short(to)}`))).toEqual([
      ['outer > start', 'start > User.save', 'User.save > log'],
    ]);
    const none = (await graph().path('log', 'outer', options)).value;
    expect([none.paths, none.visited, none.frontier.map(({ name }) => name)]).toEqual([[], 1, ['log']]);
  });

  it('lists references of every role, with the imports', async () => {
    const { value } = await graph().references('User', { limit: 100 });
    expect(value.references.map(({ path, range, role }) => `${path}:${range.startLine} ${role}`)).toEqual([
      'src/barrel.ts:0 import',
      'src/main.ts:0 import',
      'src/main.ts:2 new',
      'src/user.ts:1 definition',
      'src/user.ts:4 heritage',
    ]);
  });

  it('lists references of a variable by its position', async () => {
    const { value } = await graph().references({ path: 'src/main.ts', line: 3, column: 3 }, { limit: 100 });
    expect(value.references.map(({ range, role }) => `${range.startLine}:${range.startColumn} ${role}`)).toEqual([
      '2:8 definition',
      '3:2 read',
      '4:2 read',
      '5:15 read',
    ]);
  });

  it('shows types above and below, and members that override', async () => {
    const hierarchy = async (symbol: string) => {
      const { value } = await graph().hierarchy(symbol, { direction: 'both', depth: 5, limit: 100 });
      return value.edges.map((edge) => `${short(edge.sub)} ${edge.relation} ${short(edge.super)} ${edge.depth}`);
    };
    expect(await hierarchy('User')).toEqual(['User extends Base 1', 'Base implements Saver 2', 'Admin extends User 1']);
    expect(await hierarchy('Base.save')).toEqual(['Base.save overrides Saver.save 1', 'User.save overrides Base.save 1']);
  });

  it('explains how a call came by its answer', async () => {
    const { value } = await graph().explainEdge({ path: 'src/main.ts', line: 2, column: 20 });
    expect(value?.steps.map(({ kind, path, text }) => `${kind} ${path} ${text}`)).toEqual([
      'site src/main.ts new of User',
      'import src/main.ts imports User from ./barrel',
      'reexport src/barrel.ts passes on User from ./user',
      'definition src/user.ts class User',
    ]);
    expect(value).toMatchObject({ tier: 'exact', rule: 'import', confidence: confidenceOf('typescript', 'import', 'exact'), rejected: [] });
    const unknown = (await graph().explainEdge({ path: 'src/main.ts', line: 8, column: 43 })).value;
    expect([unknown?.tier, unknown?.detail, unknown?.rejected.map(({ container }) => container)]).toEqual([
      'unresolved',
      'receiver of unknown type',
      ['Saver', 'Base', 'User'],
    ]);
    expect((await graph().explainEdge({ path: 'src/main.ts', line: 2, column: 2 })).value).toBeUndefined();
  });
});

/** `from -> callee tier :lines` in order of callers. */
function edges({ edges: all, symbols }: CallGraph): string[] {
  const names = new Map(symbols.map(({ id, name, container }) => [id, container === '' ? name : `${container}.${name}`]));
  return all
    .map(({ from, to, tier, sites }) => `${from} -> ${names.get(to)} ${tier} :${sites.map(({ range }) => range.startLine).join(',')}`)
    .sort();
}

function short(id: string): string {
  return id.slice(id.indexOf('#') + 1).replace(/~.*/, '');
}
