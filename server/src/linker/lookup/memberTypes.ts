/** Members of values: which definitions a name behind a dot leads to, and what value it has. */
import type { Linking } from '../rules/linking.ts';
import {
  asMeanings,
  type Entity,
  isCalledAs,
  isMethod,
  joined,
  type Meaning,
  NOTHING,
  partsOf,
  type Rule,
  type Type,
  type Typed,
  UNKNOWN,
  unionOf,
  weaker,
} from '../types/types.ts';
import { moduleMember } from './meanings.ts';
import { hasForeignBase, membersOfDefinition } from './members.ts';
import { ownerClass } from './owners.ts';
import { replaceSelf } from './selfType.ts';
import { argumentsAs } from './typeArguments.ts';
import { declaredType, substitute } from './typeNames.ts';

/** What a name of a value leads to. */
export interface MemberAnswer {
  readonly meanings: readonly Meaning[];
  readonly rule: Rule;
  /** The receiver is known and has no such member, or nothing is known of it. */
  readonly missing: 'unknown receiver' | 'no such member' | undefined;
}

/** Definitions behind `receiver.name`. */
export function findMember(linking: Linking, receiver: Typed, name: string): MemberAnswer {
  const meanings: Meaning[] = [];
  let known = false;
  for (const part of partsOf(receiver.type)) {
    if (part.kind === 'unknown') continue;
    known = true;
    meanings.push(...membersOfPart(linking, part, name));
  }
  if (meanings.length > 0) return { meanings, rule: receiver.rule, missing: undefined };
  return { meanings, rule: 'none', missing: known ? 'no such member' : 'unknown receiver' };
}

function membersOfPart(linking: Linking, part: Type, name: string): readonly Meaning[] {
  switch (part.kind) {
    case 'instance':
    case 'definition': {
      const inside = part.kind === 'definition' ? linking.rulesOf(part.entity.view).namesIn?.(linking, part.entity, name) : undefined;
      if (inside !== undefined) return inside;
      const found = definedMembers(linking, part, name);
      if (found.length > 0) return asMeanings(found);
      const whole = linking.rulesOf(part.entity.view).impliedBy?.(part.entity, name);
      if (whole !== undefined) return [{ kind: 'symbol', entity: whole }];
      if (linking.rulesOf(part.entity.view).impliedMember?.(linking, part.entity, name) !== undefined)
        return [{ kind: 'external', module: '', name: `${part.entity.view.symbol(part.entity.symbol)?.name ?? ''}.${name}` }];
      const outside = hasForeignBase(linking, part.entity);
      return outside === undefined ? [] : [{ kind: 'external', module: outside, name }];
    }
    case 'module':
      return moduleMember(linking, part.module, name);
    case 'external':
      return [{ kind: 'external', module: part.module, name: part.name === '' ? name : `${part.name}.${name}` }];
    case 'builtin':
      return [{ kind: 'external', module: '', name: `${part.name}.${name}` }];
    case 'parameter':
      return partsOf(constraintOf(linking, part)).flatMap((each) => (each.kind === 'parameter' ? [] : membersOfPart(linking, each, name)));
    case 'object':
      return definitionsIn(memberOfObject(linking, part, name).type);
    case 'record':
      return definitionsIn(part.members.get(name) ?? UNKNOWN);
    case 'function':
    case 'closure':
      return name === linking.builtinRules().functionMember ? [{ kind: 'external', module: '', name }] : [];
    default:
      return [];
  }
}

/** Members that definitions say: of one name those of the class or those of instances, where a language keeps them apart and both are there. */
export function definedMembers(
  linking: Linking,
  { kind, entity }: { readonly kind: 'instance' | 'definition'; readonly entity: Entity },
  name: string,
): readonly Entity[] {
  const found = membersOfDefinition(linking, entity, name);
  if (found.length < 2 || linking.rulesOf(entity.view).staticsAreApart !== true) return found;
  const wanted = found.filter(({ view, symbol }) => view.isStatic(symbol) === (kind === 'definition'));
  return wanted.length > 0 ? wanted : found;
}

/** The definitions that a value is. */
function definitionsIn(type: Type): readonly Meaning[] {
  return partsOf(type).flatMap((part): Meaning[] => {
    if (part.kind === 'definition') return [{ kind: 'symbol', entity: part.entity }];
    return part.kind === 'external' ? [part] : [];
  });
}

/** What an object literal holds under a key. */
function memberOfObject(linking: Linking, { view, expression }: Type & { readonly kind: 'object' }, name: string): Typed {
  const held = view.parts(expression).filter((part) => part.name === name);
  return joined(
    held.map((part) => linking.ask.evaluate(linking, view, part.expression)),
    'initializer',
  );
}

/** What is known of a type parameter. */
export function constraintOf(linking: Linking, { owner, name }: Type & { readonly kind: 'parameter' }): Type {
  const fact = owner.view.typeParameters(owner.symbol).find((each) => each.name === name);
  if ((fact === undefined || fact.constraint === '') && linking.rulesOf(owner.view).isTypeVariable !== undefined)
    return declaredType(linking, owner.view, 0, name);
  const own =
    fact === undefined || fact.constraint === ''
      ? UNKNOWN
      : declaredType(linking, owner.view, owner.view.scopeOf(owner.symbol), fact.constraint);
  const more = linking.rulesOf(owner.view).moreConstraint?.(linking, owner, name);
  return more === undefined ? own : unionOf([own, more]);
}

/** What a value may be seen as whose arguments count: of a type parameter what it is known to be. */
export function seenAs(linking: Linking, type: Type): readonly Type[] {
  return partsOf(type).flatMap((part) => (part.kind === 'parameter' ? partsOf(constraintOf(linking, part)) : [part]));
}

/** What a name behind a dot is there for, in languages where calls and reads mean different things. */
export type MemberUse = 'called' | 'read';

function usedAs(linking: Linking, meanings: readonly Meaning[], name: string, use: MemberUse | undefined): readonly Meaning[] {
  const [first] = meanings;
  if (use === undefined || meanings.length < 2 || first?.kind !== 'symbol') return meanings;
  if (linking.rulesOf(first.entity.view).methodsAreApart !== true) return meanings;
  const wanted = meanings.filter((each) => each.kind === 'symbol' && isCalledAs(each.entity, name) === (use === 'called'));
  return wanted.length > 0 ? wanted : meanings;
}

/** The value of `receiver.name`. */
export function memberTypes(linking: Linking, receiver: Typed, name: string, use?: MemberUse): Typed {
  const values = partsOf(receiver.type).map((part): Typed => {
    if (part.kind === 'builtin') {
      const rules = linking.builtinRules();
      const type = rules.builtinMember(linking, part, name);
      return type === undefined ? NOTHING : { type, rule: receiver.rule };
    }
    if (part.kind === 'object') return memberOfObject(linking, part, name);
    if (isCalledItself(part) && name === linking.builtinRules().functionMember) return { type: part, rule: receiver.rule };
    if (part.kind === 'record') return { type: part.members.get(name) ?? UNKNOWN, rule: receiver.rule };
    const implied = impliedMember(linking, part, name);
    if (implied !== undefined) return { type: implied, rule: receiver.rule };
    const meanings = membersOfPart(linking, part, name);
    const promised =
      part.kind === 'parameter' && meanings.every(({ kind }) => kind !== 'symbol') ? memberPromised(linking, part, name) : UNKNOWN;
    if (promised.kind !== 'unknown') return { type: promised, rule: receiver.rule };
    const typed = usedAs(linking, meanings, name, use).map((meaning) => {
      if (meaning.kind !== 'symbol') return linking.ask.typeOfMeaning(linking, meaning);
      const value = linking.ask.typeOfSymbol(linking, meaning.entity);
      const own = part.kind === 'instance' ? readFrom(linking, bound(linking, value, part, meaning.entity), meaning.entity) : value;
      return use === 'called' || isCalledAs(meaning.entity, name) ? asCalled(linking, meaning.entity, own) : own;
    });
    return joined(typed, receiver.rule);
  });
  const { type, rule } = joined(values, receiver.rule);
  return { type, rule: weaker(rule, receiver.rule) };
}

/** What the language gives to the types that a type parameter is known to be. */
function memberPromised(linking: Linking, parameter: Type & { readonly kind: 'parameter' }, name: string): Type {
  const { builtinMember } = linking.builtinRules();
  return unionOf(
    partsOf(constraintOf(linking, parameter)).map(
      (part) => (part.kind === 'builtin' ? builtinMember(linking, part, name) : undefined) ?? UNKNOWN,
    ),
  );
}

/** Where calls never mean fields, one that does is of what stands for the field: a record's component. Objects that can be called are. */
function asCalled(linking: Linking, member: Entity, value: Typed): Typed {
  const { methodsAreApart, callMember } = linking.rulesOf(member.view);
  if (methodsAreApart !== true || callMember !== undefined || isMethod(member) || isCallable(value.type)) return value;
  return { ...value, type: { kind: 'function', result: value.type } };
}

/** A function as a value. */
function isCalledItself(type: Type): boolean {
  if (type.kind !== 'definition') return type.kind === 'function' || type.kind === 'closure';
  const kind = type.entity.view.symbol(type.entity.symbol)?.kind;
  return kind === 'function' || kind === 'method';
}

/** What is called itself: `(self.f)(x)`. */
function isCallable({ kind }: Type): boolean {
  return kind === 'definition' || kind === 'function' || kind === 'closure';
}

/** What a member is that no definition says. */
function impliedMember(linking: Linking, part: Type, name: string): Type | undefined {
  if (part.kind !== 'instance' && part.kind !== 'definition') return undefined;
  const { impliedMember: ofLanguage } = linking.rulesOf(part.entity.view);
  // What makes an instance is no member that an instance has.
  if (ofLanguage === undefined || membersOfDefinition(linking, part.entity, name).some((member) => !isConstructor(member)))
    return undefined;
  const type = ofLanguage(linking, part.entity, name);
  return type === undefined || part.kind === 'definition' ? type : substitute(type, part.entity, part.args);
}

function isConstructor({ view, symbol }: Entity): boolean {
  return view.symbol(symbol)?.kind === 'constructor';
}

/** What reading a member of an instance gives, where that is not what the member holds. */
function readFrom(linking: Linking, value: Typed, member: Entity): Typed {
  const read = linking.rulesOf(member.view).readMember?.(linking, value.type, member);
  return read === undefined ? value : { ...value, type: read };
}

/** The value of a member with the receiver put in, and its type arguments. */
function bound(linking: Linking, value: Typed, receiver: Type & { readonly kind: 'instance' }, member: Entity): Typed {
  const owner = ownerClass(member);
  if (owner === undefined || value.type.kind === 'definition') return value;
  return { ...value, type: replaceSelf(substitute(value.type, owner, argumentsAs(linking, receiver, owner)), [receiver]) };
}
