/** The method that the walk is in: blocks are part of what is around them. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';

/** The symbol of the method around, or -1. */
export function methodAround({ scopes, symbols, scope }: Extraction): number {
  for (let at = scope; at > 0; at = scopes.parentOf(at)) {
    const kind = scopes.kindOf(at);
    if (kind === 'class') return -1;
    const symbol = kind === 'function' ? scopes.symbolOf(at) : -1;
    if (METHODS.has(symbols[symbol]?.kind ?? '')) return symbol;
  }
  return -1;
}

const METHODS: ReadonlySet<string> = new Set(['method', 'constructor', 'function']);

/** Whether that method is one of the class itself. */
export function isInOwnMethod(file: Extraction): boolean {
  return ((file.symbols[methodAround(file)]?.modifiers ?? 0) & Modifier.static) !== 0;
}
