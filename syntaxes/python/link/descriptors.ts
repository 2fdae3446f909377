/** Descriptors: fields whose class says what reading them gives (https://docs.python.org/3/howto/descriptor.html). */
import { ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import { resultOfValue } from '../../../server/src/linker/inference/functions.ts';
import { resultOfCall } from '../../../server/src/linker/inference/results.ts';
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { namedTypes } from '../../../server/src/linker/lookup/typeNames.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, isMethod, partsOf, type Type, unionOf } from '../../../server/src/linker/types/types.ts';

/** What a field or method of an instance gives that is a descriptor, or is made one by its decorator. */
export function readMember(linking: Linking, held: Type, member: Entity): Type | undefined {
  if (isMethod(member)) return isDecorated(linking, member) ? resultOfCall(linking, member, undefined).type : undefined;
  const parts = partsOf(held);
  const read = parts.map((part) => (part.kind === 'instance' ? readOf(linking, part) : undefined));
  return read.every((each) => each === undefined) ? undefined : unionOf(read.map((each, place) => each ?? parts[place] ?? held));
}

/** What `__get__` of a descriptor gives for an instance. */
function readOf(linking: Linking, descriptor: Type & { readonly kind: 'instance' }): Type | undefined {
  const [getter] = gettersOf(linking, descriptor.entity);
  if (getter === undefined) return undefined;
  const overloads = getter.view.overloads(getter.symbol).map((symbol): Entity => ({ view: getter.view, symbol }));
  const forInstances = overloads.filter((each) => !isForClasses(each));
  return unionOf((forInstances.length > 0 ? forInstances : [getter]).map((each) => resultOfCall(linking, each, descriptor).type));
}

function gettersOf(linking: Linking, entity: Entity): readonly Entity[] {
  return membersOfDefinition(linking, entity, '__get__');
}

/** `def __get__(self, instance: None, owner)`: the field is read of the class. */
function isForClasses({ view, symbol }: Entity): boolean {
  const [instance] = view.parameters(symbol).filter(({ flags }) => (flags & ParameterFlag.receiver) === 0);
  return instance === undefined || instance.type === 'None' || view.symbol(symbol)?.type === '';
}

/** Whether a class of descriptors that the folder defines decorates a method, or a function that makes one. */
function isDecorated(linking: Linking, { view, symbol }: Entity): boolean {
  return view
    .decorators(symbol)
    .some(({ name }) =>
      namedTypes(linking, view, 0, name.split('.')).some(
        (meaning) =>
          meaning.kind === 'symbol' && (gettersOf(linking, meaning.entity).length > 0 || makesDescriptor(linking, meaning.entity)),
      ),
    );
}

/** `def once(function) -> Once`, or with arguments of its own `def once(name) -> Callable[..., Once]`. */
function makesDescriptor(linking: Linking, { view, symbol }: Entity): boolean {
  if (view.symbol(symbol)?.kind !== 'function') return false;
  const made = resultOfCall(linking, { view, symbol }, undefined).type;
  return isDescriptor(linking, made) || isDescriptor(linking, resultOfValue(linking, made, undefined).type);
}

function isDescriptor(linking: Linking, type: Type): boolean {
  return type.kind === 'instance' && gettersOf(linking, type.entity).length > 0;
}
