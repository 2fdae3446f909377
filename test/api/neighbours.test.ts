/** Direct calls of many symbols at once: one workspace, and answers that a person can read. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NeighbourOptions, Neighbours } from '../../server/src/api/neighbours.ts';
import { type Fixture, openFixture } from './openFixture.ts';

const WORKSPACE = `
//- src/base.ts
export interface Saver { save(key: string): void; }
export class Base implements Saver {
  constructor() { log('made'); }
  save(key: string): void { log(key); }
  twice() { this.save('a'); this.save('b'); }
}
export function log(text: string): void;
export function log(text: number): void;
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
  saver.save('c');
  unknown.save('d');
  start(saver, user);
}
log('top');
//- src/broken.ts
import { log } from './base';
export function broken() { log('x'); 1 = = 2; }
export function sound() { log('x'); }
//- test/main.test.ts
import { log } from '../src/base';
log('tested');
`;

const OUT: NeighbourOptions = { side: 'out', ofTypes: 'made', dispatch: 'exclude', effort: { each: 1000, all: 1000 } };
const IN: NeighbourOptions = { ...OUT, side: 'in' };

describe('neighbours along calls', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(WORKSPACE);
  });
  afterAll(() => fixture.dispose());
  const ask = async (nodes: readonly string[], options: NeighbourOptions) => (await fixture.index.graph.neighbours(nodes, options)).value;

  it('are callers of several symbols, overloads and constructors with what they belong to', async () => {
    expect(calls(await ask(['src/base.ts#log~function#2', 'src/base.ts#Base.constructor~constructor'], IN))).toEqual([
      'src/base.ts#Base.save~method -> src/base.ts#log~function probable 1 :3',
      'src/base.ts#Base~class -> src/base.ts#log~function probable 1 :2',
      'src/broken.ts#broken~function -> src/base.ts#log~function probable 1 :1',
      'src/broken.ts#sound~function -> src/base.ts#log~function probable 1 :2',
      'src/main.ts -> src/base.ts#log~function probable 1 :9',
      'src/main.ts#start~function -> src/base.ts#Base~class exact 1 :3',
      'src/user.ts#User.save~method -> src/base.ts#log~function probable 1 :2',
      'test/main.test.ts -> src/base.ts#log~function probable 1 :1',
    ]);
  });

  it('tell of every node whether it is of tests, stale, and how many definitions it stands for', async () => {
    const { nodes } = await ask(['src/base.ts#log~function'], IN);
    expect(
      nodes.map(({ id, test, stale, definitions }) => `${id} ${definitions}${test ? ' test' : ''}${stale ? ' stale' : ''}`).sort(),
    ).toEqual([
      'src/base.ts#Base.save~method 1',
      'src/base.ts#Base~class 1',
      'src/base.ts#log~function 3',
      'src/broken.ts#broken~function 1 stale',
      'src/broken.ts#sound~function 1',
      'src/main.ts 1',
      'src/user.ts#User.save~method 1',
      'test/main.test.ts 1 test',
    ]);
  });

  it('are callees, with what leaves the folder and what has no answer', async () => {
    const found = await ask(['src/main.ts#start~function', 'src/base.ts#log~function', 'src/main.ts'], OUT);
    expect(calls(found)).toEqual([
      'src/base.ts#log~function -> npm:built-in external 1 :8',
      'src/main.ts -> src/base.ts#log~function probable 1 :9',
      'src/main.ts#start~function -> src/base.ts#Base.save~method exact 1 :5',
      'src/main.ts#start~function -> src/base.ts#Base~class exact 1 :3',
      'src/main.ts#start~function -> src/main.ts#start~function exact 1 :7',
      'src/main.ts#start~function -> src/user.ts#User~class exact 1 :4',
    ]);
    expect(found.unresolved.map(({ from, name, reason }) => `${from} ${name}: ${reason}`)).toEqual([
      'src/main.ts#start~function save: receiver of unknown type',
    ]);
  });

  it('are of a type what runs when one is made, or all that it holds', async () => {
    expect(calls(await ask(['src/base.ts#Base~class'], OUT))).toEqual(['src/base.ts#Base~class -> src/base.ts#log~function probable 1 :2']);
    expect(calls(await ask(['src/base.ts#Base~class'], { ...OUT, ofTypes: 'members' }))).toEqual([
      'src/base.ts#Base~class -> src/base.ts#Base.save~method exact 2 :4,4',
      'src/base.ts#Base~class -> src/base.ts#log~function probable 2 :2,3',
    ]);
  });

  it('are what dynamic dispatch may lead to only when that is asked for', async () => {
    const save = ['src/user.ts#User.save~method'];
    expect(calls(await ask(save, IN))).toEqual([]);
    expect(calls(await ask(save, { ...IN, dispatch: 'include' }))).toEqual([
      'src/base.ts#Base.twice~method -> src/user.ts#User.save~method dispatch 2 :4,4',
      'src/main.ts#start~function -> src/user.ts#User.save~method dispatch 1 :5',
    ]);
    expect(calls(await ask(['src/main.ts#start~function'], { ...OUT, dispatch: 'include' }))).toContain(
      'src/main.ts#start~function -> src/user.ts#User.save~method dispatch 1 :5',
    );
  });

  it('say which symbols were not looked into to the end', async () => {
    const log = 'src/base.ts#log~function';
    const { cut, calls: found } = await ask([log], { ...IN, effort: { each: 1, all: 9 } });
    expect([cut, found.length]).toEqual([[log], 2]);
    const base = 'src/base.ts#Base~class';
    const both = await ask([base, log], { ...IN, effort: { each: 9, all: 3 } });
    expect([both.asked, both.cut]).toEqual([[base, log], [log]]);
  });

  it('leave out what is not there', async () => {
    expect(await ask(['src/gone.ts#save~method', 'src/gone.ts', 'npm:x'], IN)).toEqual({
      asked: [],
      nodes: [],
      calls: [],
      unresolved: [],
      cut: [],
    });
  });

  it('follow the index', async () => {
    const log = ['src/base.ts#log~function'];
    const before = calls(await ask(log, IN)).length;
    fixture.write('src/more.ts', `import { log } from './base';\nexport function more() { log('more'); }\n`);
    await fixture.index.update({ mode: 'changed', trigger: 'test' });
    expect(calls(await ask(log, IN))).toHaveLength(before + 1);
  });
});

/** `from -> to tier count :lines`, in order. */
function calls({ calls: all }: Neighbours): string[] {
  return all
    .map(({ from, to, tier, count, sites }) => `${from} -> ${to} ${tier} ${count} :${sites.map(({ range }) => range.startLine).join(',')}`)
    .sort();
}
