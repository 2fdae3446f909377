/** What generators give one after the other: `yield x`, `yield from xs`. It is noted as a list that the function returns. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { elementExpression, expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { functionScope } from '../../server/src/syntax/extract/scopes.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { addPart } from './values.ts';

/** A function that yields is a generator. */
export function yieldExpression(file: Extraction, node: number): HookAnswer {
  const around = file.symbols[file.frames.callable];
  if (around !== undefined) around.modifiers |= Modifier.generator;
  const scope = functionScope(file, file.scope);
  if (file.scopes.kindOf(scope) === 'function') file.returns.add(scope, yielded(file, node));
  return 'role';
}

function yielded(file: Extraction, node: number): number {
  const start = file.startAt(node);
  const list = file.expressions.add(OPERATION.array, -1, file.names.idOf('generator'), start, file.scope);
  const value = file.codeChildren(node)[0];
  if (value === undefined) return list;
  const given = expressionOf(file, value);
  addPart(file, list, { place: 0, name: '', expression: FROM.test(file.textAt(node)) ? elementExpression(file, given, start) : given });
  return list;
}

const FROM = /^yield\s+from\b/;
