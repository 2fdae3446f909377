/** How far a value is from what a parameter takes (https://docs.oracle.com/javase/specs/jls/se21/html/jls-15.html#jls-15.12.2). */

import { lastName, outerName } from '../../../server/src/base/dottedName.ts';
import type { ExpressionOperation, Index } from '../../../server/src/facts/fileFacts.ts';
import { LAMBDA, parametersOf } from '../../../server/src/linker/inference/functions.ts';
import { functionalMember } from '../../../server/src/linker/lookup/functionalMember.ts';
import { basesOf, hasForeignBase } from '../../../server/src/linker/lookup/members.ts';
import { constraintOf } from '../../../server/src/linker/lookup/memberTypes.ts';
import { stepsUp } from '../../../server/src/linker/lookup/stepsUp.ts';
import { type FileView, isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, type Entity, partsOf, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';
import { builtinMember } from './builtins.ts';

import { typeOfConstant } from './constants.ts';
import { JAVA_LANG, libraryTypes } from './library.ts';

/** Steps are small, boxing is worse than any of them, what is not known is in between. */
const BOXING = 30;
const UNSURE = 20;
const TO_OBJECT = 15;
const TO_PARAMETER = 12;

/** Undefined where the value cannot be given for the parameter. */
export function distance(linking: Linking, wanted: Type, value: Type): number | undefined {
  const given = typeOfConstant(value) ?? value;
  if (given.kind === 'parameter') return fromParameter(linking, wanted, given);
  // What takes anything is meant rather than what takes one of many.
  if (isOpen(given)) {
    if (isNamedAfter(given, wanted)) return UNSURE - 1 / 8;
    return wanted.kind === 'builtin' && wanted.name === 'Object' ? UNSURE - 1 / 16 : UNSURE;
  }
  if (given.kind === 'builtin' && given.name === 'null') return isPrimitive(wanted) ? undefined : 1;
  switch (wanted.kind) {
    case 'parameter':
      return toParameter(linking, wanted, given);
    case 'union': {
      const costs = wanted.of.map((each) => distance(linking, each, given)).filter((each) => each !== undefined);
      return costs.length === 0 ? undefined : Math.min(...costs);
    }
    case 'builtin':
      return toBuiltin(linking, wanted, given);
    case 'instance':
      return toInstance(linking, wanted.entity, given);
    case 'external':
      return toExternal(linking, wanted, given);
    default:
      return UNSURE;
  }
}

/** A type parameter takes what its bound takes. */
function toParameter(linking: Linking, wanted: Type & { readonly kind: 'parameter' }, given: Type): number | undefined {
  if (isPrimitive(given)) return TO_PARAMETER + BOXING;
  const [bound, ...others] = partsOf(constraintOf(linking, wanted));
  if (bound === undefined || others.length > 0 || bound.kind === 'unknown' || bound.kind === 'parameter' || isFunction(given))
    return TO_PARAMETER;
  return distance(linking, bound, given) === undefined ? undefined : TO_PARAMETER;
}

function fromParameter(linking: Linking, wanted: Type, given: Type & { readonly kind: 'parameter' }): number | undefined {
  if (wanted.kind === 'parameter') return betweenParameters(linking, wanted, given);
  if (isPrimitive(wanted)) return undefined;
  if (wanted.kind === 'builtin' && wanted.name === 'Object') return TO_OBJECT;
  if (wanted.kind === 'builtin' && wanted.name === '[]') return undefined;
  const bound = constraintOf(linking, given);
  // A bound may be a type parameter that is bounded by this one.
  return bound.kind === 'unknown' || partsOf(bound).some(({ kind }) => kind === 'parameter')
    ? UNSURE
    : (distance(linking, wanted, partsOf(bound)[0] ?? bound) ?? UNSURE);
}

function betweenParameters(
  linking: Linking,
  wanted: Type & { readonly kind: 'parameter' },
  given: Type & { readonly kind: 'parameter' },
): number | undefined {
  if (sameEntity(wanted.owner, given.owner) && wanted.name === given.name) return 0;
  const bound = constraintOf(linking, given);
  if (bound.kind === 'unknown') return isUnbound(given) && !isUnbound(wanted) ? undefined : TO_PARAMETER;
  if (bound.kind === 'parameter' || bound.kind === 'union') return TO_PARAMETER;
  return toParameter(linking, wanted, bound);
}

function isUnbound({ owner, name }: Type & { readonly kind: 'parameter' }): boolean {
  return owner.view.typeParameters(owner.symbol).find((each) => each.name === name)?.constraint === '';
}

function isPrimitive(type: Type): boolean {
  return type.kind === 'builtin' && WIDTH.has(type.name);
}

/** Each goes to those behind it; a boolean goes nowhere. */
const WIDTH: ReadonlyMap<string, number> = new Map(
  Object.entries({ boolean: -1, byte: 0, short: 1, char: 1, int: 2, long: 3, float: 4, double: 5 }),
);
const BOXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    boolean: 'Boolean',
    byte: 'Byte',
    short: 'Short',
    char: 'Character',
    int: 'Integer',
    long: 'Long',
    float: 'Float',
    double: 'Double',
  }),
);

function toBuiltin(linking: Linking, wanted: Builtin, given: Type): number | undefined {
  if (isFunction(given)) return fitsFunction(linking, builtinMember(linking, wanted, LAMBDA), given);
  if (given.kind === 'builtin') return betweenBuiltins(linking, wanted, given);
  if (isPrimitive(wanted)) return isOpen(given) ? UNSURE : undefined;
  if (wanted.name === 'Object') return TO_OBJECT;
  if (wanted.name === '[]') return isOpen(given) ? UNSURE : undefined;
  if (given.kind === 'external') return FINAL.has(wanted.name) ? undefined : (stepsBetween(lastName(given.name), wanted.name) ?? UNSURE);
  if (given.kind !== 'instance') return UNSURE;
  return instanceToBuiltin(linking, wanted, given.entity);
}

/** Whether a value from outside may be anything: of what is named like a class it is known that it is one. */
function isOpen(given: Type): boolean {
  return given.kind === 'external' && !/^(?:\p{Lu}\w*\.)*\p{Lu}\w*\p{Ll}\w*$/u.test(given.name) && !/^\p{Lu}\w*$/u.test(given.name);
}

/** What a class outside has for itself is often one of it: `HttpMethod.GET`. */
function isNamedAfter(given: Type, wanted: Type): boolean {
  return given.kind === 'external' && wanted.kind === 'external' && lastName(outerName(given.name)) === lastName(wanted.name);
}

/** A class of the folder is one of the library only by what it builds on. */
function instanceToBuiltin(linking: Linking, wanted: Builtin, entity: Entity): number | undefined {
  if (FINAL.has(wanted.name)) return undefined;
  return hasForeignBase(linking, entity) === undefined ? undefined : builtinBaseDistance(linking, wanted, entity);
}

const FINAL: ReadonlySet<string> = new Set([...BOXES.values(), 'String', 'StringBuilder', 'StringBuffer', 'Class', 'Optional']);

function builtinBaseDistance(linking: Linking, wanted: Builtin, entity: Entity, depth = 0): number | undefined {
  // Classes may build on themselves in programs that are wrong.
  if (depth > DEEPEST) return undefined;
  let isUnknown = false;
  for (const { name } of entity.view.heritage(entity.symbol)) {
    const last = lastName(name);
    const steps = stepsBetween(last, wanted.name);
    if (steps !== undefined) return steps + 1;
    if (!isKnownType(last) && basesOf(linking, entity).every((base) => nameOf(base) !== last)) isUnknown = true;
  }
  for (const base of basesOf(linking, entity)) {
    const steps = builtinBaseDistance(linking, wanted, base, depth + 1);
    if (steps !== undefined) return steps + 1;
  }
  return isUnknown ? UNSURE : undefined;
}

const DEEPEST = 8;

/** Of interfaces that say nothing of what is below them nothing is to be feared. */
function isKnownType(name: string): boolean {
  return Object.hasOwn(libraryTypes(), name) || JAVA_LANG.has(name) || name === 'Serializable';
}

function nameOf({ view, symbol }: Entity): string {
  return view.symbol(symbol)?.name ?? '';
}

function betweenBuiltins(linking: Linking, wanted: Builtin, given: Builtin): number | undefined {
  if (wanted.name === given.name) return wanted.name === '[]' ? betweenArrays(linking, wanted, given) : 0;
  const [to, from] = [WIDTH.get(wanted.name), WIDTH.get(given.name)];
  if (to !== undefined && from !== undefined) return widened(wanted.name, to - from, Math.min(to, from));
  if (from !== undefined) return boxed(wanted, BOXES.get(given.name) ?? '');
  if (to !== undefined) return unboxed(wanted, given);
  if (wanted.name === 'Object') return given.name === '[]' ? 2 * TO_OBJECT : TO_OBJECT;
  return wanted.name === '[]' || given.name === '[]' ? undefined : betweenClasses(wanted.name, given.name);
}

function widened(wanted: string, steps: number, least: number): number | undefined {
  return steps > 0 && least >= 0 && wanted !== 'char' ? steps : undefined;
}

function betweenClasses(wanted: string, given: string): number | undefined {
  const steps = stepsBetween(given, wanted);
  if (steps !== undefined) return steps;
  const isKnown = Object.hasOwn(libraryTypes(), given) && Object.hasOwn(libraryTypes(), wanted);
  return isKnown || FINAL.has(wanted) || FINAL.has(given) ? undefined : UNSURE;
}

/** Arrays are as far from each other as what is in them; those of primitives go nowhere. */
function betweenArrays(linking: Linking, wanted: Builtin, given: Builtin): number | undefined {
  const [one, other] = [wanted.args[0], given.args[0]];
  if (one === undefined || other === undefined || one.kind === 'unknown' || other.kind === 'unknown') return UNSURE;
  if (isPrimitive(one) || isPrimitive(other))
    return one.kind === 'builtin' && other.kind === 'builtin' && one.name === other.name ? 0 : undefined;
  const [first = other] = partsOf(other);
  return distance(linking, one, first);
}

function boxed(wanted: Builtin, box: string): number | undefined {
  if (wanted.name === box) return BOXING;
  if (wanted.name === 'Object' || wanted.name === 'Comparable') return BOXING + TO_OBJECT;
  return wanted.name === 'Number' && box !== 'Boolean' && box !== 'Character' ? BOXING + 1 : undefined;
}

function unboxed(wanted: Builtin, given: Builtin): number | undefined {
  for (const [primitive, box] of BOXES) {
    if (box !== given.name) continue;
    const [to = -1, from = -1] = [WIDTH.get(wanted.name), WIDTH.get(primitive)];
    return primitive === wanted.name ? BOXING : to > from && from >= 0 ? BOXING + to - from : undefined;
  }
  return given.name === 'Object' || FINAL.has(given.name) ? undefined : Object.hasOwn(libraryTypes(), given.name) ? undefined : UNSURE;
}

/** Steps from a type of the library up to another; undefined when it is none of it. */
function stepsBetween(from: string, to: string): number | undefined {
  const types = libraryTypes();
  let at: string | undefined = from;
  for (let steps = 0; at !== undefined && steps < 8; steps++) {
    if (at === to) return steps;
    if (EXTRA.get(at)?.split(' ').includes(to) === true) return steps + 1;
    at = Object.hasOwn(types, at) ? types[at]?.base : THROWABLES.test(at) && at !== 'Throwable' ? nextThrowable(at) : undefined;
  }
  return undefined;
}

const EXTRA: ReadonlyMap<string, string> = new Map(
  Object.entries({
    String: 'Comparable Serializable',
    LinkedList: 'List Deque',
    ArrayList: 'RandomAccess',
    Class: 'Type Serializable',
    Method: 'GenericDeclaration Member',
    Constructor: 'GenericDeclaration Member',
    Field: 'Member',
    Executable: 'GenericDeclaration Member',
    Integer: 'Comparable',
    Long: 'Comparable',
    Double: 'Comparable',
    StringBuilder: 'Appendable',
    BufferedReader: 'Reader Closeable AutoCloseable',
  }),
);
const THROWABLES = /(?:Exception|Error|Throwable)$/;

function nextThrowable(name: string): string {
  if (name === 'Exception' || name === 'Error') return 'Throwable';
  if (name === 'RuntimeException' || name === 'IOException') return 'Exception';
  return name.endsWith('Error')
    ? 'Error'
    : /IO|File|Socket|URL/.test(name)
      ? 'IOException'
      : name === 'Throwable'
        ? 'Object'
        : 'RuntimeException';
}

function toInstance(linking: Linking, wanted: Entity, given: Type): number | undefined {
  if (isFunction(given)) {
    const method = functionalMember(linking, wanted);
    if (method === undefined) return undefined;
    const isVoid = method.view.symbol(method.symbol)?.type === 'void';
    return fitsMethod(linking, { count: parametersOf(method).length, isVoid }, given);
  }
  if (given.kind === 'builtin') return isPrimitive(given) || Object.hasOwn(libraryTypes(), given.name) ? undefined : UNSURE;
  if (given.kind !== 'instance') return given.kind === 'external' ? UNSURE : undefined;
  return stepsUp(linking, given.entity, wanted);
}

function toExternal(linking: Linking, wanted: Type & { readonly kind: 'external' }, given: Type): number | undefined {
  if (given.kind === 'external') return isSameOutside(wanted, given) ? 0 : UNSURE;
  if (given.kind === 'instance') return instanceToExternal(linking, lastName(wanted.name), given.entity);
  if (given.kind !== 'builtin') return UNSURE;
  return isPrimitive(given) || FINAL.has(given.name) || given.name === '[]' ? undefined : UNSURE;
}

/** Whether two types from outside are one, as far as both say what they lie in. */
function isSameOutside(one: Type & { readonly kind: 'external' }, other: Type & { readonly kind: 'external' }): boolean {
  if (lastName(one.name) !== lastName(other.name)) return false;
  return one.name === other.name || !one.name.includes('.') || !other.name.includes('.');
}

/** A class of the folder is one from outside only by what it builds on, which may build on anything. */
function instanceToExternal(linking: Linking, wanted: string, entity: Entity): number | undefined {
  if (hasForeignBase(linking, entity) === undefined) return undefined;
  return entity.view.heritage(entity.symbol).some(({ name }) => lastName(name) === wanted) ? 1 : UNSURE;
}

/** A lambda, a reference to a method, a constructor. */
function isFunction(type: Type): boolean {
  if (type.kind === 'closure' || type.kind === 'function') return true;
  if (type.kind !== 'definition') return false;
  const kind = type.entity.view.symbol(type.entity.symbol)?.kind;
  return kind === 'method' || kind === 'constructor' || isTypeKind(kind);
}

function fitsFunction(linking: Linking, shape: Type | undefined, given: Type): number | undefined {
  if (shape?.kind !== 'function') return undefined;
  const isVoid = shape.result.kind === 'builtin' && shape.result.name === 'void';
  return fitsMethod(linking, { count: shape.parameters?.length ?? 0, isVoid }, given);
}

interface WantedMethod {
  readonly count: number;
  readonly isVoid: boolean;
}

/** Of a method it is not known how it is meant: with or without what it is called on. */
function fitsMethod(linking: Linking, { count, isVoid }: WantedMethod, given: Type): number | undefined {
  if (given.kind !== 'closure') return 1;
  const { view, scope } = given;
  if (view.parameterBindings(scope).length !== count) return undefined;
  const returned = view.returnsOf(scope);
  // Not all that is given back is noted: null is not, nor what nothing is known of.
  if (returned.length === 0) return isVoid ? 0 : RATHER_NOT;
  if (returned.length > 1 || !mayBeStatement(view, returned[0] ?? -1)) return isVoid ? OTHERWISE : 0;
  return count > 0 ? 0 : fitsResult(isVoid, linking.ask.evaluate(linking, view, returned[0] ?? -1).type);
}

/** What a lambda calls tells, where nothing that it is given does; what is void for nobody is rather a value. */
function fitsResult(isVoid: boolean, result: Type): number {
  if (result.kind === 'builtin' && result.name === 'void') return isVoid ? 0 : OTHERWISE;
  return isVoid ? (result.kind === 'unknown' ? RATHER_NOT : OTHERWISE) : 0;
}

/** A lambda may do something else than what it stands for, but rather does not. */
const OTHERWISE = 5;
/** So little that the choice counts as a guess. */
const RATHER_NOT = 1 / 2;

/** Whether an expression may stand where a statement does: what is no such thing is a value. */
function mayBeStatement(view: FileView, index: Index): boolean {
  return !VALUES.has(view.expression(index)?.operation ?? 'other');
}

const VALUES: ReadonlySet<ExpressionOperation> = new Set(['literal', 'array', 'object', 'function', 'self', 'cast']);
