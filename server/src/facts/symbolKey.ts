import type { FileFacts, Index, SymbolFact } from './fileFacts.ts';

/** Dotted names of the containers, outermost first; '' at the top level. */
export function containerPath(symbols: readonly SymbolFact[], index: Index): string {
  const names: string[] = [];
  for (let at = symbols[index]?.container ?? -1; at >= 0; at = symbols[at]?.container ?? -1) names.unshift(symbols[at]?.name ?? '');
  return names.join('.');
}

/**
 * The stable identity of a symbol inside its file: `User.save~method`, `parse~function#1` for the second of that name.
 * It survives edits above, inside and below the symbol. Globally: `path#key`.
 */
export function symbolKey(facts: Pick<FileFacts, 'symbols'>, index: Index): string {
  const symbol = facts.symbols[index];
  if (symbol === undefined) return '';
  const container = containerPath(facts.symbols, index);
  return formatSymbolKey({ container, name: symbol.name, kind: symbol.kind, ordinal: symbol.ordinal });
}

export function formatSymbolKey(parts: {
  readonly container: string;
  readonly name: string;
  readonly kind: string;
  readonly ordinal: number;
}): string {
  const qualified = parts.container === '' ? parts.name : `${parts.container}.${parts.name}`;
  return `${qualified}~${parts.kind}${parts.ordinal === 0 ? '' : `#${parts.ordinal}`}`;
}
