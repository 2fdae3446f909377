/** From a declaration to the definition in another file: calls lead there, so that the declaration by itself seems to have no callers. */
import { Modifier } from '../../facts/fileFacts.ts';
import { fileOfRow } from '../../store/rowIds.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { DefinitionParts } from './definitions.ts';
import type { LinkedFile } from './linkedFiles.ts';
import { has } from './symbolHit.ts';

/** A name that stands for more than these says too little. */
const MOST_NAMED = 100;

/** The definition that a declaration in a header speaks of; undefined when it is none, or when several files that read the header have one. */
export function definedElsewhere({ files, named }: DefinitionParts, declaration: SymbolRecord): SymbolRecord | undefined {
  if (!has(declaration.modifiers, Modifier.declared)) return undefined;
  const header = fileOfRow(declaration.id);
  const found = named(declaration.name, MOST_NAMED).filter((each) => {
    if (has(each.modifiers, Modifier.declared) || each.kind !== declaration.kind || !isSamePlace(declaration, each)) return false;
    const file = files.file(fileOfRow(each.id));
    return file !== undefined && (file.id === header || reads(file, header));
  });
  const [first, ...others] = found;
  return others.every(({ path }) => path === first?.path) ? first : undefined;
}

/** `DBImpl::Get` inside of a namespace is a definition of `db.DBImpl.Get`. */
function isSamePlace({ container: declared }: SymbolRecord, { container: written }: SymbolRecord): boolean {
  return declared === written || (written !== '' && `.${declared}`.endsWith(`.${written}`));
}

function reads({ links }: LinkedFile, header: number): boolean {
  return links.imports.some(({ targets }) => targets.some(({ file }) => file === header));
}
