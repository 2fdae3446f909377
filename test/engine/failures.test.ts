import { describe, expect, it } from 'vitest';
import { FailureError } from '../../server/src/base/failure.ts';
import { defineFlow } from '../../server/src/engine/flow.ts';
import type { EmbeddedTarget } from '../../server/src/engine/ports.ts';
import { FailOnce } from './memory/faults.ts';
import { settle } from './memory/manualClock.ts';
import { MemorySource } from './memory/memorySource.ts';
import { MemoryDisk, MemoryStore } from './memory/memoryStore.ts';
import type { WordRow } from './toy/wordFlow.ts';
import { describeCounters, Workbench } from './toy/workbench.ts';

const busy = () => Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' });
const diskFull = () => new FailureError({ code: 'store.full', kind: 'io', message: 'The disk is full' });
const transient = () => new FailureError({ code: 'split.busy', kind: 'transient', message: 'busy' });
const onBroken = (text: string) => (text.includes('broken') ? Promise.reject(new Error('cannot split')) : undefined);

describe('a row that fails', () => {
  it('keeps its earlier output, says why, and stops no other', async () => {
    const bench = new Workbench({ onSplit: onBroken });
    bench.source.set('a', 'one');
    bench.source.set('b', 'two');
    await bench.update();
    bench.log();
    bench.source.set('a', 'broken');
    bench.source.set('b', 'three');
    const { state, counters } = await bench.update();
    expect([state, describeCounters(counters)]).toEqual(['completed', 'updated 1, errors 1, rowsWritten 2, rowsUnchanged 1']);
    expect(bench.log()).toContain('a failed: operation.failed');
    expect(bench.words()).toEqual([
      'words texts a ["one",0] = {"word":"one","line":0}',
      'words texts b ["three",0] = {"word":"three","line":0}',
    ]);
    expect(bench.disk.tracking.get('texts a')).toMatchObject({
      status: 'failed',
      reason: 'operation.failed',
      failure: { message: 'cannot split', subject: 'a' },
      attempts: 1,
      retryAt: 0,
    });
  });

  it('is left alone until its content or the logic changes', async () => {
    const bench = new Workbench({ onSplit: onBroken });
    bench.source.set('a', 'broken');
    await bench.update();
    bench.log();
    await bench.update();
    bench.source.touch('a');
    await bench.update();
    await bench.update();
    expect(bench.log()).toEqual(['a skipped: poisoned', 'a skipped: poisoned', 'a skipped: poisoned']);
    const other = new Workbench({ source: bench.source, disk: bench.disk, version: () => '2' });
    await other.update();
    expect(other.log()[0]).toBe('a ran split: logic');
    expect(bench.disk.tracking.get('texts a')?.status).toBe('ok');
  });

  it('is the only one when two of its rows have one key', async () => {
    const source = new MemorySource();
    const store = new MemoryStore();
    const flow = defineFlow('duplicates', (builder) => {
      const text = builder.source(source);
      const words = builder.collector<WordRow>('words');
      text.collectRows(words, { version: '1', from: [text.value], make: (value) => value.split(' ').map((word) => ({ word, line: 0 })) });
      builder.export(words, store.target<WordRow>('words'), { key: 'word' });
    });
    const bench = new Workbench({ source, engine: { flow, store } });
    source.set('a', 'one two');
    source.set('b', 'same same');
    expect(describeCounters((await bench.update()).counters)).toBe('added 1, errors 1, rowsWritten 2');
    expect(bench.log()).toContain('b failed: output.duplicateKey');
    source.set('b', 'same');
    expect(describeCounters((await bench.update()).counters)).toBe('added 1, unchanged 1, rowsWritten 1');
  });

  it('alone fails when a target refuses its rows, whatever shared the transaction', async () => {
    const store = new MemoryStore();
    const words = refusing(store.target<WordRow>('words'), 'b');
    const bench = new Workbench({ engine: { store }, words, texts: store.target('texts') });
    for (const key of ['a', 'b', 'c']) bench.source.set(key, key);
    expect(describeCounters((await bench.update()).counters)).toBe('added 2, errors 1, rowsWritten 4');
    expect(bench.log()).toContain('b failed: output.failed');
    expect(store.disk.dump().filter((line) => !line.startsWith('tracking'))).toEqual([
      'texts texts a a = {"key":"a","lines":1}',
      'texts texts c c = {"key":"c","lines":1}',
      'words texts a ["a",0] = {"word":"a","line":0}',
      'words texts c ["c",0] = {"word":"c","line":0}',
    ]);
  });
});

function refusing(target: EmbeddedTarget<WordRow>, owner: string): EmbeddedTarget<WordRow> {
  return {
    ...target,
    apply(source, key, change) {
      if (key === owner) throw new TypeError('cannot bind');
      target.apply(source, key, change);
    },
  };
}

describe('a failure that may pass', () => {
  it('is repeated within a run that nobody follows, with growing delays', async () => {
    let left = 2;
    const bench = new Workbench({
      onSplit: () => {
        left--;
        return left >= 0 ? Promise.reject(transient()) : undefined;
      },
    });
    bench.source.set('a', 'one');
    const running = bench.update();
    await bench.clock.advance(300);
    expect(describeCounters((await running).counters)).toBe('added 1, rowsWritten 2');
    expect(bench.log().filter((line) => line.includes('failed'))).toEqual([
      'a failed: split.busy, again at 1000100',
      'a failed: split.busy, again at 1000300',
    ]);
  });

  it('is given up after five attempts, and tried again by the next run', async () => {
    const bench = new Workbench({ onSplit: () => Promise.reject(transient()) });
    bench.source.set('a', 'one');
    const running = bench.update();
    await bench.clock.advance(10_000);
    expect(describeCounters((await running).counters)).toBe('errors 1');
    expect(bench.disk.tracking.get('texts a')).toMatchObject({ attempts: 5, retryAt: 0 });
    bench.log();
    await bench.update();
    expect(bench.log()).toContain('a ran split: retry');
  });

  it('ends at once when the run is aborted while it waits', async () => {
    const bench = new Workbench({ onSplit: () => Promise.reject(transient()) });
    bench.source.set('a', 'one');
    const running = bench.update();
    await settle();
    await bench.engine.abort();
    expect(await running).toMatchObject({ state: 'cancelled', counters: { errors: 1 } });
  });
});

describe('what cannot be read', () => {
  it('is not taken for gone, and is read again by every run', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    await bench.update();
    bench.source.setState('a', 'unreadable');
    bench.log();
    expect(describeCounters((await bench.update()).counters)).toBe('errors 1');
    expect(describeCounters((await bench.update()).counters)).toBe('errors 1');
    expect(bench.words()).toHaveLength(1);
    bench.source.setState('a', 'readable');
    bench.log();
    expect(describeCounters((await bench.update()).counters)).toBe('updated 1, rowsUnchanged 2');
    expect(bench.disk.tracking.get('texts a')?.status).toBe('ok');
  });

  it('is the same when the source throws', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    bench.source.onRead = () => {
      throw new Error('socket closed');
    };
    expect(describeCounters((await bench.update()).counters)).toBe('errors 1');
    expect(bench.log()).toEqual(['a failed: source.unreadable']);
  });

  it('loses its output when the source leaves it out, and gets it back', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    await bench.update();
    bench.log();
    bench.source.setState('a', 'excluded');
    expect(describeCounters((await bench.update()).counters)).toBe('excluded 1, rowsWritten 2');
    bench.source.touch('a');
    bench.source.setState('a', 'excluded');
    await bench.update();
    await bench.update();
    expect(bench.log()).toEqual(['a deleted: excluded', 'a skipped: excluded', 'a skipped: metadata']);
    bench.source.setState('a', 'readable');
    expect(describeCounters((await bench.update()).counters)).toBe('added 1, rowsWritten 2');
  });
});

describe('a listing', () => {
  it('that breaks off deletes nothing and fails the run; what it found is processed', async () => {
    const bench = new Workbench();
    bench.source.batchSize = 1;
    for (const key of ['a', 'b', 'c']) bench.source.set(key, key);
    await bench.update();
    bench.source.set('a', 'new');
    bench.source.delete('c');
    bench.source.failListing = new Error('too many links');
    const result = await bench.update();
    expect(result).toMatchObject({ state: 'failed', failure: { message: 'too many links' }, counters: { updated: 1, deleted: 0 } });
    expect(bench.disk.tracking.size).toBe(3);
  });

  it('deletes nothing where it could not look', async () => {
    const bench = new Workbench();
    for (const key of ['a', 'dir/b', 'gone']) bench.source.set(key, key);
    await bench.update();
    bench.log();
    bench.source.delete('gone');
    bench.source.uncertain = ['dir/'];
    expect(describeCounters((await bench.update()).counters)).toBe('deleted 1, unchanged 1, rowsWritten 2');
    expect(bench.log()).toEqual(['a skipped: metadata', 'dir/ warned: Cannot read dir/', 'gone deleted: vanished']);
  });
});

describe('a store that fails', () => {
  it('is tried again while it is busy', async () => {
    const faults = new FailOnce({ statement: 'begin', error: busy }, { statement: 'commit', error: busy });
    const bench = new Workbench({ faults });
    bench.source.set('a', 'one');
    const running = bench.update();
    await bench.clock.advance(300);
    expect(await running).toMatchObject({ state: 'completed', counters: { added: 1 } });
    expect(bench.disk.dump()).toHaveLength(4);
  });

  it('fails the run with its cause, and the next run goes on', async () => {
    const source = new MemorySource();
    const disk = new MemoryDisk();
    for (const key of ['a', 'b', 'c', 'd']) source.set(key, key);
    const faults = new FailOnce({ statement: 'apply texts', error: diskFull });
    const bench = new Workbench({ source, disk, faults, limits: { chunkRows: 2 } });
    expect(await bench.update()).toMatchObject({ state: 'failed', failure: { code: 'store.full', message: 'The disk is full' } });
    expect(describeCounters((await bench.update()).counters)).toContain('added 4');
    expect(bench.engine.progress().inFlight).toBe(0);
  });

  it('fails the run also when it breaks before a row is read', async () => {
    const faults = new FailOnce({ statement: 'ordinal', error: diskFull });
    const bench = new Workbench({ faults });
    bench.source.set('a', 'one');
    bench.source.set('b', 'two');
    expect(await bench.update()).toMatchObject({ state: 'failed', failure: { code: 'store.full' } });
    expect(await bench.update()).toMatchObject({ state: 'completed' });
  });

  it('is given up when it stays busy', async () => {
    const faults = { before: (statement: string) => (statement === 'begin' ? fail(busy()) : undefined) };
    const bench = new Workbench({ faults });
    bench.source.set('a', 'one');
    const running = bench.update();
    await bench.clock.advance(60_000);
    expect(await running).toMatchObject({ state: 'failed', failure: { kind: 'transient', message: 'database is locked' } });
  });
});

function fail(error: Error): never {
  throw error;
}

describe('an operation that takes too long', () => {
  it('warns at half of its time, fails its row at the end of it, and stops no other', async () => {
    const aborted: string[] = [];
    const bench = new Workbench({
      timeoutMs: 1000,
      onSplit: (text, signal) => {
        if (text !== 'endless') return undefined;
        signal.addEventListener('abort', () => aborted.push(text));
        return new Promise<void>(() => undefined);
      },
    });
    bench.source.set('a', 'endless');
    bench.source.set('b', 'quick');
    const running = bench.update();
    await bench.clock.advance(999);
    expect(bench.log()).toContain('a warned: split has taken 500 ms, half of its limit');
    await bench.clock.advance(1);
    expect(describeCounters((await running).counters)).toBe('added 1, errors 1, rowsWritten 2');
    expect(bench.log()).toContain('a failed: split.timeout');
    expect(aborted).toEqual(['endless']);
    await bench.update();
    expect(bench.log()).toEqual(['a skipped: poisoned', 'b skipped: metadata']);
    expect(bench.engine.inFlight()).toEqual({ split: 0, count: 0 });
    expect(bench.clock.waiting).toBe(0);
  });
});
