/** What a language says of modules: where they lie, what imports bring, which files belong together. */
import type { ImportFact } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { LinkReader } from '../reading/linkReader.ts';
import type { Entity, Meaning, Module } from '../types/types.ts';
import type { ModuleAnswer } from './linkRules.ts';

export interface ModuleRules<Linking> {
  /** Where the specifier of an import, a re-export or `require` leads. */
  resolveModule(reader: LinkReader, from: FileView, specifier: string, fact: Pick<ImportFact, 'form' | 'flags'> | undefined): ModuleAnswer;
  /** Where an import leads, when that takes more than its specifier; `named` is what it makes known. */
  resolveImport?(linking: Linking, view: FileView, fact: ImportFact, named: readonly Meaning[]): ModuleAnswer;
  /** What an import makes known here. Empty when the module is known and the name is not. */
  imported(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[];
  /** Whether an import names the package that it is written in, which is loaded in any case: only what it takes from there counts. */
  isOwnPackage?(fact: ImportFact): boolean;

  /** What a module offers under a name; `''` stands for the module itself. Empty when it offers no such name. */
  moduleMember(linking: Linking, module: Module, name: string): readonly Meaning[];
  /** The files that make a module that is a folder; left out where every module is a file. */
  filesOfModule?(linking: Linking, module: Module): readonly FileView[];
  /** A file is a type as well, whose members are its names: Zig. */
  readonly modulesAreTypes?: true;

  /** Whether the files of a folder share their names, and definitions may get members from several of them. */
  readonly sharesPackage?: true;
  /** Which files of a folder do, when not all of the language. */
  isSamePackage?(one: FileView, other: FileView): boolean;
  /** Those of several definitions in files of a package that a user in `from` means: build constraints exclude each other. */
  preferred?(entities: readonly Entity[], from: FileView | undefined): readonly Entity[];

  /** Files that the grammar cannot read wholly give answers that are probable at most: Scala. */
  readonly doubtsBrokenFiles?: true;
}

/** A file whose names are found without it: those of a script that is read in, or of modules that are definitions. */
export function onlyItself(_linking: unknown, module: Module, name: string): readonly Meaning[] {
  return name === '' ? [{ kind: 'module', module }] : [];
}
