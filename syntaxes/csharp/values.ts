/** What some expressions hold, where their role does not say it. */
import {
  elementExpression,
  expressionOf,
  literalValue,
  memberExpression,
  mostTelling,
  typedValue,
} from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { bareName, nameText, typeText } from '../../server/src/syntax/extract/parts.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { factorsOf } from './patterns.ts';

const ROLE = -1;

/** `x: value`: what stands last. */
export function argumentValue(file: Extraction, node: number, operand: number): number {
  if (operand >= 0) return operand;
  return file.text.startsWith('this', file.startAt(node)) ? ROLE : lastValue(file, node);
}

export function lastValue(file: Extraction, node: number): number {
  return expressionOf(file, file.children(node).at(-1) ?? -1);
}

/** `a?.b`, `a?[0]`. */
export function conditionalValue(file: Extraction, node: number, operand: number): number {
  const member = file.childOfType(node, 'member_binding_expression');
  const name = bareName(file, file.child(member, 'name'));
  if (name >= 0) return memberExpression(file, operand, nameText(file, name), file.startAt(node));
  return file.childOfType(node, 'element_binding_expression') < 0 ? ROLE : elementExpression(file, operand, file.startAt(node));
}

/** `new T(x)`: what is named is a type, whatever else is called so. */
export function creationValue(file: Extraction, node: number): number {
  const type = file.child(node, 'type');
  return type < 0 ? ROLE : typedValue(file, -1, typeText(file, type), file.startAt(node));
}

/** What is expected where it stands: the linker knows (link/values.ts). */
export function implicitCreationValue(file: Extraction, node: number): number {
  return literalValue(file, node, 'new');
}

export function declarationValue(file: Extraction, node: number): number {
  const factors = factorsOf(file, node);
  if (factors.length > 0) return operatorValue(file, node, '*', factors);
  const type = file.child(node, 'type');
  return file.isA(type, 'implicit_type') ? literalValue(file, node, 'out') : typedValue(file, -1, typeText(file, type), file.startAt(node));
}

export function defaultValue(file: Extraction, node: number): number {
  const type = file.child(node, 'type');
  return type < 0 ? literalValue(file, node, 'default') : typedValue(file, -1, typeText(file, type), file.startAt(node));
}

export function implicitArrayValue(file: Extraction, node: number): number {
  return expressionOf(file, file.childOfType(node, 'initializer_expression'));
}

/** `new T[3]`: the number is no part of the type. */
export function createdArray(file: Extraction, node: number): number {
  const type = file.child(node, 'type');
  if (type < 0) return ROLE;
  return typedValue(file, -1, typeText(file, type).replace(/\[[^\],]+\]/g, '[]'), file.startAt(node));
}

/** `a ?? b` is one of both, comparisons are truth values; what else operators give the linker knows. */
export function binaryValue(file: Extraction, node: number): number {
  const left = file.child(node, 'left');
  const right = file.child(node, 'right');
  if (left < 0 || right < 0) return ROLE;
  const operator = textBetween(file, left, right)
    .replace(/\/\*.*?\*\//g, '')
    .trim();
  if (/^(?:[=!]=|[<>]=?|&&|\|\|)$/.test(operator)) return literalValue(file, node, 'bool');
  if (operator === '??') return expressionOf(file, mostTelling(file, [left, right]));
  // Text added to anything is text.
  if (file.isA(right, 'string_literal') || file.isA(left, 'string_literal')) return literalValue(file, node, 'string');
  return operatorValue(file, node, operator, [left, right]);
}

function operatorValue(file: Extraction, node: number, operator: string, operands: readonly number[]): number {
  const whole = literalValue(file, node, OPERATOR);
  for (const [place, part] of operands.entries()) file.parts.add(whole, place, file.names.idOf(operator), expressionOf(file, part));
  return whole;
}

/** What stands for `a + b`, whose parts are named after its sign (link/operators.ts). */
export const OPERATOR = 'operator';

export function prefixValue(file: Extraction, node: number): number {
  return file.text[file.startAt(node)] === '!' ? literalValue(file, node, 'bool') : expressionOf(file, file.firstChild(node));
}

/** `int.Parse`: a type of the language as a value. */
export function predefinedType(file: Extraction, node: number): number {
  return literalValue(file, node, file.textAt(node));
}

/** A query gives what its last clause selects or groups. */
export function queryValue(file: Extraction, node: number): number {
  const last = file.children(node).at(-1) ?? -1;
  return file.isA(last, 'select_clause') || file.isA(last, 'group_clause') ? expressionOf(file, last) : ROLE;
}

/** `select x`, `group x by k`: as many of them as the query goes through. */
export function clauseValue(file: Extraction, node: number): number {
  const name = file.names.idOf(file.isA(node, 'group_clause') ? 'group' : 'query');
  return file.expressions.add(OPERATION.array, -1, name, file.startAt(node), file.scope);
}

export function anonymousValue(file: Extraction, node: number): number {
  return file.expressions.add(OPERATION.object, -1, NO_NAME, file.startAt(node), file.scope);
}
