/** Names that others can see: what a file gives to the world in which files find each other by inclusion and by linking. */
import { Modifier, type SymbolKind } from '../../server/src/facts/fileFacts.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';
import { linkedName, namespaceOfName } from './worldNames.ts';

/** Gives a symbol to whoever looks for its name. */
export function share(file: Extraction, symbol: number, name: string): void {
  const added = file.symbols[symbol];
  addShared(file, namespaceOfName(name), name, symbol, added?.nameStart ?? 0);
  if (added !== undefined && added.name === name && isLinked(added.kind, added.modifiers))
    addShared(file, namespaceOfName(name), linkedName(name), symbol, added.nameStart);
  if (added !== undefined && (added.modifiers & Modifier.static) === 0) added.modifiers |= Modifier.exported;
}

/** Whether others are linked with it, and it is here. */
function isLinked(kind: SymbolKind, modifiers: number): boolean {
  return (kind === 'function' || kind === 'variable') && (modifiers & (Modifier.static | Modifier.declared)) === 0;
}

/** Whether the place being visited is seen by others: of the file, of a namespace. */
export function isOpenPlace(file: Extraction): boolean {
  const kind = file.scopes.kindOf(file.scope);
  return kind === 'file' || kind === 'module';
}

export interface BoundSymbol {
  readonly name: number;
  readonly written: string;
  readonly space: number;
  readonly isMember: boolean;
  readonly type?: string;
  readonly initializer?: number;
}

/** Makes a symbol known by its name in the scope being visited. */
export function bindSymbol(
  file: Extraction,
  symbol: number,
  { name, written, space, isMember, type = '', initializer = -1 }: BoundSymbol,
): void {
  file.bindings.add({
    name: file.names.idOf(written),
    kind: 'symbol',
    scope: file.scope,
    start: file.startAt(name),
    symbol,
    type,
    initializer,
    space,
    from: 0,
    ...(isMember ? { member: true as const } : {}),
  });
}

export function flag(file: Extraction, symbol: number, modifiers: number): void {
  const added = file.symbols[symbol];
  if (added !== undefined) added.modifiers |= modifiers;
}
