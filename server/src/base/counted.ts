/** Numbers as a person reads them. */

/** 8310 -> `8,310`. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}

/** `1 file`, `8,310 files`. */
export function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}
