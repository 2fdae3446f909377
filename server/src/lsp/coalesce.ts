import type { Disposable } from '../base/disposable.ts';
import type { Schedule } from './host.ts';

export interface Coalesced extends Disposable {
  /** Something changed: `send` runs at once, or at the end of the running interval. */
  touch(): void;
}

/** Runs `send` at most once in `intervalMs`, the first time at once; the last change is never lost. */
export function coalesce(options: { readonly intervalMs: number; readonly schedule: Schedule; readonly send: () => void }): Coalesced {
  let interval: Disposable | undefined;
  let touched = false;
  let disposed = false;
  const run = (): void => {
    touched = false;
    options.send();
    interval = options.schedule(() => {
      interval = undefined;
      if (touched && !disposed) run();
    }, options.intervalMs);
  };
  return {
    touch() {
      if (disposed) return;
      if (interval === undefined) run();
      else touched = true;
    },
    dispose() {
      disposed = true;
      interval?.dispose();
    },
  };
}
