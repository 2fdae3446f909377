import { ERROR_SYMBOL } from '../flatTree.ts';

/** One byte per symbol id: 1 keeps nodes of that type in a flat tree. ERROR is always kept. */
export type KeepTable = Uint8Array<ArrayBuffer>;

/** Every 16-bit symbol has a place, so that neither flattener needs a bounds check. */
const SYMBOLS = 65_536;

export function keepSymbols(symbols: Iterable<number>): KeepTable {
  const keep = new Uint8Array(SYMBOLS);
  for (const symbol of symbols) keep[symbol] = 1;
  keep[ERROR_SYMBOL] = 1;
  return keep;
}
