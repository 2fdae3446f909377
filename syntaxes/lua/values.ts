/** What operators and indexed tables hold. */
import { askedExpression, expressionOf, literalValue, mostTelling } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { EXPRESSION, OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { stringText } from './modules.ts';

/** `a or b` is what says more, `a and b` is b. */
export function binaryValue(file: Extraction, node: number): number {
  const left = file.child(node, 'left');
  const right = file.child(node, 'right');
  const operator = textBetween(file, left, right);
  if (operator === 'or') return expressionOf(file, mostTelling(file, [left, right]));
  if (operator === 'and') return expressionOf(file, right);
  const kind = operator === '..' ? 'string' : /^(?:[=~]=|[<>]=?)$/.test(operator) ? 'boolean' : 'number';
  return literalValue(file, node, kind);
}

/** `t["x"]` is `t.x`. */
export function indexValue(file: Extraction, node: number, operand: number): number {
  const key = file.child(node, 'field');
  if (!file.isA(key, 'string')) return -1;
  return file.expressions.add(OPERATION.member, operand, file.names.idOf(stringText(file, key)), file.startAt(node), file.scope);
}

const MOST = 6;

/** The first values of a list whose value is used. */
export function tableConstructor(file: Extraction, node: number): HookAnswer {
  const whole = askedExpression(file, node);
  if (whole < 0) return 'role';
  const items = file.children(node).slice(0, MOST);
  for (const [place, item] of items.entries()) {
    if (!file.isA(item, 'field') || file.child(item, 'name') >= 0) continue;
    const expression = expressionOf(file, file.child(item, 'value'));
    if (expression >= 0 && file.expressions.read(expression, EXPRESSION.operation) !== OPERATION.other)
      file.parts.add(whole, place, NO_NAME, expression);
  }
  return 'role';
}
