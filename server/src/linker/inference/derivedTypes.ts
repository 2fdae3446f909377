/** Types that are parts of others: `A['b']`, `A[number]`, `A[keyof A]`, `ReturnType<A>`, `Awaited<A>`. */
import { memberTypes } from '../lookup/memberTypes.ts';
import { stepsUp } from '../lookup/stepsUp.ts';
import { declaredType } from '../lookup/typeNames.ts';
import type { Linking } from '../rules/linking.ts';
import type { Derivation } from '../rules/linkRules.ts';
import { type Entity, partsOf, type Type, UNKNOWN, unionOf } from '../types/types.ts';
import { resultOfFunction } from './functions.ts';

export function derivedType(linking: Linking, type: Type, how: Derivation, name: string): Type {
  const rules = linking.builtinRules();
  switch (how) {
    case 'member':
      return memberTypes(linking, { type, rule: 'annotation' }, name).type;
    case 'element':
      return rules.elementOf(linking, type, name);
    case 'qualified':
      return rules.qualified?.(type, name) ?? type;
    case 'inner':
      return rules.innerType?.(linking, type, name) ?? UNKNOWN;
    case 'awaited':
      return rules.awaited?.(linking, type) ?? type;
    case 'guard':
      return unionOf(partsOf(type).map((part) => (part.kind === 'definition' ? testedBy(linking, part.entity) : UNKNOWN)));
    case 'narrowest':
      return narrowest(linking, type);
    case 'values':
      return unionOf(partsOf(type).flatMap((part) => valuesOf(linking, part)));
    case 'result':
      return unionOf(partsOf(type).map((part) => resultOfFunction(linking, part)));
  }
}

/** `A & B` is an A where A builds on B. */
function narrowest(linking: Linking, type: Type): Type {
  const parts = partsOf(type);
  const isAnyway = (part: Type): boolean =>
    parts.some((each) => {
      const steps = each.kind === 'instance' && part.kind === 'instance' ? stepsUp(linking, each.entity, part.entity) : undefined;
      return steps !== undefined && steps > 0;
    });
  return unionOf(parts.filter((part) => !isAnyway(part)));
}

/** What the members are that a definition says itself. */
function valuesOf(linking: Linking, type: Type): readonly Type[] {
  if (type.kind === 'record') return [...type.members.values()];
  if (type.kind !== 'instance' && type.kind !== 'definition') return [];
  const { view, symbol } = type.entity;
  linking.reader.noteOwner(view, symbol);
  const names = [...view.memberNames(symbol)];
  return names.length > MOST_VALUES ? [] : names.map((name) => memberTypes(linking, { type, rule: 'annotation' }, name).type);
}

/** What has more members is a table: what it holds is of one kind, or of none. */
const MOST_VALUES = 64;

/** `x is A`, `asserts x is A`. */
function testedBy(linking: Linking, { view, symbol }: Entity): Type {
  const [, tested = ''] = /^(?:asserts\s+)?[\w$]+\s+is\s+(.+)$/.exec(view.symbol(symbol)?.type ?? '') ?? [];
  return tested === '' ? UNKNOWN : declaredType(linking, view, view.scopeOf(symbol), tested);
}
