/** Operations between two values: each calls a member. */
import { expressionOf, memberExpression } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';

/** `a op b` calls a member of a, or of b where the operator ends with a colon. */
export function infix(file: Extraction, node: number): HookAnswer {
  const operator = file.child(node, 'operator');
  if (operator < 0 || file.textAt(operator) === 'with') return 'role';
  const { callee, receiver, argument } = infixCall(file, node, operator);
  file.frames.argumentCount = 1;
  file.frames.flags = 0;
  addReference(file, operator, USE.call, { receiver, space: 0 });
  const given = expressionOf(file, onlyIn(file, argument));
  if (given >= 0) file.parts.add(callee, 0, NO_NAME, given);
  return 'role';
}

interface InfixCall {
  readonly callee: number;
  readonly receiver: number;
  readonly argument: number;
}

/** What an infix operation calls, of what, and what it gives it. */
function infixCall(file: Extraction, node: number, operator: number): InfixCall {
  const sides = [file.child(node, 'left'), file.child(node, 'right')] as const;
  const [holder, argument] = file.textAt(operator).endsWith(':') ? [sides[1], sides[0]] : sides;
  const receiver = expressionOf(file, holder);
  const known = file.expressionOf[operator] ?? 0;
  if (known > 0) return { callee: known - 1, receiver, argument };
  const callee = memberExpression(file, receiver, file.textAt(operator), file.startAt(operator));
  file.expressionOf[operator] = callee + 1;
  return { callee, receiver, argument };
}

/** What parentheses or braces hold and nothing else. */
function onlyIn(file: Extraction, node: number): number {
  const [only = -1, ...more] = ENCLOSED.has(node < 0 ? '' : file.typeAt(node)) ? file.children(node) : [];
  return only >= 0 && more.length === 0 ? onlyIn(file, only) : node;
}

const ENCLOSED: ReadonlySet<string> = new Set(['block', 'parenthesized_expression']);

export function infixValue(file: Extraction, node: number): number {
  const operator = file.child(node, 'operator');
  if (file.child(node, 'left') < 0 || file.child(node, 'right') < 0 || operator < 0) return -1;
  if (file.textAt(operator) === 'with') return expressionOf(file, file.child(node, 'left'));
  if (file.textAt(operator) === '->') return pairValue(file, node);
  return file.expressions.add(OPERATION.call, infixCall(file, node, operator).callee, NO_NAME, file.startAt(node), file.scope);
}

/** `a -> b` is a tuple. */
function pairValue(file: Extraction, node: number): number {
  const pair = file.expressions.add(OPERATION.array, -1, file.names.idOf('tuple'), file.startAt(node), file.scope);
  for (const [place, field] of ['left', 'right'].entries())
    file.parts.add(pair, place, NO_NAME, expressionOf(file, file.child(node, field)));
  return pair;
}
