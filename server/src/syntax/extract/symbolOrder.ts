/** Puts symbols into their final order, containers first, and numbers those that share container path, name and kind. */
import { dottedName } from '../../base/dottedName.ts';
import { BINDING, REFERENCE, SCOPE } from '../scopes/tables.ts';
import type { Extraction, OpenSymbol } from './extraction.ts';

/** Containers below this depth hold what is nested deeper: paths of names must not grow with the square of the file. */
const DEPTH_LIMIT = 64;

export function settleSymbols(extraction: Extraction): void {
  const { symbols } = extraction;
  if (symbols.some((symbol, index) => symbol.container >= index || symbol.nameStart < (symbols[index - 1]?.nameStart ?? 0)))
    reorder(extraction);
  limitDepth(symbols);
  numberOrdinals(symbols);
}

function limitDepth(symbols: readonly OpenSymbol[]): void {
  const depths = new Int32Array(symbols.length);
  for (let index = 0; index < symbols.length; index++) {
    const symbol = symbols[index] as OpenSymbol;
    if (symbol.container < 0) continue;
    if (depths[symbol.container] === DEPTH_LIMIT) symbol.container = symbols[symbol.container]?.container ?? -1;
    depths[index] = (depths[symbol.container] ?? 0) + 1;
  }
}

/** By the text of the path, because that is what a key is made of: two containers of one path share their members' numbers. */
function numberOrdinals(symbols: readonly OpenSymbol[]): void {
  const seen = new Map<string, number>();
  const paths: string[] = [];
  for (const [index, symbol] of symbols.entries()) {
    const container = symbol.container < 0 ? symbol.containerName : (paths[symbol.container] ?? '');
    const path = dottedName({ container, name: symbol.name });
    paths[index] = path;
    const key = `${path}~${symbol.kind}`;
    const ordinal = seen.get(key) ?? 0;
    symbol.ordinal = ordinal;
    seen.set(key, ordinal + 1);
  }
}

/** By the place of their names, but behind their containers: members may be assigned before what they belong to is defined. */
function reorder(extraction: Extraction): void {
  const { symbols } = extraction;
  const bySource = symbols.map((_, index) => index).sort((a, b) => startOf(symbols, a) - startOf(symbols, b) || a - b);
  const order: number[] = [];
  const place = new Int32Array(symbols.length).fill(WAITING);
  for (const index of bySource) {
    const chain: number[] = [];
    for (let at = index; at >= 0 && place[at] === WAITING; at = symbols[at]?.container ?? -1) {
      chain.push(at);
      place[at] = BEING_PLACED;
    }
    for (const at of chain.reverse()) place[at] = order.push(at) - 1;
  }
  const moved = (index: number) => (index < 0 ? -1 : (place[index] as number));
  const sorted = order.map((index) => symbols[index] as OpenSymbol);
  symbols.length = 0;
  for (const symbol of sorted) symbols.push({ ...symbol, container: moved(symbol.container) });
  breakCycles(symbols);
  renumber(extraction, moved);
}

const WAITING = -1;
const BEING_PLACED = -2;

function startOf(symbols: readonly OpenSymbol[], index: number): number {
  return symbols[index]?.nameStart ?? 0;
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
