import { describe, expect, it } from 'vitest';
import { live, OPTIONS } from './toy/liveBench.ts';
import { Workbench } from './toy/workbench.ts';

describe('starting and stopping', () => {
  it('twenty times leaves nothing behind', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    for (let round = 0; round < 20; round++) {
      const session = await bench.engine.live({ ...OPTIONS, rescanMs: 1000 });
      bench.source.set('a', `text ${round}`);
      bench.source.announce('a');
      session.dispose();
      session.dispose();
    }
    await bench.engine.settled();
    expect([bench.source.watchers, bench.engine.progress().inFlight]).toEqual([0, 0]);
    await bench.engine.dispose();
    await bench.engine.dispose();
    expect(bench.clock.waiting).toBe(0);
    bench.log();
    bench.source.announce('a');
    await bench.clock.advance(10_000);
    expect(bench.log()).toEqual([]);
  });

  it('in the middle of work ends it', async () => {
    const { bench, edit } = await live({ onSplit: (text) => (text === 'endless' ? new Promise<void>(() => undefined) : undefined) });
    edit('a', 'endless');
    await bench.clock.advance(100);
    const running = bench.update();
    await bench.engine.dispose();
    expect((await running).state).toBe('cancelled');
    expect(bench.clock.waiting).toBe(0);
    expect(bench.words()).toEqual(['words texts a ["one",0] = {"word":"one","line":0}']);
  });

  it('from within a listener ends what is just beginning', async () => {
    const { bench, edit } = await live();
    const ends: Promise<void>[] = [];
    bench.engine.onProgress(({ phase }) => {
      if (phase !== 'idle') ends.push(bench.engine.dispose());
    });
    edit('a', 'two');
    await bench.clock.advance(100);
    await Promise.all(ends);
    expect(ends.length).toBeGreaterThan(0);
    expect(bench.log()).toEqual([]);
  });

  it('is over once the engine is disposed', async () => {
    const { bench } = await live();
    await bench.engine.dispose();
    expect((await bench.update()).state).toBe('cancelled');
    await expect(bench.engine.live()).rejects.toThrow('disposed');
  });

  it('is refused twice at a time', async () => {
    const { bench } = await live();
    await expect(bench.engine.live()).rejects.toThrow('live already');
  });
});
