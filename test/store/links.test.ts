import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unpackLinks } from '../../server/src/linker/stored/packLinks.ts';
import { targetIdOf } from '../../server/src/linker/stored/targetKey.ts';
import type { Driver } from '../../server/src/store/database.ts';
import { dumpFile } from '../../server/src/store/dump.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { announce, idOf, link, linksTo, loseFacts, marksOf, readersOf, settle } from './linkHarness.ts';
import { factsRow, onBothDrivers, openOwner, removeFile, writeFile } from './storeHarness.ts';

onBothDrivers('links', (driver) => {
  const log: string[] = [];
  let store: IndexStore;
  beforeEach(() => {
    store = openOwner(':memory:', recording(driver, log));
  });
  afterEach(() => store.dispose());

  let contents = 0;
  const write = (path: string) => writeFile(store, path, { facts: factsRow({ packed: new Uint8Array([1, ++contents]) }) });
  const writeAll = (...paths: string[]) => paths.forEach(write);
  const target = (path: string, key = '') => targetIdOf({ file: idOf(store, path), key });

  describe('files whose facts change', () => {
    it('are marked in the transaction that changes them', () => {
      writeAll('a.ts', 'b.ts');
      expect(marksOf(store)).toEqual(['a.ts changed', 'b.ts changed']);
      settle(store);
      expect(marksOf(store)).toEqual([]);
      const failing = () =>
        store.transaction(() => {
          store.targets.facts.apply('files', 'a.ts', {
            inserts: [],
            updates: [{ key: 'facts', value: factsRow({ lines: 7 }) }],
            deletes: [],
          });
          throw new Error('stopped');
        });
      expect(failing).toThrow('stopped');
      expect(marksOf(store)).toEqual([]);
      write('b.ts');
      expect(marksOf(store)).toEqual(['b.ts changed']);
      expect(store.links.pending()).toBe(1);
    });

    it('come before those that are only affected, up to a limit', () => {
      writeAll('a.ts', 'b.ts', 'c.ts', 'd.ts');
      settle(store);
      link(store, 'a.ts', { asked: { 'file c.ts': ['f'] } });
      link(store, 'b.ts', { asked: { 'file c.ts': ['f'] } });
      writeAll('d.ts', 'c.ts');
      announce(store, 'c.ts', { changed: { 'file c.ts': ['f'] } });
      expect(marksOf(store)).toEqual(['d.ts changed', 'a.ts affected', 'b.ts affected', 'c.ts affected']);
      expect(marksOf(store, 2)).toEqual(['d.ts changed', 'a.ts affected']);
      expect(marksOf(store, 1)).toEqual(['d.ts changed']);
    });
  });

  describe('what a file tells of itself', () => {
    beforeEach(() => {
      writeAll('a.ts', 'b.ts', 'c.ts');
      settle(store);
    });

    it('reaches those who asked for a name that changed, found or not', () => {
      link(store, 'a.ts', { asked: { 'file c.ts': ['save', 'load'] } });
      link(store, 'b.ts', { asked: { 'file c.ts': ['open'] } });
      announce(store, 'c.ts', { changed: { 'file c.ts': ['load', 'missing'] } });
      expect(marksOf(store)).toEqual(['a.ts affected']);
    });

    it('leaves its own links to be made, and those that are changed themselves as they are', () => {
      link(store, 'a.ts', { asked: { 'file c.ts': ['save'] } });
      link(store, 'c.ts', { asked: { 'file c.ts': ['save'] } });
      writeAll('a.ts', 'c.ts');
      announce(store, 'c.ts', { changed: { 'file c.ts': ['save'] } });
      expect(marksOf(store)).toEqual(['a.ts changed', 'c.ts affected']);
    });
  });

  describe('a file that comes', () => {
    it('reaches those who looked for it in vain', () => {
      writeAll('src/a.ts', 'src/b.ts');
      settle(store);
      link(store, 'src/a.ts', { asked: { 'folder src': ['new.ts', 'new.js'] } });
      link(store, 'src/b.ts', { asked: { 'folder src': ['old.ts'], 'folder ': ['new.ts'] } });
      write('src/new.ts');
      expect(marksOf(store)).toEqual(['src/new.ts changed', 'src/a.ts affected']);
    });

    it('reaches those who looked for a folder that it makes', () => {
      writeAll('a.ts', 'b.ts', 'c.ts');
      settle(store);
      link(store, 'a.ts', { asked: { 'folder ': ['lib'] } });
      link(store, 'b.ts', { asked: { 'folder lib': ['deep'] } });
      link(store, 'c.ts', { asked: { 'folder lib/deep': ['other.py'] } });
      write('lib/deep/mod.py');
      expect(marksOf(store)).toEqual(['lib/deep/mod.py changed', 'a.ts affected', 'b.ts affected']);
      settle(store);
      link(store, 'a.ts', { asked: { 'folder ': ['lib'] } });
      link(store, 'b.ts', { asked: { 'folder lib': ['deep'] } });
      write('lib/deep/second.py');
      expect(marksOf(store)).toEqual(['lib/deep/second.py changed']);
    });

    it('does so too when it was known before, without facts', () => {
      writeAll('a.ts', 'b.ts');
      loseFacts(store, 'b.ts');
      settle(store);
      link(store, 'a.ts', { asked: { 'folder ': ['b.ts'] } });
      write('b.ts');
      expect(marksOf(store)).toEqual(['b.ts changed', 'a.ts affected']);
    });
  });

  describe('a file that goes', () => {
    beforeEach(() => {
      writeAll('a.ts', 'b.ts', 'c.ts', 'lib/gone.ts');
      settle(store);
    });
    const goes: Readonly<Record<string, (path: string) => void>> = {
      deleted: (path) => removeFile(store, path),
      'without facts from now on': (path) => loseFacts(store, path),
    };

    it.each(Object.entries(goes))('reaches all who asked it anything: %s', (_how, go) => {
      link(store, 'a.ts', { asked: { 'file lib/gone.ts': ['save'] } });
      link(store, 'b.ts', { asked: { 'file lib/gone.ts': ['load'] } });
      link(store, 'c.ts', { asked: { 'file a.ts': ['save'] } });
      write('lib/gone.ts');
      go('lib/gone.ts');
      expect(marksOf(store)).toEqual(['a.ts affected', 'b.ts affected']);
    });

    it.each(Object.entries(goes))('reaches those who found it, its folder or a name of its package: %s', (_how, go) => {
      announce(store, 'lib/gone.ts', { names: ['Shared'], changed: {} });
      link(store, 'a.ts', { asked: { 'folder lib': ['gone.ts'] } });
      link(store, 'b.ts', { asked: { 'folder lib': ['Shared'] } });
      link(store, 'c.ts', { asked: { 'folder ': ['lib'] } });
      go('lib/gone.ts');
      expect(marksOf(store)).toEqual(['a.ts affected', 'b.ts affected', 'c.ts affected']);
    });

    it.each(Object.entries(goes))('reaches those who lead to it, even if they asked it nothing: %s', (_how, go) => {
      link(store, 'a.ts', { to: ['lib/gone.ts#save~function'] });
      link(store, 'b.ts', { to: ['a.ts#save~function'] });
      go('lib/gone.ts');
      expect(marksOf(store)).toEqual(['a.ts affected']);
    });

    it.each(Object.entries(goes))('leaves nothing of its own: %s', (_how, go) => {
      announce(store, 'lib/gone.ts', { names: ['Shared'], changed: {} });
      link(store, 'lib/gone.ts', { to: ['a.ts#save~function'], asked: { 'file a.ts': ['save'] } });
      writeFile(store, 'lib/gone.ts', { facts: factsRow({ lines: 9 }) });
      const id = idOf(store, 'lib/gone.ts');
      go('lib/gone.ts');
      expect(store.reader.packedLinks(id)).toBeUndefined();
      expect(readersOf(store, target('a.ts', 'save~function'))).toEqual([]);
      expect(store.transaction(() => store.links.former(id))).toBeUndefined();
      announce(store, 'a.ts', { changed: { 'file a.ts': ['save'] } });
      expect(marksOf(store)).toEqual([]);
    });

    it.each(Object.entries(goes))('has everything made anew when it comes back: %s', (_how, go) => {
      link(store, 'lib/gone.ts', { to: ['a.ts#save~function'], asked: { 'file a.ts': ['save'] } });
      link(store, 'b.ts', { asked: { 'folder lib': ['gone.ts'], 'folder ': ['lib'] } });
      go('lib/gone.ts');
      link(store, 'b.ts', { asked: { 'folder ': ['lib'] } });
      write('lib/gone.ts');
      expect(marksOf(store)).toEqual(['lib/gone.ts changed', 'b.ts affected']);
      expect(store.reader.packedLinks(idOf(store, 'lib/gone.ts'))).toBeUndefined();
      link(store, 'lib/gone.ts', { to: ['a.ts#save~function'], asked: { 'file a.ts': ['save'] } });
      expect(readersOf(store, target('a.ts', 'save~function'))).toEqual(['lib/gone.ts']);
      settle(store);
    });
  });

  describe('links that are put', () => {
    beforeEach(() => {
      writeAll('a.ts', 'b.ts', 'c.ts');
      settle(store);
    });
    const asked = { 'file b.ts': ['f'], 'file c.ts': ['g'], 'folder ': ['b.ts', 'c.ts'] };

    it('are found by what they lead to', () => {
      link(store, 'a.ts', { to: ['b.ts#f~function', 'b.ts', 'c.ts#g~function', 'b.ts#f~function'], asked });
      link(store, 'c.ts', { to: ['b.ts#f~function'], asked: {} });
      expect(readersOf(store, target('b.ts', 'f~function'))).toEqual(['a.ts', 'c.ts']);
      expect(store.reader.readersOf(target('b.ts', 'f~function'), { after: idOf(store, 'a.ts'), limit: 5 })).toEqual([idOf(store, 'c.ts')]);
      expect(store.reader.readersOf(target('b.ts', 'f~function'), { after: 0, limit: 1 })).toEqual([idOf(store, 'a.ts')]);
      expect(store.reader.readersOfFile(idOf(store, 'b.ts'), { after: 0, limit: 5 })).toEqual([idOf(store, 'a.ts')]);
      expect(readersOf(store, target('b.ts', 'g~function'))).toEqual([]);
    });

    it('are found with a few others at worst, never without one', () => {
      const keys = Array.from({ length: 200 }, (_, at) => `f${at}~function`);
      link(store, 'a.ts', { to: keys.map((key) => `b.ts#${key}`) });
      link(store, 'c.ts', { to: ['b.ts#f0~function'] });
      for (const key of keys) expect(readersOf(store, target('b.ts', key))).toContain('a.ts');
      const others = keys.filter((key) => readersOf(store, target('b.ts', key)).includes('c.ts'));
      expect(others).toContain('f0~function');
      expect(others.length).toBeLessThan(20);
    });

    it('replace those before, and write only what differs', () => {
      link(store, 'a.ts', { to: ['b.ts#f~function', 'c.ts#g~function'], asked });
      log.length = 0;
      link(store, 'a.ts', { to: ['b.ts#f~function', 'c.ts#h~function'], asked: { ...asked, 'file c.ts': ['h'] } });
      expect(linkWrites(log)).toEqual(['INSERT link', 'INSERT read']);
      expect(readersOf(store, target('b.ts', 'f~function'))).toEqual(['a.ts']);
      expect(readersOf(store, target('c.ts', 'g~function'))).toEqual([]);
      expect(readersOf(store, target('c.ts', 'h~function'))).toEqual(['a.ts']);
      announce(store, 'c.ts', { changed: { 'file c.ts': ['g'] } });
      expect(marksOf(store)).toEqual([]);
      announce(store, 'c.ts', { changed: { 'file c.ts': ['h'] } });
      expect(marksOf(store)).toEqual(['a.ts affected']);
    });

    it('change nothing but the mark when they are as before', () => {
      link(store, 'a.ts', { to: ['b.ts#f~function'], asked });
      write('a.ts');
      const { generation } = store.reader.file('a.ts') ?? {};
      const before = store.generation;
      log.length = 0;
      link(store, 'a.ts', { to: ['b.ts#f~function'], asked });
      expect(linkWrites(log)).toEqual(['DELETE mark']);
      expect(store.reader.file('a.ts')?.generation).toBe(generation);
      expect(marksOf(store)).toEqual([]);
      // How many files wait is part of answers.
      expect(store.generation).toBe(before + 1);
    });

    it('leave the generation of their file alone: its symbols are as they were', () => {
      link(store, 'a.ts', { to: ['b.ts#f~function'], asked });
      const { generation } = store.reader.file('a.ts') ?? {};
      const before = store.generation;
      link(store, 'a.ts', { to: ['c.ts#g~function'], asked });
      expect(store.reader.file('a.ts')?.generation).toBe(generation);
      expect(store.generation).toBe(before + 1);
    });

    it('go when a file has none', () => {
      link(store, 'a.ts', { to: ['b.ts#f~function'], asked });
      announce(store, 'a.ts', { names: ['own'], changed: {} });
      write('a.ts');
      store.transaction(() => store.links.putLinks(idOf(store, 'a.ts'), undefined));
      expect(marksOf(store)).toEqual([]);
      expect(store.reader.packedLinks(idOf(store, 'a.ts'))).toBeUndefined();
      expect(readersOf(store, target('b.ts', 'f~function'))).toEqual([]);
      expect(store.transaction(() => store.links.isEmpty())).toBe(true);
    });

    it('come back as they were, large ones too', () => {
      const many = Array.from({ length: 3000 }, (_, at) => `b.ts#f${at}~function`);
      for (const to of [[], ['b.ts#f~function'], many]) {
        link(store, 'a.ts', { to });
        const packed = store.reader.packedLinks(idOf(store, 'a.ts'));
        expect(packed === undefined ? undefined : unpackLinks(packed)).toEqual(linksTo(store, to));
      }
    });
  });

  it('say which files wait', () => {
    expect(store.reader.pendingLinks()).toBe(0);
    writeAll('b.ts', 'a.ts');
    expect(store.reader.pendingLinks()).toBe(2);
    expect(store.reader.pendingFiles(5)).toEqual(['b.ts', 'a.ts']);
    expect(store.reader.pendingFiles(1)).toEqual(['b.ts']);
  });

  it('are empty until something was read', () => {
    const isEmpty = () => store.transaction(() => store.links.isEmpty());
    writeAll('a.ts');
    expect(isEmpty()).toBe(true);
    link(store, 'a.ts', { asked: { 'folder ': ['b.ts'] } });
    expect(isEmpty()).toBe(false);
  });

  it('are all out of date when other logic comes', () => {
    writeAll('a.ts', 'b.ts');
    loseFacts(store, 'b.ts');
    settle(store);
    announce(store, 'a.ts', { names: ['f'], changed: {} });
    store.openLinkLogic('one');
    expect(marksOf(store)).toEqual(['a.ts changed']);
    settle(store);
    const { generation } = store;
    store.openLinkLogic('one');
    expect(marksOf(store)).toEqual([]);
    expect(store.generation).toBe(generation);
    store.openLinkLogic('two');
    expect(marksOf(store)).toEqual(['a.ts changed']);
  });

  it('are dumped with paths, so that two indexes of the same files agree whatever their ids', () => {
    const other = openOwner(':memory:', driver);
    const paths = ['a.ts', 'b.ts', 'c.ts'];
    for (const [at, each] of [store, other].entries()) {
      for (const path of at === 0 ? paths : paths.toReversed()) writeFile(each, path, {});
      link(each, 'a.ts', { to: ['b.ts#f~function', 'c.ts'] });
    }
    expect(idOf(store, 'a.ts')).not.toBe(idOf(other, 'a.ts'));
    const dumped = dumpFile(store.reader, 'a.ts').filter((row) => row.startsWith('link'));
    expect(dumped).toEqual([
      'link\ta.ts\treference\t0\texact\tdirect\timport\tb.ts#f~function\t\t\t',
      'link\ta.ts\treference\t1\texact\tdirect\timport\tc.ts#\t\t\t',
      'links\ta.ts\t0\t2',
    ]);
    expect(dumpFile(other.reader, 'a.ts')).toEqual(dumpFile(store.reader, 'a.ts'));
    expect(dumpFile(store.reader, 'b.ts')).toContain('links\tb.ts\tnone');
    other.dispose();
  });

  describe('the files a linker sees', () => {
    it('are those with facts, as the transaction sees them', () => {
      writeAll('src/a.ts', 'src/b.ts', 'src/deep/c.ts', 'src/d.ts');
      loseFacts(store, 'src/b.ts');
      const { links } = store;
      store.transaction(() => {
        const a = links.fileId('src/a.ts') ?? 0;
        expect([links.pathOf(a), links.languageOf(a), links.packedFacts(a)]).toEqual(['src/a.ts', 'typescript', expect.any(Uint8Array)]);
        expect(links.fileId('src/b.ts')).toBeUndefined();
        expect(links.pathOf(idOf(store, 'src/b.ts'))).toBeUndefined();
        expect(links.packedFacts(idOf(store, 'src/b.ts'))).toBeUndefined();
        expect(links.languageOf(12345)).toBe('');
        expect(links.filesIn('src').map(({ path }) => path)).toEqual(['src/a.ts', 'src/d.ts']);
        expect(['', 'src', 'src/deep', 'src/a.ts', 'other'].map(links.hasFolder)).toEqual([true, true, true, false, false]);
      });
    });

    it('are right again after a transaction that failed', () => {
      write('a.ts');
      store.transaction(() => expect(store.links.fileId('b.ts')).toBeUndefined());
      const failing = () =>
        store.transaction(() => {
          store.targets.facts.apply('files', 'b.ts', { inserts: [{ key: 'facts', value: factsRow() }], updates: [], deletes: [] });
          expect(store.links.fileId('b.ts')).toBeDefined();
          throw new Error('stopped');
        });
      expect(failing).toThrow('stopped');
      store.transaction(() => expect(store.links.fileId('b.ts')).toBeUndefined());
      store.transaction(() => expect(store.links.filesIn('').map(({ path }) => path)).toEqual(['a.ts']));
    });
  });
});

/** Writes down each statement that is run. */
function recording(driver: Driver, log: string[]): Driver {
  return {
    name: driver.name,
    open(file, options) {
      const inner = driver.open(file, options);
      const prepare: typeof inner.prepare = (text) => {
        const statement = inner.prepare(text);
        return {
          run(...parameters) {
            log.push(text);
            return statement.run(...parameters);
          },
          get: (...parameters) => statement.get(...parameters),
          all: (...parameters) => statement.all(...parameters),
          iterate: (...parameters) => statement.iterate(...parameters),
        };
      };
      return { exec: (text) => inner.exec(text), prepare, close: () => inner.close() };
    },
  };
}

/** Except for the mark that goes anyway, when other rows are written. */
function linkWrites(log: readonly string[]): string[] {
  const writes = log.flatMap(
    (text) => /^(INSERT|UPDATE|DELETE)(?: INTO| FROM)? (link|read|mark|interface)\b/.exec(text)?.slice(1).join(' ') ?? [],
  );
  return writes.length === 1 ? writes : writes.filter((write) => write !== 'DELETE mark').sort();
}
