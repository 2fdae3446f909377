import type { Shell } from './shell.ts';

/** One JSON document, indented for people who pipe it to a pager. */
export function printJson(shell: Shell, value: unknown): void {
  shell.out(`${JSON.stringify(value, undefined, 2)}\n`);
}

/** One JSON document per line, for streams. */
export function printJsonLine(shell: Shell, value: unknown): void {
  shell.out(`${JSON.stringify(value)}\n`);
}
