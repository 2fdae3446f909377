/** Names of loops and queries: `foreach (var x in xs)`, `from x in xs`, `join y in ys`, `into g`. */
import { askedExpression, expressionOf, indexExpression } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { bindPlainVariable } from '../../server/src/syntax/extract/plainVariables.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { bindTuple, declaredText } from './variables.ts';

export function foreach(file: Extraction, node: number): HookAnswer {
  const right = file.child(node, 'right');
  const left = file.child(node, 'left');
  const source = expressionOf(file, right);
  openScope(file, node, 'block', -1);
  const initializer = source < 0 ? -1 : eachOf(file, source, file.startAt(right));
  if (file.isA(left, 'tuple_pattern')) bindTuple(file, left, initializer);
  else bindPlainVariable(file, left, { type: declaredText(file, file.child(node, 'type')), initializer });
  return 'children';
}

/** What a loop goes through: of a dictionary that is another thing than what stands in brackets behind it. */
export function eachOf(file: Extraction, source: number, start: number): number {
  return indexExpression(file, source, 'each', start);
}

/** `from x in xs`. */
export function fromClause(file: Extraction, node: number): HookAnswer {
  const source = file.children(node).at(-1) ?? -1;
  bindElement(file, file.child(node, 'name'), source, declaredText(file, file.child(node, 'type')));
  return 'role';
}

/** `join y in ys on ...`. */
export function joinClause(file: Extraction, node: number): HookAnswer {
  const [name = -1, source = -1] = file.children(node);
  if (file.isA(name, 'identifier')) bindElement(file, name, source, '');
  const group = file.firstChild(file.childOfType(node, 'join_into_clause'));
  if (group >= 0) bindPlainVariable(file, group, { type: '', initializer: expressionOf(file, source) });
  return 'role';
}

function bindElement(file: Extraction, name: number, source: number, type: string): void {
  const whole = source < 0 || source === name ? -1 : expressionOf(file, source);
  bindPlainVariable(file, name, { type, initializer: whole < 0 ? -1 : eachOf(file, whole, file.startAt(source)) });
}

/** `let y = f(x)`. */
export function letClause(file: Extraction, node: number): HookAnswer {
  const [name = -1, value = -1] = file.children(node);
  bindPlainVariable(file, name, { type: '', initializer: value < 0 ? -1 : expressionOf(file, value) });
  return 'role';
}

/** `select x`, `group x by k`; the name behind `into` goes through what they give. */
export function selectClause(file: Extraction, node: number): HookAnswer {
  const query = file.frames.parentNode;
  const siblings = file.children(query);
  const next = siblings[siblings.indexOf(node) + 1] ?? -1;
  const isContinued = file.isA(next, 'identifier');
  const whole = isContinued ? expressionOf(file, node) : askedExpression(file, node);
  if (whole >= 0)
    for (const [place, value] of file.children(node).entries()) file.parts.add(whole, place, NO_NAME, expressionOf(file, value));
  if (isContinued) bindPlainVariable(file, next, { type: '', initializer: eachOf(file, whole, file.startAt(next)) });
  return 'role';
}
