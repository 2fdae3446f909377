import { describe, expect, it } from 'vitest';
import { settle } from './memory/manualClock.ts';
import { Workbench } from './toy/workbench.ts';

describe('limits', () => {
  it('bound the rows under way', async () => {
    let running = 0;
    let peak = 0;
    const bench = new Workbench({
      limits: { rowsInFlight: 4 },
      onSplit: async () => {
        running++;
        peak = Math.max(peak, running, bench.engine.progress().inFlight);
        await settle();
        running--;
      },
    });
    for (let row = 0; row < 50; row++) bench.source.set(`${row}`, `text ${row}`);
    expect((await bench.update()).counters.added).toBe(50);
    expect(peak).toBe(4);
  });

  it('bound the bytes under way; what is larger goes alone', async () => {
    const running = new Set<string>();
    const peaks: number[] = [];
    const alone: boolean[] = [];
    const bench = new Workbench({
      limits: { rowsInFlight: 100, bytesInFlight: 100 },
      onSplit: async (text) => {
        running.add(text);
        const bytes = [...running].reduce((total, { length }) => total + length, 0);
        if (text.length > 100) alone.push(running.size === 1);
        else peaks.push(bytes);
        await settle();
        running.delete(text);
      },
    });
    for (let row = 0; row < 30; row++) bench.source.set(`${row}`, `${row}`.padEnd(row % 10 === 5 ? 250 : 30, 'x'));
    await bench.update();
    expect(Math.max(...peaks)).toBeLessThanOrEqual(100);
    expect(Math.max(...peaks)).toBeGreaterThan(60);
    expect(alone).toEqual([true, true, true]);
  });

  it('bound the rows and bytes of a transaction', async () => {
    const commitsFor = async (limits: { chunkRows?: number; chunkBytes?: number }) => {
      const bench = new Workbench({ limits: { rowsInFlight: 2, ...limits } });
      for (let row = 0; row < 20; row++) bench.source.set(`${row}`, `text ${row % 10}`);
      await bench.update();
      return bench.disk.commits;
    };
    // One more for the derived rows.
    expect(await commitsFor({})).toBe(2);
    expect(await commitsFor({ chunkRows: 5 })).toBe(5);
    expect(await commitsFor({ chunkBytes: 24 })).toBeGreaterThanOrEqual(5);
  });

  it('end a transaction that takes too long', async () => {
    const bench = new Workbench({ limits: { chunkMs: 50 } });
    for (let row = 0; row < 10; row++) bench.source.set(`${row}`, `text ${row}`);
    let time = 0;
    bench.clock.monotonic = () => {
      time += 20;
      return time;
    };
    await bench.update();
    expect(bench.disk.commits).toBeGreaterThan(3);
    expect(bench.disk.tracking.size).toBe(10);
  });

  it('let nothing be read when nothing has changed', async () => {
    const bench = new Workbench({ engine: { derived: [] } });
    for (let row = 0; row < 5000; row++) bench.source.set(`${row}`.padStart(4, '0'), 'text');
    await bench.update();
    bench.source.reads = [];
    const commits = bench.disk.commits;
    const { counters } = await bench.update();
    expect(counters.unchanged).toBe(5000);
    expect(bench.source.reads).toEqual([]);
    expect(bench.disk.commits).toBe(commits);
  });
});
