/** Types and expressions whose parts mean more than the table says. */
import { expressionOf, indexExpression, literalValue, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { visitClosure } from '../../server/src/syntax/extract/functions.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { addReference, addReferenceAt } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { EXPRESSION, OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';

/** `A`, `a.b.C<D>`: the last name is the type, the others lead to it. */
export function userType(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const outside = frames.useAt(frames.depth - 1);
  const use = outside === USE.new || outside === USE.decorator ? outside : USE.type;
  const names = file.children(node).filter((child) => file.isA(child, 'identifier'));
  let receiver = -1;
  for (const [place, name] of names.entries()) {
    addReference(file, name, place === names.length - 1 ? use : USE.type, { receiver, space: receiver < 0 ? SPACE.both : 0 });
    receiver = partOfType(file, name, receiver);
  }
  frames.use = USE.skip;
  return file.childOfType(node, 'type_arguments') < 0 ? 'done' : visitArguments(file);
}

function visitArguments(file: Extraction): HookAnswer {
  file.frames.use = USE.skip;
  return 'children';
}

function partOfType(file: Extraction, name: number, receiver: number): number {
  const text = file.textAt(name);
  if (receiver >= 0) return memberExpression(file, receiver, text, file.startAt(name));
  return file.expressions.add(OPERATION.name, -1, file.names.idOf(text), file.startAt(name), file.scope);
}

export function userTypeValue(file: Extraction, node: number): number {
  let receiver = -1;
  for (const name of file.children(node)) if (file.isA(name, 'identifier')) receiver = partOfType(file, name, receiver);
  return receiver;
}

/** Lambdas without parameters know what they are given as `it`. */
export function lambda(file: Extraction, node: number): HookAnswer {
  visitClosure(file, node, USE.read, file.roleOf(node));
  if (file.child(node, 'parameters') < 0 && file.text.slice(file.startAt(node), file.endAt(node)).includes('it'))
    file.bindings.add({
      name: file.names.idOf('it'),
      kind: 'parameter',
      scope: file.scope,
      start: file.startAt(node),
      type: '',
      space: SPACE.value,
    });
  return 'children';
}

/** `true`, `false` and `null` are names to the grammar. */
export function identifierValue(file: Extraction, node: number): number {
  const length = file.endAt(node) - file.startAt(node);
  if (length !== 4 && length !== 5) return -1;
  const text = file.textAt(node);
  const kind = text === 'null' ? 'null' : text === 'true' || text === 'false' ? 'Boolean' : '';
  return kind === '' ? -1 : literalValue(file, node, kind);
}

/** `this@Outer` is an Outer. */
export function thisValue(file: Extraction, node: number): number {
  const label = file.childOfType(node, 'identifier');
  return label < 0 ? -1 : typedValue(file, -1, file.textAt(label), file.startAt(node));
}

/** `super<A>` is an A. */
export function superValue(file: Extraction, node: number): number {
  const type = file.childOfType(node, 'user_type');
  return type < 0 ? -1 : typedValue(file, -1, file.textAt(type), file.startAt(node));
}

/** `try { x } catch ...` is what its block ends with. */
export function tryValue(file: Extraction, node: number): number {
  const last = file.children(file.childOfType(node, 'block')).at(-1) ?? -1;
  return last < 0 ? -1 : expressionOf(file, last);
}

/** `a[k]`, which of a map is another thing than what a loop goes through. */
export function indexValue(file: Extraction, node: number, operand: number): number {
  return indexExpression(file, operand, '[]', file.startAt(node));
}

/** `by lazy { x }` holds what the function gives, `by f()` what its `getValue` gives. */
export function delegateValue(file: Extraction, node: number): number {
  const delegate = file.firstChild(node);
  const callee = file.child(delegate, 'function');
  const closure = file.childOfType(file.child(delegate, 'arguments'), 'lambda_literal');
  const isLazy = closure >= 0 && callee >= 0 && file.textAt(callee) === 'lazy';
  const start = file.startAt(node);
  return isLazy
    ? file.expressions.add(OPERATION.call, expressionOf(file, closure), 0, start, file.scope)
    : resultOf(file, node, delegate, 'getValue');
}

/** An object is one of what it builds on first. */
export function objectValue(file: Extraction, node: number): number {
  const specifier = file.firstChild(file.childOfType(node, 'delegation_specifiers'));
  const inner = file.firstChild(specifier);
  const type = file.isA(inner, 'user_type') ? inner : file.childOfType(inner, 'user_type');
  return type < 0 ? -1 : typedValue(file, -1, file.textAt(type), file.startAt(node));
}

const BOOLEAN = /^(?:[<>!=]==?|[<>]|&&|\|\||!?in)$/;

export function binaryValue(file: Extraction, node: number): number {
  const left = file.child(node, 'left');
  const right = file.child(node, 'right');
  if (left < 0 || right < 0) return -1;
  const operator = textBetween(file, left, right).replace(/\/\*.*?\*\/|\/\/.*|\s+/g, '');
  if (operator === '?:') return expressionOf(file, left);
  if (BOOLEAN.test(operator)) return literalValue(file, node, 'Boolean');
  const method = Object.hasOwn(OPERATORS, operator) ? OPERATORS[operator] : undefined;
  return method === undefined ? expressionOf(file, left) : resultOf(file, node, left, method);
}

/** Operators that are methods, by their signs. */
const OPERATORS: Readonly<Record<string, string>> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'div',
  '%': 'rem',
  '..': 'rangeTo',
};

/** What a method gives that an operator stands for. */
function resultOf(file: Extraction, node: number, operand: number, method: string): number {
  const start = file.startAt(node);
  return file.expressions.add(OPERATION.call, memberExpression(file, expressionOf(file, operand), method, start), 0, start, file.scope);
}

/** `A::class` is the class of A. */
export function accessValue(file: Extraction, node: number): number {
  const name = file.child(node, 'name');
  if (name < 0 || file.textAt(name) !== 'class' || !file.text.endsWith('::', file.startAt(name))) return -1;
  return typedValue(file, -1, `kotlin.reflect.KClass<${file.textAt(file.child(node, 'object'))}>`, file.startAt(node));
}

export function unaryValue(file: Extraction, node: number): number {
  const inner = file.child(node, 'argument');
  return file.text[file.startAt(node)] === '!' ? literalValue(file, node, 'Boolean') : inner < 0 ? -1 : expressionOf(file, inner);
}

export function testValue(file: Extraction, node: number): number {
  return literalValue(file, node, 'Boolean');
}

/** What the first branch gives that says anything. */
export function whenValue(file: Extraction, node: number): number {
  for (const entry of file.children(node)) {
    if (!file.isA(entry, 'when_entry')) continue;
    const value = file.children(entry).at(-1) ?? -1;
    if (value < 0 || file.isA(value, 'block') || file.textAt(value) === 'null') continue;
    const expression = expressionOf(file, value);
    if (expression >= 0 && file.expressions.read(expression, EXPRESSION.operation) !== OPERATION.other) return expression;
  }
  return -1;
}

export function numberValue(file: Extraction, node: number): number {
  return /[lL]$/.test(file.textAt(node)) ? literalValue(file, node, 'Long') : -1;
}

/** `"$name"` reads name; the grammar leaves it a piece of the string. */
export function stringLiteral(file: Extraction, node: number): HookAnswer {
  const start = file.startAt(node);
  const text = file.text.slice(start, file.endAt(node));
  // In `$$"..."` one sign is text.
  if (!text.includes('$') || file.text[start - 1] === '$') return 'children';
  for (const match of text.matchAll(/(?<!\\)\$([\p{L}_][\p{L}\p{N}_]*)/gu)) {
    const at = start + match.index + 1;
    addReferenceAt(file, at, at + (match[1] ?? '').length, USE.read, { receiver: -1, space: SPACE.value });
  }
  return 'children';
}
