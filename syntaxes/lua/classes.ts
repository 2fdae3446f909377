/** What makes a table a class: metatables, `__index`, the usual class libraries. */
import { closureIn } from '../../server/src/syntax/extract/assigned.ts';
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { BINDING } from '../../server/src/syntax/scopes/tables.ts';
import { addMember, bindingAt, memberOf, noteClassOf, tableAt, takenPrototype } from './tables.ts';

export function makeClass(file: Extraction, symbol: number): void {
  const fact = file.symbols[symbol];
  if (fact !== undefined && (fact.kind === 'variable' || fact.kind === 'constant' || fact.kind === 'field')) fact.kind = 'class';
}

/** The table builds on another one, which a path names. */
export function inherit(file: Extraction, symbol: number, base: number): void {
  if (symbol < 0 || !isPath(file, base) || tableAt(file, base) === symbol) return;
  inheritNamed(file, symbol, file.textAt(base), file.startAt(base));
}

export function inheritNamed(file: Extraction, symbol: number, name: string, start: number): void {
  if (file.heritage.some((each) => each.symbol === symbol && each.name === name)) return;
  file.heritage.push({ symbol, relation: 'extends', name, arguments: '', start, scope: file.scope });
}

/** `a` or `a.b.c`. */
export function isPath(file: Extraction, node: number): boolean {
  if (file.isA(node, 'identifier')) return true;
  return file.isA(node, 'dot_index_expression') && isPath(file, file.child(node, 'table'));
}

/** The value under a key of a table constructor, or -1. */
export function valueUnder(file: Extraction, table: number, key: string): number {
  if (!file.isA(table, 'table_constructor')) return -1;
  for (const field of file.children(table)) if (file.textAt(file.child(field, 'name')) === key) return file.child(field, 'value');
  return -1;
}

export interface MetatableCall {
  readonly object: number;
  readonly metatable: number;
}

/** `setmetatable(object, metatable)`. */
export function metatableCall(file: Extraction, node: number): MetatableCall | undefined {
  if (!file.isA(node, 'function_call') || !file.text.startsWith('setmetatable', file.startAt(node))) return undefined;
  if (file.textAt(file.child(node, 'name')) !== 'setmetatable') return undefined;
  const [object, metatable] = argumentsOf(file, node);
  return object === undefined || metatable === undefined ? undefined : { object, metatable };
}

export function argumentsOf(file: Extraction, call: number): readonly number[] {
  return file.codeChildren(file.child(call, 'arguments'));
}

/** The table that the metatable stands for: `Base` in `Base` and in `{ __index = Base }`; a record, or -1. */
export function classNode(file: Extraction, metatable: number): number {
  const index = valueUnder(file, metatable, '__index');
  const node = index >= 0 ? index : metatable;
  return isPath(file, node) ? node : -1;
}

/** A call of setmetatable wherever it stands. */
export function setMetatable(file: Extraction, node: number): void {
  const call = metatableCall(file, node);
  if (call === undefined) return;
  const base = classNode(file, call.metatable);
  const symbol = tableAt(file, base);
  if (base >= 0 && base === call.metatable) makeClass(file, symbol);
  if (file.isA(call.object, 'identifier')) {
    setOfVariable(file, node, call.object, base);
    return;
  }
  // What is made here is an object of the class: its fields are those of the class.
  if (symbol >= 0 && file.isA(call.object, 'table_constructor')) addFields(file, call.object, symbol);
}

/** `setmetatable(Derived, { __index = Base })`, and `setmetatable(object, Class)` of a variable that holds a new table. */
function setOfVariable(file: Extraction, node: number, object: number, base: number): void {
  const binding = bindingAt(file, file.textAt(object), file.startAt(object));
  if (binding < 0 || base < 0) return;
  if (file.bindings.read(binding, BINDING.symbol) >= 0) {
    inherit(file, file.bindings.read(binding, BINDING.symbol), base);
    return;
  }
  noteClassOf(file, binding, tableAt(file, base));
  file.bindings.write(binding, BINDING.initializer, expressionOf(file, node));
}

/** The named fields of a table constructor become members of a class; a function that the class has is another one for this object alone. */
function addFields(file: Extraction, table: number, container: number): void {
  for (const field of file.children(table)) {
    const [name, value] = [file.child(field, 'name'), file.child(field, 'value')];
    if (!file.isA(name, 'identifier')) continue;
    const isOfClass = closureIn(file, value) >= 0 && memberOf(file, container, file.textAt(name)) >= 0;
    if (!isOfClass) addMember(file, { node: field, name, value, container });
  }
}

/** Whether calling something by this name makes a class: `class("A", Base)`, `Base:extend()`. */
const CLASS_FUNCTIONS: ReadonlySet<string> = new Set(['class', 'Class']);
const CLASS_METHODS: ReadonlySet<string> = new Set(['extend', 'subclass', 'derive', 'inherit']);

/** The bases of the class that a value makes; undefined when it makes none. */
export function basesOfNewClass(file: Extraction, value: number): readonly number[] | undefined {
  if (!file.isA(value, 'function_call')) return undefined;
  const callee = file.child(value, 'name');
  const member = file.isA(callee, 'dot_index_expression') ? 'field' : file.isA(callee, 'method_index_expression') ? 'method' : '';
  const word = file.textAt(member === '' ? callee : file.child(callee, member));
  // `class "Name" (Base)` and `class("Name"):extends(Base)`.
  const inner = member === '' ? callee : file.child(callee, 'table');
  if (file.isA(inner, 'function_call') && (member === '' || word === 'extends')) {
    const more = basesOfNewClass(file, inner);
    return more === undefined ? undefined : [...more, ...argumentsOf(file, value).filter((each) => isPath(file, each))];
  }
  if (CLASS_FUNCTIONS.has(word)) return argumentsOf(file, value).filter((each) => isPath(file, each));
  return member !== '' && CLASS_METHODS.has(word) && isPath(file, file.child(callee, 'table')) ? [file.child(callee, 'table')] : undefined;
}

/** `Base:new()`, `Base.new()`: what gets methods of its own after that builds on Base. */
export function baseOfPrototype(file: Extraction, value: number): number {
  if (!file.isA(value, 'function_call')) return -1;
  const callee = file.child(value, 'name');
  const name = Math.max(file.child(callee, 'field'), file.child(callee, 'method'));
  const table = file.child(callee, 'table');
  return name >= 0 && file.textAt(name) === 'new' && isPath(file, table) ? table : -1;
}

/** A table that gets functions of its own is a class if it was made as an object of another one. */
export function gainFunction(file: Extraction, symbol: number): void {
  const base = takenPrototype(file, symbol);
  if (base < 0) return;
  makeClass(file, symbol);
  inherit(file, symbol, base);
}
