/** Types as written, made into types: names are looked up from where they are written. */
import type { Index } from '../../facts/fileFacts.ts';
import { type FileView, isTypeKind } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import type { TypeNode } from '../rules/linkRules.ts';
import { type Entity, isTypeDefinition, itself, type Meaning, partsOf, sameEntity, type Type, UNKNOWN, unionOf } from '../types/types.ts';
import { meaningsOf, memberOfMeaning, typeMeaningsOf } from './meanings.ts';
import { ofTypeArity } from './typeArity.ts';

/** The type that a text means in a scope of a file: of a value that is declared with it. */
export function declaredType(linking: Linking, view: FileView, scope: Index, text: string): Type {
  if (text === '' || linking.depth > DEEPEST || linking.isExhausted()) return UNKNOWN;
  const key = `${view.id} ${scope} ${text}`;
  const known = linking.declared.get(key);
  if (known !== undefined) return known;
  linking.declared.set(key, UNKNOWN);
  linking.depth++;
  try {
    const type = typeOfNode(linking, view, scope, linking.typeNode(view, text));
    linking.declared.set(key, type);
    return type;
  } finally {
    linking.depth--;
  }
}

const DEEPEST = 40;

function typeOfNode(linking: Linking, view: FileView, scope: Index, node: TypeNode): Type {
  const inner = (each: TypeNode): Type => typeOfNode(linking, view, scope, each);
  switch (node.kind) {
    case 'name': {
      const own = typeVariable(linking, view, scope, node.path);
      if (own !== undefined) return own;
      return unionOf(
        ofTypeArity(linking, view, namedTypes(linking, view, scope, node.path), { scope, path: node.path, count: node.args.length }).map(
          (meaning) => valueOfType(linking, { view, meaning, args: node.args.map(inner), path: node.path }),
        ),
      );
    }
    case 'union':
      return unionOf(node.of.map(inner));
    case 'builtin':
      return { kind: 'builtin', name: node.name, args: node.args.map(inner) };
    case 'function':
      return {
        kind: 'function',
        result: inner(node.result),
        parameters: node.parameters.map(inner),
        ...(node.self === undefined ? {} : { self: inner(node.self) }),
      };
    case 'import':
      return importedType(linking, view, node.specifier, node.path, node.args.map(inner));
    case 'derived':
      return linking.ask.derivedType(linking, inner(node.of), node.how, node.name);
    case 'record':
      return { kind: 'record', members: new Map(node.members.map(([name, type]) => [name, inner(type)])) };
    case 'definition':
      return node.of.kind === 'name' ? valueNamed(linking, view, scope, node.of.path) : definitionOf(inner(node.of));
    case 'unknown':
      return UNKNOWN;
  }
}

/** The type parameter of the class or of a function around that a name means, which has its bounds elsewhere. */
function typeVariable(linking: Linking, view: FileView, scope: Index, [name = '', ...rest]: readonly string[]): Type | undefined {
  const { isTypeVariable } = linking.rulesOf(view);
  if (isTypeVariable === undefined || rest.length > 0) return undefined;
  const symbol = view.classAround(scope);
  if (symbol >= 0 && view.typeParameters(symbol).some((each) => each.name === name))
    return { kind: 'parameter', owner: { view, symbol }, name };
  const owner = functionNaming(view, scope, name);
  if (owner < 0 || !typeMeaningsOf(linking, view, scope, name).some((meaning) => isTypeVariable(linking, meaning))) return undefined;
  return { kind: 'parameter', owner: { view, symbol: owner }, name };
}

/** The outermost function around whose signature has a name. */
function functionNaming(view: FileView, scope: Index, name: string): Index {
  let found = -1;
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? -1) {
    const { kind, symbol } = view.scope(at) ?? { kind: 'file', symbol: -1 };
    if (kind !== 'function' || symbol < 0) continue;
    const types = [view.symbol(symbol)?.type ?? '', ...view.parameters(symbol).map(({ type }) => type)];
    if (types.some((type) => type.includes(name))) found = symbol;
  }
  return found;
}

/** What a qualified type name means. */
export function namedTypes(linking: Linking, view: FileView, scope: Index, path: readonly string[]): readonly Meaning[] {
  const [first = '', ...rest] = path;
  let meanings = typeMeaningsOf(linking, view, scope, first);
  for (const name of rest) meanings = meanings.flatMap((meaning) => memberOfMeaning(linking, meaning, name));
  const types = linking.rulesOf(view).meant?.(meanings, 'type') ?? meanings;
  return rest.length === 0 ? types : typesAmong(types);
}

/** What a type leads to that is another name for one: `typedef A B`, `type B = A`. */
export function aliasedTypes(linking: Linking, { view, symbol }: Entity): readonly Meaning[] {
  const fact = view.symbol(symbol);
  if (fact === undefined || fact.kind !== 'type' || fact.type === '') return [];
  const node = linking.typeNode(view, fact.type);
  return node.kind === 'name' ? namedTypes(linking, view, view.scopeOf(symbol), node.path) : [];
}

/** Where a module has a type and a function of one name, the type. */
function typesAmong(meanings: readonly Meaning[]): readonly Meaning[] {
  const types = meanings.filter((each) => each.kind === 'symbol' && isTypeDefinition(each.entity));
  return types.length > 0 ? types : meanings;
}

interface NamedType {
  /** Where it is named. */
  readonly view: FileView;
  readonly meaning: Meaning;
  readonly args: readonly Type[];
  readonly path: readonly string[];
}

/** A value of the type that a name means. */
function valueOfType(linking: Linking, { view, meaning, args, path }: NamedType): Type {
  switch (meaning.kind) {
    case 'symbol':
      return instanceOf(linking, meaning.entity, args);
    case 'external': {
      const known = linking.rulesOf(view).libraryType?.(meaning.module, meaning.name, args);
      if (known !== undefined) return known;
      if (meaning.module === '') return { kind: 'builtin', name: meaning.name, args };
      return { kind: 'external', module: meaning.module, name: meaning.name === '' ? path.join('.') : meaning.name };
    }
    case 'value': {
      const binding = meaning.view.binding(meaning.binding);
      if (binding?.kind !== 'typeParameter') return UNKNOWN;
      const renamed = linking.rulesOf(meaning.view).typeParameter?.(linking, meaning.view, meaning.binding);
      if (renamed !== undefined) return renamed;
      const owner = meaning.view.scope(binding.scope)?.symbol ?? -1;
      return owner < 0 ? UNKNOWN : { kind: 'parameter', owner: { view: meaning.view, symbol: owner }, name: binding.name };
    }
    case 'module':
      return linking.rulesOf(view).modulesAreTypes === true ? { kind: 'module', module: meaning.module } : UNKNOWN;
  }
}

/** A value of a definition that is named as a type. An alias stands for what it is an alias of. */
export function instanceOf(linking: Linking, entity: Entity, args: readonly Type[]): Type {
  const { view, symbol } = entity;
  const fact = view.symbol(symbol);
  if (fact === undefined) return UNKNOWN;
  if (fact.kind === 'type' && fact.type !== '' && linking.rulesOf(view).isOwnType?.(view, symbol) !== true) {
    const aliased = declaredType(linking, view, view.scopeOf(symbol), fact.type);
    // An alias with members of its own (an object type, Go's named type) is a type in its own right.
    if (aliased.kind !== 'unknown' && !hasMembers(view, symbol)) return substitute(aliased, entity, args);
    // It may be other things besides: `{ a: A } & B`.
    const others = partsOf(aliased).filter(({ kind }) => kind !== 'record');
    if (others.length > 0) return unionOf([{ kind: 'instance', entity, args }, ...others.map((part) => substitute(part, entity, args))]);
  }
  if (fact.kind === 'enum_member' && fact.container >= 0) return { kind: 'instance', entity: { view, symbol: fact.container }, args: [] };
  // A function that a type names is one that `new` is called on.
  if (isTypeKind(fact.kind) || fact.kind === 'function') return { kind: 'instance', entity, args };
  // A class made by an expression: what the variable holds.
  const value = linking.ask.typeOfSymbol(linking, entity).type;
  return unionOf(partsOf(value).map((part) => aliasedBy(linking, entity, part, args)));
}

/** A value of a type that is the value of a variable: of the class it holds. */
function aliasedBy(linking: Linking, alias: Entity, value: Type, args: readonly Type[]): Type {
  const { modulesAreTypes, libraryType } = linking.rulesOf(alias.view);
  if (modulesAreTypes === true) {
    if (value.kind === 'external') return libraryType?.(value.module, value.name, args) ?? value;
    // A type with what is put in for its parameters: `const As = List(A);`.
    if (value.kind === 'module' || value.kind === 'instance') return value;
    if (value.kind === 'definition' && args.length === 0 && isInside(alias, value.entity)) return itself(value.entity);
  }
  if (value.kind === 'definition') return sameEntity(value.entity, alias) ? UNKNOWN : instanceOf(linking, value.entity, args);
  // `type[int]`, by the name that the tables of languages have for the type of a type.
  return value.kind === 'builtin' && value.name === 'type' ? (value.args[0] ?? UNKNOWN) : UNKNOWN;
}

function isInside({ view, symbol }: Entity, around: Entity): boolean {
  return view.id === around.view.id && view.symbol(symbol)?.container === around.symbol;
}

function hasMembers(view: FileView, symbol: Index): boolean {
  for (const _ of view.memberNames(symbol)) return true;
  return view.symbol(symbol)?.kind === 'type' && view.heritage(symbol).length > 0;
}

function importedType(linking: Linking, view: FileView, specifier: string, path: readonly string[], args: readonly Type[]): Type {
  const rules = linking.rulesOf(view);
  const answer = rules.resolveModule(linking.reader, view, specifier, undefined);
  if (answer.kind === 'external') return { kind: 'external', module: answer.package, name: path.join('.') };
  if (answer.kind === 'missing') return UNKNOWN;
  const [first = '', ...rest] = path;
  let meanings = first === '' ? [] : rules.moduleMember(linking, answer.module, first);
  for (const name of rest) meanings = meanings.flatMap((meaning) => memberOfMeaning(linking, meaning, name));
  return path.length === 0
    ? { kind: 'module', module: answer.module }
    : unionOf(meanings.map((meaning) => valueOfType(linking, { view, meaning, args, path })));
}

/** `typeof x`: what the name stands for as a value. */
function valueNamed(linking: Linking, view: FileView, scope: Index, path: readonly string[]): Type {
  const [first = '', ...rest] = path;
  let meanings = meaningsOf(linking, view, scope, first);
  for (const name of rest) meanings = meanings.flatMap((meaning) => memberOfMeaning(linking, meaning, name));
  return unionOf(meanings.map((meaning) => linking.ask.typeOfMeaning(linking, meaning).type));
}

/** The definition whose value a type is. */
function definitionOf(type: Type): Type {
  return unionOf(partsOf(type).map((part) => (part.kind === 'instance' ? { kind: 'definition', entity: part.entity } : part)));
}

/** Puts type arguments in the place of the parameters of `owner`. */
export function substitute(type: Type, owner: Entity, args: readonly Type[]): Type {
  if (args.length === 0) return type;
  const names = owner.view.typeParameters(owner.symbol).map(({ name }) => name);
  if (names.length === 0) return type;
  return replaceParameters(type, (parameter) =>
    parameter.owner.view.id === owner.view.id && parameter.owner.symbol === owner.symbol ? args[names.indexOf(parameter.name)] : undefined,
  );
}

export function replaceParameters(type: Type, replacement: (parameter: Type & { readonly kind: 'parameter' }) => Type | undefined): Type {
  return replaceIn(type, (each) => (each.kind === 'parameter' ? replacement(each) : undefined));
}

/** Puts something else in the place of parts of a type, wherever it is said what. */
export function replaceIn(type: Type, replacement: (part: Type) => Type | undefined, depth = 0): Type {
  const replaced = replacement(type);
  if (replaced !== undefined || depth > MOST_NESTED) return replaced ?? type;
  const inner = (each: Type): Type => replaceIn(each, replacement, depth + 1);
  switch (type.kind) {
    case 'instance':
    case 'builtin':
      return type.args.length === 0 ? type : { ...type, args: type.args.map(inner) };
    case 'function':
      return {
        kind: 'function',
        result: inner(type.result),
        ...(type.parameters === undefined ? {} : { parameters: type.parameters.map(inner) }),
        ...(type.self === undefined ? {} : { self: inner(type.self) }),
      };
    case 'record':
      return { kind: 'record', members: new Map([...type.members].map(([name, each]) => [name, inner(each)])) };
    case 'union':
      return unionOf(type.of.map(inner));
    default:
      return type;
  }
}

const MOST_NESTED = 6;
