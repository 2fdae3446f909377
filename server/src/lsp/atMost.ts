import type { Schedule } from './host.ts';

/** Waits for work, which never rejects, but not for longer than so many milliseconds. */
export function atMost(schedule: Schedule, milliseconds: number, work: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const timer = schedule(resolve, milliseconds);
    void work.then(() => {
      timer.dispose();
      resolve();
    });
  });
}
