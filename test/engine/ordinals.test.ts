import { describe, expect, it } from 'vitest';
import { settle } from './memory/manualClock.ts';
import { MemorySource } from './memory/memorySource.ts';
import { describeCounters, Workbench } from './toy/workbench.ts';

describe('a source that counts its own versions', () => {
  const open = () => {
    const bench = new Workbench({ source: new MemorySource('texts', 'own') });
    const set = (text: string, ordinal: number) => bench.source.set('a', text, { ordinal });
    return { bench, set };
  };

  it('is not read for versions that are stored or older', async () => {
    const { bench, set } = open();
    set('one', 5);
    await bench.update();
    bench.log();
    bench.source.reads = [];
    set('same version', 5);
    await bench.update();
    set('older', 4);
    await bench.update();
    expect(bench.log()).toEqual(['a skipped: metadata', 'a skipped: older']);
    expect(bench.source.reads).toEqual([]);
    set('newer', 6);
    expect((await bench.update()).counters.updated).toBe(1);
    expect(bench.disk.tracking.get('texts a')?.ordinal).toBe(6);
  });

  it('is read again at the same version for other logic, and deleted at it', async () => {
    const { bench, set } = open();
    set('one', 5);
    await bench.update();
    const other = new Workbench({ source: bench.source, disk: bench.disk, version: () => '2' });
    expect(describeCounters((await other.update()).counters)).toBe('reprocessed 1, rowsUnchanged 2');
    bench.source.delete('a');
    expect((await other.update()).counters.deleted).toBe(1);
  });

  it('drops what is older than what a change brought meanwhile', async () => {
    const { bench, set } = open();
    set('one', 5);
    await bench.engine.live({ debounce: { quietMs: 10, maxMs: 10 } });
    bench.log();
    set('older', 4);
    bench.source.announce('a');
    await bench.clock.advance(10);
    expect(bench.log()).toEqual(['a skipped: older']);
    bench.source.delete('a');
    bench.source.announce('a');
    await bench.clock.advance(10);
    expect(bench.log()).toEqual(['a deleted: absent']);
  });
});

describe('metadata', () => {
  it('is not written to a row that somebody else has given other content, whatever the source says of versions', async () => {
    let finish: () => void = () => undefined;
    const slow = () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      });
    const bench = new Workbench({ source: new MemorySource('texts', 'own'), onSplit: (text) => (text === 'slow' ? slow() : undefined) });
    bench.source.set('a', 'one');
    await bench.update();
    bench.source.touch('a');
    bench.source.set('b', 'slow');
    const running = bench.update();
    await settle();
    const other = new Workbench({ disk: bench.disk });
    other.source.set('a', 'theirs', { metadata: 'theirs' });
    await other.update({ scope: [{ source: 'texts', prefix: 'a' }] });
    const theirs = bench.disk.tracking.get('texts a');
    finish();
    await running;
    expect(bench.log()).toContain('a skipped: superseded');
    expect(bench.disk.tracking.get('texts a')).toEqual(theirs);
  });
});

describe('a source whose observations are counted', () => {
  it('notices a replacement by something older: its clock does not matter, its content does (H2)', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'new', { metadata: 'modified 2026' });
    await bench.update();
    bench.source.set('a', 'restored', { metadata: 'modified 1999' });
    expect((await bench.update()).counters.updated).toBe(1);
  });

  it('drops a result when somebody else has written a newer one meanwhile', async () => {
    let finish: () => void = () => undefined;
    const bench = new Workbench({
      onSplit: () =>
        new Promise<void>((resolve) => {
          finish = resolve;
        }),
    });
    bench.source.set('a', 'mine');
    const running = bench.update();
    await settle();
    const other = new Workbench({ disk: bench.disk });
    other.source.set('a', 'theirs');
    await other.update();
    const theirs = bench.disk.snapshot();
    finish();
    expect(describeCounters((await running).counters)).toBe('unchanged 1');
    expect(bench.log().at(-1)).toBe('a skipped: superseded');
    expect(bench.disk.snapshot()).toBe(theirs);
  });
});
