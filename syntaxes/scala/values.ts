/** What some expressions hold, where their role does not say it. */
import { expressionOf, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';

const ROLE = -1;

/** What the function around is given that is written with a placeholder (shape.ts). */
export function placeholderValue(file: Extraction, node: number): number {
  return file.expressions.add(OPERATION.parameter, -1, file.names.idOf('0'), file.startAt(node), file.scope);
}

export function identifierValue(file: Extraction, node: number): number {
  const start = file.startAt(node);
  const isSelf = file.text.startsWith('this', start) && file.endAt(node) === start + 4;
  const isSuper = file.text.startsWith('super', start) && file.endAt(node) === start + 5;
  if (!isSelf && !isSuper) return ROLE;
  return file.expressions.add(isSelf ? OPERATION.self : OPERATION.super, -1, file.names.idOf(file.textAt(node)), start, file.scope);
}

export function creationValue(file: Extraction, node: number): number {
  const type = file.firstChild(node);
  return type < 0 ? ROLE : typedValue(file, -1, typeText(file, type), file.startAt(node));
}

/** `x.asInstanceOf[T]` is a T. */
export function genericValue(file: Extraction, node: number, operand: number): number {
  const called = file.child(node, 'function');
  const types = file.child(node, 'type_arguments');
  if (file.textAt(file.child(called, 'field')) !== 'asInstanceOf' || types < 0) return operand >= 0 ? operand : ROLE;
  return typedValue(file, -1, typeText(file, types).slice(1, -1), file.startAt(node));
}

export function infixValue(file: Extraction, node: number): number {
  const operator = file.child(node, 'operator');
  const left = file.child(node, 'left');
  if (left < 0 || operator < 0) return ROLE;
  if (!file.isA(operator, 'identifier')) return expressionOf(file, left);
  const callee = memberExpression(file, expressionOf(file, left), file.textAt(operator), file.startAt(node));
  return file.expressions.add(OPERATION.call, callee, NO_NAME, file.startAt(node), file.scope);
}

export function pathValue(file: Extraction, node: number): number {
  let at = -1;
  for (const [place, part] of file.children(node).entries())
    at = place === 0 ? expressionOf(file, part) : memberExpression(file, at, file.textAt(part), file.startAt(part));
  return at < 0 ? ROLE : at;
}
