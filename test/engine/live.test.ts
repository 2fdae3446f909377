import { describe, expect, it } from 'vitest';
import { setInvariantReporter } from '../../server/src/base/assert.ts';
import { FailureError } from '../../server/src/base/failure.ts';
import { FailOnce } from './memory/faults.ts';
import { settle } from './memory/manualClock.ts';
import { live, OPTIONS } from './toy/liveBench.ts';
import { describeCounters, Workbench } from './toy/workbench.ts';

describe('live', () => {
  it('arms, then scans, then is ready; what happens meanwhile is not lost', async () => {
    const bench = new Workbench();
    const order: string[] = [];
    bench.source.set('a', 'one');
    bench.source.onBatch = () => {
      order.push(`listing with ${bench.source.watchers} watcher`);
      // Changes after the listing has passed by: only the stream can tell.
      bench.source.onBatch = undefined;
    };
    bench.source.onRead = () => {
      bench.source.onRead = undefined;
      bench.source.set('late', 'two');
      bench.source.announce('late');
    };
    const session = await bench.engine.live(OPTIONS);
    order.push(`ready after ${session.initial.trigger}`);
    expect(order).toEqual(['listing with 1 watcher', 'ready after start']);
    expect(bench.words()).toHaveLength(1);
    await bench.clock.advance(100);
    await bench.engine.settled();
    expect(bench.words()).toHaveLength(2);
  });

  it('processes a change when it has been quiet for a while', async () => {
    const { bench, edit, runs } = await live();
    edit('a', 'two');
    await bench.clock.advance(99);
    expect(bench.log()).toEqual([]);
    await bench.clock.advance(1);
    expect(bench.log()).toEqual([
      'a ran split: content',
      'a ran count: content',
      'a applied words: +1 ~0 -1 =0',
      'a applied texts: +0 ~0 -0 =1',
    ]);
    expect(runs.map(({ trigger, counters }) => `${trigger}: ${describeCounters(counters)}`)).toEqual([
      'change: updated 1, rowsWritten 2, rowsUnchanged 1',
    ]);
  });

  it('does not wait for quiet where the source has: then what comes at the same time goes together, and takes along what waits', async () => {
    const { bench, runs } = await live({ rows: { a: 'one', b: 'one', c: 'one' } });
    for (const key of ['a', 'b', 'c']) bench.source.set(key, 'two');
    bench.source.announce('a');
    await bench.clock.advance(50);
    bench.source.tell({ kind: 'changed', keys: ['b'], due: 'soon' });
    await bench.clock.advance(2);
    bench.source.tell({ kind: 'changed', keys: ['c'], due: 'soon' });
    await bench.clock.advance(4);
    expect(runs).toEqual([]);
    await bench.clock.advance(1);
    expect(runs.map(({ counters }) => describeCounters(counters))).toEqual(['updated 3, rowsWritten 6, rowsUnchanged 3']);
    bench.source.set('a', 'three');
    bench.source.announce('a');
    await bench.clock.advance(99);
    expect(runs).toHaveLength(1);
  });

  it('waits no longer than the maximum when it is never quiet', async () => {
    const { bench, edit } = await live();
    for (let time = 0; time < 500; time += 50) {
      edit('a', `text ${time}`);
      await bench.clock.advance(50);
    }
    expect(bench.log().filter((line) => line.includes('ran split'))).toHaveLength(1);
  });

  it('sees creation, rename and deletion, and nothing where nothing was', async () => {
    const { bench, edit } = await live();
    edit('b', 'two');
    await bench.clock.advance(100);
    bench.source.rename('b', 'c');
    bench.source.announce('b', 'c', 'never');
    bench.log();
    await bench.clock.advance(100);
    expect(bench.log().sort()).toEqual([
      'b deleted: absent',
      'c applied texts: +1 ~0 -0 =0',
      'c applied words: +1 ~0 -0 =0',
      'c ran count: new',
      'c ran split: new',
      'never skipped: absent',
    ]);
  });

  it('runs nothing for a change that changed nothing', async () => {
    const { bench } = await live();
    bench.source.announce('a');
    await bench.clock.advance(100);
    bench.source.touch('a');
    bench.source.announce('a');
    await bench.clock.advance(100);
    expect(bench.log()).toEqual(['a skipped: metadata', 'a touched: same content']);
  });

  it('never looks at one key twice at a time, and ends with the last content', async () => {
    let running = 0;
    let peak = 0;
    const { bench, edit } = await live({
      onSplit: async () => {
        running++;
        peak = Math.max(peak, running);
        await settle();
        running--;
      },
      live: { debounce: { quietMs: 0, maxMs: 0 } },
    });
    for (let change = 0; change < 50; change++) {
      edit('a', `text ${change}`);
      if (change % 3 === 0) await settle();
    }
    await settle();
    await bench.engine.settled();
    expect(peak).toBe(1);
    expect(bench.words().map((line) => line.split(' = ')[0])).toEqual(['words texts a ["49",0]', 'words texts a ["text",0]']);
  });

  it('drops the result of a version that was overtaken, but not for ever', async () => {
    const opens: (() => void)[] = [];
    const { bench, edit } = await live({
      onSplit: (text) => (text.startsWith('slow') ? new Promise<void>((resolve) => opens.push(resolve)) : undefined),
    });
    const overtake = async (text: string) => {
      edit('a', text);
      await bench.clock.advance(100);
      opens.shift()?.();
      await settle();
    };
    edit('a', 'slow 0');
    await bench.clock.advance(100);
    for (let change = 1; change <= 4; change++) await overtake(`slow ${change}`);
    const log = bench.log().filter((line) => line.includes('superseded') || line.includes('words'));
    expect(log).toEqual(['a skipped: superseded', 'a skipped: superseded', 'a skipped: superseded', 'a applied words: +2 ~0 -1 =0']);
    await overtake('last');
    await bench.engine.settled();
    expect(bench.words().map((line) => line.split(' = ')[0])).toEqual(['words texts a ["last",0]']);
  });

  it('processes a change while a large scan is under way', async () => {
    const opens: (() => void)[] = [];
    const bench = new Workbench({
      limits: { rowsInFlight: 2, chunkRows: 1 },
      onSplit: (text) => (text.startsWith('bulk') ? new Promise<void>((resolve) => opens.push(resolve)) : undefined),
    });
    for (let row = 0; row < 20; row++) bench.source.set(`bulk ${row}`, `bulk ${row}`);
    const starting = bench.engine.live(OPTIONS);
    await settle();
    bench.source.set('a', 'urgent');
    bench.source.announce('a');
    await bench.clock.advance(100);
    opens.shift()?.();
    await settle();
    await bench.clock.advance(100);
    expect(bench.words()).toContain('words texts a ["urgent",0] = {"word":"urgent","line":0}');
    expect(bench.disk.tracking.size).toBeLessThan(5);
    for (let row = 0; row < 20; row++) {
      opens.shift()?.();
      await settle();
    }
    expect((await starting).initial.counters.added).toBe(20);
  });
});

describe('what the stream cannot tell', () => {
  it('is scanned, under a prefix or everywhere', async () => {
    const { bench, runs } = await live({ rows: { a: 'one', 'dir/b': 'two', 'dir/c': 'three' } });
    bench.source.delete('dir/b');
    bench.source.set('a', 'changed too');
    bench.source.tell({ kind: 'rescan', prefix: 'dir/', reason: 'directory removed' });
    await bench.engine.settled();
    bench.source.tell({ kind: 'rescan', reason: 'overflow' });
    await bench.engine.settled();
    expect(runs.map(({ trigger, counters }) => `${trigger}: ${describeCounters(counters)}`)).toEqual([
      'rescan: directory removed: deleted 1, unchanged 1, rowsWritten 2',
      'rescan: overflow: updated 1, unchanged 1, rowsWritten 3, rowsUnchanged 1',
    ]);
  });

  it('is found by a scan also for rows that are under way meanwhile, whether they were known or not', async () => {
    const opens: (() => void)[] = [];
    const { bench, edit } = await live({
      rows: { known: 'one' },
      onSplit: (text) => (text === 'slow' ? new Promise<void>((resolve) => opens.push(resolve)) : undefined),
    });
    edit('known', 'slow');
    edit('unknown', 'slow');
    await bench.clock.advance(100);
    bench.source.delete('known');
    bench.source.delete('unknown');
    bench.source.tell({ kind: 'rescan', reason: 'overflow' });
    await settle();
    for (const open of opens) open();
    await bench.engine.settled();
    expect(bench.words()).toEqual([]);
    expect(bench.disk.tracking.size).toBe(0);
  });

  it('is scanned again later when the scan was cancelled', async () => {
    const { bench, runs } = await live();
    bench.source.onBatch = () => settle();
    bench.source.set('a', 'missed');
    bench.source.tell({ kind: 'rescan', reason: 'overflow' });
    await bench.engine.abort();
    expect(runs.map(({ state }) => state)).toEqual(['cancelled']);
    await bench.clock.advance(5000);
    expect(bench.log()).toContain('a ran split: content');
  });

  it('is caught by the slow scan, which starts anew when it is over', async () => {
    const { bench, runs } = await live({ live: { rescanMs: 10_000 } });
    bench.source.set('a', 'unnoticed');
    await bench.clock.advance(10_000);
    expect(runs.map(({ trigger, counters }) => `${trigger}: ${counters.updated}`)).toEqual(['interval: 1']);
    await bench.clock.advance(10_000);
    expect(runs).toHaveLength(2);
  });

  it('is scanned as long as the stream cannot be armed, and that is said', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    bench.source.failWatch = new Error('no more watches');
    const session = await bench.engine.live(OPTIONS);
    expect(session.initial.counters.added).toBe(1);
    expect(bench.log()).toContain(' warned: Changes cannot be followed, scanning instead: no more watches');
    bench.source.set('a', 'two');
    await bench.clock.advance(5000);
    expect(bench.log()).toContain('a ran split: content');
    bench.source.failWatch = undefined;
    await bench.clock.advance(10_000);
    expect(bench.source.watchers).toBe(1);
    session.dispose();
    await bench.engine.dispose();
    expect(bench.clock.waiting).toBe(0);
  });
});

describe('what fails while live', () => {
  const transient = () => new FailureError({ code: 'split.busy', kind: 'transient', message: 'busy' });

  it('is repeated when it is due', async () => {
    let left = 3;
    const { bench, edit, runs } = await live({
      onSplit: (text) => {
        if (text === 'one' || left === 0) return undefined;
        left--;
        return Promise.reject(transient());
      },
    });
    edit('a', 'two');
    await bench.clock.advance(100 + 100 + 200 + 399);
    expect(runs.map(({ trigger }) => trigger)).toEqual(['change', 'retry', 'retry']);
    await bench.clock.advance(1);
    expect(bench.disk.tracking.get('texts a')).toMatchObject({ status: 'ok', attempts: 0 });
  });

  it('is repeated after a restart too', async () => {
    const first = new Workbench({ onSplit: () => Promise.reject(transient()) });
    first.source.set('a', 'one');
    const session = await first.engine.live(OPTIONS);
    session.dispose();
    await first.engine.dispose();
    const { source, disk, clock } = first;
    const second = new Workbench({ source, disk, clock });
    await second.engine.live(OPTIONS);
    expect(second.log()).toEqual(['a skipped: backoff']);
    await clock.advance(100);
    expect(disk.tracking.get('texts a')?.status).toBe('ok');
  });

  it('is repeated later when the store fails while it is repeated', async () => {
    let left = 1;
    const faults = new FailOnce();
    const { bench, edit, runs } = await live({
      faults,
      onSplit: (text) => {
        if (text === 'one' || left === 0) return undefined;
        left--;
        return Promise.reject(transient());
      },
    });
    edit('a', 'two');
    await bench.clock.advance(100);
    faults.add({ statement: 'begin', error: () => new FailureError({ code: 'store.full', kind: 'io', message: 'full' }) });
    await bench.clock.advance(100);
    expect(runs.map(({ trigger, state }) => `${trigger} ${state}`)).toEqual(['change completed', 'retry failed']);
    await bench.clock.advance(5100);
    expect(bench.words()).toEqual(['words texts a ["two",0] = {"word":"two","line":0}']);
  });

  it('keeps its keys when the store fails, and takes them up later', async () => {
    const full = () => new FailureError({ code: 'store.full', kind: 'io', message: 'full' });
    const faults = new FailOnce();
    const { bench, edit, runs } = await live({ faults });
    faults.add({ statement: 'begin', error: full });
    edit('a', 'two');
    await bench.clock.advance(100);
    expect(runs.map(({ state }) => state)).toEqual(['failed']);
    await bench.clock.advance(5100);
    expect(runs.map(({ state }) => state)).toEqual(['failed', 'completed']);
    expect(bench.words()).toEqual(['words texts a ["two",0] = {"word":"two","line":0}']);
  });

  it('scans again later when the first scan fails', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    bench.source.failListing = new Error('listing failed');
    const session = await bench.engine.live(OPTIONS);
    expect(session.initial.state).toBe('failed');
    bench.source.set('b', 'two');
    bench.source.failListing = undefined;
    await bench.clock.advance(5000);
    await bench.engine.settled();
    expect(bench.words()).toHaveLength(2);
  });
});

describe('progress while live', () => {
  it('tells how many rows are known to be out of date', async () => {
    const opens: (() => void)[] = [];
    const { bench, edit } = await live({
      onSplit: (text) => (text === 'slow' ? new Promise<void>((resolve) => opens.push(resolve)) : undefined),
    });
    const pending = () => bench.engine.progress().pendingRows;
    const told: number[] = [];
    bench.engine.onProgress(({ pendingRows }) => told.push(pendingRows));
    edit('a', 'slow');
    edit('b', 'slow');
    expect(pending()).toBe(2);
    await bench.clock.advance(100);
    expect(told[0]).toBe(2);
    edit('c', 'slow');
    expect(pending()).toBe(3);
    for (const open of opens) open();
    await settle();
    expect(pending()).toBe(1);
  });
});

describe('a listener that throws', () => {
  it('is reported and stops nothing', async () => {
    const reports: string[] = [];
    const previous = setInvariantReporter((message) => reports.push(message));
    try {
      const bench = new Workbench();
      bench.source.set('a', 'one');
      bench.engine.onEvent(() => {
        throw new Error('listener broke');
      });
      expect((await bench.update()).state).toBe('completed');
      expect(new Set(reports)).toEqual(new Set(['a listener threw: listener broke']));
    } finally {
      setInvariantReporter(previous);
    }
  });
});
