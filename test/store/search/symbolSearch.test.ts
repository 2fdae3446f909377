import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Modifier, SYMBOL_KINDS } from '../../../server/src/facts/fileFacts.ts';
import { chooseDriver } from '../../../server/src/store/databaseDriver.ts';
import type { IndexStore } from '../../../server/src/store/indexStore.ts';
import { parseSearchQuery } from '../../../server/src/store/search/searchQuery.ts';
import { createSymbolSearch, type SearchState, type SymbolSearch } from '../../../server/src/store/search/symbolSearch.ts';
import { randomRuns } from '../../randomRuns.ts';
import { openOwner, removeFile, symbolRow, writeFile } from '../storeHarness.ts';

const { driver } = chooseDriver('auto');

let store: IndexStore;
beforeEach(() => {
  store = openOwner(':memory:', driver);
});
afterEach(() => store.dispose());

/** A clock that moves on with every look at it: work is cut into the smallest slices. */
function ticking(): () => number {
  let now = 0;
  return () => now++;
}

function create(saved?: SearchState): SymbolSearch {
  const search = createSymbolSearch(store.reader, {
    isTest: (path) => path.includes('test'),
    now: ticking(),
    ...(saved === undefined ? {} : { saved }),
  });
  return search;
}

function settled(search: SymbolSearch): SymbolSearch {
  while (!search.refresh({ milliseconds: 3 }).complete);
  return search;
}

function found(search: SymbolSearch, text: string, limit = 100): string[] {
  const { symbols } = search.query(parseSearchQuery(text), { limit });
  return store.reader
    .symbolsById(symbols.map(({ id }) => id))
    .map(({ path, container, name }) => `${path} ${container === '' ? name : `${container}.${name}`}`);
}

const put = (path: string, ...names: string[]) => writeFile(store, path, { symbols: names.map((name) => symbolRow(name)) });

describe('following the index', () => {
  it('finds what is there, what is added, changed and removed', () => {
    put('a.ts', 'alpha', 'beta');
    put('b.ts', 'alphabet');
    const search = settled(create());
    expect(found(search, 'alpha')).toEqual(['a.ts alpha', 'b.ts alphabet']);
    put('a.ts', 'gamma');
    put('c.ts', 'alpha');
    expect(found(search, 'alpha')).not.toContain('c.ts alpha');
    settled(search);
    expect(found(search, 'alpha')).toEqual(['c.ts alpha', 'b.ts alphabet']);
    expect(found(search, 'gamma')).toEqual(['a.ts gamma']);
    removeFile(store, 'c.ts');
    settled(search);
    expect(found(search, 'alpha')).toEqual(['b.ts alphabet']);
    expect(search.stats()).toMatchObject({ files: 2, symbols: 2, generation: store.generation });
  });

  it('forgets the symbols of a file that has none any more', () => {
    put('a.ts', 'alpha');
    const search = settled(create());
    put('a.ts');
    settled(search);
    expect(found(search, 'alpha')).toEqual([]);
  });

  it('answers for files whose number was used before', () => {
    put('a.ts', 'alpha');
    const search = settled(create());
    removeFile(store, 'a.ts');
    put('b.ts', 'beta');
    settled(search);
    expect(found(search, '')).toEqual(['b.ts beta']);
  });

  it('has nothing to do when nothing has changed', () => {
    put('a.ts', 'alpha');
    const search = settled(create());
    expect(search.refresh({ milliseconds: 0 })).toEqual({ complete: true, tidy: true });
  });

  it('takes one large file over in many steps, and answers from what was there until it is done', () => {
    put('a.ts', 'alpha');
    const search = settled(create());
    put('a.ts', ...Array.from({ length: 12_000 }, (_, place) => `beta${place}`));
    for (let step = 0; step < 50; step++) expect(search.refresh({ milliseconds: 0 }).complete).toBe(false);
    expect(search.query(parseSearchQuery('alpha'), { limit: 9 }).symbols).toHaveLength(1);
    settled(search);
    expect(search.stats()).toMatchObject({ files: 1, symbols: 12_000 });
    expect(found(search, 'beta11999')).toEqual(['a.ts beta11999']);
  });

  it('takes over for a question and leaves merging for later', () => {
    const search = create();
    for (let file = 0; file < 30; file++) {
      put(`f${file}.ts`, `name${file}`);
      expect(search.catchUp({ milliseconds: 1000 })).toEqual({ complete: true });
    }
    expect(search.stats().segments).toBe(30);
    expect(found(search, 'name')).toHaveLength(30);
    while (!search.refresh({ milliseconds: 1 }).tidy);
    expect(search.stats().segments).toBeLessThanOrEqual(6);
    expect(found(search, 'name')).toHaveLength(30);
  });

  it('starts anew when the index was made anew', () => {
    put('a.ts', 'alpha');
    put('b.ts', 'beta');
    const saved = settled(create()).save();
    store.dispose();
    store = openOwner(':memory:', driver);
    put('c.ts', 'gamma');
    const stale = { ...saved, cursor: { ...saved.cursor, identity: saved.cursor.identity + 1 } };
    for (const state of [saved, stale]) expect(found(settled(create(state)), '')).toEqual(['c.ts gamma']);
  });

  it('goes on from what was saved', () => {
    put('a.ts', 'alpha');
    put('b.ts', 'beta');
    const saved = settled(create()).save();
    put('b.ts', 'better');
    const search = settled(create(saved));
    expect(found(search, '')).toEqual(['a.ts alpha', 'b.ts better']);
  });

  it('keeps the number of segments low and all that lives, whatever happens', () => {
    const paths = Array.from({ length: 12 }, (_, index) => `f${index}.ts`);
    const step = fc.record({
      path: fc.constantFrom(...paths),
      names: fc.subarray(['get', 'set', 'User', 'getUser', 'x1']),
      slices: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        store.dispose();
        store = openOwner(':memory:', driver);
        const search = create();
        const expected = new Map<string, readonly string[]>();
        for (const { path, names, slices } of steps) {
          if (names.length === 0) removeFile(store, path);
          else put(path, ...names);
          expected.set(path, names);
          for (let slice = 0; slice < slices; slice++) search.refresh({ milliseconds: 1 });
        }
        settled(search);
        while (!search.refresh({ milliseconds: 2 }).tidy);
        const all = [...expected].flatMap(([path, names]) => names.map((name) => `${path} ${name}`));
        expect(found(search, '').sort()).toEqual(all.sort());
        expect(search.stats().segments).toBeLessThanOrEqual(6);
        expect(search.stats().symbols).toBe(all.length);
      }),
      randomRuns('FUZZ', 60),
    );
  });
});

describe('answers', () => {
  it('say whether there is more', () => {
    put('a.ts', 'alpha', 'alphabet', 'alphanumeric');
    const search = settled(create());
    expect(search.query(parseSearchQuery('al'), { limit: 2 })).toMatchObject({ truncated: true, symbols: [{}, {}] });
    expect(search.query(parseSearchQuery('al'), { limit: 3 })).toMatchObject({ truncated: false });
  });

  it('order equal symbols of several segments by path', () => {
    put('b.ts', 'same');
    const search = settled(create());
    put('a.ts', 'same');
    settled(search);
    put('c.ts', 'same');
    settled(search);
    expect(search.stats().segments).toBe(3);
    expect(found(search, 'same')).toEqual(['a.ts same', 'b.ts same', 'c.ts same']);
  });

  it('rank symbols of tests and generated files low', () => {
    put('a.test.ts', 'run');
    put('b.ts', 'run');
    put('vendor/a.ts', 'run');
    expect(found(settled(create()), 'run')).toEqual(['b.ts run', 'a.test.ts run', 'vendor/a.ts run']);
    expect(found(settled(create()), 'run is:test')).toEqual(['a.test.ts run']);
  });

  it('count public members as exported', () => {
    const member = { container: 'Box', kind: 'method', modifiers: 0 } as const;
    writeFile(store, 'a.ts', {
      symbols: [symbolRow('open', { ...member, visibility: 'private' }), symbolRow('openAll', { ...member, visibility: 'public' })],
    });
    expect(found(settled(create()), 'open is:exported')).toEqual(['a.ts Box.openAll']);
  });

  it('give symbols by exact name, qualified or not', () => {
    const member = (container: string) => symbolRow('save', { container, kind: 'method' });
    writeFile(store, 'a.ts', { symbols: [member('User'), member('SuperUser'), symbolRow('Save'), symbolRow('saved')] });
    const search = settled(create());
    const named = (name: string) =>
      store.reader.symbolsById(search.named(name, 10)).map(({ container, name: own }) => `${container}.${own}`);
    expect(named('save').sort()).toEqual(['SuperUser.save', 'User.save']);
    expect(named('User.save')).toEqual(['User.save']);
    expect(named('Use.save').sort()).toEqual(['SuperUser.save', 'User.save']);
    expect(named('nothing')).toEqual([]);
  });
});

it('leaves out guards of headers, which are called as their files', () => {
  const macro = (name: string, modifiers: number) => symbolRow(name, { kind: 'macro', modifiers });
  const code = [macro('JSON_H', Modifier.exported | Modifier.local), macro('JSON_INLINE', Modifier.exported)];
  writeFile(store, 'json.h', { symbols: [...code, symbolRow('json_hash', { modifiers: Modifier.local })] });
  const search = settled(create());
  expect(found(search, 'json')).toEqual(['json.h JSON_INLINE', 'json.h json_hash']);
  expect(search.named('JSON_H', 10)).toEqual([]);
});

describe('golden lists', () => {
  /** One line per symbol: `path kind Container.name flags`. */
  const code = `
    src/user.ts class User exported
    src/user.ts method User.save exported
    src/user.ts method User.saveAll exported
    src/user.ts field User.name exported
    src/userService.ts class UserService exported
    src/userService.ts method UserService.getUserById exported
    src/userService.ts function userSorter local
    src/old.ts function getUserByName exported deprecated
    src/errors.ts class NullPointerException exported
    src/errors.ts function nope exported
    src/errors.ts function npe_handler exported
    src/sup.ts function superuser exported
    src/sup.ts constant USER exported
    test/user.test.ts function user exported test`;
  const queries = ['user', 'User', 'npe', 'guBI', 'sa', 'User.save', 'user sorter', 'kind:class u', 'src/user name', 'uss'];

  it('are as a person would order them', () => {
    const files = new Map<string, ReturnType<typeof symbolRow>[]>();
    for (const line of code.trim().split('\n')) {
      const [path = '', kind, qualified = '', ...flags] = line.trim().split(' ');
      const [container, name] = qualified.includes('.') ? (qualified.split('.') as [string, string]) : ['', qualified];
      const modifiers = flags.reduce((sum, flag) => sum + Modifier[flag as keyof typeof Modifier], 0);
      const known = SYMBOL_KINDS.find((each) => each === kind) ?? 'function';
      files.set(path, [...(files.get(path) ?? []), symbolRow(name, { container, kind: known, modifiers, visibility: 'internal' })]);
    }
    for (const [path, symbols] of files) writeFile(store, path, { symbols });
    const search = settled(create());
    const lists = queries.map((query) => [query, ...found(search, query).map((hit) => `  ${hit}`)].join('\n'));
    expect(`\n${lists.join('\n')}\n`).toMatchInlineSnapshot(`
      "
      user
        test/user.test.ts user
        src/user.ts User
        src/sup.ts USER
        src/userService.ts UserService
        src/userService.ts userSorter
        src/userService.ts UserService.getUserById
        src/old.ts getUserByName
        src/sup.ts superuser
      User
        src/user.ts User
        src/sup.ts USER
        test/user.test.ts user
        src/userService.ts UserService
        src/userService.ts userSorter
        src/userService.ts UserService.getUserById
        src/old.ts getUserByName
        src/sup.ts superuser
      npe
        src/errors.ts npe_handler
        src/errors.ts NullPointerException
        src/errors.ts nope
      guBI
        src/userService.ts UserService.getUserById
      sa
        src/user.ts User.save
        src/user.ts User.saveAll
        src/old.ts getUserByName
      User.save
        src/user.ts User.save
        src/user.ts User.saveAll
      user sorter
        src/userService.ts userSorter
      kind:class u
        src/user.ts User
        src/userService.ts UserService
        src/errors.ts NullPointerException
      src/user name
        src/user.ts User.name
      uss
        src/userService.ts UserService
        src/userService.ts userSorter
      "
    `);
  });
});
