import type { Disposable } from '../../base/disposable.ts';
import type { Schedule } from '../host.ts';

export interface Coalesced extends Disposable {
  /** Something changed: `send` runs at once, or at the end of the running interval. */
  touch(): void;
  /** Something changed, and more of it is about to come: `send` waits for that, an interval at most. */
  touchEarly(): void;
}

/** Runs `send` at most once in `intervalMs`, the first time at once; the last change is never lost. */
export function coalesce(options: { readonly intervalMs: number; readonly schedule: Schedule; readonly send: () => void }): Coalesced {
  /** Since `send` ran, or since it began to wait for more. */
  let interval: { readonly since: 'sent' | 'early'; readonly timer: Disposable } | undefined;
  let touched = false;
  let disposed = false;
  const begin = (since: 'sent' | 'early'): void => {
    interval = {
      since,
      timer: options.schedule(() => {
        interval = undefined;
        if (touched && !disposed) run();
      }, options.intervalMs),
    };
  };
  const run = (): void => {
    interval?.timer.dispose();
    touched = false;
    options.send();
    begin('sent');
  };
  return {
    touch() {
      if (disposed) return;
      if (interval?.since === 'sent') touched = true;
      else run();
    },
    touchEarly() {
      if (disposed) return;
      touched = true;
      if (interval === undefined) begin('early');
    },
    dispose() {
      disposed = true;
      interval?.timer.dispose();
    },
  };
}
