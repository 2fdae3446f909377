import { describe, expect, it } from 'vitest';
import { MemoryStore } from './memory/memoryStore.ts';
import { Workbench } from './toy/workbench.ts';

const counts = (bench: Workbench) => bench.disk.dump().filter((line) => line.startsWith('counts'));

describe('derived stages', () => {
  it('settle what commits marked, in bounded transactions, before the run is over', async () => {
    const bench = new Workbench({ limits: { marksPerTransaction: 2 } });
    for (const key of ['a', 'b', 'c', 'd', 'e']) bench.source.set(key, 'one two');
    await bench.update();
    expect(counts(bench)).toEqual(['counts a = 2', 'counts b = 2', 'counts c = 2', 'counts d = 2', 'counts e = 2']);
    // One for the rows, three for five marks.
    expect(bench.disk.commits).toBe(4);
    const before = bench.disk.commits;
    await bench.update();
    expect(bench.disk.commits).toBe(before);
  });

  it('follow edits and deletions, also live', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    bench.source.set('b', 'one');
    await bench.engine.live({ debounce: { quietMs: 10, maxMs: 10 } });
    bench.source.set('a', 'one two');
    bench.source.delete('b');
    bench.source.announce('a', 'b');
    await bench.clock.advance(10);
    expect(counts(bench)).toEqual(['counts a = 2']);
  });

  it('leave their marks for the next run when a run ends early', async () => {
    const store = new MemoryStore();
    const stage = store.derivedCounts('counts', 'words');
    const bench: Workbench = new Workbench({
      limits: { marksPerTransaction: 1 },
      engine: {
        store,
        derived: [
          {
            ...stage,
            drain: (limit) => {
              if (store.disk.marks.size === 2) void bench.engine.abort();
              return stage.drain(limit);
            },
          },
        ],
      },
      words: store.target('words', { mark: (owner) => owner }),
      texts: store.target('texts'),
    });
    for (const key of ['a', 'b', 'c']) bench.source.set(key, 'one');
    expect((await bench.update()).state).toBe('cancelled');
    expect(store.disk.marks.size).toBe(1);
    expect(bench.engine.progress()).toMatchObject({ pendingMarks: 1 });
    expect((await bench.update()).state).toBe('completed');
    expect(store.disk.marks.size).toBe(0);
  });

  it('do not keep the engine busy when they cannot settle a mark', async () => {
    const bench = new Workbench({ engine: { derived: [{ name: 'stuck', pending: () => 1, drain: () => 0 }] } });
    expect((await bench.update()).state).toBe('completed');
  });

  it('are counted in the progress from the first mark to the last', async () => {
    const store = new MemoryStore();
    const stage = store.derivedCounts('counts', 'words');
    const told: string[] = [];
    const tell = () => {
      const { phase, pendingMarks } = bench.engine.progress();
      told.push(`${phase} ${pendingMarks}`);
    };
    const drain = (limit: number) => {
      tell();
      return stage.drain(limit);
    };
    const bench: Workbench = new Workbench({
      limits: { marksPerTransaction: 2 },
      engine: { store, derived: [{ ...stage, drain }] },
      words: store.target('words', { mark: (owner) => owner }),
      texts: store.target('texts'),
    });
    for (const key of ['a', 'b', 'c']) bench.source.set(key, 'one');
    await bench.update();
    tell();
    expect(told).toEqual(['deriving 3', 'deriving 1', 'idle 0']);
  });

  it('are not for previews', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    await bench.update({ mode: 'preview' });
    expect(bench.disk.commits).toBe(1);
    expect(counts(bench)).toEqual([]);
  });
});
