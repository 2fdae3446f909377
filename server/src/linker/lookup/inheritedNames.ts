/**
 * Bare names in languages where a name means the member of the innermost class that has one, inherited or its own, before it means anything
 * outside of that class (`bareMembers: 'innermost'`). Apart from bareMembers.ts because whoever looks names up needs it.
 */
import type { Index, SymbolKind } from '../../facts/fileFacts.ts';
import { type FileView, isTypeKind } from '../reading/fileView.ts';
import type { Linking } from '../rules/linking.ts';
import { type Entity, isMethod, type Meaning, partsOf, type Type } from '../types/types.ts';

export interface BareName {
  readonly view: FileView;
  readonly name: string;
  /** Where it is written. */
  readonly scope: Index;
  /** What its file says that it means, or -1. */
  readonly binding: Index;
  readonly isCalled: boolean;
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
  return all.length > 1 ? asMeanings(all) : undefined;
}

/** What a bare name is that a class around has from outside the folder: a member of a library's class that it builds on. */
export function impliedByName(linking: Linking, { view, name, scope, binding }: BareName): Type | undefined {
  const { bareMembers, impliedMember } = linking.rulesOf(view);
  if (bareMembers !== 'innermost' || impliedMember === undefined || binding >= 0) return undefined;
  return ofClassesAround(view, scope, (owner) => impliedMember(linking, owner, name));
}

/** The class around that a bare name is a part of without being written there. */
export function wholeByName(linking: Linking, { view, name, scope, binding }: BareName): Entity | undefined {
  const { bareMembers, impliedBy } = linking.rulesOf(view);
  if (bareMembers !== 'innermost' || impliedBy === undefined || binding >= 0) return undefined;
  return ofClassesAround(view, scope, (owner) => impliedBy(owner, name));
}

function ofClassesAround<T>(view: FileView, scope: Index, ask: (owner: Entity) => T | undefined): T | undefined {
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? 0) {
    const fact = view.scope(at);
    if (fact?.kind !== 'class' || fact.symbol < 0) continue;
    const found = ask({ view, symbol: fact.symbol });
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
  const all = own.length === 0 && view.scope(scope)?.kind === 'function' ? membersAroundOwners(linking, owners, name) : own;
  if (all.length === 0) return all;
  // No bare name means a constructor, which may be called like its class.
  const members = all.filter((each) => (isType === true ? isTypeKind(kindOf(each)) : kindOf(each) !== 'constructor'));
  if (members.length === 0 || linking.rulesOf(view).methodsAreApart !== true) return members;
  return members.filter((each) => isMethod(each) === isCalled);
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

function asMeanings(entities: readonly Entity[]): readonly Meaning[] {
  return entities.map((entity) => ({ kind: 'symbol', entity }));
}
