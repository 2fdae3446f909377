/** Values of operators: `a || b` is one of both, `a && b` the second where there is any, `a['b']` the member b. */
import { expressionOf, indexExpression, memberExpression, mostTelling } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { EXPRESSION, OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { constantKey, symbolicKey } from './constantKeys.ts';

/** What stands between the operands. */
export function operatorOf(file: Extraction, node: number): string {
  const between = textBetween(file, file.child(node, 'left'), file.child(node, 'right'));
  return /&&|\|\||\?\?|instanceof/.exec(between)?.[0] ?? '';
}

/** The expression of the operand that says most, or -1 for operators that make something new. */
export function operatorValue(file: Extraction, node: number): number {
  const operator = operatorOf(file, node);
  if (operator === '&&') return expressionOf(file, file.child(node, 'right'));
  if (operator !== '||' && operator !== '??') return -1;
  const values: number[] = [];
  let at = node;
  for (; file.isA(at, 'binary_expression') && /^(?:\|\||\?\?)$/.test(operatorOf(file, at)); at = file.child(at, 'left'))
    values.unshift(file.child(at, 'right'));
  values.unshift(at);
  const chosen = mostTelling(
    file,
    values.filter((value) => value >= 0),
  );
  return chosen < 0 ? -1 : expressionOf(file, chosen);
}

/** `module.exports` is what `exports` is, as far as anybody reads it. */
export function memberValue(file: Extraction, node: number, operand: number): number {
  if (operand < 0 || !file.text.startsWith('module', file.startAt(node)) || file.textAt(node) !== 'module.exports') return -1;
  if (file.expressions.read(operand, EXPRESSION.operation) !== OPERATION.name) return -1;
  return file.expressions.add(OPERATION.name, -1, file.names.idOf('exports'), file.startAt(node), file.scope);
}

/** `a['b']` is `a.b`; an element is told by its place where that is a number. */
export function subscriptValue(file: Extraction, node: number, operand: number): number {
  if (operand < 0) return -1;
  const index = file.child(node, 'index');
  if (file.isA(index, 'number')) {
    const place = file.text.slice(file.startAt(index), Math.min(file.endAt(index), file.startAt(index) + LONGEST_PLACE));
    return PLACE.test(place) ? indexExpression(file, operand, place, file.startAt(node)) : -1;
  }
  const key = constantKey(file, index);
  if (key !== undefined) return memberExpression(file, operand, key, file.startAt(node));
  const symbol = symbolicKey(file, index);
  return symbol === undefined ? -1 : indexExpression(file, operand, symbol, file.startAt(node));
}

const LONGEST_PLACE = 4;
const PLACE = /^\d{1,3}$/;
