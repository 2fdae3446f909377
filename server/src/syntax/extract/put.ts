/** What is put into lists and tables after they were made: it counts among what they were written with. */
import { oncePer } from '../../base/oncePer.ts';
import { PUT } from '../../facts/fileFacts.ts';
import { EXPRESSION, OPERATION } from '../scopes/tables.ts';
import { expressionOf } from './expressions.ts';
import type { Extraction } from './extraction.ts';

/** Puts the value of a node into a list; whatever says nothing of itself, and what is more than a few, is left out. */
export function putInto(file: Extraction, list: number, value: number): void {
  const counts = putCounts(file);
  const count = counts.get(list) ?? 0;
  if (count >= MOST_PUT) return;
  const expression = expressionOf(file, value);
  if (expression < 0 || !SAYING.has(file.expressions.read(expression, EXPRESSION.operation))) return;
  counts.set(list, count + 1);
  file.parts.add(list, count, file.names.idOf(PUT), expression);
}

/** Whether an expression makes a list that is filled later. One that is written with something in it is known by that. */
export function isEmptyList(file: Extraction, expression: number): boolean {
  if (expression < 0 || file.expressions.read(expression, EXPRESSION.operation) !== OPERATION.array) return false;
  if (putCounts(file).has(expression)) return true;
  EMPTY.lastIndex = file.expressions.read(expression, EXPRESSION.start);
  return EMPTY.test(file.text);
}

/** `[]`, `{}`, `array()`, `Set.new`. */
const EMPTY = /(?:array\s*)?[[({]\s*[\])}]|[\w:]+\.new\b/iy;

/** A list of which nothing is known but what is put into it. */
export function addEmptyList(file: Extraction, kind: string, start: number): number {
  const list = file.expressions.add(OPERATION.array, -1, file.names.idOf(kind), start, file.scope);
  putCounts(file).set(list, 0);
  return list;
}

const putCounts = oncePer((_: Extraction) => new Map<number, number>());
const MOST_PUT = 8;
const SAYING: ReadonlySet<number> = new Set([
  OPERATION.name,
  OPERATION.self,
  OPERATION.member,
  OPERATION.call,
  OPERATION.new,
  OPERATION.index,
  OPERATION.cast,
  OPERATION.array,
  OPERATION.function,
]);
