/** Values that others get by asking for an export and no name in the file means. */
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { NEVER } from '../../server/src/syntax/scopes/tables.ts';

interface HeldValue {
  readonly name: string;
  readonly start: number;
  /** Record of the value. */
  readonly value: number;
  /** The symbol that holds it, if any. */
  readonly symbol?: number;
}

/** Keeps what an export holds, under a name that no bare name of the file means. Returns the name. */
export function holdValue(file: Extraction, { name, start, value, symbol }: HeldValue): string {
  const initializer = expressionOf(file, value);
  const own = symbol === undefined ? ({ kind: 'variable' } as const) : ({ kind: 'symbol', symbol } as const);
  file.bindings.add({ ...own, name: file.names.idOf(name), scope: 0, start, initializer, from: NEVER });
  return name;
}
