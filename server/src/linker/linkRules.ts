/** What a language supplies to the linker; everything general is in this folder. A pack's rules are pure and reach files only by the reader. */
import type { ImportFact, ScopeFact } from '../facts/fileFacts.ts';
import type { FileView } from './fileView.ts';
import type { Linking } from './linking.ts';
import type { LinkReader } from './linkReader.ts';
import type { Entity, Meaning, Module, Type, Typed } from './types.ts';

/** Where a module specifier leads. */
export type ModuleAnswer =
  | { readonly kind: 'module'; readonly module: Module }
  /** `name` is the package as its users know it. */
  | { readonly kind: 'external'; readonly package: string }
  | { readonly kind: 'missing'; readonly reason: string };

/** A type as written: the shape that all languages' annotations come down to. */
export type TypeNode =
  /** `path` of a qualified name, `args` in brackets. */
  | { readonly kind: 'name'; readonly path: readonly string[]; readonly args: readonly TypeNode[] }
  | { readonly kind: 'union'; readonly of: readonly TypeNode[] }
  | { readonly kind: 'builtin'; readonly name: string; readonly args: readonly TypeNode[] }
  | { readonly kind: 'function'; readonly result: TypeNode; readonly parameters: readonly TypeNode[] }
  /** `typeof x`, Python's `type[X]`: the definition itself. */
  | { readonly kind: 'definition'; readonly of: TypeNode }
  | { readonly kind: 'unknown' };

export interface LinkRules {
  /** Language ids these rules are for. */
  readonly languages: readonly string[];
  /** Goes up with every change of these rules' meaning. */
  readonly version: string;

  /** Where the specifier of an import, a re-export or `require` leads. */
  resolveModule(reader: LinkReader, from: FileView, specifier: string, fact: Pick<ImportFact, 'form' | 'flags'> | undefined): ModuleAnswer;
  /** What a module offers under a name; `''` stands for the module itself. Empty when it offers no such name. */
  moduleMember(linking: Linking, module: Module, name: string): readonly Meaning[];
  /** The files that make a module that is a folder. */
  filesOfModule(linking: Linking, module: Module): readonly FileView[];
  /** What an import makes known here. Empty when the module is known and the name is not. */
  imported(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[];
  /** A bare name that its file does not define: of the package, of a star import, of the language. */
  freeName(linking: Linking, view: FileView, name: string): readonly Meaning[];

  /** Whether the files of a folder share their names, and definitions may get members from several of them. */
  readonly sharesPackage: boolean;
  /** Whether names of a class scope are seen from functions inside it without a receiver. */
  classNamesAreVisible(scope: ScopeFact): boolean;
  /** Cached by text. */
  parseType(text: string): TypeNode;
  /** What is known of a member of a type of the language or its library; undefined when nothing is. */
  builtinMember(linking: Linking, type: Type & { readonly kind: 'builtin' }, name: string): Type | undefined;
  /** What calling a definition without `new` gives, when the language has its own idea: Python's classes. */
  callResult(linking: Linking, callee: Entity): Type | undefined;
  /** The element that indexing or a loop gives; `key` is the place as written where it is known. */
  elementOf(linking: Linking, type: Type, key: string): Type;
  /** What waiting gives. */
  awaited(linking: Linking, type: Type): Type;
  /** The type of a literal by the kind that the facts tell (`string`, `list`). */
  literal(kind: string): Type;
  /** More ways to a type where the general ones found none: a decorator, a declared protocol, an idiom. */
  inferParameter?(linking: Linking, owner: Entity, parameter: string): Typed;
}
