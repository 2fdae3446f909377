import { describe, expect, it } from 'vitest';
import { describeCounters, Workbench } from './toy/workbench.ts';

describe('update', () => {
  it('processes what is new, then nothing again', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one two\nthree');
    const first = await bench.update();
    expect(describeCounters(first.counters)).toBe('added 1, rowsWritten 4');
    expect(first.state).toBe('completed');
    expect(bench.log()).toEqual(['a ran split: new', 'a ran count: new', 'a applied words: +3 ~0 -0 =0', 'a applied texts: +1 ~0 -0 =0']);
    bench.source.reads = [];
    const second = await bench.update();
    expect(describeCounters(second.counters)).toBe('unchanged 1');
    expect(bench.log()).toEqual(['a skipped: metadata']);
    expect(bench.source.reads).toEqual([]);
  });

  it('writes only rows that changed', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one two\nthree');
    await bench.update();
    bench.log();
    bench.source.set('a', 'one four\nthree');
    const { counters } = await bench.update();
    expect(describeCounters(counters)).toBe('updated 1, rowsWritten 2, rowsUnchanged 3');
    expect(bench.log()).toEqual([
      'a ran split: content',
      'a ran count: content',
      'a applied words: +1 ~0 -1 =2',
      'a applied texts: +0 ~0 -0 =1',
    ]);
  });

  it('touches what has other metadata and the same content', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    await bench.update();
    bench.log();
    bench.source.touch('a');
    await bench.update();
    expect(bench.log()).toEqual(['a touched: same content']);
    await bench.update();
    expect(bench.log()).toEqual(['a skipped: metadata']);
  });

  it('deletes what vanished, with all it produced', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    bench.source.set('b', 'two');
    await bench.update();
    bench.log();
    bench.source.delete('a');
    const { counters } = await bench.update();
    expect(describeCounters(counters)).toBe('deleted 1, unchanged 1, rowsWritten 2');
    expect(bench.log()).toEqual(['b skipped: metadata', 'a deleted: vanished']);
    expect(bench.words()).toEqual(['words texts b ["two",0] = {"word":"two","line":0}']);
  });
});
