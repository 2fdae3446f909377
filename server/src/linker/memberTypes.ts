/** Members of values: which definitions a name behind a dot leads to, and what value it has. */
import type { Linking } from './linking.ts';
import { moduleMember } from './meanings.ts';
import { hasForeignBase, membersOfDefinition } from './members.ts';
import { declaredType, substitute } from './typeNames.ts';
import { type Entity, joined, type Meaning, NOTHING, partsOf, type Rule, type Type, type Typed, weaker } from './types.ts';

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
      const found = membersOfDefinition(linking, part.entity, name);
      if (found.length > 0) return found.map((entity) => ({ kind: 'symbol', entity }));
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
      return membersOfPart(linking, constraintOf(linking, part), name);
    default:
      return [];
  }
}

/** What is known of a type parameter. */
function constraintOf(linking: Linking, { owner, name }: Type & { readonly kind: 'parameter' }): Type {
  const fact = owner.view.facts.typeParameters.find((each) => each.symbol === owner.symbol && each.name === name);
  return fact === undefined || fact.constraint === ''
    ? UNKNOWN_TYPE
    : declaredType(linking, owner.view, owner.view.scopeOf(owner.symbol), fact.constraint);
}

const UNKNOWN_TYPE: Type = { kind: 'unknown' };

/** The value of `receiver.name`. */
export function memberTypes(linking: Linking, receiver: Typed, name: string): Typed {
  const values = partsOf(receiver.type).map((part): Typed => {
    if (part.kind === 'builtin') {
      const rules = linking.builtinRules();
      const type = rules.builtinMember(linking, part, name);
      return type === undefined ? NOTHING : { type, rule: receiver.rule };
    }
    const typed = membersOfPart(linking, part, name).map((meaning) => {
      const value =
        meaning.kind === 'symbol' ? linking.ask.typeOfSymbol(linking, meaning.entity) : linking.ask.typeOfMeaning(linking, meaning);
      return part.kind === 'instance' ? bound(value, part.entity, part.args) : value;
    });
    return joined(typed, receiver.rule);
  });
  const { type, rule } = joined(values, receiver.rule);
  return { type, rule: weaker(rule, receiver.rule) };
}

function bound(value: Typed, owner: Entity, args: readonly Type[]): Typed {
  return args.length === 0 ? value : { ...value, type: substitute(value.type, owner, args) };
}
