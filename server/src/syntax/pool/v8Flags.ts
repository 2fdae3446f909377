/** Settings of V8 that may change while a program runs, for all threads of its process. */
import { setFlagsFromString } from 'node:v8';

/** Lets flags be changed after the start, as Node does by itself. Whatever else runs our processes, such as VS Code, may not. */
export const FLAGS_MAY_CHANGE = '--no-freeze-flags-after-init';

const mayChange = process.versions['electron'] === undefined || process.execArgv.includes(FLAGS_MAY_CHANGE);

/** Changing a flag that V8 has frozen would end the process, so nothing happens then. */
export function setV8Flag(flag: string): void {
  if (mayChange) setFlagsFromString(flag);
}

/** V8 knows the flag since Node 24; it would complain about one that it does not know. */
const COUNTS_CALLS = Number.parseInt(process.versions.v8, 10) >= 13;

/**
 * V8's slowest compiler takes a function after 3,000 calls, which the functions that read and link code all have in the first second.
 * Its work is worth its price only where a program runs for minutes: without most of it a first index costs a sixth less CPU (measured).
 */
export function optimiseLate(): void {
  if (COUNTS_CALLS) setV8Flag('--invocation-count-for-turbofan=60000');
}

/** Percent that the heap may grow before it is collected. */
const TIDY = 40;

/** Little memory for more work: hardly anything that is made for a file lives longer than its turn. */
export function collectOften(): void {
  setV8Flag(`--heap-growing-percent=${TIDY}`);
}

/** Less work for more memory: as V8 sees fit. */
export function collectSeldom(): void {
  setV8Flag('--heap-growing-percent=0');
}
