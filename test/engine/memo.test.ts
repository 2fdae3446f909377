import { describe, expect, it } from 'vitest';
import { settle } from './memory/manualClock.ts';
import { describeCounters, MemoryMemo, Workbench } from './toy/workbench.ts';

const MEMO = { memo: 'memo' as const };

describe('the memo', () => {
  it('answers for content that was seen before, in another row or at another time', async () => {
    const memoStore = new MemoryMemo();
    const bench = new Workbench({ ...MEMO, memoStore });
    bench.source.set('a', 'one');
    await bench.update();
    bench.source.delete('a');
    await bench.update();
    bench.log();
    bench.source.set('again', 'one');
    expect(describeCounters((await bench.update()).counters)).toBe('added 1, rowsWritten 2, memoHits 1');
    expect(bench.log()[0]).toBe('again ran split: new, memo hit');
  });

  it('is kept apart by class and logic', async () => {
    const memoStore = new MemoryMemo();
    const bench = new Workbench({ ...MEMO, memoStore, version: (logicClass) => `1 ${logicClass}` });
    bench.source.set('a', 'one');
    bench.source.set('b.upper', 'one');
    expect((await bench.update()).counters.memoMisses).toBe(2);
    expect(bench.words()).toEqual([
      'words texts a ["one",0] = {"word":"one","line":0}',
      'words texts b.upper ["ONE",0] = {"word":"ONE","line":0}',
    ]);
  });

  it('does not remember failures', async () => {
    const memoStore = new MemoryMemo();
    let isBroken = true;
    const bench = new Workbench({ ...MEMO, memoStore, onSplit: () => (isBroken ? Promise.reject(new Error('no')) : undefined) });
    bench.source.set('a', 'one');
    await bench.update();
    expect(memoStore.entries.size).toBe(0);
    isBroken = false;
    bench.source.set('b', 'one');
    expect((await bench.update()).counters).toMatchObject({ added: 1, memoMisses: 1 });
  });

  it('computes once for rows that ask at the same time', async () => {
    let calls = 0;
    const bench = new Workbench({
      ...MEMO,
      onSplit: async () => {
        calls++;
        await Promise.resolve();
      },
    });
    for (const key of ['a', 'b', 'c']) bench.source.set(key, 'same');
    expect((await bench.update()).counters).toMatchObject({ added: 3, memoHits: 2, memoMisses: 1 });
    expect(calls).toBe(1);
  });

  it('does not wait for a computation whose row was given up', async () => {
    let calls = 0;
    const memoStore = new MemoryMemo();
    const bench = new Workbench({
      ...MEMO,
      memoStore,
      onSplit: () => {
        calls++;
        return calls === 1 ? new Promise<void>(() => undefined) : undefined;
      },
    });
    bench.source.set('a', 'one');
    const first = bench.update();
    await settle();
    expect(bench.engine.inFlight()).toEqual({ split: 1 });
    const session = await Promise.race([bench.engine.live({ debounce: { quietMs: 0, maxMs: 0 } }), settle()]);
    expect(session).toBeUndefined();
    bench.source.set('b', 'one');
    bench.source.announce('b');
    await settle();
    // `b` waits for what `a` computes; then `a` is given up.
    await bench.engine.abort();
    await first;
    await settle();
    await bench.engine.settled();
    expect(bench.words()).toEqual(['words texts b ["one",0] = {"word":"one","line":0}']);
    expect(memoStore.entries.size).toBe(1);
    expect((await bench.update()).counters.added).toBe(1);
    expect(bench.engine.inFlight()).toEqual({ split: 0, count: 0 });
  });

  it('is passed over by a full run, and renewed by it', async () => {
    const memoStore = new MemoryMemo();
    const bench = new Workbench({ ...MEMO, memoStore });
    bench.source.set('a', 'one');
    await bench.update();
    memoStore.entries.clear();
    bench.log();
    expect(describeCounters((await bench.update({ mode: 'full' })).counters)).toBe('reprocessed 1, rowsUnchanged 2, memoMisses 1');
    expect(bench.log()[0]).toBe('a ran split: forced, memo miss');
    expect(memoStore.entries.size).toBe(1);
  });

  it('costs time and a warning when it is broken, not correctness', async () => {
    const memoStore = new MemoryMemo();
    const bench = new Workbench({ ...MEMO, memoStore });
    bench.source.set('a', 'one');
    await bench.update();
    for (const name of memoStore.entries.keys()) memoStore.entries.set(name, new Uint8Array([1]));
    bench.source.set('b', 'one');
    bench.log();
    expect((await bench.update()).counters).toMatchObject({ added: 1, memoMisses: 1 });
    expect(bench.log().filter((line) => line.includes('warned'))).toEqual([
      expect.stringContaining('b warned: The memo of split cannot be read'),
    ]);
    memoStore.put = () => {
      throw new Error('no space');
    };
    bench.source.set('c', 'new');
    expect((await bench.update()).counters.added).toBe(1);
    expect(bench.log()).toContain('c warned: The memo of split cannot be written: no space');
  });

  it('is foretold by a preview, which writes none', async () => {
    const memoStore = new MemoryMemo();
    const bench = new Workbench({ ...MEMO, memoStore, limits: { rowsInFlight: 1 } });
    for (const key of ['a', 'b', 'c']) bench.source.set(key, key === 'c' ? 'other' : 'same');
    const foretold = await bench.update({ mode: 'preview' });
    expect(memoStore.entries.size).toBe(0);
    expect(foretold.counters).toMatchObject({ added: 3, memoHits: 1, memoMisses: 2 });
    expect((await bench.update()).counters).toEqual(foretold.counters);
  });
});
