import { ERROR_SYMBOL } from '../flatTree.ts';
import type { GrammarTable } from '../grammarTable.ts';

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

/** Keeps all named nodes, which is what `node-types.json` calls the syntax tree. */
export function keepNamed(grammar: GrammarTable): KeepTable {
  return keepSymbols(grammar.allSymbols('named'));
}

/** Keeps tokens such as `async` or `*` as well. */
export function keepEverything(grammar: GrammarTable): KeepTable {
  return keepSymbols([...grammar.allSymbols('named'), ...grammar.allSymbols('anonymous')]);
}
