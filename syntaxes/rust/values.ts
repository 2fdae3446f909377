/** What expressions hold, where their role does not say it: paths, turbofish, `?`, branches, macros. */
import { ASSIGNED, TYPE_ARGUMENTS } from '../../server/src/facts/fileFacts.ts';
import { expressionOf, indexExpression, literalValue, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { EXPRESSION, OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { COPIES } from './copies.ts';

const ROLE = -1;

/** `a::b`: what stands in front of `::` is a module or a type, never a variable. */
export function pathValue(file: Extraction, node: number, operand: number): number {
  const { expressions } = file;
  if (operand < 0) return named(file, node, `::${file.textAt(file.child(node, 'name'))}`);
  const operation = expressions.read(operand, EXPRESSION.operation);
  if (operation === OPERATION.name || operation === OPERATION.self) {
    expressions.write(operand, EXPRESSION.operation, OPERATION.name);
    expressions.write(operand, EXPRESSION.space, SPACE.type);
  }
  return ROLE;
}

/** What its parts are is said where the whole is looked at. */
export function path(file: Extraction, node: number): HookAnswer {
  expressionOf(file, node);
  return 'role';
}

export function typeName(file: Extraction, node: number): number {
  const expression = named(file, node, file.textAt(node));
  file.expressions.write(expression, EXPRESSION.space, SPACE.type);
  return expression;
}

function named(file: Extraction, node: number, name: string): number {
  return file.expressions.add(OPERATION.name, -1, file.names.idOf(name), file.startAt(node), file.scope);
}

export function genericType(file: Extraction, node: number): number {
  return typedValue(file, -1, typeText(file, node), file.startAt(node));
}

/** `<T>::f`, `<T as Trait>::f`. */
export function bracketedType(file: Extraction, node: number): number {
  return typedValue(file, -1, typeText(file, file.firstChild(node)), file.startAt(node));
}

/** `f::<A, B>`. */
export function genericFunction(file: Extraction, node: number, operand: number): number {
  const types = file.child(node, 'type_arguments');
  if (operand < 0 || types < 0) return ROLE;
  const written = typeText(file, types).slice(1, -1);
  file.parts.add(operand, 0, file.names.idOf(TYPE_ARGUMENTS), typedValue(file, -1, written, file.startAt(types)));
  return operand;
}

export function structValue(file: Extraction, node: number): number {
  return typedValue(file, -1, typeText(file, file.child(node, 'name')), file.startAt(node));
}

/** `x.clone()` is like x, unless its type says otherwise. */
export function callValue(file: Extraction, node: number, operand: number): number {
  const callee = file.child(node, 'function');
  const made = madeBy(file, callee, node);
  if (made !== '') return typedValue(file, -1, made, file.startAt(node));
  if (operand < 0 || !file.isA(callee, 'field_expression') || file.children(file.child(node, 'arguments')).length > 0) return ROLE;
  const name = file.textAt(file.child(callee, 'field'));
  const object = COPIES.has(name) ? file.child(callee, 'value') : -1;
  return object < 0 ? ROLE : indexExpression(file, expressionOf(file, object), name, file.startAt(node));
}

/** `Type::name(x)` and `Trait::name(x)` may be of several blocks, among which the arguments choose: they are kept, whoever asks for the value. */
export function callByPath(file: Extraction, node: number): HookAnswer {
  if (isCallOfType(file, node)) expressionOf(file, node);
  return 'role';
}

export function isCallOfType(file: Extraction, node: number): boolean {
  const callee = file.isA(node, 'call_expression') ? file.child(node, 'function') : -1;
  return file.isA(callee, 'scoped_identifier') && isOfType(file.textAt(callee));
}

/** `T { field: Trait::name() }`: which block is meant is told by what the field is. */
export function fieldValue(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const value = file.child(node, 'value');
  const whole = frames.depth > 2 ? frames.nodeAt(frames.depth - 2) : -1;
  if (!isCallOfType(file, value) || !file.isA(whole, 'struct_expression')) return 'role';
  const name = file.child(node, 'field');
  const field = memberExpression(file, expressionOf(file, whole), file.textAt(name), file.startAt(name));
  file.parts.add(field, 0, file.names.idOf(ASSIGNED), expressionOf(file, value));
  return 'role';
}

function isOfType(path: string): boolean {
  return /(?:^|::)\p{Lu}\w*(?:<.*>)?::\s*\p{Ll}\w*$/su.test(path);
}

/** The type that `Self(...)` and `T::default()` give by their names alone; ''. */
function madeBy(file: Extraction, callee: number, node: number): string {
  if (file.isA(callee, 'identifier')) return file.textAt(callee) === 'Self' ? 'Self' : '';
  if (!file.isA(callee, 'scoped_identifier') || file.textAt(file.child(callee, 'name')) !== 'default') return '';
  const path = file.child(callee, 'path');
  if (
    file.children(file.child(node, 'arguments')).length > 0 ||
    !/^(?:identifier|scoped_identifier)$/.test(path < 0 ? '' : file.typeAt(path))
  )
    return '';
  const written = typeText(file, path);
  return written === 'Default' ? '' : written;
}

/** `x?` is what is in a Result or an Option. */
export function tryValue(file: Extraction, node: number, operand: number): number {
  return indexExpression(file, operand, '?', file.startAt(node));
}

/** `xs[i]` is an element, `xs[a..b]` is like xs. */
export function indexValue(file: Extraction, node: number, operand: number): number {
  const [object = -1, index = -1] = file.children(node);
  const whole = operand >= 0 ? operand : expressionOf(file, object);
  return indexExpression(file, whole, file.isA(index, 'range_expression') ? ':' : '[]', file.startAt(node));
}

/** Comparisons are truth values; other operators mostly give what they are given. */
export function binaryValue(file: Extraction, node: number): number {
  const left = file.child(node, 'left');
  const right = file.child(node, 'right');
  if (left < 0 || right < 0) return ROLE;
  const operator = textBetween(file, left, right);
  if (/^(?:[=!]=|[<>]=?|&&|\|\|)$/.test(operator)) return literalValue(file, node, 'bool');
  return expressionOf(file, file.isA(left, 'integer_literal') || file.isA(left, 'float_literal') ? right : left);
}

/** `*x` is told from `x` by types alone where it matters: smart pointers are followed anyhow. */
export function unaryValue(_file: Extraction, _node: number, operand: number): number {
  return operand >= 0 ? operand : ROLE;
}

export function rangeValue(file: Extraction, node: number): number {
  const bound = file.firstChild(node);
  const whole = file.expressions.add(OPERATION.array, -1, file.names.idOf('range'), file.startAt(node), file.scope);
  const value = expressionOf(file, bound);
  if (value >= 0) file.parts.add(whole, 0, NO_NAME, value);
  return whole;
}

const TEXT_MACROS: ReadonlySet<string> = new Set(['format', 'concat', 'stringify', 'include_str', 'env', 'file', 'module_path']);

export function macroValue(file: Extraction, node: number): number {
  const name = file.textAt(file.child(node, 'macro'));
  if (TEXT_MACROS.has(name)) return literalValue(file, node, name === 'format' ? 'String' : 'str');
  if (name === 'vec') return file.expressions.add(OPERATION.array, -1, file.names.idOf('vec'), file.startAt(node), file.scope);
  return name === 'matches' || name === 'cfg' ? literalValue(file, node, 'bool') : ROLE;
}

/** A value that one of several branches gives: they are added when the walk comes to them, for there their names are known. */
export function choiceValue(file: Extraction, node: number): number {
  return file.expressions.add(OPERATION.array, -1, file.names.idOf('choice'), file.startAt(node), file.scope);
}

export function unsafeValue(file: Extraction, node: number): number {
  return expressionOf(file, file.childOfType(node, 'block'));
}

/** Adds what a branch gives to the choice that is the value of `whole`, when anybody asked for that. */
export function addBranch(file: Extraction, whole: number, place: number, value: number): void {
  const choice = whole < 0 ? -1 : (file.expressionOf[whole] as number) - 1;
  if (choice < 0 || value < 0) return;
  const expression = expressionOf(file, value);
  if (expression >= 0 && file.expressions.read(expression, EXPRESSION.operation) !== OPERATION.other)
    file.parts.add(choice, Math.min(place, MOST_BRANCHES), NO_NAME, expression);
}

const MOST_BRANCHES = 99;
