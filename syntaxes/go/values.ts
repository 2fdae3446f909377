/** What some expressions hold, as types: `new(T)`, `make(T)`, `[]T{}`, `<-c`. */
import { TYPE_ARGUMENTS } from '../../server/src/facts/fileFacts.ts';
import { elementExpression, expressionOf, literalValue, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { foldedLine, SIGNATURE_LIMIT } from '../../server/src/syntax/extract/text.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { calledGeneric } from './expressions.ts';

const ROLE = -1;

/** The built-in functions whose first argument is a type, and `append`, which gives what it gets. */
export function callValue(file: Extraction, node: number): number {
  const name = file.child(node, 'function');
  if (!file.isA(name, 'identifier')) return ROLE;
  const word = file.textAt(name);
  if (word === 'append') return expressionOf(file, file.firstChild(file.child(node, 'arguments')));
  if (word !== 'new' && word !== 'make') return ROLE;
  const type = file.firstChild(file.child(node, 'arguments'));
  if (type < 0) return ROLE;
  return typedValue(file, -1, `${word === 'new' ? '*' : ''}${typeText(file, type)}`, file.startAt(node));
}

/** A literal of a type without a name (`[]T{}`, `map[K]V{}`) or of one with arguments. */
export function compositeValue(file: Extraction, node: number): number {
  const type = file.child(node, 'type');
  if (file.isA(type, 'type_identifier') || file.isA(type, 'qualified_type') || type < 0) return ROLE;
  if (!file.isA(type, 'generic_type')) return typedValue(file, -1, literalType(file, type), file.startAt(node));
  return applied(file, node, { operation: OPERATION.new, type });
}

/** The type of a literal. A struct's fields stay apart when their lines become one (https://go.dev/ref/spec#Semicolons). */
function literalType(file: Extraction, type: number): string {
  const written = file.text.slice(file.startAt(type), file.endAt(type));
  const separated = written.includes('\n')
    ? written.replace(/(?<=([\w)\]}`"'])?)[ \t]*(?:\/\/.*)?\r?\n/g, (_, last) => (last ? '; ' : ' '))
    : written;
  return foldedLine(separated, SIGNATURE_LIMIT);
}

/** `f[T](x)` as a call of f: whether it is a conversion is for those to say who know what f is. */
export function conversionValue(file: Extraction, node: number): number {
  const type = calledGeneric(file, node);
  return type < 0 ? ROLE : applied(file, node, { operation: OPERATION.call, type });
}

/** A call or construction of a generic. */
function applied(file: Extraction, node: number, { operation, type }: { operation: number; type: number }): number {
  const operand = expressionOf(file, file.child(type, 'type'));
  const types = file.child(type, 'type_arguments');
  if (types >= 0) addTypeArguments(file, operand, types, typeText(file, types).slice(1, -1));
  return file.expressions.add(operation, operand, NO_NAME, file.startAt(node), file.scope);
}

function addTypeArguments(file: Extraction, applied: number, node: number, written: string): void {
  file.parts.add(applied, 0, file.names.idOf(TYPE_ARGUMENTS), typedValue(file, -1, written, file.startAt(node)));
}

/** `f[a](x)` may call f for the type a as well as an element of f: the linker knows what f is. */
export function indexValue(file: Extraction, node: number, operand: number): number {
  const index = file.child(node, 'index');
  const mayBeType = file.isA(index, 'identifier') || file.isA(index, 'selector_expression');
  if (!mayBeType || file.text[file.endAt(node)] !== '(') return ROLE;
  const element = elementExpression(file, operand, file.startAt(node));
  addTypeArguments(file, element, index, typeText(file, index));
  return element;
}

/** `f[A, B]` is f for these types: what they are is for the calls of it to find. */
export function instantiatedValue(file: Extraction, node: number): number {
  return expressionOf(file, file.child(node, 'type'));
}

/** A part of a slice or string is one. */
export function sliceValue(_file: Extraction, _node: number, operand: number): number {
  return operand;
}

/** `a + b` is of the type of a, or of b where a is only a number; comparisons are truth values. */
export function binaryValue(file: Extraction, node: number): number {
  const left = file.child(node, 'left');
  const right = file.child(node, 'right');
  if (left < 0 || right < 0) return ROLE;
  const operator = textBetween(file, left, right);
  if (/[=!]=|[<>](?![<>])|&&|\|\|/.test(operator.replace(/<<|>>/, ''))) {
    return literalValue(file, node, 'bool');
  }
  return expressionOf(file, isNumber(file, left) ? right : left);
}

function isNumber(file: Extraction, node: number): boolean {
  return file.isA(node, 'int_literal') || file.isA(node, 'float_literal');
}

/** `<-c` is an element of the channel, `!a` a truth value. */
export function unaryValue(file: Extraction, node: number, operand: number): number {
  const first = file.text[file.startAt(node)];
  if (first === '<') return elementExpression(file, operand, file.startAt(node));
  if (first !== '!') return ROLE;
  return literalValue(file, node, 'bool');
}
