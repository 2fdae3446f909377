/** What is put into arrays, sets and maps that were made empty: `list.push(x)`, `this.listeners.add(f)`, `known.set(key, x)`. */
import { bindingAround } from '../../server/src/syntax/extract/assigned.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { addEmptyList, isEmptyList, putInto } from '../../server/src/syntax/extract/put.ts';
import { BINDING } from '../../server/src/syntax/scopes/tables.ts';

/** `new Set()`: the expression of a collection of which nothing is known but what is put into it; -1 for whatever else is made. */
export function madeEmpty(file: Extraction, node: number): number {
  const made = file.child(node, 'constructor');
  const isEmpty = file.isA(made, 'identifier') && file.child(node, 'type_arguments') < 0 && givenIn(file, node).length === 0;
  const kind = isEmpty ? file.textAt(made) : '';
  return COLLECTIONS.has(kind) && bindingAround(file, made) < 0 ? addEmptyList(file, kind, file.startAt(node)) : -1;
}

const COLLECTIONS: ReadonlySet<string> = new Set(['Set', 'WeakSet', 'Map', 'WeakMap']);

/** A call of a member. What comes out of a collection says nothing new of it. */
export function filling(file: Extraction, node: number): void {
  const callee = file.child(node, 'function');
  if (!file.isA(callee, 'member_expression')) return;
  const method = file.textAt(file.child(callee, 'property'));
  if (!FILLING.has(method)) return;
  const object = file.child(callee, 'object');
  const whole = madeWith(file, object);
  if (!isEmptyList(file, whole)) return;
  const given = givenIn(file, node);
  for (const value of method === 'set' ? given.slice(1) : given)
    if (!file.textAt(value).includes(file.textAt(object))) putInto(file, whole, value);
}

const FILLING: ReadonlySet<string> = new Set(['push', 'unshift', 'add', 'set']);

function givenIn(file: Extraction, node: number): readonly number[] {
  const list = file.child(node, 'arguments');
  return list < 0 ? [] : file.codeChildren(list);
}

/** The expression that a variable, or a field of the class around, begins with; -1. */
function madeWith(file: Extraction, node: number): number {
  const binding = file.isA(node, 'identifier') ? bindingAround(file, node) : fieldAround(file, node);
  return binding < 0 ? -1 : file.bindings.read(binding, BINDING.initializer);
}

/** The binding of `this.name`, or -1. */
function fieldAround(file: Extraction, node: number): number {
  if (!file.isA(node, 'member_expression') || !file.isA(file.child(node, 'object'), 'this')) return -1;
  let scope = file.scope;
  while (scope > 0 && file.scopes.kindOf(scope) !== 'class') scope = file.scopes.parentOf(scope);
  return scope <= 0 ? -1 : file.bindings.firstOf(scope, file.names.idOf(file.textAt(file.child(node, 'property'))));
}
