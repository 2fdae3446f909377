/** Remembers when failed rows are due again, with one timer for the earliest. The tracking rows are the durable form of it. */
import type { Disposable } from '../base/disposable.ts';
import type { Clock, RowKey } from './ports.ts';

export interface RetrySchedule extends Disposable {
  readonly size: number;
  /** `retryAt` in milliseconds since the epoch; 0 takes the row out. */
  set(source: string, key: RowKey, retryAt: number): void;
}

export interface DueRow {
  readonly source: string;
  readonly key: RowKey;
}

export function createRetrySchedule(clock: Clock, onDue: (rows: readonly DueRow[]) => void): RetrySchedule {
  const rows = new Map<string, DueRow & { readonly retryAt: number }>();
  let timer: Disposable | undefined;
  let timerAt = Number.POSITIVE_INFINITY;

  function armAt(at: number): void {
    if (at >= timerAt) return;
    timer?.dispose();
    timerAt = at;
    timer = clock.after(Math.max(0, at - clock.now()), fire);
  }

  function fire(): void {
    timerAt = Number.POSITIVE_INFINITY;
    const due: DueRow[] = [];
    let next = Number.POSITIVE_INFINITY;
    for (const [place, { source, key, retryAt }] of rows) {
      if (retryAt > clock.now()) next = Math.min(next, retryAt);
      else if (rows.delete(place)) due.push({ source, key });
    }
    armAt(next);
    if (due.length > 0) onDue(due);
  }

  return {
    get size() {
      return rows.size;
    },
    set(source, key, retryAt) {
      const place = `${source}\n${key}`;
      if (retryAt === 0) return void rows.delete(place);
      rows.set(place, { source, key, retryAt });
      // A timer for a row that was taken out fires for nothing, which is cheaper than looking for the next one now.
      armAt(retryAt);
    },
    dispose() {
      timer?.dispose();
      rows.clear();
    },
  };
}
