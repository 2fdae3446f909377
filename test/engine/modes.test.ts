import { describe, expect, it } from 'vitest';
import type { EngineProgress } from '../../server/src/engine/events.ts';
import { rowsSeen } from '../../server/src/engine/tally.ts';
import { settle } from './memory/manualClock.ts';
import { describeCounters, Workbench } from './toy/workbench.ts';

/** Holds splitting back until it is opened. */
class Gate {
  started: string[] = [];
  readonly #open: (() => void)[] = [];

  readonly onSplit = (text: string): Promise<void> => {
    this.started.push(text);
    return new Promise((resolve) => this.#open.push(resolve));
  };

  async open(): Promise<void> {
    for (const open of this.#open.splice(0)) open();
    await settle();
  }
}

describe('a full run', () => {
  it('reads and evaluates everything, and writes only what differs', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    bench.source.set('b', 'two');
    await bench.update();
    bench.source.reads = [];
    expect(describeCounters((await bench.update({ mode: 'full' })).counters)).toBe('reprocessed 2, rowsUnchanged 4');
    expect(bench.source.reads).toEqual(['a', 'b']);
  });
});

describe('a preview', () => {
  it('counts what the next run does and writes nothing', async () => {
    const bench = new Workbench({ onSplit: (text) => (text === 'broken' ? Promise.reject(new Error('no')) : undefined) });
    for (const key of ['edited', 'gone', 'left out', 'same', 'touched', 'unreadable']) bench.source.set(key, key);
    await bench.update();
    bench.source.set('edited', 'other');
    bench.source.delete('gone');
    bench.source.setState('left out', 'excluded');
    bench.source.touch('touched');
    bench.source.setState('unreadable', 'unreadable');
    bench.source.set('new', 'one');
    bench.source.set('broken', 'broken');
    const before = bench.disk.snapshot();
    const commits = bench.disk.ordinal;
    const foretold = await bench.update({ mode: 'preview' });
    expect([bench.disk.snapshot(), bench.disk.ordinal]).toEqual([before, commits]);
    const done = await bench.update();
    expect(done.counters).toEqual(foretold.counters);
    expect(describeCounters(done.counters)).toBe(
      'added 1, updated 1, deleted 1, unchanged 2, excluded 1, errors 2, rowsWritten 9, rowsUnchanged 1',
    );
    expect(rowsSeen(done.counters)).toBe(8);
  });
});

describe('requests for runs', () => {
  it('that come while one is under way share the next, as thorough as any of them', async () => {
    const gate = new Gate();
    const bench = new Workbench({ onSplit: gate.onSplit });
    bench.source.set('a', 'one');
    const first = bench.update({ trigger: 'first' });
    await settle();
    const others = [
      bench.update({ mode: 'preview', trigger: 'second' }),
      bench.update({ mode: 'full', trigger: 'third' }),
      bench.update({ mode: 'changed', trigger: 'fourth' }),
    ];
    await gate.open();
    await gate.open();
    expect(await first).toMatchObject({ id: 1, trigger: 'first', mode: 'changed', counters: { added: 1 } });
    const results = await Promise.all(others);
    for (const result of results) expect(result).toMatchObject({ id: 2, trigger: 'second', mode: 'full', counters: { reprocessed: 1 } });
  });

  it('can be for a part only, and then leave the rest alone', async () => {
    const bench = new Workbench();
    for (const key of ['a', 'dir/b', 'dir/c']) bench.source.set(key, key);
    await bench.update();
    for (const key of ['a', 'dir/b']) bench.source.set(key, `${key} again`);
    bench.source.delete('dir/c');
    const { counters } = await bench.update({ scope: [{ source: 'texts', prefix: 'dir/' }] });
    expect(describeCounters(counters)).toBe('updated 1, deleted 1, rowsWritten 3, rowsUnchanged 2');
    expect((await bench.update()).counters).toMatchObject({ updated: 1, unchanged: 1 });
  });

  it('are withdrawn one by one; the last one takes the run with it', async () => {
    const gate = new Gate();
    const bench = new Workbench({ onSplit: gate.onSplit });
    bench.source.set('a', 'one');
    const running = bench.update();
    await settle();
    const controllers = [new AbortController(), new AbortController()];
    const [first, second] = controllers.map(({ signal }) => bench.update({ signal }));
    controllers[1]?.abort();
    expect((await second)?.state).toBe('cancelled');
    await gate.open();
    expect((await running).state).toBe('completed');
    expect((await first)?.state).toBe('completed');

    bench.source.set('a', 'two');
    const before = bench.update();
    await settle();
    const others = [new AbortController(), new AbortController()];
    const [third, fourth] = others.map(({ signal }) => bench.update({ signal, mode: 'full' }));
    await gate.open();
    await before;
    await settle();
    others[0]?.abort();
    expect((await third)?.state).toBe('cancelled');
    await settle();
    expect(bench.engine.progress().state).toBe('running');
    others[1]?.abort();
    expect((await fourth)?.state).toBe('cancelled');
    expect((await bench.update({ signal: AbortSignal.abort() })).state).toBe('cancelled');
    await bench.engine.settled();
  });
});

describe('an abort', () => {
  it('ends the run without waiting for what does not listen, and keeps what was done', async () => {
    const bench = new Workbench({
      onSplit: (text) => (text === 'endless' ? new Promise<void>(() => undefined) : undefined),
      limits: { rowsInFlight: 1, chunkRows: 1 },
    });
    for (const key of ['a', 'b', 'c']) bench.source.set(key, key === 'b' ? 'endless' : key);
    const running = bench.update();
    await settle();
    await bench.engine.abort();
    expect(await running).toMatchObject({ state: 'cancelled', failure: { kind: 'cancelled' }, counters: { added: 1 } });
    expect([...bench.disk.tracking.keys()]).toEqual(['texts a']);
    expect(bench.engine.progress().inFlight).toBe(0);
    bench.source.set('b', 'quick');
    expect((await bench.update()).counters).toMatchObject({ added: 2, unchanged: 1 });
  });

  it('also ends a source that does not answer', async () => {
    const bench = new Workbench();
    bench.source.onRead = () => new Promise<void>(() => undefined);
    bench.source.set('a', 'one');
    const running = bench.update();
    await settle();
    await bench.engine.abort();
    expect((await running).state).toBe('cancelled');
  });
});

describe('an abort of one run', () => {
  it('does not wait for a row that another one is looking at', async () => {
    const bench = new Workbench({ onSplit: (text) => (text === 'endless' ? new Promise<void>(() => undefined) : undefined) });
    await bench.engine.live({ debounce: { quietMs: 0, maxMs: 0 } });
    bench.source.set('a', 'endless');
    bench.source.announce('a');
    await settle();
    const running = bench.update();
    await settle();
    await bench.engine.abort();
    expect((await running).state).toBe('cancelled');
  });

  it('leaves no row locked that had just been given its turn', async () => {
    const gate = new Gate();
    const bench = new Workbench({ onSplit: gate.onSplit });
    await bench.engine.live({ debounce: { quietMs: 0, maxMs: 0 } });
    bench.source.set('a', 'one');
    bench.source.announce('a');
    await settle();
    const running = bench.update();
    await settle();
    const paused = bench.engine.pause();
    await gate.open();
    await paused;
    await bench.engine.abort();
    expect((await running).state).toBe('cancelled');
    bench.engine.resume();
    expect((await bench.update()).counters.unchanged).toBe(1);
    bench.source.set('a', 'two');
    const next = bench.update();
    await settle();
    await gate.open();
    expect((await next).counters.updated).toBe(1);
  });
});

describe('a deadline', () => {
  it('lets what was begun be finished, and the next run go on', async () => {
    const gate = new Gate();
    const bench = new Workbench({ onSplit: gate.onSplit, limits: { rowsInFlight: 2 } });
    for (const key of ['a', 'b', 'c', 'd']) bench.source.set(key, key);
    const running = bench.update({ deadlineMs: 1000 });
    await bench.clock.advance(1000);
    await gate.open();
    expect(await running).toMatchObject({ state: 'cancelled', failure: { code: 'run.deadline' }, counters: { added: 2, deleted: 0 } });
    const next = bench.update();
    await settle();
    await gate.open();
    expect((await next).counters).toMatchObject({ added: 2, unchanged: 2 });
  });
});

describe('a pause', () => {
  it('takes up nothing new until it is over', async () => {
    const gate = new Gate();
    const bench = new Workbench({ onSplit: gate.onSplit, limits: { rowsInFlight: 1 } });
    for (const key of ['a', 'b']) bench.source.set(key, key);
    const running = bench.update();
    await settle();
    const paused = bench.engine.pause();
    expect(bench.engine.progress().state).toBe('paused');
    await gate.open();
    await paused;
    expect(bench.disk.tracking.size).toBe(1);
    expect(gate.started).toEqual(['a']);
    bench.engine.resume();
    await settle();
    await gate.open();
    expect(await running).toMatchObject({ state: 'completed', counters: { added: 2 } });
  });

  it('holds runs that are asked for meanwhile, and can be aborted', async () => {
    const bench = new Workbench();
    bench.source.set('a', 'one');
    await bench.engine.pause();
    const running = bench.update();
    await settle();
    expect(bench.engine.progress()).toMatchObject({ state: 'paused', total: 1, done: 0 });
    await bench.engine.abort();
    expect((await running).state).toBe('cancelled');
    bench.engine.resume();
    expect((await bench.update()).counters.added).toBe(1);
  });
});

describe('progress', () => {
  it('is told at most so often, latest first, and ends idle', async () => {
    const gate = new Gate();
    const bench = new Workbench({ onSplit: gate.onSplit, limits: { rowsInFlight: 1 } });
    for (const key of ['a', 'b', 'c']) bench.source.set(key, key);
    const seen: EngineProgress[] = [];
    bench.engine.onProgress((progress) => seen.push(progress));
    const running = bench.update();
    for (let row = 0; row < 3; row++) {
      await bench.clock.advance(100);
      await gate.open();
    }
    await running;
    expect(seen.map(({ state, phase, done, total, current }) => `${state} ${phase} ${done}/${total} ${current ?? ''}`.trim())).toEqual([
      'running listing 0/0',
      'running processing 0/3 a',
      // What is evaluated counts as done when it is written, here with the next one.
      'running processing 1/3 c',
      'completed idle 3/3',
    ]);
    expect(bench.engine.inFlight()).toEqual({ split: 0, count: 0 });
  });
});
