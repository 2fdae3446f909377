/** Names that come to be in patterns, loops, queries and arguments: `is T x`, `out var x`, `foreach (var x in xs)`. */
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { bindTuple, bindVariable, declaredText } from './variables.ts';

export function foreach(file: Extraction, node: number): HookAnswer {
  const right = file.child(node, 'right');
  const left = file.child(node, 'left');
  const source = expressionOf(file, right);
  openScope(file, node, 'block', -1);
  const initializer = source < 0 ? -1 : eachOf(file, source, file.startAt(right));
  if (file.isA(left, 'tuple_pattern')) bindTuple(file, left, initializer);
  else bindVariable(file, left, { type: declaredText(file, file.child(node, 'type')), initializer });
  return 'children';
}

/** What a loop goes through: of a dictionary that is another thing than what stands in brackets behind it. */
function eachOf(file: Extraction, source: number, start: number): number {
  return file.expressions.add(OPERATION.index, source, file.names.idOf('each'), start, file.scope);
}

export function catchDeclaration(file: Extraction, node: number): HookAnswer {
  bindVariable(file, file.child(node, 'name'), { type: declaredText(file, file.child(node, 'type')), initializer: -1 });
  return 'role';
}

/** `out var x` holds what the parameter says, `out T x` a T. */
export function declarationExpression(file: Extraction, node: number): HookAnswer {
  const type = declaredText(file, file.child(node, 'type'));
  bindVariable(file, file.child(node, 'name'), { type, initializer: type === '' ? expressionOf(file, node) : -1 });
  return 'role';
}

/** `is T x`, `case T x`, `T { P: 1 } x`, `var x`. Without a type it holds what is looked at. */
export function namedPattern(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name < 0) return 'role';
  const type = declaredText(file, file.child(node, 'type'));
  const looked = type === '' ? lookedAt(file) : -1;
  bindVariable(file, name, { type, initializer: looked < 0 ? -1 : expressionOf(file, looked) });
  return 'role';
}

/** Record of the value that the pattern being visited looks at, or -1. */
function lookedAt(file: Extraction): number {
  const { frames } = file;
  const around = frames.parentNode;
  const above = (levels: number): number => (frames.depth > levels ? frames.nodeAt(frames.depth - levels) : -1);
  if (file.isA(around, 'is_pattern_expression')) return file.child(around, 'expression');
  if (file.isA(around, 'switch_expression_arm')) return file.firstChild(above(2));
  return file.isA(around, 'switch_section') ? file.child(above(3), 'value') : -1;
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
  return 'role';
}

function bindElement(file: Extraction, name: number, source: number, type: string): void {
  const whole = source < 0 || source === name ? -1 : expressionOf(file, source);
  bindVariable(file, name, { type, initializer: whole < 0 ? -1 : eachOf(file, whole, file.startAt(source)) });
}

/** `let y = f(x)`. */
export function letClause(file: Extraction, node: number): HookAnswer {
  const [name = -1, value = -1] = file.children(node);
  bindVariable(file, name, { type: '', initializer: value < 0 ? -1 : expressionOf(file, value) });
  return 'role';
}
