import { dottedName } from '../base/dottedName.ts';
import type { FileFacts, Index, SymbolFact } from './fileFacts.ts';

/** Dotted names of the containers, outermost first; '' at the top level. */
export function containerPath(symbols: readonly SymbolFact[], index: Index): string {
  const names: string[] = [];
  let outermost = symbols[index];
  for (let at = outermost?.container ?? -1; at >= 0; at = outermost?.container ?? -1) {
    outermost = symbols[at];
    names.unshift(outermost?.name ?? '');
  }
  // What another file holds stands around everything that this one does.
  if (outermost !== undefined && outermost.containerName !== '') names.unshift(outermost.containerName);
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
  return `${dottedName(parts)}~${parts.kind}${parts.ordinal === 0 ? '' : `#${parts.ordinal}`}`;
}
