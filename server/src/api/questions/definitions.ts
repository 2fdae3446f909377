/** Where identifiers lead: from what their own file says to what its links say. */
import { offsetAt, positionAt } from '../../base/lineIndex.ts';
import type { Index, Offset, ReferenceFact } from '../../facts/fileFacts.ts';
import type { LinkTarget } from '../../linker/stored/fileLinks.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { DefinitionPlace, FilePosition } from '../codeIndex.ts';
import { type Identifier, identifierAt } from './identifiers.ts';
import type { LinkedFile, LinkedFiles } from './linkedFiles.ts';

export interface DefinitionParts {
  readonly files: LinkedFiles;
  /** Symbols of exactly this name, at most `limit`: the last resort for a member of something unknown. */
  readonly named: (name: string, limit: number) => readonly SymbolRecord[];
}

/** Definitions of the identifier at a position; none when it has none here, or when none is known. */
export function definitionsAt({ files, named }: DefinitionParts, at: FilePosition): readonly DefinitionPlace[] {
  const file = files.file(at.path);
  if (file === undefined) return [];
  const identifier = identifierAt(file.facts, offsetAt(file.facts.lineStarts, at));
  return identifier === undefined ? [] : definitionsOf({ files, named }, file, identifier);
}

function definitionsOf(parts: DefinitionParts, file: LinkedFile, identifier: Identifier): readonly DefinitionPlace[] {
  const { facts } = file;
  switch (identifier.kind) {
    case 'symbol':
      return placeIn(file, facts.symbols[identifier.index]?.nameStart);
    case 'binding':
      return ofBinding(parts, file, identifier.index);
    case 'import':
      return ofImport(parts, file, identifier.index);
    case 'reference':
      return ofReference(parts, file, identifier.index);
    case 'export':
      return ofExport(parts, file, identifier.index);
  }
}

function ofReference(parts: DefinitionParts, file: LinkedFile, index: Index): readonly DefinitionPlace[] {
  const reference = file.facts.references[index];
  if (reference === undefined) return [];
  const link = file.referenceLink(index);
  if (link === undefined) return reference.binding < 0 ? firstWrite(file, reference) : ofBinding(parts, file, reference.binding);
  if (link.targets.length > 0) return places(parts, link.targets);
  if (link.candidates.length > 0) return places(parts, link.candidates).map((place) => ({ ...place, guess: true }));
  // What lies outside is imported here, if anywhere.
  if (reference.binding >= 0) return ofBinding(parts, file, reference.binding);
  return reference.receiver >= 0 && link.receiver === '' ? onlyMember(parts, reference.name) : [];
}

/** A name that nothing declares was made by the first assignment to it, in languages that allow that. */
function firstWrite({ path, facts }: LinkedFile, { name, receiver }: ReferenceFact): readonly DefinitionPlace[] {
  if (receiver >= 0) return [];
  const write = facts.references.find((each) => each.role === 'write' && each.name === name && each.binding < 0 && each.receiver < 0);
  return write === undefined ? [] : [{ path, ...positionAt(facts.lineStarts, write.start) }];
}

/** A member of something unknown may be the only member of that name there is. */
function onlyMember({ named }: DefinitionParts, name: string): readonly DefinitionPlace[] {
  const [only, ...others] = named(name, 2);
  if (only === undefined || others.length > 0 || only.container === '') return [];
  return [{ path: only.path, line: only.line, column: only.column, guess: true }];
}

function ofBinding(parts: DefinitionParts, file: LinkedFile, index: Index): readonly DefinitionPlace[] {
  const binding = file.facts.bindings[index];
  if (binding === undefined) return [];
  if (binding.import >= 0) {
    const found = ofImport(parts, file, binding.import);
    if (found.length > 0) return found;
  }
  // `this` is written nowhere.
  return binding.kind === 'receiver' && binding.name === 'this' ? [] : placeIn(file, binding.start);
}

/** What is imported, or the module itself when no name is asked for. Without links: nothing. */
function ofImport(parts: DefinitionParts, file: LinkedFile, index: Index): readonly DefinitionPlace[] {
  const link = file.importLink(index);
  const fact = file.facts.imports[index];
  if (link === undefined || fact === undefined) return [];
  const symbols = link.targets.filter(({ key }) => key !== '');
  if (symbols.length > 0) return places(parts, symbols);
  // The last of several modules is the submodule that was asked for by name.
  const module = fact.name === '' ? link.targets[0] : link.detail === '' ? link.targets.at(-1) : undefined;
  return module === undefined ? [] : places(parts, [module]);
}

function ofExport(parts: DefinitionParts, file: LinkedFile, index: Index): readonly DefinitionPlace[] {
  const { facts } = file;
  const fact = facts.exports[index];
  if (fact === undefined) return [];
  if (fact.symbol >= 0) return placeIn(file, facts.symbols[fact.symbol]?.nameStart);
  if (fact.specifier !== '') {
    const passedOn = facts.imports.findIndex(({ specifier, name, alias }) => specifier === fact.specifier && (alias || name) === fact.name);
    return passedOn < 0 ? [] : ofImport(parts, file, passedOn);
  }
  const local = facts.bindings.findIndex(({ scope, name }) => scope === 0 && name === fact.local);
  return local < 0 ? [] : ofBinding(parts, file, local);
}

function places({ files }: DefinitionParts, targets: readonly LinkTarget[]): readonly DefinitionPlace[] {
  return targets.flatMap((target): DefinitionPlace[] => {
    const symbol = files.definition(target);
    if (symbol !== undefined) return [{ path: symbol.path, line: symbol.line, column: symbol.column }];
    const path = target.key === '' ? files.store.pathOfFile(target.file) : undefined;
    return path === undefined ? [] : [{ path, line: 0, column: 0 }];
  });
}

function placeIn({ path, facts }: LinkedFile, start: Offset | undefined): readonly DefinitionPlace[] {
  return start === undefined ? [] : [{ path, ...positionAt(facts.lineStarts, start) }];
}
