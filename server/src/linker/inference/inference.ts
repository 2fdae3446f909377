/** Type parameters of a function, found from what it is given: `f<T>(x: T): T`. One level of nesting is followed. */
import { constraintOf } from '../lookup/memberTypes.ts';
import { argumentsAs } from '../lookup/typeArguments.ts';
import { replaceIn } from '../lookup/typeNames.ts';
import type { Linking } from '../rules/linking.ts';
import { type Builtin, builtin, type Entity, partsOf, sameEntity, type Type, UNKNOWN } from '../types/types.ts';
import { LAMBDA, resultOfFunction, resultOfValue } from './functions.ts';

/** Types found by the names of the parameters. */
export type Found = Map<string, Type>;

/** Begins the names of builtin types that are placeholders: the type parameters of the language's own functions. */
const PLACEHOLDER = '$';

export function placeholder(name: string): Type {
  return builtin(`${PLACEHOLDER}${name}`);
}

/** Whether a type is one that is still to be found. */
export function isPlaceholder(type: Type): type is Builtin {
  return type.kind === 'builtin' && type.name.startsWith(PLACEHOLDER);
}

/** The name of the parameter that a type is, of `owner` or of a function of the language's library. */
function nameOf(type: Type, owner: Entity | undefined): string | undefined {
  if (isPlaceholder(type)) return type.name;
  return type.kind === 'parameter' && owner !== undefined && sameEntity(type.owner, owner) ? type.name : undefined;
}

/** Placeholders in a type of the library, in the order of their names: that of the parameters they stand for. */
export function placeholdersOf(type: Type): readonly string[] {
  const names = new Set<string>();
  replaceIn(type, (part) => {
    const name = nameOf(part, undefined);
    if (name !== undefined) names.add(name);
    return name === undefined ? undefined : part;
  });
  return [...names].sort();
}

/** What is looked for, and what has been found. */
export interface Inference {
  readonly linking: Linking;
  readonly owner: Entity | undefined;
  readonly found: Found;
}

/** Notes what `pattern` says about the parameters of the owner where the value is of type `actual`. What is found first stays. */
export function infer(inference: Inference, pattern: Type, actual: Type, depth = 0): void {
  if (depth > DEEPEST || actual.kind === 'unknown') return;
  const { owner, found } = inference;
  const name = nameOf(pattern, owner);
  if (name === undefined) {
    const inner = (one: Type, other: Type): void => infer(inference, one, other, depth + 1);
    for (const part of partsOf(actual)) inferFromPart(inference, pattern, part, inner);
  } else if (!found.has(name)) {
    found.set(name, actual);
    if (pattern.kind === 'parameter') inferFromPromise(inference, pattern, actual, depth);
  }
}

/** `F: Fn(T) -> R`: what is given for F says what R is. */
function inferFromPromise(inference: Inference, pattern: Type & { readonly kind: 'parameter' }, actual: Type, depth: number): void {
  if (actual.kind !== 'closure' && actual.kind !== 'definition') return;
  for (const part of partsOf(constraintOf(inference.linking, pattern)))
    if (part.kind === 'function') infer(inference, part, actual, depth + 1);
}

const DEEPEST = 4;

type Inner = (pattern: Type, actual: Type) => void;

function inferFromPart({ linking, owner }: Inference, pattern: Type, actual: Type, inner: Inner): void {
  switch (pattern.kind) {
    case 'union':
      inferFromUnion(pattern.of, actual, inner, (type) => nameOf(type, owner) !== undefined);
      return;
    case 'instance': {
      // A function in the place of an interface.
      if (actual.kind === 'closure' || actual.kind === 'definition')
        inner(resultOfValue(linking, pattern, undefined).type, resultOfFunction(linking, actual));
      if (actual.kind !== 'instance') return;
      const args = argumentsAs(linking, actual, pattern.entity);
      for (const [place, arg] of pattern.args.entries()) inner(arg, args[place] ?? UNKNOWN);
      return;
    }
    case 'builtin':
      inferFromBuiltin(linking, pattern, actual, inner);
      return;
    case 'record':
      if (actual.kind === 'record') for (const [name, type] of pattern.members) inner(type, actual.members.get(name) ?? UNKNOWN);
      return;
    case 'function':
      inferFromFunction(linking, pattern, actual, inner);
      return;
    default:
  }
}

/** A function's type says what it gives and what it takes: of `func(yield func(T) bool)` the latter alone says what T is. */
function inferFromFunction(linking: Linking, pattern: Type & { readonly kind: 'function' }, actual: Type, inner: Inner): void {
  inner(pattern.result, resultOfFunction(linking, actual));
  if (actual.kind !== 'function') return;
  for (const [place, taken] of (pattern.parameters ?? []).entries()) inner(taken, actual.parameters?.[place] ?? UNKNOWN);
}

/** A part that has the shape of the value says more than a bare parameter. */
function inferFromUnion(patterns: readonly Type[], actual: Type, inner: Inner, isBare: (type: Type) => boolean): void {
  const shaped = patterns.filter((each) => !isBare(each) && isSameShape(each, actual));
  for (const each of shaped.length > 0 ? shaped : patterns.filter(isBare)) inner(each, actual);
}

function isSameShape(one: Type, other: Type): boolean {
  if (one.kind === 'instance' && other.kind === 'instance') return sameEntity(one.entity, other.entity);
  if (one.kind === 'builtin' && other.kind === 'builtin') return one.name === other.name;
  return one.kind === (other.kind === 'closure' ? 'function' : other.kind);
}

/** Lists of whatever kind have an element; otherwise the same type is needed. */
function inferFromBuiltin(linking: Linking, pattern: Type & { readonly kind: 'builtin' }, actual: Type, inner: Inner): void {
  if (actual.kind === 'builtin' && actual.name === pattern.name) {
    for (const [place, arg] of pattern.args.entries()) inner(arg, actual.args[place] ?? UNKNOWN);
    return;
  }
  const rules = linking.builtinRules();
  const shape = rules.builtinMember(linking, pattern, LAMBDA);
  if (shape?.kind === 'function') {
    if (actual.kind !== 'builtin') inner(shape.result, resultOfFunction(linking, actual));
    return;
  }
  const element = rules.elementOf(linking, pattern, '');
  if (element.kind !== 'unknown') inner(element, rules.elementOf(linking, actual, ''));
}

/** The name of a builtin type that stands for what waiting for its argument gives, where that is found later. */
export const AWAITED = 'Awaited';

/** Puts in what was found. */
export function withFound(linking: Linking, type: Type, owner: Entity | undefined, found: Found): Type {
  return replaceIn(type, (part) => {
    if (part.kind === 'builtin' && part.name === AWAITED)
      return linking.ask.derivedType(linking, withFound(linking, part.args[0] ?? UNKNOWN, owner, found), 'awaited', '');
    const name = nameOf(part, owner);
    if (name === undefined) return undefined;
    return found.get(name) ?? (part.kind === 'builtin' ? UNKNOWN : undefined);
  });
}

/** Whether any parameter of `owner` is left in a type. */
export function mentions(type: Type, owner: Entity | undefined): boolean {
  let isThere = false;
  replaceIn(type, (part) => {
    if (nameOf(part, owner) !== undefined) isThere = true;
    return isThere ? part : undefined;
  });
  return isThere;
}
