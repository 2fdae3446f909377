/** What calls give: objects of classes, metatables, functions that pass on what they are called on. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { meaningsOf } from '../../../server/src/linker/lookup/meanings.ts';
import { SELF } from '../../../server/src/linker/lookup/selfType.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import {
  builtin,
  type Entity,
  isTypeDefinition,
  type Meaning,
  type Type,
  type Typed,
  unionOf,
  weaker,
} from '../../../server/src/linker/types/types.ts';

/** Calling a class makes an object; a function that returns `self`, or a new object of it, gives what it is called on. */
export function callResult(_linking: Linking, { view, symbol }: Entity): Type | undefined {
  const fact = view.symbol(symbol);
  if (fact === undefined) return undefined;
  if (fact.kind === 'class') return { kind: 'instance', entity: { view, symbol }, args: [] };
  if (fact.type !== '' || fact.container < 0) return undefined;
  return view.returns(symbol).some((each) => isMadeOfSelf(view, each, 0)) ? builtin(SELF) : undefined;
}

const DEEPEST = 4;

/** `self`, `setmetatable(x, self)`, or a variable that holds one of them. */
function isMadeOfSelf(view: FileView, expression: Index, depth: number): boolean {
  const fact = view.expression(expression);
  if (fact === undefined || depth > DEEPEST) return false;
  if (fact.operation === 'name') {
    const binding = view.binding(fact.binding);
    if (binding?.kind === 'receiver') return true;
    return binding !== undefined && binding.initializer >= 0 && isMadeOfSelf(view, binding.initializer, depth + 1);
  }
  if (fact.operation !== 'call' || view.expression(fact.operand)?.name !== 'setmetatable') return false;
  const metatable = view.parts(fact.operand).find(({ place }) => place === 1)?.expression ?? -1;
  return isMadeOfSelf(view, indexOf(view, metatable), depth + 1);
}

/** What is under `__index` of a table that is written out; otherwise the table. */
function indexOf(view: FileView, table: Index): Index {
  if (view.expression(table)?.operation !== 'object') return table;
  return view.parts(table).find(({ name }) => name === '__index')?.expression ?? table;
}

/** Functions of the library whose result is one of their arguments. */
export function libraryCall(linking: Linking, view: FileView, callee: Index, called: Type): Typed | undefined {
  if (called.kind !== 'builtin') return undefined;
  const argument = (place: number): Index => view.parts(callee).find((part) => part.place === place)?.expression ?? -1;
  if (called.name === 'assert') return linking.ask.evaluate(linking, view, argument(0));
  if (called.name !== 'setmetatable') return undefined;
  const object = linking.ask.evaluate(linking, view, argument(0));
  const metatable = linking.ask.evaluate(linking, view, indexOf(view, argument(1)));
  const made = objectOf(metatable.type);
  return { type: unionOf([made, object.type]), rule: weaker(metatable.rule, 'constructor') };
}

function objectOf(type: Type): Type {
  if (type.kind === 'union') return unionOf(type.of.map(objectOf));
  return type.kind === 'definition' && isTypeDefinition(type.entity) ? { kind: 'instance', entity: type.entity, args: [] } : type;
}

/** A class by a name with dots, and what a library adds to the classes that it makes. */
export function moreBases(linking: Linking, { view, symbol }: Entity): readonly Meaning[] {
  const dotted = view.heritage(symbol).filter(({ name }) => name.includes('.'));
  const named = dotted.flatMap(({ name, scope }) => meaningsOf(linking, view, scope, name));
  const made = view.expression(view.binding(view.bindingOf(symbol))?.initializer ?? -1);
  if (made?.operation !== 'call' || view.symbol(symbol)?.kind !== 'class') return named;
  const maker = linking.ask.evaluate(linking, view, made.operand).type;
  return maker.kind === 'external' ? [...named, maker] : named;
}
