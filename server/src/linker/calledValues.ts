/** Calls of what holds a function: of a variable, a parameter, an object that can be called. */
import { VALUE_KINDS } from '../facts/kindSets.ts';
import { evaluate, typeOfMeanings } from './inference/values.ts';
import { membersOfDefinition } from './lookup/members.ts';
import type { FileView } from './reading/fileView.ts';
import type { Linking } from './rules/linking.ts';
import type { Found, Reference } from './rules/reference.ts';
import { asMeanings, type Entity, type Meaning, partsOf, type Type, type Typed, weaker } from './types/types.ts';

/** A call of a variable or parameter: of the function that it holds, when that is known. */
export function findCalledValue(linking: Linking, view: FileView, meaning: Meaning): Found {
  const { type, rule } = typeOfMeanings(linking, [meaning], 'assigned');
  // `Self(...)` makes one.
  const meanings = partsOf(type).flatMap((part): readonly Meaning[] =>
    part.kind === 'instance' && isTypeParameter(meaning)
      ? [{ kind: 'symbol', entity: part.entity }]
      : meaningsOfCalled(linking, view, part),
  );
  // `cls()` makes an instance of the class or of one that builds on it.
  if (meaning.kind === 'value' && meaning.view.binding(meaning.binding)?.kind === 'receiver')
    return { meanings, rule, receiver: type, reason: '', isOpen: true };
  return { meanings, rule, receiver: undefined, reason: 'a value whose function is not known' };
}

/** A call of what an expression gives. */
export function findCalled(linking: Linking, view: FileView, { type, rule }: Typed): Found {
  const meanings = partsOf(type).flatMap((part) => meaningsOfCalled(linking, view, part));
  return { meanings, rule: weaker(rule, 'assigned'), receiver: undefined, reason: 'a value whose function is not known' };
}

function meaningsOfCalled(linking: Linking, view: FileView, part: Type): readonly Meaning[] {
  if (part.kind === 'definition') return [{ kind: 'symbol', entity: part.entity }];
  if (part.kind === 'instance') return calledMembers(linking, part.entity);
  return outsideOf(linking, view, part);
}

function isTypeParameter(meaning: Meaning): boolean {
  return meaning.kind === 'value' && meaning.view.binding(meaning.binding)?.kind === 'typeParameter';
}

/** What runs when an object is called, in languages where that is a member of it. */
function calledMembers(linking: Linking, entity: Entity): readonly Meaning[] {
  const { callMember } = linking.rulesOf(entity.view);
  if (callMember === undefined) return [];
  return asMeanings(membersOfDefinition(linking, entity, callMember));
}

/** A call of a name that stands for something from outside is a call of that. */
export function throughAlias(linking: Linking, view: FileView, reference: Reference, found: Found): Found {
  const { callsWhatRuns, variablesAreNoAnswer } = linking.builtinRules();
  const isCalled = reference.role === 'call' || reference.role === 'new' || (reference.role === 'decorator' && callsWhatRuns === true);
  if (!isCalled || !found.meanings.some(isVariable)) return found;
  const followsValues = callsWhatRuns === true || variablesAreNoAnswer === true;
  let { rule } = found;
  const meanings = found.meanings.flatMap((meaning): readonly Meaning[] => {
    if (!isVariable(meaning)) return [meaning];
    const value = partsOf(valueAt(linking, view, reference, meaning).type);
    const outside = value.flatMap((part) => outsideOf(linking, view, part));
    if (outside.length > 0 && outside.length === value.length) return outside;
    const run =
      callsWhatRuns === true ? [] : value.flatMap((part) => (part.kind === 'instance' ? calledMembers(linking, part.entity) : []));
    if (run.length > 0 && run.length >= value.length) {
      rule = weaker(rule, 'assigned');
      return run;
    }
    const held = followsValues
      ? value.flatMap((part): Meaning[] => (part.kind === 'definition' ? [{ kind: 'symbol', entity: part.entity }] : []))
      : [];
    if (held.length === 0 || held.length < value.length) return variablesAreNoAnswer === true ? [] : [meaning];
    rule = weaker(rule, 'assigned');
    return held;
  });
  return { ...found, meanings, rule, reason: meanings.length > 0 ? found.reason : 'a value whose function is not known' };
}

/** What a variable holds where it is used: where it is given several values, the one that the name says. */
function valueAt(linking: Linking, view: FileView, { receiver, binding }: Reference, meaning: Meaning): Typed {
  const { symbol = -1, scope = -1, name = '', initializer = -1, type = '' } = receiver < 0 ? (view.binding(binding) ?? {}) : {};
  const isOwn = meaning.kind === 'symbol' && meaning.entity.view.id === view.id && meaning.entity.symbol === symbol;
  if (!isOwn || type !== '' || initializer < 0 || view.named(scope, name).length < 2) return linking.ask.typeOfMeaning(linking, meaning);
  return evaluate(linking, view, initializer);
}

/** Something from outside, also of the language's own library where a variable may hold a function of that. */
function outsideOf(linking: Linking, view: FileView, part: Type): readonly Meaning[] {
  if (part.kind === 'external') return [part];
  const isFunction = part.kind === 'builtin' && linking.rulesOf(view).isLibraryFunction?.(part.name) === true;
  return isFunction ? [{ kind: 'external', module: '', name: part.name }] : [];
}

export function isVariable(meaning: Meaning): boolean {
  const kind = meaning.kind === 'symbol' ? meaning.entity.view.symbol(meaning.entity.symbol)?.kind : undefined;
  return kind !== undefined && VALUE_KINDS.has(kind);
}
