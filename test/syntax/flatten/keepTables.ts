import { type KeepTable, keepSymbols } from '../../../server/src/syntax/flatten/keepTable.ts';
import type { GrammarTable } from '../../../server/src/syntax/grammarTable.ts';

/** Keeps all named nodes, which is what `node-types.json` calls the syntax tree. */
export function keepNamed(grammar: GrammarTable): KeepTable {
  return keepSymbols(grammar.allSymbols('named'));
}

/** Keeps tokens such as `async` or `*` as well. */
export function keepEverything(grammar: GrammarTable): KeepTable {
  return keepSymbols([...grammar.allSymbols('named'), ...grammar.allSymbols('anonymous')]);
}
