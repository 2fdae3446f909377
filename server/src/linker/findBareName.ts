/** What a bare name means that is used: a member of a class around, what its file binds it to, or what is known without either. */
import type { Index, ReferenceRole } from '../facts/fileFacts.ts';
import { findCalledValue } from './calledValues.ts';
import { findBaseConstructor, findOwnConstructor } from './constructorCalls.ts';
import type { FileView } from './fileView.ts';
import { findForeignMember } from './foreignMember.ts';
import { membersWithoutReceiver } from './implicitSelf.ts';
import { impliedByName, membersByName } from './inheritedNames.ts';
import type { Linking } from './linking.ts';
import { freeName, meaningsOfBinding, typeMeaningsOf } from './meanings.ts';
import type { Found, Reference } from './reference.ts';
import type { Rule } from './types.ts';

export function findBareName(linking: Linking, view: FileView, reference: Reference): Found {
  const { name, binding, role, scope } = reference;
  if (name === 'this' && role === 'call') return findOwnConstructor(view, scope);
  const { superWord = 'super' } = linking.rulesOf(view);
  if (name === superWord && role === 'call' && freeName(linking, view, name, scope).length === 0)
    return findBaseConstructor(linking, view, scope);
  return (
    findWithoutReceiver(linking, view, reference) ??
    findShortened(linking, view, reference) ??
    findByName(linking, view, reference) ??
    (binding < 0 ? findFreeName(linking, view, reference) : findBound(linking, view, reference))
  );
}

/** A member of the class around, where receivers may be left out. */
function findWithoutReceiver(linking: Linking, view: FileView, { name, binding, scope }: Reference): Found | undefined {
  const { implicitReceiver } = linking.rulesOf(view);
  if (implicitReceiver === undefined || (isInside(view, binding) && !isMemberFirst(linking, view, binding))) return undefined;
  if (implicitReceiver === 'last' && (binding >= 0 || freeName(linking, view, name).some(({ kind }) => kind !== 'external')))
    return undefined;
  const meanings = membersWithoutReceiver(linking, view, scope, name);
  return meanings.length === 0 ? undefined : { meanings, rule: 'self', receiver: undefined, reason: '' };
}

/** Whether a name is bound inside of the file's own scope. */
export function isInside(view: FileView, binding: Index): boolean {
  return binding >= 0 && view.binding(binding)?.scope !== 0;
}

/** Whether a name is bound in the body of a class whose members may have overloads elsewhere. */
function isMemberFirst(linking: Linking, view: FileView, binding: Index): boolean {
  return linking.rulesOf(view).implicitReceiver === 'first' && view.scope(view.binding(binding)?.scope ?? 0)?.kind === 'class';
}

/** A decorator whose name leaves out its end. */
function findShortened(linking: Linking, view: FileView, { name, role, scope }: Reference): Found | undefined {
  const { decoratorSuffix } = linking.rulesOf(view);
  if (role !== 'decorator' || decoratorSuffix === undefined) return undefined;
  const meanings = typeMeaningsOf(linking, view, scope, `${name}${decoratorSuffix}`).filter(({ kind }) => kind === 'symbol');
  return meanings.length === 0 ? undefined : { meanings, rule: 'package', receiver: undefined, reason: '' };
}

/** A member of a class around that is known by its bare name. */
function findByName(linking: Linking, view: FileView, { name, binding, role, scope }: Reference): Found | undefined {
  const members = membersByName(linking, { view, name, scope, binding, isCalled: role === 'call', isType: TYPE_ROLES.has(role) });
  if (members !== undefined)
    return { meanings: members, rule: isInside(view, binding) ? 'local' : 'inherited', receiver: undefined, reason: '' };
  if (role === 'call' && impliedByName(linking, { view, name, scope, binding, isCalled: true }) !== undefined)
    return { meanings: [{ kind: 'external', module: '', name }], rule: 'inherited', receiver: undefined, reason: '' };
  return undefined;
}

const TYPE_ROLES: ReadonlySet<ReferenceRole> = new Set(['type', 'new', 'heritage', 'decorator']);

/** What the file binds to nothing. */
function findFreeName(linking: Linking, view: FileView, reference: Reference): Found {
  const { name, role, scope } = reference;
  const { freeCall, freeNames: rule = 'package', implicitReceiver, inheritsNames } = linking.rulesOf(view);
  const isCall = role === 'call' && freeCall !== undefined;
  const meanings = isCall ? freeCall(linking, view, name, scope) : freeName(linking, view, name, scope);
  const isMember = implicitReceiver !== undefined || (inheritsNames === true && role === 'call');
  if (meanings.length === 0 && isMember) return findForeignMember(linking, view, reference);
  return { meanings, rule, receiver: undefined, reason: 'unknown name' };
}

/** What the file itself says that a name means. */
function findBound(linking: Linking, view: FileView, { binding, role }: Reference): Found {
  const meanings = meaningsOfBinding(linking, view, binding);
  const fact = view.binding(binding);
  const rule: Rule = fact !== undefined && fact.import >= 0 ? 'import' : 'local';
  const [first] = meanings;
  if (role === 'call' && meanings.length === 1 && first?.kind === 'value') return findCalledValue(linking, view, first);
  return { meanings, rule, receiver: undefined, reason: rule === 'import' ? 'not found where it is imported from' : 'unknown name' };
}
