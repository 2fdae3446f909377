/** Values of operators: `a || b` is one of both, `a && b` the second where there is any, `a['b']` the member b. */
import { expressionOf, indexExpression, memberExpression, mostTelling } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { EXPRESSION, OPERATION } from '../../server/src/syntax/scopes/tables.ts';

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
  const text = index < 0 ? '' : file.text.slice(file.startAt(index), Math.min(file.endAt(index), file.startAt(index) + LONGEST_KEY));
  if (file.isA(index, 'number') && PLACE.test(text)) return indexExpression(file, operand, text, file.startAt(node));
  const key = file.isA(index, 'string') ? MEMBER.exec(text)?.[2] : undefined;
  return key === undefined ? -1 : memberExpression(file, operand, key, file.startAt(node));
}

const LONGEST_KEY = 40;
const PLACE = /^\d{1,3}$/;
/** A short text that may be the name of a member. */
const MEMBER = /^(['"])([\w$-]+)\1$/;
