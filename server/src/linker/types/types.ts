/** What resolution knows of a value: where it was defined, or what kind of thing it is. */
import type { Index } from '../../facts/fileFacts.ts';
import { type FileView, isTypeKind } from '../reading/fileView.ts';

/** A symbol of a file. */
export interface Entity {
  readonly view: FileView;
  readonly symbol: Index;
}

/** A file as a thing that has names, or a folder whose files share theirs (a Go package, a Python package without `__init__`). */
export interface Module {
  readonly file: FileView | undefined;
  /** Where submodules lie, and the files of a package; undefined for a plain file. */
  readonly folder: string | undefined;
  /** Of a folder: whose rules are asked for its names, when files of several languages lie there. */
  readonly language?: string;
  /** Of a namespace, whose name stands in the place of the folder: from where it is looked at, as its language tells that. */
  readonly world?: string;
}

export type Type =
  | { readonly kind: 'unknown' }
  /** A value of a class, interface, struct or enum; `args` are its type arguments where they are known. */
  | { readonly kind: 'instance'; readonly entity: Entity; readonly args: readonly Type[] }
  /** The definition itself as a value: a class with its static members, a function, an object with members. */
  | { readonly kind: 'definition'; readonly entity: Entity }
  | { readonly kind: 'module'; readonly module: Module }
  /** Of the language or its standard library, by a name that the language's tables know; `args` such as the element. */
  | { readonly kind: 'builtin'; readonly name: string; readonly args: readonly Type[] }
  /** From outside the folder: `module` is the package, `name` what is known of it, ''. */
  | { readonly kind: 'external'; readonly module: string; readonly name: string }
  /** A function as a type describes it; `parameters` and what it is called on where they are known. */
  | { readonly kind: 'function'; readonly result: Type; readonly parameters?: readonly Type[]; readonly self?: Type }
  /** A function without a symbol: the scope that is its body. */
  | { readonly kind: 'closure'; readonly view: FileView; readonly scope: Index }
  /** An object literal, by its expression. */
  | { readonly kind: 'object'; readonly view: FileView; readonly expression: Index }
  /** A type of members without a name, as written. */
  | { readonly kind: 'record'; readonly members: ReadonlyMap<string, Type> }
  /** A type parameter of a definition, to be replaced by an argument. */
  | { readonly kind: 'parameter'; readonly owner: Entity; readonly name: string }
  | { readonly kind: 'union'; readonly of: readonly Type[] };

/** A value of a type of the language or its library. */
export type Builtin = Type & { readonly kind: 'builtin' };

export function builtin(name: string, ...args: readonly Type[]): Builtin {
  return { kind: 'builtin', name, args };
}

export const UNKNOWN: Type = { kind: 'unknown' };

export function sameEntity(one: Entity, other: Entity): boolean {
  return one.view.id === other.view.id && one.symbol === other.symbol;
}

export function unionOf(types: readonly Type[]): Type {
  if (types.length === 1) return types[0] as Type;
  const known: Type[] = [];
  for (const type of types)
    for (const part of partsOf(type)) if (part.kind !== 'unknown' && known.length < MOST_PARTS) addType(known, part);
  const [first, ...others] = known;
  if (first === undefined) return UNKNOWN;
  return others.length === 0 ? first : { kind: 'union', of: known };
}

/** A value that may be more things than this is as good as unknown; the first ones are kept. */
const MOST_PARTS = 16;

/** Adds what is not there yet. */
export function addType(types: Type[], type: Type): void {
  if (!types.some((each) => sameType(each, type))) types.push(type);
}

/** Whether two types lead to the same definitions; arguments are looked at one level deep. */
export function sameType(one: Type, other: Type, depth = 0): boolean {
  if (one === other) return true;
  switch (one.kind) {
    case 'instance':
      return other.kind === 'instance' && sameEntity(one.entity, other.entity) && sameTypes(one.args, other.args, depth);
    case 'definition':
      return other.kind === 'definition' && sameEntity(one.entity, other.entity);
    case 'module':
      return other.kind === 'module' && one.module.file?.id === other.module.file?.id && one.module.folder === other.module.folder;
    case 'builtin':
      return other.kind === 'builtin' && one.name === other.name && sameTypes(one.args, other.args, depth);
    case 'external':
      return other.kind === 'external' && one.module === other.module && one.name === other.name;
    case 'closure':
      return other.kind === 'closure' && one.view.id === other.view.id && one.scope === other.scope;
    case 'object':
      return other.kind === 'object' && one.view.id === other.view.id && one.expression === other.expression;
    case 'parameter':
      return other.kind === 'parameter' && one.name === other.name && sameEntity(one.owner, other.owner);
    default:
      return false;
  }
}

function sameTypes(one: readonly Type[], other: readonly Type[], depth: number): boolean {
  return one.length === other.length && (depth > 0 || one.every((type, index) => sameType(type, other[index] ?? UNKNOWN, depth + 1)));
}

/** The parts of a union, or the type alone. */
export function partsOf(type: Type): readonly Type[] {
  return type.kind === 'union' ? type.of : [type];
}

/** What was found for a name, before it is taken for a value. */
export type Meaning =
  | { readonly kind: 'symbol'; readonly entity: Entity }
  | { readonly kind: 'module'; readonly module: Module }
  | { readonly kind: 'external'; readonly module: string; readonly name: string }
  /** A parameter or variable without a symbol. */
  | { readonly kind: 'value'; readonly view: FileView; readonly binding: Index };

/** A file as what an import or a name leads to. */
export function fileModule(file: FileView): Meaning & { readonly kind: 'module' } {
  return { kind: 'module', module: { file, folder: undefined } };
}

/**
 * The steps that lead to an answer, from the surest to the least sure. The weakest step of a chain names the rule of the link, and
 * precision is measured by rule (confidence.ts).
 */
export const RULES = [
  'local',
  'import',
  'package',
  'qualified',
  'self',
  'constructor',
  'annotation',
  'inherited',
  'field',
  'initializer',
  'element',
  'return',
  'narrowing',
  'assigned',
  'inferredReturn',
  'argument',
  'interface',
  'overload',
  'flow',
  'unique',
  'none',
] as const;
export type Rule = (typeof RULES)[number];

const RANKS: ReadonlyMap<Rule, number> = new Map(RULES.map((rule, rank) => [rule, rank]));

export function weaker(one: Rule, other: Rule): Rule {
  return (RANKS.get(one) ?? 0) >= (RANKS.get(other) ?? 0) ? one : other;
}

/** What stands for an instance inside of its own definition: every type parameter is itself. */
export function itself(entity: Entity): Type & { readonly kind: 'instance' } {
  const args = entity.view.typeParameters(entity.symbol).map(({ name }): Type => ({ kind: 'parameter', owner: entity, name }));
  return { kind: 'instance', entity, args };
}

/** The definitions among what was found. */
export function entitiesAmong(meanings: readonly Meaning[]): readonly Entity[] {
  const entities: Entity[] = [];
  for (const meaning of meanings) if (meaning.kind === 'symbol') entities.push(meaning.entity);
  return entities;
}

/** Definitions as what a name means. */
export function asMeanings(entities: readonly Entity[]): readonly Meaning[] {
  return entities.map((entity) => ({ kind: 'symbol', entity }));
}

/** A type and the weakest step that led to it. */
export interface Typed {
  readonly type: Type;
  readonly rule: Rule;
}

export const NOTHING: Typed = { type: UNKNOWN, rule: 'none' };

/** One value that may be any of these. */
export function joined(typed: readonly Typed[], rule: Rule): Typed {
  const types: Type[] = [];
  let weakest = rule;
  for (const each of typed) {
    if (each.type.kind === 'unknown') continue;
    types.push(each.type);
    weakest = weaker(weakest, each.rule);
  }
  return types.length === 0 ? NOTHING : { type: unionOf(types), rule: weakest };
}

/** Whether it may be the type of a value: members of instances can be found in it. */
export function isTypeDefinition({ view, symbol }: Entity): boolean {
  return isTypeKind(view.symbol(symbol)?.kind);
}

/** Whether it is of the kinds that calls mean. */
export function isMethod({ view, symbol }: Entity): boolean {
  const kind = view.symbol(symbol)?.kind;
  return kind === 'method' || kind === 'constructor' || kind === 'function';
}

/** Whether a call by a name means it: it is a method, or called by another name than its own, as a field is by that of its accessor. */
export function isCalledAs(entity: Entity, name: string): boolean {
  return isMethod(entity) || entity.view.symbol(entity.symbol)?.name !== name;
}

/** Whether only what it is a member of knows it. */
export function isPrivate({ view, symbol }: Entity): boolean {
  return view.symbol(symbol)?.visibility === 'private';
}
