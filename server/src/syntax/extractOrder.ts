/** Puts containers before their members and numbers symbols that share container path, name and kind. */
import type { Extraction, OpenSymbol } from './extractState.ts';
import { BINDING, REFERENCE, SCOPE } from './scopeTables.ts';

export function settleSymbols(extraction: Extraction): void {
  if (extraction.symbols.some((symbol, index) => symbol.container >= index)) reorder(extraction);
  numberOrdinals(extraction.symbols);
}

/** By the text of the path, because that is what a key is made of: two containers of one path share their members' numbers. */
function numberOrdinals(symbols: readonly OpenSymbol[]): void {
  const seen = new Map<string, number>();
  const paths: string[] = [];
  for (const [index, symbol] of symbols.entries()) {
    const path = symbol.container < 0 ? symbol.name : `${paths[symbol.container]}.${symbol.name}`;
    paths[index] = path;
    const key = `${path}~${symbol.kind}`;
    const ordinal = seen.get(key) ?? 0;
    symbol.ordinal = ordinal;
    seen.set(key, ordinal + 1);
  }
}

/** Members that were assigned before their container was defined move behind it; everything else keeps its order. */
function reorder(extraction: Extraction): void {
  const { symbols } = extraction;
  const order: number[] = [];
  const place = new Int32Array(symbols.length).fill(-1);
  for (let index = 0; index < symbols.length; index++) {
    const chain: number[] = [];
    for (let at = index; at >= 0 && place[at] === -1 && !chain.includes(at); at = symbols[at]?.container ?? -1) chain.push(at);
    for (const at of chain.reverse()) place[at] = order.push(at) - 1;
  }
  const moved = (index: number) => (index < 0 ? -1 : (place[index] as number));
  const sorted = order.map((index) => symbols[index] as OpenSymbol);
  symbols.length = 0;
  for (const symbol of sorted) symbols.push({ ...symbol, container: moved(symbol.container) });
  breakCycles(symbols);
  renumber(extraction, moved);
}

/** Two names that are made members of each other (`a.b = function a() {}`): the second one stays on its own. */
function breakCycles(symbols: readonly OpenSymbol[]): void {
  for (const [index, symbol] of symbols.entries()) if (symbol.container >= index) symbol.container = -1;
}

function renumber(extraction: Extraction, moved: (index: number) => number): void {
  const { scopes, bindings, references } = extraction;
  const columns = [[scopes, SCOPE.symbol] as const, [bindings, BINDING.symbol] as const, [references, REFERENCE.enclosing] as const];
  for (const [rows, column] of columns) for (let row = 0; row < rows.count; row++) rows.write(row, column, moved(rows.read(row, column)));
  for (const section of [extraction.parameters, extraction.typeParameters, extraction.decorators, extraction.heritage, extraction.exports])
    for (const [row, fact] of section.entries()) (section as { symbol: number }[])[row] = { ...fact, symbol: moved(fact.symbol) };
}
