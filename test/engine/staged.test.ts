import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomRuns } from '../randomRuns.ts';
import { CrashAt } from './memory/faults.ts';
import { FaultyTarget, type TargetFault } from './memory/faultyTarget.ts';
import { settle } from './memory/manualClock.ts';
import { MemorySource } from './memory/memorySource.ts';
import { MemoryDisk } from './memory/memoryStore.ts';
import type { WordRow } from './toy/wordFlow.ts';
import { describeCounters, Workbench } from './toy/workbench.ts';

/** Keys of the external target hold the text's key, as rows of all texts lie side by side there. */
const outside = () => new FaultyTarget<WordRow>('outside');

describe('a target outside the database', () => {
  it('gets only what changed', async () => {
    const words = outside();
    const bench = new Workbench({ words });
    bench.source.set('a', 'one two');
    expect(describeCounters((await bench.update()).counters)).toBe('added 1, rowsWritten 3');
    expect(words.log).toEqual(['upsert ["one",0]', 'upsert ["two",0]']);
    words.log = [];
    bench.source.set('a', 'two three');
    bench.log();
    expect(describeCounters((await bench.update()).counters)).toBe('updated 1, rowsWritten 2, rowsUnchanged 2');
    expect(words.log).toEqual(['upsert ["three",0]', 'delete ["one",0]']);
    expect(bench.log()).toEqual([
      'a ran split: content',
      'a ran count: content',
      'a applied texts: +0 ~0 -0 =1',
      'a applied outside: +1 ~0 -1 =1',
    ]);
    bench.source.delete('a');
    await bench.update();
    expect(words.dump()).toEqual([]);
    expect(bench.disk.staging.size).toBe(0);
  });

  it('is not asked when nothing changes', async () => {
    const words = outside();
    const bench = new Workbench({ words });
    bench.source.set('a', 'one');
    await bench.update();
    words.log = [];
    bench.source.touch('a');
    await bench.update();
    await bench.update({ mode: 'preview' });
    expect(words.log).toEqual([]);
  });

  it('gets everything again in a full run', async () => {
    const words = outside();
    const bench = new Workbench({ words });
    bench.source.set('a', 'one');
    await bench.update();
    words.log = [];
    await bench.update({ mode: 'full' });
    expect(words.log).toEqual(['upsert ["one",0]']);
  });

  it('keeps the rest of the row from being committed when it fails, and catches up', async () => {
    const words = outside();
    const bench = new Workbench({ words });
    bench.source.set('a', 'one two');
    words.fault = () => 'partly';
    const failing = bench.update();
    await bench.clock.advance(10_000);
    expect(describeCounters((await failing).counters)).toBe('errors 1');
    expect(bench.log().filter((line) => line.includes('failed'))).toHaveLength(5);
    expect(words.dump()).toHaveLength(1);
    expect(bench.disk.dump()).toEqual([expect.stringContaining('tracking texts a failed')]);
    words.fault = () => 'none';
    expect(describeCounters((await bench.update()).counters)).toBe('added 1, rowsWritten 3');
    expect(words.dump()).toHaveLength(2);
  });

  it('is left alone with a row that it will never take', async () => {
    const words = outside();
    const bench = new Workbench({ words });
    bench.source.set('a', 'one');
    words.fault = () => 'refused';
    expect((await bench.update()).counters.errors).toBe(1);
    bench.log();
    await bench.update();
    expect(bench.log()).toEqual(['a skipped: poisoned']);
  });

  it('loses no deletion when the content comes back after an attempt that was cut off (H1)', async () => {
    const words = outside();
    const source = new MemorySource();
    const disk = new MemoryDisk();
    source.set('a', 'one', { metadata: 'first' });
    await new Workbench({ words, source, disk }).update();
    source.set('a', 'two', { metadata: 'second' });
    const statements = new CrashAt(Number.POSITIVE_INFINITY);
    // Dies after the target was written and before that is committed.
    words.fault = () => {
      statements.count = Number.POSITIVE_INFINITY;
      return 'none';
    };
    const crashed = await new Workbench({ words, source, disk, faults: statements }).update();
    expect(crashed.state).toBe('failed');
    expect(words.dump()).toEqual(['["two",0] = {"word":"two","line":0}']);
    source.set('a', 'one', { metadata: 'first' });
    words.fault = () => 'none';
    await new Workbench({ words, source, disk }).update();
    expect(words.dump()).toEqual(['["one",0] = {"word":"one","line":0}']);
  });

  it('still knows a row that vanishes after its first attempt was cut off', async () => {
    const words = outside();
    const source = new MemorySource();
    const disk = new MemoryDisk();
    source.set('a', 'one');
    const statements = new CrashAt(Number.POSITIVE_INFINITY);
    words.fault = () => {
      statements.count = Number.POSITIVE_INFINITY;
      return 'none';
    };
    await new Workbench({ words, source, disk, faults: statements }).update();
    source.delete('a');
    words.fault = () => 'none';
    await new Workbench({ words, source, disk }).update();
    expect(words.dump()).toEqual([]);
    expect(disk.staging.size).toBe(0);
    expect(disk.tracking.size).toBe(0);
  });

  it('is waited for when a run is aborted, because what it writes later could not be undone', async () => {
    const words = outside();
    const bench = new Workbench({ words });
    let open: () => void = () => undefined;
    words.gate = new Promise((resolve) => {
      open = resolve;
    });
    bench.source.set('a', 'one');
    bench.source.set('b', 'two');
    const running = bench.update();
    await settle();
    const aborted = bench.engine.abort();
    await settle();
    expect(bench.engine.progress().inFlight).toBe(2);
    open();
    await aborted;
    expect(await running).toMatchObject({ state: 'cancelled', counters: { added: 2 } });
    expect(
      bench.disk
        .dump()
        .filter((line) => line.startsWith('tracking'))
        .map((line) => line.split(' ')[3]),
    ).toEqual(['ok', 'ok']);
  });

  it('needs a place for staged keys', () => {
    expect(() => new Workbench({ words: outside(), engine: { staging: undefined as never } })).toThrow('no staging store');
  });
});

describe('whatever goes wrong outside and inside', () => {
  const TEXTS = ['', 'one', 'two', 'one two', 'three\none', 'two three\nfour'];
  const step = fc.record({
    text: fc.option(fc.constantFrom(...TEXTS), { nil: undefined }),
    metadata: fc.constantFrom('first', 'second', undefined),
    crashAt: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
    faults: fc.array(fc.constantFrom<TargetFault>('none', 'before', 'partly', 'after'), { maxLength: 6 }),
  });

  it('the target ends as if nothing had happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const words = outside();
        const source = new MemorySource();
        const disk = new MemoryDisk();
        let version = 0;
        for (const { text, metadata, crashAt, faults } of steps) {
          version++;
          if (text === undefined) source.delete('a');
          // Metadata vouches for the content, as the contract says: equal tokens only for equal texts.
          else source.set('a', text, { metadata: metadata === undefined ? `${version}` : `${metadata} ${text}` });
          const left = [...faults];
          words.fault = () => left.shift() ?? 'none';
          const crash = crashAt === undefined ? {} : { faults: new CrashAt(crashAt) };
          const bench = new Workbench({ words, source, disk, ...crash });
          const running = bench.update();
          await bench.clock.advance(60_000);
          await running;
        }
        words.fault = () => 'none';
        const bench = new Workbench({ words, source, disk });
        await bench.update();
        const fresh = new Workbench({ words: outside(), source });
        await fresh.update();
        const expected = outside();
        await new Workbench({ words: expected, source }).update();
        expect(words.dump()).toEqual(expected.dump());
        expect(disk.dump()).toEqual(fresh.disk.dump());
      }),
      randomRuns('FUZZ', 150),
    );
  });
});
