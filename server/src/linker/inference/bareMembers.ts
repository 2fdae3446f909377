/** Bare names that mean members of a class around, inherited ones too: `size` for `this.size`, where a language leaves the receiver out. */
import type { Index } from '../../facts/fileFacts.ts';
import { type BareName, membersByName } from '../lookup/inheritedNames.ts';
import { freeName } from '../lookup/meanings.ts';
import { membersOfDefinition } from '../lookup/members.ts';
import type { FileView } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import type { MemberUsed } from '../rules/memberRules.ts';
import { asMeanings, type Entity, entitiesAmong, type Meaning, partsOf, type Rule } from '../types/types.ts';
import { findBareExtensions, NOT_CALLED } from './bareExtensions.ts';
import { isNeverCalled } from './calledExtensions.ts';
import { selfType } from './receivers.ts';

export interface BareMembers {
  readonly meanings: readonly Meaning[];
  readonly rule: Rule;
}

/** Undefined where the name means no member, or only what its file says anyway. */
export function findBareMembers(linking: Linking, bare: BareName): BareMembers | undefined {
  const { view, binding } = bare;
  const { bareMembers } = linking.rulesOf(view);
  if (bareMembers === undefined) return undefined;
  if (bareMembers === 'innermost') return innermostMembers(linking, bare);
  if (isInside(view, binding) && !(bareMembers === 'beforeFile' && isBoundInClass(view, binding))) return undefined;
  if (bareMembers === 'last' && isExplained(linking, bare)) return undefined;
  const meanings = membersAround(linking, bare);
  return meanings.length === 0 ? undefined : { meanings, rule: 'self' };
}

function innermostMembers(linking: Linking, bare: BareName): BareMembers | undefined {
  const { view, binding, isCalled, call } = bare;
  const meanings = membersByName(linking, bare);
  const isPassedBy = meanings !== undefined && isCalled && call !== undefined && isNeverCalled(linking, view, meanings, call);
  if (meanings !== undefined && !isPassedBy) return { meanings, rule: isInside(view, binding) ? 'local' : 'inherited' };
  const extensions = isInside(view, binding) ? undefined : findBareExtensions(linking, bare);
  if (extensions !== undefined) return { meanings: extensions, rule: 'self' };
  return meanings === undefined ? undefined : { meanings, rule: 'inherited' };
}

/** Whether a name is bound inside of the file's own scope. */
export function isInside(view: FileView, binding: Index): boolean {
  return binding >= 0 && view.binding(binding)?.scope !== 0;
}

/** Whether a name is bound in the body of a class, whose members may have overloads elsewhere. */
function isBoundInClass(view: FileView, binding: Index): boolean {
  return view.scope(view.binding(binding)?.scope ?? 0)?.kind === 'class';
}

function isExplained(linking: Linking, { view, name, binding }: BareName): boolean {
  return binding >= 0 || freeName(linking, view, name).some(({ kind }) => kind !== 'external');
}

/** Of the innermost class that has such a member. */
function membersAround(linking: Linking, { view, name, scope, call }: BareName): readonly Meaning[] {
  for (let at = scope; at >= 0; ) {
    const owner = view.classAround(at);
    if (owner < 0) return [];
    const found = membersIn(linking, { view, symbol: owner }, name, { scope: at, ...(call ?? NOT_CALLED) });
    if (found.length > 0) return asMeanings(found);
    at = view.scope(view.bodyOf(owner))?.parent ?? -1;
  }
  return [];
}

/** Its own members, or those that extensions give it. */
function membersIn(linking: Linking, owner: Entity, name: string, used: MemberUsed): readonly Entity[] {
  const { view } = owner;
  const own = membersOfDefinition(linking, owner, name);
  const { extensionMembers } = linking.rulesOf(view);
  if (own.length > 0 || extensionMembers === undefined) return own;
  return partsOf(selfType(linking, view, used.scope).type).flatMap((part) =>
    entitiesAmong(extensionMembers(linking, view, part, name, used)),
  );
}
