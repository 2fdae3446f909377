/** Names that a file gives to all others: those of a script, which is no module, what `declare global` declares, modules and what is added to them. */
import { Modifier, type SymbolFact } from '../../server/src/facts/fileFacts.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';

/** Where all of them lie, so that a file that asks for any has one row. */
export const SHARED = 'typescript:';

/** What is declared in some `declare module 'a'`, as a shared name. */
export function inModules(name: string): string {
  return `.${name}`;
}

/** A module that a script declares, as a shared name. */
export function moduleNamed(specifier: string): string {
  return `'${specifier}'`;
}

export function shareNames(file: Extraction): void {
  const isForAll = isScript(file);
  for (const [index, fact] of file.symbols.entries()) {
    const name = sharedNameOf(fact, file.symbols[fact.container], isForAll && isOfFile(file, fact));
    if (name !== undefined) addShared(file, SHARED, name, index, fact.nameStart);
  }
}

function sharedNameOf(fact: SymbolFact, around: SymbolFact | undefined, isForAll: boolean): string | undefined {
  if (around !== undefined) return isGlobalBlock(around) ? fact.name : around.kind === 'module' ? inModules(fact.name) : undefined;
  if (!isForAll || fact.containerName !== '' || (fact.modifiers & Modifier.local) !== 0) return undefined;
  return fact.kind === 'module' ? moduleNamed(fact.name) : fact.name;
}

/** Not of a block, nor a member of a class without a name. */
function isOfFile(file: Extraction, { kind, name }: SymbolFact): boolean {
  return kind === 'module' || file.bindings.isKnown(0, file.names.idOf(name));
}

/** `declare global`, which is told as a namespace (hooks.ts). */
export function isGlobalBlock({ kind, name, signature }: Pick<SymbolFact, 'kind' | 'name' | 'signature'>): boolean {
  return kind === 'namespace' && name === 'global' && signature === 'declare global';
}

/** Whether it is no module: nothing is imported, loaded or exported by it. */
function isScript(file: Extraction): boolean {
  if (file.imports.length > 0 || file.exports.length > 0) return false;
  return !file.children(0).some((child) => file.isA(child, 'export_statement') || file.isA(child, 'import_statement'));
}
