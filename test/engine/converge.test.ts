/** Incremental equals fresh, whatever happened before: the judge of the engine. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomRuns } from '../randomRuns.ts';
import { CrashAt, type Faults, NO_FAULTS } from './memory/faults.ts';
import { ManualClock, settle } from './memory/manualClock.ts';
import { MemorySource } from './memory/memorySource.ts';
import { MemoryDisk } from './memory/memoryStore.ts';
import { MemoryMemo, Workbench } from './toy/workbench.ts';

const KEYS = ['a', 'b.upper', 'dir/c', 'dir/d.upper'];
const TEXTS = ['', 'one', 'one two', 'two\nthree', 'broken', 'four five\nsix'];

const key = fc.constantFrom(...KEYS);
const text = fc.constantFrom(...TEXTS);
const edit = fc.oneof(
  fc.record({ kind: fc.constant('write' as const), key, text }),
  fc.record({ kind: fc.constant('write and revert' as const), key, text }),
  fc.record({ kind: fc.constant('write without metadata' as const), key, text }),
  fc.record({ kind: fc.constant('rename' as const), key, to: key }),
  fc.record({ kind: fc.constant('delete' as const), key }),
  fc.record({ kind: fc.constant('touch' as const), key }),
  fc.record({
    kind: fc.constant('state' as const),
    key,
    state: fc.constantFrom('readable' as const, 'unreadable' as const, 'excluded' as const),
  }),
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(source: MemorySource, step: Edit): void {
  const before = source.rows.get(step.key)?.text;
  switch (step.kind) {
    case 'write':
      source.set(step.key, step.text);
      break;
    case 'write and revert':
      source.set(step.key, step.text);
      if (before === undefined) source.delete(step.key);
      else source.set(step.key, before);
      break;
    case 'write without metadata':
      source.set(step.key, step.text, { metadata: undefined });
      break;
    case 'rename':
      source.rename(step.key, step.to);
      break;
    case 'delete':
      source.delete(step.key);
      break;
    case 'touch':
      source.touch(step.key);
      break;
    case 'state':
      source.setState(step.key, step.state);
      break;
  }
}

/** Rows that cannot be processed keep what they produced before, which a new engine has never seen. */
function dumpWithoutStale(disk: MemoryDisk): string[] {
  const failed = [...disk.tracking.values()].filter(({ status }) => status === 'failed').map((row) => row.key);
  const isStale = (line: string) => failed.some((owner) => /^(words|texts) texts (\S+) |^counts (\S+) /.exec(line)?.includes(owner));
  return disk.dump().filter((line) => !isStale(line));
}

/** The world around one engine after another: they share source, disk and memo. */
class World {
  readonly source = new MemorySource();
  readonly disk = new MemoryDisk();
  readonly clock = new ManualClock();
  readonly memoStore = new MemoryMemo();
  version = 1;
  bench: Workbench;

  constructor() {
    this.source.batchSize = 2;
    this.bench = this.#open(NO_FAULTS);
  }

  /** The engine is gone and another one opens the same disk. Odd versions differ for one class only. */
  async restart(faults: Faults = NO_FAULTS): Promise<void> {
    await this.bench.engine.dispose();
    this.bench = this.#open(faults);
  }

  /** Everything can be read again, and what the engine makes of it equals what a new one makes of it. */
  async check(): Promise<void> {
    this.source.uncertain = [];
    this.source.failListing = undefined;
    for (const row of KEYS) this.source.setState(row, 'readable');
    const result = await this.bench.update();
    expect(result.state).toBe('completed');
    const fresh = new Workbench({ source: this.source, ...this.#logic() });
    await fresh.update();
    expect(dumpWithoutStale(this.disk)).toEqual(dumpWithoutStale(fresh.disk));
    this.bench.log();
    await this.bench.update();
    // What cannot be vouched for is read again, but nothing runs again.
    expect(this.bench.log().filter((line) => line.includes(' ran ') || line.includes('applied'))).toEqual([]);
  }

  #open(faults: Faults): Workbench {
    const { source, disk, clock, memoStore } = this;
    return new Workbench({ source, disk, clock, memoStore, faults, ...this.#logic(), limits: { chunkRows: 2, rowsInFlight: 2 } });
  }

  #logic() {
    const { version } = this;
    return {
      memo: 'memo' as const,
      version: (logicClass: string) => (logicClass === 'upper' ? `upper ${version}` : `plain ${version % 2}`),
      onSplit: (value: string) => (value === 'broken' ? Promise.reject(new Error('broken')) : undefined),
    };
  }
}

const step = fc.oneof(
  { weight: 8, arbitrary: edit },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('update' as const),
      mode: fc.constantFrom('changed' as const, 'changed' as const, 'full' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('preview' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const), logic: fc.constantFrom('same' as const, 'other' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('crash' as const), at: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('listing fails' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('uncertain' as const), prefix: fc.constantFrom('dir/', 'a') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('check' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function take(world: World, taken: Step): Promise<void> {
  switch (taken.kind) {
    case 'update':
      await world.bench.update({ mode: taken.mode });
      world.source.failListing = undefined;
      world.source.uncertain = [];
      break;
    case 'preview':
      await preview(world);
      break;
    case 'restart':
      if (taken.logic === 'other') world.version++;
      await world.restart();
      break;
    case 'crash':
      await world.restart(new CrashAt(taken.at));
      await world.bench.update();
      await world.restart();
      break;
    case 'listing fails':
      world.source.failListing = new Error('listing failed');
      break;
    case 'uncertain':
      world.source.uncertain = [taken.prefix];
      break;
    case 'check':
      await world.check();
      break;
    default:
      apply(world.source, taken);
  }
}

/** A preview writes nothing and tells what the next run does. */
async function preview(world: World): Promise<void> {
  const before = world.disk.snapshot();
  const foretold = await world.bench.update({ mode: 'preview' });
  expect(world.disk.snapshot()).toBe(before);
  const done = await world.bench.update();
  expect(foretold.counters).toEqual(done.counters);
}

describe('incremental equals fresh', () => {
  it('after any sequence of edits, runs, restarts and crashes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
        const world = new World();
        for (const taken of steps) await take(world, taken);
        await world.check();
        await world.bench.engine.dispose();
        expect(world.clock.waiting).toBe(0);
      }),
      randomRuns('FUZZ', 150),
    );
  });

  it('also while changes arrive, overtake each other and get lost in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(liveStep, { minLength: 10, maxLength: 50 }), async (steps) => {
        const world = new LiveWorld();
        await world.start();
        for (const taken of steps) await world.take(taken);
        await world.check();
      }),
      randomRuns('FUZZ', 150),
    );
  });
});

const liveStep = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('edit' as const), edit, isTold: fc.boolean() }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.integer({ min: 1, max: 400 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('finish' as const), which: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('rescan' as const), prefix: fc.constantFrom('dir/', undefined) }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('update' as const), mode: fc.constantFrom('changed' as const, 'full' as const) }),
  },
);
type LiveStep = typeof liveStep extends fc.Arbitrary<infer T> ? T : never;

/** A live engine whose operations finish when, and in the order in which, they are told to. */
class LiveWorld {
  readonly bench: Workbench;
  readonly #waiting: (() => void)[] = [];

  constructor() {
    this.bench = new Workbench({ onSplit: () => new Promise<void>((resolve) => this.#waiting.push(resolve)), limits: { chunkRows: 2 } });
  }

  async start(): Promise<void> {
    await this.bench.engine.live({ debounce: { quietMs: 50, maxMs: 200 }, rescanMs: undefined });
  }

  async take(step: LiveStep): Promise<void> {
    switch (step.kind) {
      case 'edit':
        this.edit(step.edit, step.isTold);
        break;
      case 'wait':
        await this.bench.clock.advance(step.milliseconds);
        break;
      case 'finish':
        await this.finish(step.which);
        break;
      case 'update':
        void this.bench.update({ mode: step.mode });
        break;
      case 'rescan':
        this.bench.source.tell({ kind: 'rescan', reason: 'test', ...(step.prefix === undefined ? {} : { prefix: step.prefix }) });
        break;
    }
  }

  edit(step: Edit, isTold: boolean): void {
    apply(this.bench.source, step);
    if (isTold) this.bench.source.announce(step.key, ...(step.kind === 'rename' ? [step.to] : []));
  }

  async finish(which: number): Promise<void> {
    const [finish] = this.#waiting.splice(which, 1);
    finish?.();
    await settle();
  }

  /** The stream says what was not told, and all that waits is let go. */
  async check(): Promise<void> {
    const { source, clock, engine, disk } = this.bench;
    for (const row of KEYS) source.setState(row, 'readable');
    source.tell({ kind: 'rescan', reason: 'events were lost' });
    for (let isSettled = false; !isSettled; ) {
      isSettled = await Promise.race([engine.settled().then(() => true), clock.advance(500).then(() => false)]);
      while (this.#waiting.length > 0) await this.finish(0);
    }
    const fresh = new Workbench({ source });
    await fresh.update();
    expect(disk.dump()).toEqual(fresh.disk.dump());
    await engine.dispose();
    expect(clock.waiting).toBe(0);
  }
}
