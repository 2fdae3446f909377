/**
 * Bare names in languages where a name means the member of the innermost class that has one, inherited or its own, before it means anything
 * outside of that class (`bareMembers: 'innermost'`). Apart from bareMembers.ts because whoever looks names up needs it.
 */
import type { Index, SymbolKind } from '../../facts/fileFacts.ts';
import { type FileView, isTypeKind } from '../reading/fileView.ts';
import type { ChoosingCall } from '../rules/choosingCall.ts';
import type { Linking } from '../rules/linking.ts';
import { asMeanings, type Entity, isCalledAs, type Meaning, partsOf, sameEntity, type Type } from '../types/types.ts';

export interface BareName {
  readonly view: FileView;
  readonly name: string;
  /** Where it is written. */
  readonly scope: Index;
  /** What its file says that it means, or -1. */
  readonly binding: Index;
  readonly isCalled: boolean;
  /** What the call says of itself. */
  readonly call?: Pick<ChoosingCall, 'argumentCount' | 'parts'>;
  /** Whether it can only be a type. */
  readonly isType?: boolean;
}

/** The members that a bare name means; undefined where no class around says anything that the file does not. */
export function membersByName(linking: Linking, bare: BareName): readonly Meaning[] | undefined {
  const { view, scope, binding } = bare;
  const rules = linking.rulesOf(view);
  if (rules.bareMembers !== 'innermost') return undefined;
  const bound = view.binding(binding);
  const until = bound?.scope ?? 0;
  for (let at = scope; at > until; at = view.scope(at)?.parent ?? 0) {
    const found = membersOfScope(linking, bare, at);
    if (found.length > 0) return asMeanings(found);
  }
  // The class has overloads of the name that it inherits.
  const isOverloaded = bare.isCalled && rules.overloadsAreInherited === true;
  if (!isOverloaded || bound === undefined || bound.symbol < 0 || view.scope(until)?.kind !== 'class') return undefined;
  const all = membersOfScope(linking, bare, until);
  // One that is known to no bare name may be written under the name as well.
  const isOther = all.some((each) => !sameEntity(each, { view, symbol: bound.symbol }));
  return isOther ? asMeanings(all) : undefined;
}

/**
 * What a bare name is that comes from outside the folder: a member of a library's class that a class around builds on, or of what a function
 * around is called on, unless the name is known otherwise.
 */
export function impliedByName(linking: Linking, { view, name, scope, binding }: BareName): Type | undefined {
  const { bareMembers, impliedMember } = linking.rulesOf(view);
  if (bareMembers !== 'innermost' || impliedMember === undefined || binding >= 0) return undefined;
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? 0) {
    const fact = view.scope(at);
    if (fact?.kind !== 'class') {
      const given = fact?.kind === 'function' ? impliedByReceiver(linking, view, at, name) : undefined;
      if (given !== undefined) return given;
    } else if (fact.symbol >= 0) {
      const found = impliedMember(linking, { view, symbol: fact.symbol }, name);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** What a function on one of the language's own types knows by bare name: `fun List<A>.f() = map { }`. */
function impliedByReceiver(linking: Linking, view: FileView, scope: Index, name: string): Type | undefined {
  const { receiverIn, builtinMember, freeName } = linking.rulesOf(view);
  const receiver = receiverIn?.(linking, view, scope);
  for (const part of receiver === undefined ? [] : partsOf(receiver)) {
    const found = part.kind === 'builtin' ? builtinMember(linking, part, name) : undefined;
    // The tables do not tell members from extensions, before which functions of the package come.
    if (found !== undefined) return freeName(linking, view, name, scope).some(({ kind }) => kind === 'symbol') ? undefined : found;
  }
  return undefined;
}

/** The class around that a bare name is a part of without being written there. */
export function wholeByName(linking: Linking, { view, name, scope, binding }: BareName): Entity | undefined {
  const { bareMembers, impliedBy } = linking.rulesOf(view);
  if (bareMembers !== 'innermost' || impliedBy === undefined || binding >= 0) return undefined;
  for (const at of view.around('class', scope)) {
    const symbol = view.scope(at)?.symbol ?? -1;
    const found = symbol >= 0 ? impliedBy({ view, symbol }, name) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whose members are known in a scope: those of the class whose body it is, or of what a function is called on. */
export function ownersOfScope(linking: Linking, view: FileView, scope: Index): readonly Entity[] {
  const fact = view.scope(scope);
  if (fact === undefined) return [];
  if (fact.kind === 'class') return fact.symbol < 0 ? [] : [{ view, symbol: fact.symbol }];
  if (fact.kind !== 'function') return [];
  const rules = linking.rulesOf(view);
  const outside = fact.symbol < 0 ? undefined : rules.ownerOutside?.(linking, view, fact.symbol);
  if (outside !== undefined) return [outside];
  const receiver = rules.receiverIn?.(linking, view, scope);
  return receiver === undefined ? [] : partsOf(receiver).flatMap((part) => (part.kind === 'instance' ? [part.entity] : []));
}

function membersOfScope(linking: Linking, { view, name, isCalled, isType }: BareName, scope: Index): readonly Entity[] {
  const owners = ownersOfScope(linking, view, scope);
  const own = owners.flatMap((owner) => linking.ask.membersOfDefinition(linking, owner, name));
  const isOutside = view.scope(scope)?.kind === 'function' && linking.rulesOf(view).ownerOutside !== undefined;
  const all = own.length === 0 && isOutside ? membersAroundOwners(linking, owners, name) : own;
  if (all.length === 0) return all;
  // No bare name means a constructor, which may be called like its class.
  const members = all.filter((each) => (isType === true ? isTypeKind(kindOf(each)) : kindOf(each) !== 'constructor'));
  if (members.length === 0 || linking.rulesOf(view).methodsAreApart !== true) return members;
  return members.filter((each) => isCalledAs(each, name) === isCalled);
}

/** A function that is defined outside of its class stands in none of those around that class. */
function membersAroundOwners(linking: Linking, owners: readonly Entity[], name: string): readonly Entity[] {
  for (const { view, symbol } of owners)
    for (
      let at = view.symbol(symbol)?.container ?? -1;
      at >= 0 && isTypeKind(view.symbol(at)?.kind);
      at = view.symbol(at)?.container ?? -1
    ) {
      const found = linking.ask.membersOfDefinition(linking, { view, symbol: at }, name);
      if (found.length > 0) return found;
    }
  return [];
}

function kindOf({ view, symbol }: Entity): SymbolKind | undefined {
  return view.symbol(symbol)?.kind;
}
