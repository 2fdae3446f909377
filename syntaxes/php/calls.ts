/** Calls that define, calls that are none, and results that depend on what a method was called on. */
import { expressionOf, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addEmptyList, putInto } from '../../server/src/syntax/extract/put.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { functionScope } from '../../server/src/syntax/extract/scopes.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { BINDING, EXPRESSION, OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { share } from './namespaces.ts';
import { asserted } from './narrowing.ts';

/** `define('A', 1)` makes a constant; `f(...)` is the function itself. */
export function functionCall(file: Extraction, node: number): HookAnswer {
  if (isCallable(file, node)) return 'children';
  const callee = file.child(node, 'function');
  if (file.isA(callee, 'name') && file.textAt(callee) === 'define' && file.frames.callable < 0) defineConstant(file, node);
  if (file.isA(callee, 'name') && file.textAt(callee) === 'assert') asserted(file, file.firstChild(file.child(node, 'arguments')));
  return 'role';
}

function defineConstant(file: Extraction, node: number): void {
  const [name = -1] = file.children(file.child(node, 'arguments')).map((each) => file.child(each, 'inner'));
  const content = file.childOfType(name, 'string_content');
  const [start, end] = content < 0 ? [file.startAt(name) + 1, file.endAt(name) - 1] : [file.startAt(content), file.endAt(content)];
  if (name < 0 || !(file.isA(name, 'string') || file.isA(name, 'encapsed_string')) || !/^[A-Za-z_]\w*$/.test(file.text.slice(start, end)))
    return;
  const text = file.text.slice(start, end);
  share(file, text, start, file.symbols.length, '');
  const symbol = addSymbol(file, {
    name: text,
    kind: 'constant',
    container: -1,
    modifiers: 0,
    nameStart: start,
    nameEnd: end,
    start: file.startAt(node),
    end: file.endAt(node),
    signature: foldedText(file.text, file.startAt(node), file.endAt(node)),
    type: '',
    local: false,
  });
  file.bindings.add({ name: file.names.idOf(text), kind: 'symbol', scope: 0, start, symbol });
}

/** `$a->f(...)` is the method itself. */
export function memberCall(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (!file.isA(name, 'name') && !file.isA(name, 'variable_name')) return 'children';
  if (!isCallable(file, node)) return 'role';
  const object = objectOf(file, node);
  if (name >= 0 && object >= 0) addReference(file, name, USE.read, { receiver: expressionOf(file, object), space: SPACE.both });
  return 'done';
}

function objectOf(file: Extraction, node: number): number {
  return Math.max(file.child(node, 'object'), file.child(node, 'scope'));
}

function isCallable(file: Extraction, node: number): boolean {
  const list = file.child(node, 'arguments');
  return list >= 0 && file.isA(file.firstChild(list), 'variadic_placeholder');
}

/** The value of `f(...)`. */
export function callableOf(file: Extraction, node: number, operand: number): number {
  if (!isCallable(file, node)) return -1;
  const name = file.child(node, 'name');
  if (name < 0) return operand;
  return file.expressions.add(OPERATION.member, operand, file.names.idOf(file.textAt(name)), file.startAt(node), file.scope);
}

/** `A::class` names a class and nothing of it. */
export function classConstant(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (!file.isA(name, 'name') || file.textAt(name) !== 'class') return 'role';
  return 'children';
}

export function classValue(file: Extraction, node: number, operand: number): number {
  return operand >= 0 && file.textAt(file.child(node, 'name')) === 'class' ? operand : -1;
}

/** What `return $this` and `return new static` give is of the class of whatever the method is called on, and so is a copy of it. */
export function typedReturn(file: Extraction, node: number): HookAnswer {
  const value = file.firstChild(node);
  if (value < 0 || !(ITSELF.test(file.textAt(value)) || holdsItself(file, value))) return 'role';
  const scope = functionScope(file, file.scope);
  if (file.scopes.kindOf(scope) === 'function') file.returns.add(scope, typedValue(file, -1, 'static', file.startAt(value)));
  return 'children';
}

const ITSELF = /^(?:(?:clone\s+)?\$this|new static\s*(?:\(.*\))?)$/s;

/** `$new = clone $this; return $new;`. */
function holdsItself(file: Extraction, value: number): boolean {
  if (!file.isA(value, 'variable_name')) return false;
  const held = file.bindings.lastOf(file.scope, file.names.idOf(file.textAt(value)));
  const initializer = held < 0 ? -1 : file.bindings.read(held, BINDING.initializer);
  return initializer >= 0 && file.expressions.read(initializer, EXPRESSION.operation) === OPERATION.self;
}

/** `yield x`: what a function gives that says no type of its own is a list of such values. */
export function yielded(file: Extraction, node: number): HookAnswer {
  const scope = functionScope(file, file.scope);
  const given = file.firstChild(node);
  if (given < 0 || file.scopes.kindOf(scope) !== 'function') return 'role';
  if (!file.isA(given, 'array_element_initializer')) file.returns.add(scope, expressionOf(file, given));
  else {
    const list = addEmptyList(file, 'array', file.startAt(node));
    putInto(file, list, file.children(given).at(-1) ?? -1);
    file.returns.add(scope, list);
  }
  return 'role';
}
