import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';

/** The last part of a qualified name. */
export function lastOf(file: Extraction, node: number): number {
  let at = node;
  while (file.isA(at, 'qualified_identifier')) {
    const next = file.child(at, 'name');
    if (next < 0) break;
    at = next;
  }
  return at;
}
