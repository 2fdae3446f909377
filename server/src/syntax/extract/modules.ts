/** Imports and exports, as hooks of language packs add them. */
import { type ExportForm, ImportFlag, type ImportForm } from '../../facts/fileFacts.ts';
import type { Extraction } from './extraction.ts';
import { knownFrom } from './scopes.ts';

export interface NewImport {
  readonly form: ImportForm;
  readonly specifier: string;
  /** The name asked for in the other module; '' for whole modules and side effects. */
  readonly name?: string;
  /** The name it has here; ''. */
  readonly alias?: string;
  readonly typeOnly?: boolean;
  /** Whether it happens only when some code runs. */
  readonly conditional?: boolean;
  /** Record of the whole statement or call. */
  readonly statement: number;
  /** Record of the imported name, or of the specifier. */
  readonly nameNode: number;
  /** Record of the name it has here; nothing is bound when left out. */
  readonly bind?: number;
  /** What that name can mean (`SPACE`): anything when left out. */
  readonly space?: number;
}

/** Adds an import and the name it gives this file. Returns its index. */
export function addImport(extraction: Extraction, fact: NewImport): number {
  const relative = fact.specifier.startsWith('.');
  const flags =
    (fact.typeOnly === true ? ImportFlag.typeOnly : 0) |
    (fact.conditional === true ? ImportFlag.conditional : 0) |
    (relative ? ImportFlag.relative : 0);
  const index =
    extraction.imports.push({
      form: fact.form,
      specifier: fact.specifier,
      name: fact.name ?? '',
      alias: fact.alias ?? '',
      flags,
      start: extraction.startAt(fact.statement),
      end: extraction.endAt(fact.statement),
      nameStart: extraction.startAt(fact.nameNode),
      scope: extraction.scope,
    }) - 1;
  if (fact.bind !== undefined && fact.bind >= 0) bindImport(extraction, index, fact.bind, fact.space);
  return index;
}

/** Makes the name at `node` mean an import, in the scope in force. Names that a parser makes up where one is missing are empty: they mean nothing. */
export function bindImport(extraction: Extraction, index: number, node: number, space?: number): void {
  const start = extraction.startAt(node);
  if (extraction.endAt(node) === start) return;
  const name = extraction.nameAt(node);
  const from = knownFrom(extraction, extraction.scope, node);
  extraction.bindings.add({
    name,
    kind: 'import',
    scope: extraction.scope,
    start,
    import: index,
    from,
    ...(space === undefined ? {} : { space }),
  });
}

/** Full name of the innermost namespace around what is being visited, with dots; ''. */
export function namespaceAround(extraction: Extraction): string {
  const names: string[] = [];
  for (let at = extraction.symbols[extraction.owner]; at !== undefined; at = extraction.symbols[at.container])
    if (at.kind === 'namespace') names.unshift(at.name);
  return names.join('.');
}

/** Gives a name to a namespace which files of any folder share (LinkReader.namespaceFiles); `namespace` is `language:namespace`. */
export function addShared(extraction: Extraction, namespace: string, name: string, symbol: number, start: number): void {
  addExport(extraction, { form: 'shared', name, specifier: namespace, symbol, start });
}

export interface NewExport {
  readonly form: ExportForm;
  /** The name others see; '' for a star. */
  readonly name: string;
  /** The local name behind it; ''. */
  readonly local?: string;
  readonly symbol?: number;
  /** Record of the function or class that is exported, when some other place makes it a symbol. */
  readonly value?: number;
  readonly specifier?: string;
  readonly typeOnly?: boolean;
  /** Offset of the exported name or statement. */
  readonly start: number;
}

export function addExport(extraction: Extraction, fact: NewExport): void {
  const specifier = fact.specifier ?? '';
  if (fact.value !== undefined) extraction.pendingExports.push({ export: extraction.exports.length, value: fact.value });
  extraction.exports.push({
    form: fact.form,
    name: fact.name,
    local: fact.local ?? '',
    symbol: fact.symbol ?? -1,
    specifier,
    flags: (fact.typeOnly === true ? ImportFlag.typeOnly : 0) | (specifier.startsWith('.') ? ImportFlag.relative : 0),
    start: fact.start,
  });
}
