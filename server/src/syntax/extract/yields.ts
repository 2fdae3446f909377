/** What generators give one after the other. Each is noted as a list that the function returns. */
import { NO_NAME } from '../scopes/nameTable.ts';
import { EXPRESSION, OPERATION } from '../scopes/tables.ts';
import { elementExpression, expressionOf } from './expressions.ts';
import type { Extraction } from './extraction.ts';
import { functionScope } from './scopes.ts';

interface Yielded {
  /** What the facts call such a list. */
  readonly kind: string;
  /** Whether the value is itself a list whose elements are given. */
  readonly isList: boolean;
}

/** Notes what the expression at `node` gives: `yield x`, `yield* xs`, `yield from xs`. */
export function noteYielded(file: Extraction, node: number, { kind, isList }: Yielded): void {
  const scope = functionScope(file, file.scope);
  if (file.scopes.kindOf(scope) !== 'function') return;
  const start = file.startAt(node);
  const list = file.expressions.add(OPERATION.array, -1, file.names.idOf(kind), start, file.scope);
  file.returns.add(scope, list);
  const value = file.codeChildren(node).at(-1);
  if (value === undefined) return;
  const given = isList ? elementExpression(file, expressionOf(file, value), start) : expressionOf(file, value);
  if (given >= 0 && file.expressions.read(given, EXPRESSION.operation) !== OPERATION.other) file.parts.add(list, 0, NO_NAME, given);
}
