/** The words in which a language answers the linker: where modules are, how types are written. */
import type { Module } from '../types/types.ts';

/** Where a module specifier leads. */
export type ModuleAnswer =
  /** `isDoubtful`: the import is written in what is usually left out. */
  | { readonly kind: 'module'; readonly module: Module; readonly isDoubtful?: boolean }
  /** `name` is the package as its users know it. */
  | { readonly kind: 'external'; readonly package: string }
  | { readonly kind: 'missing'; readonly reason: string };

/** A type as written: the shape that all languages' annotations come down to. */
export type TypeNode =
  /** `path` of a qualified name, `args` in brackets. */
  | { readonly kind: 'name'; readonly path: readonly string[]; readonly args: readonly TypeNode[] }
  | { readonly kind: 'union'; readonly of: readonly TypeNode[] }
  | { readonly kind: 'builtin'; readonly name: string; readonly args: readonly TypeNode[] }
  | { readonly kind: 'function'; readonly result: TypeNode; readonly parameters: readonly TypeNode[]; readonly self?: TypeNode }
  /** `import('x').A<B>`. */
  | { readonly kind: 'import'; readonly specifier: string; readonly path: readonly string[]; readonly args: readonly TypeNode[] }
  /** A part of another type: a member by name, the element of a list, what calling it or waiting for it gives. */
  | { readonly kind: 'derived'; readonly how: Derivation; readonly of: TypeNode; readonly name: string }
  /** Members without a name around them. */
  | { readonly kind: 'record'; readonly members: readonly (readonly [name: string, type: TypeNode])[] }
  /** `typeof x`, Python's `type[X]`: the definition itself. */
  | { readonly kind: 'definition'; readonly of: TypeNode }
  | { readonly kind: 'unknown' };

/**
 * `guard`: what a function says that it tests, such as TypeScript's `x is A`. `qualified`: with a sign of the language's own, such as `*`.
 * `narrowest`: of what a value is all at once, without what it is anyway. `values`: what any of its members is.
 */
export type Derivation = 'member' | 'element' | 'result' | 'awaited' | 'guard' | 'qualified' | 'inner' | 'narrowest' | 'values';
