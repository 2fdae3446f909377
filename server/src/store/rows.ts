/** What a flow hands to the three tables of the index, one row type per table. Lines and columns are 0-based; columns count UTF-16 units. */
import type { ImportForm, SymbolKind, Visibility } from '../facts/fileFacts.ts';
import { formatSymbolKey } from '../facts/symbolKey.ts';

/** The one row a file has in `facts`. */
export interface FactsRow {
  readonly language: string;
  /** The file's packed facts (facts/packFacts.ts). */
  readonly packed: Uint8Array;
  /** Names that it gives to namespaces which files of any folder share (linker/sharedNames.ts). */
  readonly shared: Uint8Array;
  readonly symbols: number;
  /** Calls among the references. */
  readonly calls: number;
  readonly references: number;
  readonly imports: number;
  readonly problems: number;
  readonly lines: number;
}

/** The key of a file's only facts row. */
export const FACTS_KEY = 'facts';

export interface SymbolRow {
  /** Dotted names of the containers, outermost first; ''. */
  readonly container: string;
  readonly name: string;
  readonly kind: SymbolKind;
  readonly ordinal: number;
  readonly visibility: Visibility;
  /** Sum of `Modifier` flags. */
  readonly modifiers: number;
  /** Where the name stands; it ends on the same line. */
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /** The whole definition. */
  readonly startLine: number;
  readonly startColumn: number;
  readonly stopLine: number;
  readonly stopColumn: number;
  readonly signature: string;
}

/** `User.save~method`, as `symbolKey` of the facts. */
export function symbolRowKey(row: Pick<SymbolRow, 'container' | 'name' | 'kind' | 'ordinal'>): string {
  return formatSymbolKey(row);
}

export interface ImportRow {
  readonly form: ImportForm;
  readonly specifier: string;
  readonly name: string;
  readonly alias: string;
  /** 0 for the first import of the file with this form, specifier, name and alias; then 1, 2, ... */
  readonly ordinal: number;
  /** Sum of `ImportFlag`. */
  readonly flags: number;
  readonly line: number;
  readonly column: number;
}

/** Something about a path that a person should know. */
export interface FileNoteRow {
  readonly path: string;
  readonly reason: string;
  readonly detail: string;
}

/** Parts are separated by a character that no source text holds in an identifier or specifier. */
export function importRowKey(row: Pick<ImportRow, 'form' | 'specifier' | 'name' | 'alias' | 'ordinal'>): string {
  return [row.form, row.specifier, row.name, row.alias, row.ordinal].join('\u0000');
}
