import { type Disposable, toDisposable } from '../../base/disposable.ts';
import type { Clock, SourceChange } from '../../engine/ports.ts';
import type { Watcher } from './watcher.ts';

/** How often everything is listed anew although a watcher runs: no watcher is told of every change (network drives, sleep, excluded paths). */
export const SLOW_RESCAN_MILLISECONDS = 60 * 60 * 1_000;
/** How often when no watcher can run. */
export const FALLBACK_RESCAN_MILLISECONDS = 2 * 60 * 1_000;

/** Asks for a listing of everything again and again, `milliseconds` apart. */
export function startPeriodicRescan(
  listener: (change: SourceChange) => void,
  { clock, milliseconds, reason }: { readonly clock: Pick<Clock, 'after'>; readonly milliseconds: number; readonly reason: string },
): Disposable {
  let timer: Disposable;
  const next = (): void => {
    timer = clock.after(milliseconds, () => {
      next();
      listener({ kind: 'rescan', reason });
    });
  };
  next();
  return toDisposable(() => timer.dispose());
}

/** The watcher, and a slow rescan that repairs what it missed. */
export function withSlowRescan(watcher: Watcher, clock: Pick<Clock, 'after'>): Watcher {
  return {
    async watch(listener, signal) {
      const inner = await watcher.watch(listener, signal);
      const rescans = startPeriodicRescan(listener, {
        clock,
        milliseconds: SLOW_RESCAN_MILLISECONDS,
        reason: 'a look at everything once an hour',
      });
      return toDisposable(() => {
        rescans.dispose();
        inner.dispose();
      });
    },
  };
}
