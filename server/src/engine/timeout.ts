/** Bounds on waiting: for an abort, and for a time with an early warning. The work itself is told by its signal; nobody waits for it. */
import { FailureError } from '../base/failure.ts';
import type { Clock } from './ports.ts';

/** Settles like `work`, or rejects with `cancelled` as soon as the signal aborts. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const stop = () => reject(abortReason(signal));
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

export interface TimeLimit {
  readonly clock: Clock;
  readonly milliseconds: number;
  /** What takes the time, for messages and codes. */
  readonly subject: string;
  readonly signal: AbortSignal;
  /** Called once when half of the time is over. */
  onHalf(): void;
}

/** Settles like `work`, or rejects with `<subject>.timeout` when the time is over; the signal it gets is aborted then. */
export async function withinTime<T>(limit: TimeLimit, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const relay = () => controller.abort(limit.signal.reason);
  limit.signal.addEventListener('abort', relay, { once: true });
  const half = limit.clock.after(limit.milliseconds / 2, () => limit.onHalf());
  const end = limit.clock.after(limit.milliseconds, () => controller.abort(timeoutFailure(limit)));
  try {
    return await untilAborted(work(controller.signal), controller.signal);
  } finally {
    half.dispose();
    end.dispose();
    limit.signal.removeEventListener('abort', relay);
  }
}

/** Resolves after a time, or rejects with `cancelled` when the signal aborts. */
export function pause(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    if (signal.aborted) return reject(abortReason(signal));
    const stop = () => {
      timer.dispose();
      reject(abortReason(signal));
    };
    const timer = clock.after(milliseconds, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
    signal.addEventListener('abort', stop, { once: true });
  });
}

/** Why a signal aborted, as an error that carries a failure. */
function abortReason(signal: AbortSignal): FailureError {
  if (signal.reason instanceof FailureError) return signal.reason;
  return new FailureError({ code: 'run.cancelled', kind: 'cancelled', message: 'Cancelled' });
}

function timeoutFailure({ subject, milliseconds }: TimeLimit): FailureError {
  return new FailureError({
    code: `${subject}.timeout`,
    kind: 'timeout',
    message: `${subject} took longer than ${milliseconds} ms`,
    subject,
  });
}
