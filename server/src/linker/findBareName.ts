/** What a bare name means that is used: a member of a class around, what its file binds it to, or what is known without either. */
import { type ReferenceRole, TYPE_ARGUMENTS } from '../facts/fileFacts.ts';
import { findCalledValue } from './calledValues.ts';
import { findConstructedValue } from './constructedValues.ts';
import { findBareMembers } from './inference/bareMembers.ts';
import { findBaseConstructor, findOwnConstructor } from './inference/constructorCalls.ts';
import { typeOfMeanings } from './inference/values.ts';
import { findForeignMember } from './lookup/foreignMember.ts';
import { impliedByName, wholeByName } from './lookup/inheritedNames.ts';
import { boundUncalled, freeName, meaningsOfBinding, typeMeaningsOf } from './lookup/meanings.ts';
import { ofWrittenTypes } from './lookup/typeArity.ts';
import { type FileView, isTypeKind } from './reading/fileView.ts';
import { callOf } from './rules/choosingCall.ts';
import type { Linking } from './rules/linking.ts';
import type { Found, Reference } from './rules/reference.ts';
import { entitiesAmong, type Meaning, partsOf, type Rule } from './types/types.ts';

export function findBareName(linking: Linking, view: FileView, reference: Reference): Found {
  const { name, binding, role, scope } = reference;
  if (name === 'this' && role === 'call') return findOwnConstructor(view, scope);
  const { superWord = 'super' } = linking.rulesOf(view);
  if (name === superWord && role === 'call' && !freeName(linking, view, name, scope).some(({ kind }) => kind === 'symbol'))
    return findBaseConstructor(linking, view, scope);
  const bound = role === 'call' ? binding : boundUncalled(linking, view, binding);
  const found =
    findShortened(linking, view, reference) ??
    findMember(linking, view, reference) ??
    (bound < 0 ? findFreeName(linking, view, reference) : findBound(linking, view, { ...reference, binding: bound }));
  if (role !== 'new' || found.meanings.length === 0 || linking.rulesOf(view).arityTellsTypes !== true) return found;
  const { parts } = callOf(view, reference);
  // A member may be called like the type that is made for it.
  const isMember = entitiesAmong(found.meanings).some((each) => !isTypeKind(each.view.symbol(each.symbol)?.kind));
  const meanings = isMember ? typeMeaningsOf(linking, view, scope, name) : found.meanings;
  return { ...found, meanings: ofWrittenTypes(linking, view, meanings, { name, scope, parts }) };
}

/** A decorator whose name leaves out its end. */
function findShortened(linking: Linking, view: FileView, { name, role, scope }: Reference): Found | undefined {
  const { decoratorSuffix } = linking.rulesOf(view);
  if (role !== 'decorator' || decoratorSuffix === undefined) return undefined;
  const meanings = typeMeaningsOf(linking, view, scope, `${name}${decoratorSuffix}`).filter(({ kind }) => kind === 'symbol');
  return meanings.length === 0 ? undefined : { meanings, rule: 'package', receiver: undefined, reason: '' };
}

/** A member of a class around, or one that such a class has from outside. */
function findMember(linking: Linking, view: FileView, reference: Reference): Found | undefined {
  const { name, binding, role, scope } = reference;
  const isAsked = role === 'call' && linking.rulesOf(view).bareMembers !== undefined;
  const call = isAsked ? { call: callOf(view, reference) } : undefined;
  const bare = { view, name, scope, binding, isCalled: role === 'call', isType: TYPE_ROLES.has(role), ...call };
  const members = findBareMembers(linking, bare);
  if (members !== undefined) return { ...members, receiver: undefined, reason: '' };
  if (role !== 'call') return undefined;
  const whole = wholeByName(linking, bare);
  if (whole !== undefined) return { meanings: [{ kind: 'symbol', entity: whole }], rule: 'inherited', receiver: undefined, reason: '' };
  if (impliedByName(linking, bare) === undefined) return undefined;
  return { meanings: [{ kind: 'external', module: '', name }], rule: 'inherited', receiver: undefined, reason: '' };
}

const TYPE_ROLES: ReadonlySet<ReferenceRole> = new Set(['type', 'new', 'heritage', 'decorator']);

/** What the file binds to nothing. */
function findFreeName(linking: Linking, view: FileView, reference: Reference): Found {
  const { name, role, scope } = reference;
  const { freeCall, freeNameRule, bareMembers } = linking.rulesOf(view);
  const isCall = role === 'call' && freeCall !== undefined;
  const meanings = isCall ? freeCall(linking, view, name, scope) : freeName(linking, view, name, scope);
  const isMember = bareMembers !== undefined && (bareMembers !== 'innermost' || role === 'call');
  if (meanings.length === 0 && isMember) return findForeignMember(linking, view, reference);
  const added = extensionConstructors(linking, view, reference, meanings);
  const found = added.length > 0 ? added : meanings;
  return { meanings: found, rule: freeNameRule?.(view, found) ?? 'package', receiver: undefined, reason: 'unknown name' };
}

/**
 * A call of a type from outside may mean a constructor that an extension gives it, where the names of arguments tell what is called and
 * what is given fits: without names it must be of the very types.
 */
function extensionConstructors(linking: Linking, view: FileView, reference: Reference, meanings: readonly Meaning[]): readonly Meaning[] {
  const { extensionMembers, fits, closeness, constructorName } = linking.rulesOf(view);
  const { role, name, argumentCount } = reference;
  if (role !== 'call' || argumentCount < 1 || meanings.some(({ kind }) => kind !== 'external')) return [];
  if (extensionMembers === undefined || fits === undefined || closeness === undefined) return [];
  const { type } = typeOfMeanings(linking, meanings, 'package');
  const call = callOf(view, reference);
  const least = call.parts.some((part) => part.name !== '' && part.name !== TYPE_ARGUMENTS) ? 0 : VERY_TYPE;
  return partsOf(type)
    .flatMap((part) => extensionMembers(linking, view, part, constructorName?.(name) ?? name, call))
    .filter(
      (meaning) => meaning.kind === 'symbol' && fits(linking, meaning.entity, call) && closeness(linking, meaning.entity, call) >= least,
    );
}

/** What `closeness` counts for an argument of the very type. */
const VERY_TYPE = 2;

/** What the file itself says that a name means. */
function findBound(linking: Linking, view: FileView, { binding, role }: Reference): Found {
  const meanings = meaningsOfBinding(linking, view, binding);
  const fact = view.binding(binding);
  const rule: Rule = fact !== undefined && fact.import >= 0 ? 'import' : 'local';
  const [first] = meanings;
  if (role === 'call' && meanings.length === 1 && first?.kind === 'value') return findCalledValue(linking, view, first);
  if (role === 'new' && meanings.length === 1 && first?.kind === 'value') return findConstructedValue(linking, first);
  return { meanings, rule, receiver: undefined, reason: rule === 'import' ? 'not found where it is imported from' : 'unknown name' };
}
