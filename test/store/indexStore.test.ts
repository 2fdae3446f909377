import { expect, it } from 'vitest';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { fileOfRow } from '../../server/src/store/rowIds.ts';
import { symbolRowKey } from '../../server/src/store/rows.ts';
import { RUNS_KEPT } from '../../server/src/store/runLog.ts';
import {
  factsRow,
  fakeProcess,
  importRow,
  onBothDrivers,
  openOwner,
  removeFile,
  SOURCE,
  symbolRow,
  temporaryFolder,
  writeFile,
} from './storeHarness.ts';

onBothDrivers('index store', (driver) => {
  const withStore = (work: (store: IndexStore) => void) => () => {
    const store = openOwner(':memory:', driver);
    work(store);
    store.dispose();
  };
  const ids = (store: IndexStore, path: string) =>
    Object.fromEntries(store.reader.symbolsOfFile(path).map((row) => [symbolRowKey(row), row.id]));

  it(
    'counts a generation per transaction that changed anything',
    withStore((store) => {
      expect(store.generation).toBe(0);
      store.transaction(() => store.tracking.read(SOURCE, 'a'));
      store.tracking.nextOrdinal();
      expect(store.generation).toBe(0);
      store.transaction(() => {
        for (const path of ['a.ts', 'b.ts']) store.tracking.write(SOURCE, tracked(path));
      });
      expect(store.generation).toBe(1);
      writeFile(store, 'a.ts', { symbols: [symbolRow('a')] });
      expect(store.generation).toBe(2);
      expect(store.reader.generation()).toBe(2);
      expect(() =>
        store.transaction(() => {
          store.tracking.write(SOURCE, tracked('c.ts'));
          throw new Error('stop');
        }),
      ).toThrow('stop');
      expect([store.generation, store.reader.generation()]).toEqual([2, 2]);
      store.setUnsupported({ '.xyz': 3 });
      store.setUnsupported({ '.xyz': 3 });
      expect(store.generation).toBe(3);
      expect(store.reader.unsupported()).toEqual({ '.xyz': 3 });
      const overlooked = [{ path: 'secret/', reason: 'workspace.unreadable', detail: 'EACCES' }];
      store.setOverlooked(overlooked);
      store.setOverlooked(overlooked);
      expect(store.generation).toBe(4);
      expect(store.reader.overlooked()).toEqual(overlooked);
    }),
  );

  it(
    'stamps files whose output changed, and only those',
    withStore((store) => {
      writeFile(store, 'a.ts', { symbols: [symbolRow('a')] });
      writeFile(store, 'b.ts', { symbols: [symbolRow('b')] });
      store.transaction(() => store.tracking.write(SOURCE, tracked('a.ts')));
      writeFile(store, 'b.ts', { symbols: [symbolRow('b', { line: 5 })] });
      const changed = (generation: number, id = Number.MAX_SAFE_INTEGER) =>
        store.reader.changedFiles({ generation, id }, 10).map(({ path, generation: at }) => `${path} ${at}`);
      expect(changed(0, 0)).toEqual(['a.ts 1', 'b.ts 4']);
      expect(changed(1)).toEqual(['b.ts 4']);
      expect(changed(4)).toEqual([]);
    }),
  );

  it(
    'keeps the id of a symbol while its key lives',
    withStore((store) => {
      const box = { container: 'Box', kind: 'method' } as const;
      writeFile(store, 'a.ts', { symbols: [symbolRow('one', box), symbolRow('two', box), symbolRow('two', { ...box, ordinal: 1 })] });
      const before = ids(store, 'a.ts');
      writeFile(store, 'a.ts', {
        symbols: [
          symbolRow('zero', box),
          symbolRow('two', { ...box, line: 40, signature: 'two(x)' }),
          symbolRow('two', { ...box, ordinal: 1, line: 50 }),
        ],
      });
      const after = ids(store, 'a.ts');
      expect(Object.keys(after).sort()).toEqual(['Box.two~method', 'Box.two~method#1', 'Box.zero~method']);
      for (const key of ['Box.two~method', 'Box.two~method#1']) expect(after[key]).toBe(before[key]);
      expect(Object.values(before)).not.toContain(after['Box.zero~method']);
      expect(new Set(Object.values(after).map(fileOfRow)).size).toBe(1);
    }),
  );

  it(
    'writes one row when one symbol of many changes',
    withStore((store) => {
      const symbols = Array.from({ length: 500 }, (_, index) => symbolRow(`name${index}`));
      writeFile(store, 'a.ts', { symbols });
      const changed = symbolRow('name250', { signature: 'changed' });
      const target = store.targets.symbol;
      const existing = target.existing(SOURCE, 'a.ts');
      const different = [...symbols.slice(0, 250), changed].filter((row) => existing.get(symbolRowKey(row)) !== target.digest(row));
      expect(different).toEqual([changed]);
      store.transaction(() =>
        target.apply(SOURCE, 'a.ts', { inserts: [], updates: [{ key: symbolRowKey(changed), value: changed }], deletes: [] }),
      );
      expect(store.reader.symbolByKey('a.ts', 'name250~function')?.signature).toBe('changed');
      expect(store.reader.symbolByKey('a.ts', 'name251~function')?.signature).toBe('function name251()');
    }),
  );

  it(
    'removes all of a file in one commit',
    withStore((store) => {
      writeFile(store, 'a.ts', { symbols: [symbolRow('a')], imports: [importRow('./b')] });
      writeFile(store, 'b.ts', { symbols: [symbolRow('b')] });
      removeFile(store, 'a.ts');
      const { reader } = store;
      expect([reader.file('a.ts'), reader.packedFacts('a.ts'), reader.symbolsOfFile('a.ts'), reader.importsOfFile('a.ts')]).toEqual([
        undefined,
        undefined,
        [],
        [],
      ]);
      expect([...reader.paths()]).toEqual(['b.ts']);
      expect(reader.fileIds()).toHaveLength(1);
      expect(reader.meta('deletions')).toBe(store.generation);
    }),
  );

  it(
    'remembers a file that lost its output on purpose',
    withStore((store) => {
      writeFile(store, 'a.ts', { symbols: [symbolRow('a')] });
      removeFile(store, 'a.ts');
      store.transaction(() => store.tracking.write(SOURCE, { ...tracked('a.ts'), status: 'excluded', reason: 'too large' }));
      expect(store.reader.file('a.ts')).toMatchObject({ status: 'excluded', language: '', symbols: 0 });
      expect(store.reader.notes('excluded', 10)).toEqual([{ path: 'a.ts', reason: 'too large', detail: '' }]);
      expect(store.reader.countNotes('excluded')).toBe(1);
      expect(store.reader.countNotes('failed')).toBe(0);
    }),
  );

  it(
    'never hands out an ordinal twice, not even after a rollback',
    withStore((store) => {
      const seen = new Set<number>();
      const take = () => {
        const ordinal = store.tracking.nextOrdinal();
        expect(seen.has(ordinal)).toBe(false);
        seen.add(ordinal);
      };
      for (let round = 0; round < 3; round++) {
        expect(() =>
          store.transaction(() => {
            for (let count = 0; count < 5000; count++) take();
            throw new Error('stop');
          }),
        ).toThrow('stop');
        take();
      }
      expect(store.reader.meta('counter')).toBeGreaterThanOrEqual(Math.max(...seen));
    }),
  );

  it(
    'answers about one file',
    withStore((store) => {
      const symbols = [
        symbolRow('Box', { kind: 'class', startLine: 0, stopLine: 9 }),
        symbolRow('open', { container: 'Box', kind: 'method', visibility: 'protected', startLine: 1, stopLine: 2, modifiers: 5 }),
      ];
      const imports = [importRow('./b'), importRow('./c', { form: 'star', name: '', alias: '', flags: 4, line: 2 })];
      writeFile(store, 'a.ts', { symbols, imports, facts: factsRow({ packed: new Uint8Array([9, 8]), problems: 2, symbols: 2 }) });
      expect(store.reader.file('a.ts')).toMatchObject({
        language: 'typescript',
        symbols: 2,
        calls: 1,
        references: 2,
        problems: 2,
        lines: 10,
        status: 'ok',
      });
      expect(store.reader.symbolsOfFile('a.ts')).toMatchObject(symbols);
      expect(store.reader.importsOfFile('a.ts').map((row) => ({ ...row }))).toEqual(imports);
      expect([...(store.reader.packedFacts('a.ts') ?? [])]).toEqual([9, 8]);
      expect(store.reader.filesWithProblems(5).map((row) => ({ ...row }))).toEqual([{ path: 'a.ts', problems: 2 }]);
      expect(store.reader.symbolsNamed('open', 5)).toMatchObject([
        { path: 'a.ts', language: 'typescript', container: 'Box', visibility: 'protected' },
      ]);
    }),
  );

  it(
    'sums up languages, most files first',
    withStore((store) => {
      for (const path of ['a.ts', 'b.ts', 'c.py']) {
        const language = path.endsWith('.py') ? 'python' : 'typescript';
        writeFile(store, path, { symbols: [symbolRow('x')], facts: factsRow({ language, symbols: 1, lines: 3 }) });
      }
      expect(store.reader.languages().map((row) => ({ ...row }))).toEqual([
        { language: 'typescript', files: 2, symbols: 2, calls: 2, references: 4, imports: 2, lines: 6 },
        { language: 'python', files: 1, symbols: 1, calls: 1, references: 2, imports: 1, lines: 3 },
      ]);
    }),
  );

  it(
    'walks paths page by page, also while they are removed',
    withStore((store) => {
      const paths = Array.from({ length: 2500 }, (_, index) => `f${String(index).padStart(5, '0')}.ts`);
      store.transaction(() => {
        for (const path of paths) store.tracking.write(SOURCE, tracked(path));
      });
      const walked: string[] = [];
      for (const { key } of store.tracking.all(SOURCE)) {
        walked.push(key);
        store.transaction(() => store.tracking.remove(SOURCE, key));
      }
      expect(walked).toEqual(paths);
      expect(store.reader.fileIds()).toEqual([]);
    }),
  );

  it(
    'keeps the last runs only',
    withStore((store) => {
      const run = { trigger: 'test', mode: 'changed', startedAt: 1 } as const;
      for (let count = 0; count < RUNS_KEPT + 5; count++) {
        const id = store.runs.begin({ ...run, startedAt: count });
        store.runs.end({
          ...run,
          id,
          startedAt: count,
          state: 'completed',
          endedAt: count + 1,
          counters: { added: 3 },
          phases: { parse: 1.5 },
        });
      }
      const runs = store.reader.runs(1000);
      expect(runs).toHaveLength(RUNS_KEPT);
      expect(runs[0]).toEqual({
        id: 205,
        ...run,
        startedAt: 204,
        state: 'completed',
        endedAt: 205,
        counters: { added: 3 },
        phases: { parse: 1.5 },
      });
      expect(store.generation).toBe(0);
    }),
  );

  it('says of a run that its process ended before it did', () => {
    const folder = temporaryFolder();
    const first = openOwner(folder.file('index.db'), driver);
    first.runs.begin({ trigger: 'test', mode: 'full', startedAt: 7 });
    const second = openOwner(folder.file('index.db'), driver, { probe: fakeProcess(2, { 1: 'dead' }) });
    expect(second.reader.runs(5)).toMatchObject([
      { state: 'failed', startedAt: 7, failure: { code: 'run.interrupted', kind: 'cancelled' } },
    ]);
    second.dispose();
    folder.remove();
  });
});

function tracked(key: string) {
  return {
    key,
    ordinal: 1,
    content: 'c',
    logic: 'l',
    metadata: 'm',
    origin: 'disk',
    status: 'ok',
    reason: '',
    attempts: 0,
    retryAt: 0,
  } as const;
}
