/** How well a call's arguments fit the types of what may be called, where labels leave several. */

import { ParameterFlag, TYPE_ARGUMENTS } from '../../../server/src/facts/fileFacts.ts';
import { parametersOf } from '../../../server/src/linker/inference/functions.ts';
import { constraintOf } from '../../../server/src/linker/lookup/memberTypes.ts';
import { stepsUp } from '../../../server/src/linker/lookup/stepsUp.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { ChoosingCall } from '../../../server/src/linker/rules/choosingCall.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, type Entity, partsOf, type Type } from '../../../server/src/linker/types/types.ts';
import { EXPECTED } from '../expected.ts';
import { elementOf } from './builtins.ts';
import { placeOf } from './calls.ts';
import { isNumber, isProtocol, keeps } from './protocols.ts';

/** An argument of the very type, one that may be given for it, and one that cannot be. */
const SAME = 2;
const FITTING = 1;
const WRONG = -2;

/** The sum over all arguments; of types of which nothing is known nothing is said. */
export function closeness(linking: Linking, entity: Entity, { view, parts }: ChoosingCall): number {
  const parameters = parametersOf(entity);
  let sum = 0;
  for (const { name, place, expression } of parts) {
    const parameter = name === TYPE_ARGUMENTS ? undefined : parameters[placeOf(entity, name, place)];
    if (parameter === undefined) continue;
    const declared = declaredType(linking, entity.view, entity.view.scopeOf(entity.symbol), parameter.type);
    const wanted = (parameter.flags & ParameterFlag.rest) === 0 ? declared : elementOf(linking, declared, '');
    const implicit = implicitName(view, expression);
    sum += implicit === undefined ? fitOfArgument(linking, wanted, view, expression) : offers(linking, wanted, implicit);
  }
  return sum;
}

/** `.red`: the member that is asked of whatever type is expected. */
function implicitName(view: FileView, expression: number): string | undefined {
  let at = expression;
  for (let depth = 0; depth < DEEPEST; depth++) {
    const fact = view.expression(at);
    if (fact === undefined || fact.operand < 0) return undefined;
    const below = view.expression(fact.operand);
    if (below?.operation === 'literal' && below.name === EXPECTED) return fact.operation === 'member' ? fact.name : undefined;
    at = fact.operand;
  }
  return undefined;
}

const DEEPEST = 12;

function offers(linking: Linking, wanted: Type, name: string): number {
  if (wanted.kind === 'instance') return linking.ask.membersOfDefinition(linking, wanted.entity, name).length > 0 ? FITTING : WRONG;
  return wanted.kind === 'function' ? WRONG : 0;
}

function fitOfArgument(linking: Linking, wanted: Type, view: FileView, expression: number): number {
  const { type } = linking.ask.evaluate(linking, view, expression);
  const operation = view.expression(expression)?.operation;
  const isLiteral = operation === 'literal' || operation === 'array';
  if (!isLiteral || type.kind !== 'builtin') return fitOf(linking, wanted, type);
  const isList = wanted.kind === 'builtin' && wanted.name === 'Array' && type.name === 'Array';
  return isList ? listFit(linking, elementOf(linking, wanted, ''), view, expression) : literalFit(linking, wanted, type);
}

/** What is written in a list becomes what the list is expected to hold. */
function listFit(linking: Linking, wanted: Type, view: FileView, list: number): number {
  const fits = view.parts(list).map((part) => fitOfArgument(linking, wanted, view, part.expression));
  if (fits.some((fit) => fit < 0)) return WRONG;
  return fits.every((fit) => fit > 0) ? SAME : FITTING;
}

/** A literal becomes whatever is expected that can be made of one. */
function literalFit(linking: Linking, wanted: Type, given: Builtin): number {
  if (wanted.kind === 'function') return WRONG;
  if (wanted.kind !== 'builtin') return wanted.kind === 'parameter' ? fitOf(linking, wanted, given) : 0;
  if (wanted.name === given.name) return fitOf(linking, wanted, given);
  const isMade =
    (given.name === 'Int' && isNumber(wanted.name)) ||
    (given.name === 'Double' && keeps(wanted.name, 'FloatingPoint') === true) ||
    (given.name === 'String' && TEXTS.has(wanted.name)) ||
    (given.name === 'Array' && keeps(wanted.name, 'Collection') === true && wanted.name !== 'String');
  return isMade ? FITTING : WRONG;
}

const TEXTS: ReadonlySet<string> = new Set(['Character', 'Substring', 'StaticString']);

function fitOf(linking: Linking, wanted: Type, given: Type): number {
  const isFunction = given.kind === 'function' || given.kind === 'closure';
  if (wanted.kind === 'function') return functionFit(isFunction, given);
  if (isFunction) return wanted.kind === 'instance' || wanted.kind === 'builtin' ? WRONG : 0;
  switch (wanted.kind) {
    case 'builtin':
      return builtinFit(linking, wanted, given);
    case 'external':
      if (given.kind === 'builtin' || given.kind === 'instance') return WRONG;
      return given.kind === 'external' && given.name === wanted.name && given.name !== '' ? SAME : 0;
    case 'parameter':
      return promiseFit(linking, wanted, given);
    case 'instance':
      return instanceFit(linking, wanted.entity, given);
    default:
      return 0;
  }
}

function functionFit(isFunction: boolean, given: Type): number {
  if (isFunction) return FITTING;
  return given.kind === 'unknown' ? 0 : WRONG;
}

/** Of lists what is in them counts too. */
function builtinFit(linking: Linking, wanted: Builtin, given: Type): number {
  if (given.kind === 'instance') return isProtocol(wanted.name) ? 0 : WRONG;
  if (given.kind !== 'builtin') return given.kind === 'external' && given.name !== '' ? WRONG : 0;
  if (wanted.name !== given.name) return keeps(given.name, wanted.name) === true ? FITTING : WRONG;
  let fit = SAME;
  for (const [place, arg] of wanted.args.entries()) {
    const other = given.args[place];
    const inner = other === undefined ? 0 : fitOf(linking, arg, other);
    if (inner < 0) return WRONG;
    if (inner === 0) fit = FITTING;
  }
  return fit;
}

/** A value for a type parameter: what is promised of that counts. */
function promiseFit(linking: Linking, wanted: Type & { readonly kind: 'parameter' }, given: Type): number {
  let fit = 0;
  for (const part of partsOf(constraintOf(linking, wanted))) {
    const isKept = part.kind === 'builtin' && given.kind === 'builtin' ? keeps(given.name, part.name) : undefined;
    if (isKept === false) return WRONG;
    if (isKept === true) fit = FITTING;
    if (part.kind === 'instance' && given.kind === 'instance') {
      if (stepsUp(linking, given.entity, part.entity) === undefined) return WRONG;
      fit = FITTING;
    }
  }
  return fit;
}

/** More for the very class than for one that it builds on. */
function instanceFit(linking: Linking, wanted: Entity, given: Type): number {
  const isPromise = wanted.view.symbol(wanted.symbol)?.kind === 'interface';
  if (given.kind === 'builtin') return isPromise ? 0 : WRONG;
  if (given.kind !== 'instance') return given.kind === 'external' && given.name !== '' && !isPromise ? WRONG : 0;
  const steps = stepsUp(linking, given.entity, wanted);
  return steps === undefined ? WRONG : steps === 0 ? SAME : FITTING;
}
