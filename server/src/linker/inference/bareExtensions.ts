/** Extensions that are called by their bare name, on what a function or class around is: Kotlin's `fun A.f() = g()` for `this.g()`. */
import { ParameterFlag } from '../../facts/fileFacts.ts';
import type { BareName } from '../lookup/inheritedNames.ts';
import { freeName, meaningsOfBinding } from '../lookup/meanings.ts';
import type { ChoosingCall } from '../rules/choosingCall.ts';
import type { Linking } from '../rules/linking.ts';
import { type Entity, entitiesAmong, type Meaning, partsOf, type Type } from '../types/types.ts';
import { functionsBeside } from './overloads.ts';

/** How a name is used of which nothing says that it is called. */
export const NOT_CALLED: Pick<ChoosingCall, 'argumentCount' | 'parts'> = { argumentCount: -1, parts: [] };

/** Those of the innermost receiver that has any; undefined where the name is that of no extension, or of none that anything around has. */
export function findBareExtensions(linking: Linking, bare: BareName): readonly Meaning[] | undefined {
  const { view, name, scope, isCalled, call = NOT_CALLED } = bare;
  const { extensionMembers, receiverIn } = linking.rulesOf(view);
  if (!isCalled || extensionMembers === undefined || receiverIn === undefined || !mayBeExtension(linking, bare)) return undefined;
  for (const type of receiversAround(linking, bare)) {
    const found = partsOf(type).flatMap((part) => extensionMembers(linking, view, part, name, { scope, ...call }));
    if (found.length > 0) return found;
  }
  return undefined;
}

/** Whether what the file knows under the name is an extension, or has one beside it. */
function mayBeExtension(linking: Linking, { view, name, binding }: BareName): boolean {
  if (binding >= 0) linking.reader.note(view, name);
  const known = binding < 0 ? freeName(linking, view, name) : meaningsOfBinding(linking, view, binding);
  return entitiesAmong(known).some((entity) => functionsBeside([entity]).some(isExtension));
}

export function isExtension({ view, symbol }: Entity): boolean {
  return view.parameters(symbol).some(({ flags }) => (flags & ParameterFlag.receiver) !== 0);
}

/** What stands for `this`, from the inside out. */
function* receiversAround(linking: Linking, { view, scope }: BareName): Generator<Type> {
  const { receiverIn } = linking.rulesOf(view);
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? 0) {
    const { kind, symbol = -1 } = view.scope(at) ?? {};
    if (kind === 'class' && symbol >= 0) yield { kind: 'instance', entity: { view, symbol }, args: [] };
    const receiver = kind === 'function' ? receiverIn?.(linking, view, at) : undefined;
    if (receiver !== undefined) yield receiver;
  }
}
