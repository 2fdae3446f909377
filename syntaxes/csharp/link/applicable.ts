/** Whether a call can mean an extension: what it gives must fit, and agree on what the type parameters are. */
import { ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import { mayMean } from '../../../server/src/linker/inference/argumentChoice.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { ChoosingCall } from '../../../server/src/linker/rules/choosingCall.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, partsOf, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';
import { distance } from './distance.ts';
import { SEQUENCES } from './library.ts';
import { elementOf } from './values.ts';

/** `receiver` is what the extension is called on. What is only named may mean any. */
export function isApplicable(linking: Linking, call: ChoosingCall, receiver: Type, entity: Entity): boolean {
  return call.argumentCount < 0 || (mayMean(linking, call, entity) && agrees(linking, call, receiver, entity));
}

/** `Concat<T>(this T head, IEnumerable<T> tail)` takes no two lists of one kind. */
function agrees(linking: Linking, { view, parts }: ChoosingCall, receiver: Type, entity: Entity): boolean {
  const found: Found = { linking, owner: entity, types: new Map() };
  const scope = entity.view.scopeOf(entity.symbol);
  let place = 0;
  for (const { flags, type } of entity.view.parameters(entity.symbol)) {
    const isReceiver = (flags & ParameterFlag.receiver) !== 0;
    if ((flags & ParameterFlag.rest) !== 0) return true;
    const part = isReceiver ? undefined : parts.find((each) => each.name === '' && each.place === place);
    if (!isReceiver) place++;
    const given = isReceiver ? receiver : part === undefined ? undefined : linking.ask.evaluate(linking, view, part.expression).type;
    if (given !== undefined && !fits(found, declaredType(linking, entity.view, scope, type), given)) return false;
  }
  return true;
}

interface Found {
  readonly linking: Linking;
  /** Whose type parameters are looked for. */
  readonly owner: Entity;
  readonly types: Map<string, Type>;
}

/** Notes what a value says of the type parameters; false where it contradicts what was noted before. */
function fits(found: Found, pattern: Type, given: Type): boolean {
  if (given.kind === 'unknown' || given.kind === 'union') return true;
  if (pattern.kind === 'parameter' && sameEntity(pattern.owner, found.owner)) {
    const known = found.types.get(pattern.name);
    if (known !== undefined) return mayMeet(found.linking, known, given);
    found.types.set(pattern.name, given);
    return true;
  }
  if (pattern.kind !== 'builtin' || !SEQUENCES.has(pattern.name)) return true;
  const [element] = pattern.args;
  return element === undefined || fits(found, element, elementOf(found.linking, given, 'each'));
}

/** Whether two types may be one type parameter: the one is the other, or stands for it. */
function mayMeet(linking: Linking, one: Type, other: Type): boolean {
  return standsFor(linking, one, other) || standsFor(linking, other, one);
}

function standsFor(linking: Linking, wanted: Type, given: Type): boolean {
  if (!SETTLED.has(wanted.kind) || !SETTLED.has(given.kind)) return true;
  // A type parameter of what is around may be anything, and is nothing else.
  if (wanted.kind === 'parameter') return given.kind === 'parameter' && distance(linking, wanted, given) === 0;
  if (distance(linking, wanted, given) === undefined) return false;
  if (wanted.kind !== 'builtin' || !SEQUENCES.has(wanted.name)) return true;
  const [own, theirs] = [elementOf(linking, wanted, 'each'), elementOf(linking, given, 'each')];
  return partsOf(own).some((each) => partsOf(theirs).some((inner) => standsFor(linking, each, inner)));
}

/** Kinds of types of which it is known what they are. */
const SETTLED: ReadonlySet<Type['kind']> = new Set(['parameter', 'builtin', 'instance']);
