/** What loops, subscripts and `await` give. */
import { resultOfCall } from '../../../server/src/linker/inference/results.ts';
import { c3Order } from '../../../server/src/linker/lookup/c3Order.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Entity, sameEntity, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { builtinElement, isSlice, SUBSCRIPT } from './builtins.ts';

/** `key` is '' for a loop, `.` for a subscript, `:` for a slice, a number for that place of what is taken apart. */
export function elementOf(linking: Linking, type: Type, key: string, depth = 0): Type {
  if (depth > DEEPEST) return UNKNOWN;
  switch (type.kind) {
    case 'union':
      return unionOf(type.of.map((each) => elementOf(linking, each, key, depth)));
    case 'builtin':
      return builtinElement(type, key);
    case 'instance':
      return elementOfInstance(linking, type, key, depth);
    case 'definition':
      return elementOfClass(type, key);
    case 'external':
      return { kind: 'external', module: type.module, name: '' };
    default:
      return UNKNOWN;
  }
}

const DEEPEST = 4;

function elementOfInstance(linking: Linking, type: Type & { readonly kind: 'instance' }, key: string, depth: number): Type {
  const isSubscript = key === SUBSCRIPT || isSlice(key) || key.startsWith("'");
  const field = /^\d+$/.test(key) ? fieldAt(linking, type.entity, Number(key)) : undefined;
  if (field !== undefined) return field;
  const bracket = resultOfMember(linking, type, '__getitem__');
  if (isSubscript && bracket.kind !== 'unknown') return bracket;
  if (!isSubscript) {
    const iterator = resultOfMember(linking, type, '__iter__');
    const [next] = linking.ask.membersOfDefinition(linking, type.entity, '__next__');
    // An iterator gives itself when it is asked for an iterator.
    if (next !== undefined && (iterator.kind === 'unknown' || isSame(iterator, type))) return resultOfCall(linking, next, type).type;
    const element = iterator.kind === 'unknown' ? UNKNOWN : elementOf(linking, iterator, '', depth + 1);
    if (element.kind !== 'unknown') return element;
    const waited = resultOfMember(linking, type, '__aiter__');
    if (waited.kind !== 'unknown' && !isSame(waited, type)) return elementOf(linking, waited, '', depth + 1);
    const later = resultOfMember(linking, type, '__anext__');
    if (later.kind !== 'unknown') return awaited(linking, later);
  }
  const inherited = inheritedElement(linking, type.entity, key);
  return inherited.kind === 'unknown' ? bracket : inherited;
}

function isSame(one: Type, other: Type & { readonly kind: 'instance' }): boolean {
  return one.kind === 'instance' && sameEntity(one.entity, other.entity);
}

function resultOfMember(linking: Linking, receiver: Type & { readonly kind: 'instance' }, name: string): Type {
  const found = linking.ask.membersOfDefinition(linking, receiver.entity, name);
  return unionOf(found.map((entity) => resultOfCall(linking, entity, receiver).type));
}

/** `class A(List[B])`: what the base says of its elements. */
function inheritedElement(linking: Linking, entity: Entity, key: string): Type {
  for (const { view, symbol } of c3Order(linking, entity))
    for (const { name, arguments: args, scope } of view.heritage(symbol)) {
      if (args === '') continue;
      const base = declaredType(linking, view, scope, `${name}[${args}]`);
      if (base.kind === 'builtin') return builtinElement(base, key);
    }
  return UNKNOWN;
}

/** Fields of a `NamedTuple` have places. */
function fieldAt(linking: Linking, { view, symbol }: Entity, place: number): Type | undefined {
  if (!view.heritage(symbol).some(({ name }) => name === 'NamedTuple' || name.endsWith('.NamedTuple'))) return undefined;
  const names = [...view.memberNames(symbol)].filter((name) =>
    view.members(symbol, name).some((each) => view.symbol(each)?.kind === 'field'),
  );
  const [field] = view.members(symbol, names[place] ?? '');
  return field === undefined ? undefined : linking.ask.typeOfSymbol(linking, { view, symbol: field }).type;
}

/** `for each in Color`, `Color['RED']`; a generic class with its arguments is the class. */
function elementOfClass(type: Type & { readonly kind: 'definition' }, key: string): Type {
  if (type.entity.view.symbol(type.entity.symbol)?.kind === 'enum') return { kind: 'instance', entity: type.entity, args: [] };
  return key === SUBSCRIPT || key.startsWith("'") ? type : UNKNOWN;
}

/** What waiting gives. Calling an async function counts as what it returns. */
export function awaited(linking: Linking, type: Type): Type {
  if (type.kind === 'union') return unionOf(type.of.map((each) => awaited(linking, each)));
  if (type.kind === 'builtin') {
    if (type.name === 'Coroutine') return type.args[2] ?? UNKNOWN;
    return AWAITABLE.has(type.name) ? (type.args[0] ?? UNKNOWN) : type;
  }
  if (type.kind !== 'instance') return type;
  const waited = resultOfMember(linking, type, '__await__');
  if (waited.kind === 'unknown') return type;
  return waited.kind === 'builtin' && waited.name === 'Generator' ? (waited.args[2] ?? UNKNOWN) : UNKNOWN;
}

const AWAITABLE: ReadonlySet<string> = new Set(['Awaitable', 'Future', 'Task']);
