/** Search as its users see it: order by tier, kind, use and nearness; filters; and the box that nobody has typed into yet. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchQuery } from '../../server/src/api/codeIndex.ts';
import { type Fixture, openFixture } from './openFixture.ts';

const WORKSPACE = `
//- src/core/store.ts
export class Store {
  open() { return parse('x'); }
  private close() { this.open(); }
}
export function parse(text: string) { return text; }
export function parsePath(text: string) { return text; }
export function parsePost(text: string) { return text; }
function forgotten() { return forgotten(); }
export const STORE_LIMIT = 5;
//- src/core/index.ts
export * from './store';
//- src/app/one.ts
import { parsePost, Store } from '../core/store';
export function one() { new Store().open(); return parsePost('1'); }
//- src/app/two.ts
import { parsePost } from '../core/store';
export function two() { return parsePost('2'); }
//- src/far/helper.ts
export function helper() { return 1; }
export function neverCalled() { return 2; }
//- src/near/helper.ts
export function helper() { return 1; }
//- src/third/helper.ts
export function helper() { return 1; }
//- src/near/user.ts
import { helper } from '../third/helper';
export const user = () => helper();
//- src/old.ts
/** @deprecated */
export function parseOld() { return 1; }
//- src/load.ts
export interface LoadThing {}
export function loadThing() {}
export interface ReloadThingType {}
export function reloadThing() {}
//- tests/store.test.ts
import { parse } from '../src/core/store';
export function parseTest() { return parse('1'); }
//- lib/tool.py
class Tool:
    def run(self):
        return self.help()
    def help(self):
        return 1
`;

describe('search', { timeout: 60_000 }, () => {
  let fixture: Fixture;
  beforeAll(async () => {
    fixture = await openFixture(WORKSPACE);
  }, 60_000);
  afterAll(() => fixture.dispose());

  const found = async (text: string, query: Partial<SearchQuery> = {}) => {
    const { value } = await fixture.index.search({ text, limit: 20, ...query });
    return value.map(({ id }) => id);
  };

  it('puts what is used more before what is as good by its name', async () => {
    expect((await found('parseP')).slice(0, 2)).toEqual(['src/core/store.ts#parsePost~function', 'src/core/store.ts#parsePath~function']);
    fixture.write('src/app/more.ts', "import { parsePath as p } from '../core/store';\np('1');\n");
    fixture.write('src/app/yetMore.ts', "import { parsePath as p } from '../core/store';\np('1');\n");
    fixture.write('src/app/most.ts', "import { parsePath as p } from '../core/store';\np('1');\n");
    await fixture.index.update({ mode: 'changed', trigger: 'test' });
    expect((await found('parseP')).slice(0, 2)).toEqual(['src/core/store.ts#parsePath~function', 'src/core/store.ts#parsePost~function']);
  });

  it('takes lists of kinds and languages as either of them, and finds nothing when a kind is none', async () => {
    const [py, ts] = [await found('kind:class lang:py'), await found('kind:class,interface lang:typescript')];
    expect(py).toEqual(['lib/tool.py#Tool~class']);
    expect(ts).toEqual(expect.arrayContaining(['src/core/store.ts#Store~class', 'src/load.ts#ReloadThingType~interface']));
    expect((await found('kind:class,interface lang:py,typescript')).sort()).toEqual([...py, ...ts].sort());
    expect(await found('kind:class,nonsense')).toEqual([]);
    expect(await found('kind:nonsense Tool')).toEqual([]);
  });

  it('never lets use, kind or nearness lift a symbol over a better match of its name', async () => {
    expect((await found('parse')).slice(0, 1)).toEqual(['src/core/store.ts#parse~function']);
    expect((await found('store')).slice(0, 2)).toEqual(['src/core/store.ts#Store~class', 'src/core/store.ts#STORE_LIMIT~constant']);
  });

  it('takes a capital at its word, and small letters for either', async () => {
    expect((await found('loadTh'))[0]).toBe('src/load.ts#loadThing~function');
    expect((await found('LoadTh'))[0]).toBe('src/load.ts#LoadThing~interface');
    expect((await found('loadth'))[0]).toBe('src/load.ts#LoadThing~interface');
    expect((await found('rT'))[0]).toBe('src/load.ts#reloadThing~function');
    expect((await found('RTT'))[0]).toBe('src/load.ts#ReloadThingType~interface');
  });

  it('puts what is deprecated and what is of tests last', async () => {
    const ids = await found('parse');
    expect(ids.slice(-2)).toEqual(['src/old.ts#parseOld~function', 'tests/store.test.ts#parseTest~function']);
  });

  it('prefers what is at hand: the file itself, then its folder, then what it imports, then what was opened', async () => {
    expect((await found('helper', { near: 'src/near/user.ts' })).slice(0, 2)).toEqual([
      'src/near/helper.ts#helper~function',
      'src/third/helper.ts#helper~function',
    ]);
    expect((await found('helper', { near: 'src/far/helper.ts' }))[0]).toBe('src/far/helper.ts#helper~function');
    expect((await found('helper', { recent: ['src/far/helper.ts'] }))[0]).toBe('src/far/helper.ts#helper~function');
  });

  it.each([
    ['Store.open', ['src/core/store.ts#Store.open~method']],
    ['store::parsePo', ['src/core/store.ts#parsePost~function']],
    ['core/ parsePo', ['src/core/store.ts#parsePost~function']],
    ['in:Tool help', ['lib/tool.py#Tool.help~method']],
    ['lang:python kind:class', ['lib/tool.py#Tool~class']],
    ['path:far hel', ['src/far/helper.ts#helper~function']],
    ['is:deprecated', ['src/old.ts#parseOld~function']],
    ['is:test parse', ['tests/store.test.ts#parseTest~function']],
    ['is:exported kind:const', ['src/core/store.ts#STORE_LIMIT~constant']],
    ['is:unused path:far', ['src/far/helper.ts#helper~function', 'src/far/helper.ts#neverCalled~function']],
    ['is:unused forg', ['src/core/store.ts#forgotten~function']],
    ['is:unused parsePo', []],
  ])('understands %j', async (text, expected) => {
    expect((await found(text)).sort()).toEqual(expected);
  });

  it('shows in an empty box the files at hand, then what most files use', async () => {
    const ids = await found('', { near: 'src/old.ts', recent: ['src/far/helper.ts'] });
    expect(ids.slice(0, 4)).toEqual([
      'src/old.ts#parseOld~function',
      'src/far/helper.ts#helper~function',
      'src/far/helper.ts#neverCalled~function',
      'src/core/store.ts#parsePath~function',
    ]);
    expect(ids.slice(4, 7)).toContain('src/core/store.ts#parsePost~function');
  });

  it('gives scores that compare across folders: a better match is worth more than anything else', async () => {
    const { value } = await fixture.index.search({ text: 'parse', limit: 20 });
    const scores = value.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect((scores[0] ?? 0) - (scores[1] ?? 0)).toBeGreaterThan(100);
  });

  it('ends at once when nobody waits any more', async () => {
    const { value } = await fixture.index.search({ text: 'parse', limit: 20, signal: AbortSignal.abort() });
    expect(value).toEqual([]);
  });
});
