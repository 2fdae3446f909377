/** What a name behind a dot means that is used. */
import { NAMELESS } from '../facts/fileFacts.ts';
import { findCalled } from './calledValues.ts';
import { isNeverCalled, takesInstead, takesNone } from './inference/calledExtensions.ts';
import { isTypeOutside } from './inference/typesOutside.ts';
import { evaluate } from './inference/values.ts';
import { findForeignMember } from './lookup/foreignMember.ts';
import { findMember, type MemberAnswer } from './lookup/memberTypes.ts';
import type { FileView } from './reading/fileView.ts';
import { callOf } from './rules/choosingCall.ts';
import type { Linking } from './rules/linking.ts';
import { type Found, isUse, type Reference } from './rules/reference.ts';
import { describe } from './types/describeType.ts';
import { asMeanings, entitiesAmong, isCalledAs, type Meaning, partsOf, type Type, type Typed } from './types/types.ts';

export function findBehindDot(linking: Linking, view: FileView, reference: Reference): Found {
  const { name, receiver } = reference;
  const value: Typed = evaluate(linking, view, receiver);
  // A call of what an expression gives.
  if (name === NAMELESS) return findCalled(linking, view, value);
  // `new(x)`: what is made is what the place expects.
  if (reference.role === 'new' && name === 'new') return { ...madeHere(value), receiver: value.type };
  const otherwise = foundOtherwise(linking, view, reference, value);
  if (otherwise !== undefined) return otherwise;
  const isSuper = view.expression(receiver)?.operation === 'super';
  const { meanings: found, rule, missing } = isSuper ? findAbove(linking, view, reference, value) : findMember(linking, value, name);
  const meant = (each: readonly Meaning[]): readonly Meaning[] =>
    linking.rulesOf(view).methodsAreApart === true ? ofUse(reference, each) : each;
  const meanings = meant(found);
  const isPassedBy = reference.role === 'call' && isNeverCalled(linking, view, meanings, callOf(view, reference));
  const isFound = meanings.some(({ kind }) => kind === 'symbol') && !isPassedBy;
  const extensions = (): readonly Meaning[] => meant(extensionsFound(linking, view, value.type, reference));
  const added = isFound ? insteadOfMethods(linking, view, reference, { meanings, extensions }) : extensions();
  if (added.length > 0) return { meanings: added, rule: value.rule, receiver: value.type, reason: '' };
  const above = isSuper && meanings.length === 0 ? findForeignMember(linking, view, reference) : undefined;
  if (above !== undefined && above.meanings.length > 0) return above;
  const isModule = partsOf(value.type).every((part) => part.kind === 'module');
  return {
    meanings,
    rule: isModule && meanings.length > 0 ? 'qualified' : rule,
    receiver: value.type,
    reason: missing === 'no such member' && isUse(reference) ? `${describe(value.type)} has no member ${name}` : 'receiver of unknown type',
  };
}

/** What a language finds in ways of its own: a decorator by a longer name, a method by the name of what promises it. */
function foundOtherwise(linking: Linking, view: FileView, reference: Reference, value: Typed): Found | undefined {
  const { decoratorSuffix, calledThrough } = linking.rulesOf(view);
  if (reference.role === 'call') return calledThrough?.(linking, view, reference, value.type);
  if (reference.role !== 'decorator' || decoratorSuffix === undefined) return undefined;
  const meant = findMember(linking, value, `${reference.name}${decoratorSuffix}`);
  const isFound = meant.meanings.some(({ kind }) => kind === 'symbol');
  return isFound ? { ...meant, rule: 'qualified', receiver: value.type, reason: '' } : undefined;
}

/** What is made without being named. */
function madeHere({ type, rule }: Typed): Omit<Found, 'receiver'> {
  const meanings = partsOf(type).flatMap((part): Meaning[] => {
    if (part.kind === 'instance') return [{ kind: 'symbol', entity: part.entity }];
    return part.kind === 'builtin' || part.kind === 'external' ? [{ kind: 'external', module: '', name: 'new' }] : [];
  });
  return { meanings, rule, reason: 'nothing says what is made' };
}

/** A member of `super`. */
function findAbove(linking: Linking, view: FileView, { name, scope }: Reference, bases: Typed): MemberAnswer {
  const above = linking.rulesOf(view).superMembers?.(linking, view, scope, name) ?? [];
  return above.length > 0 ? { meanings: asMeanings(above), rule: bases.rule, missing: undefined } : findInFirst(linking, bases, name);
}

/** Of several bases the first that has the member. */
function findInFirst(linking: Linking, bases: Typed, name: string): MemberAnswer {
  for (const type of partsOf(bases.type)) {
    const found = findMember(linking, { ...bases, type }, name);
    if (found.meanings.some(({ kind }) => kind === 'symbol')) return found;
  }
  return findMember(linking, bases, name);
}

/** Members that other places give what stands in front. */
function extensionsFound(linking: Linking, view: FileView, type: Type, reference: Reference): readonly Meaning[] {
  const { extensionMembers, fits } = linking.rulesOf(view);
  if (extensionMembers === undefined || isTypeOutside(linking, view, reference.receiver)) return [];
  const { name, argumentCount } = reference;
  const call = callOf(view, reference);
  const found = partsOf(type).flatMap((part) => extensionMembers(linking, view, part, name, call));
  if (fits === undefined || found.length === 0 || argumentCount < 0) return found;
  // The type outside has members of its own.
  return found.filter((meaning) => meaning.kind !== 'symbol' || fits(linking, meaning.entity, call));
}

interface FoundMembers {
  readonly meanings: readonly Meaning[];
  readonly extensions: () => readonly Meaning[];
}

/** Extensions that a call means because no method of the value takes what it gives. */
function insteadOfMethods(linking: Linking, view: FileView, reference: Reference, found: FoundMembers): readonly Meaning[] {
  if (reference.role !== 'call' || linking.rulesOf(view).extensionMembers === undefined) return [];
  const call = callOf(view, reference);
  return takesNone(linking, call, entitiesAmong(found.meanings))
    ? found.extensions().filter((each) => takesInstead(linking, call, each))
    : [];
}

/** Of a method and a field of one name the one that is meant. */
function ofUse({ role, name }: Reference, meanings: readonly Meaning[]): readonly Meaning[] {
  if (meanings.length <= 1) return meanings;
  const isCall = role === 'call';
  const meant = meanings.filter((meaning) => meaning.kind !== 'symbol' || isCalledAs(meaning.entity, name) === isCall);
  return meant.length > 0 ? meant : meanings;
}
