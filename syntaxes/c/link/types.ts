/** What types are made of: what pointers lead to, elements, what calling a type gives. */
import { resultOfCall } from '../../../server/src/linker/inference/results.ts';
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { instanceOf } from '../../../server/src/linker/lookup/typeNames.ts';
import { isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { closed } from './innerTypes.ts';
import { heldBy } from './library.ts';
import { POINTER, pointedTo, qualified } from './qualifiers.ts';

/** What is behind a sign: a pointer leads to what it points to; all that is not asked for an operator of its own is itself. */
export function elementOf(linking: Linking, written: Type, key: string): Type {
  const type = closed(linking, written);
  if (key === '&') return qualified(type, POINTER);
  const led = pointedTo(type);
  if (led !== undefined) return led;
  switch (type.kind) {
    case 'union':
      return unionOf(type.of.map((each) => elementOf(linking, each, key)));
    case 'builtin':
      return heldBy(type, key) ?? (key === 'each' || key === '' ? UNKNOWN : type.name === 'int' ? type : UNKNOWN);
    case 'instance':
      return ofInstance(linking, type, key);
    case 'function':
    case 'definition':
    case 'closure':
    case 'external':
    case 'parameter':
      return type;
    default:
      return UNKNOWN;
  }
}

const OPERATORS: Readonly<Record<string, string>> = { '->': 'operator->', '*': 'operator*', '': 'operator[]' };

function ofInstance(linking: Linking, type: Type & { readonly kind: 'instance' }, key: string): Type {
  if (type.entity.view.language === 'c') return type;
  const name = key === 'each' ? 'begin' : (OPERATORS[key] ?? 'operator[]');
  const [operator] = membersOfDefinition(linking, type.entity, name);
  if (operator === undefined) return type;
  const { type: result } = resultOfCall(linking, operator, type);
  // What an arrow gives is asked for its own until that is a pointer.
  return key === 'each' ? elementOf(linking, result, '*') : key === '->' ? elementOf(linking, result, key) : result;
}

/** `A(1)` makes an A. */
export function madeBy(linking: Linking, callee: Entity): Type | undefined {
  const fact = callee.view.symbol(callee.symbol);
  if (fact === undefined) return undefined;
  if (fact.kind === 'constructor')
    return fact.container < 0 ? undefined : instanceOf(linking, { view: callee.view, symbol: fact.container }, []);
  return isTypeKind(fact.kind) ? instanceOf(linking, callee, []) : undefined;
}
