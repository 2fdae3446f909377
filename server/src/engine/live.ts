/**
 * Follows sources: arms their change streams, scans once, is ready; then processes what they tell. Nothing is lost: what was not
 * processed is tried again, a stream that cannot be armed is replaced by scans, and slow scans catch what streams missed.
 */
import { type Disposable, DisposableStore, toDisposable } from '../base/disposable.ts';
import { toFailure } from '../base/failure.ts';
import { createDebounce, type Debounce, type DebounceTimes } from './debounce.ts';
import type { EngineEvent } from './events.ts';
import type { SourcePlan } from './plan.ts';
import type { Clock, RowKey, SourceChange } from './ports.ts';
import { createRetrySchedule, type RetrySchedule } from './retrySchedule.ts';
import type { RunResult } from './run.ts';
import type { RunScope } from './runQueue.ts';
import { createTimers, type Timers } from './timers.ts';

export interface LiveOptions {
  readonly debounce: DebounceTimes;
  /** Milliseconds between slow scans of everything; undefined: none, because the sources ask for them by themselves. */
  readonly rescanMs: number | undefined;
  /** Milliseconds before the first repetition of what failed as a whole (a scan, a batch, arming); doubles up to `againMaxMs`. */
  readonly againMs: number;
  readonly againMaxMs: number;
}

/** engine.md 4.1 E6 and 1.7. */
export const DEFAULT_LIVE: LiveOptions = {
  debounce: { quietMs: 300, maxMs: 2000 },
  rescanMs: undefined,
  againMs: 5000,
  againMaxMs: 60_000,
};

export interface LiveParts {
  readonly sources: readonly SourcePlan[];
  readonly clock: Clock;
  readonly options: LiveOptions;
  /** Runs over what lies in the scope. */
  scan(trigger: string, scope: RunScope): Promise<RunResult>;
  /** Looks at rows that changed or are due. */
  batch(trigger: string, source: SourcePlan, keys: readonly RowKey[]): Promise<RunResult>;
  emit(event: EngineEvent): void;
  /** Called when there is more or less to do. */
  onChange(): void;
}

export interface Live extends Disposable {
  /** Rows whose changes were told and that no run has taken up yet. */
  readonly waiting: number;
  readonly retries: RetrySchedule;
  /** Arms, then scans; resolves with the result of that scan, when everything is followed. */
  start(): Promise<RunResult>;
}

export function createLive(parts: LiveParts): Live {
  const { clock, options, sources } = parts;
  const controller = new AbortController();
  const disposables = new DisposableStore();
  disposables.add(toDisposable(() => controller.abort()));
  const retries = disposables.add(
    createRetrySchedule(clock, (due) => {
      for (const source of sources) {
        const keys = due.filter((row) => row.source === source.name).map(({ key }) => key);
        if (keys.length > 0) followed.find((one) => one.source === source)?.process('retry', keys);
      }
    }),
  );
  const timers = disposables.add(createTimers(clock));
  const followed: readonly Followed[] = sources.map((source) => follow(parts, { source, disposables, timers, signal: controller.signal }));

  function rescanSlowly(): void {
    if (options.rescanMs === undefined || controller.signal.aborted) return;
    // The next interval begins when the scan is over, so that slow scans never pile up.
    timers.after(options.rescanMs, () => void parts.scan('interval', 'all').then(rescanSlowly));
  }

  return {
    retries,
    get waiting() {
      return followed.reduce((total, { debounce }) => total + debounce.size, 0);
    },
    async start() {
      await Promise.all(followed.map(({ arm }) => arm()));
      const result = await parts.scan('start', 'all');
      if (result.state === 'failed') for (const { again } of followed) again('start');
      rescanSlowly();
      return result;
    },
    dispose: () => disposables.dispose(),
  };
}

interface Followed {
  readonly source: SourcePlan;
  readonly debounce: Debounce;
  /** Arms the change stream; when that fails, says so and tries again later, with a scan. Never rejects. */
  arm(): Promise<void>;
  /** Looks at rows now; those of a batch that does not come through are taken up again later. */
  process(trigger: string, keys: readonly RowKey[]): void;
  /** Scans the source after a while. */
  again(reason: string): void;
}

interface Own {
  readonly source: SourcePlan;
  readonly disposables: DisposableStore;
  readonly timers: Timers;
  readonly signal: AbortSignal;
}

function follow(parts: LiveParts, own: Own): Followed {
  const { clock, options } = parts;
  const { source, disposables, timers, signal } = own;
  let failures = 0;

  const debounce = disposables.add(createDebounce(clock, options.debounce, (keys) => process('change', keys)));

  function process(trigger: string, keys: readonly RowKey[]): void {
    void parts.batch(trigger, source, keys).then((result) => {
      if (result.state === 'completed') failures = 0;
      else if (!signal.aborted) later(() => debounce.add(keys));
    });
  }

  function later(work: () => void): void {
    const delay = Math.min(options.againMaxMs, options.againMs * 2 ** failures);
    failures++;
    timers.after(delay, work);
  }

  function scan(reason: string, prefix?: string): void {
    if (signal.aborted) return;
    const scope = [{ source: source.name, ...(prefix === undefined ? {} : { prefix }) }];
    void parts.scan(`rescan: ${reason}`, scope).then((result) => {
      // Also when it was cancelled: only this scan knows that something was missed.
      if (result.state !== 'completed' && !signal.aborted) later(() => scan(reason, prefix));
    });
  }

  function onSourceChange(change: SourceChange): void {
    if (signal.aborted) return;
    if (change.kind === 'changed') debounce.add(change.keys, change.due);
    else scan(change.reason, change.prefix);
    parts.onChange();
  }

  async function arm(): Promise<void> {
    try {
      const watching = await source.contract.watch?.(onSourceChange, signal);
      if (watching !== undefined) disposables.add(watching);
    } catch (thrown) {
      if (signal.aborted) return;
      const { message } = toFailure(thrown, { code: 'source.watch' });
      parts.emit({ kind: 'warned', source: source.name, key: '', message: `Changes cannot be followed, scanning instead: ${message}` });
      later(() => void arm().then(() => scan('watch')));
    }
  }

  return { source, debounce, arm, process, again: (reason) => later(() => scan(reason)) };
}
