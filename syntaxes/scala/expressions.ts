/** Expressions whose parts mean something else than the table says. */
import { expressionOf, memberExpression } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { visitClosure } from '../../server/src/syntax/extract/functions.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { noteBody } from '../../server/src/syntax/extract/returns.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { lastOf } from './definitions.ts';
import { bindVariable, namesIn } from './variables.ts';

/** `case P(n) if n.ok => ...`: what the pattern names holds for the clause. */
export function caseClause(file: Extraction, node: number): HookAnswer {
  openScope(file, node, 'block', -1);
  const pattern = file.child(node, 'pattern');
  const whole = file.isA(pattern, 'capture_pattern') ? file.child(pattern, 'name') : pattern;
  const looked = lookedAt(file);
  for (const { name, type } of namesIn(file, pattern))
    bindVariable(file, name, {
      type: name === whole ? typeOfCapture(file, pattern) || type : type,
      initializer: name === whole ? looked : -1,
    });
  return 'children';
}

/** The value that the clause being visited looks at, as an expression; -1. */
function lookedAt(file: Extraction): number {
  const { frames } = file;
  const match = frames.depth > 2 ? frames.nodeAt(frames.depth - 2) : -1;
  return file.isA(match, 'match_expression') ? expressionOf(file, file.child(match, 'value')) : -1;
}

/** `all @ Circle(r)` is a Circle. */
function typeOfCapture(file: Extraction, pattern: number): string {
  const inner = file.isA(pattern, 'capture_pattern') ? file.child(pattern, 'pattern') : -1;
  return typeText(file, file.child(inner, 'type'));
}

/** A function without a name gives its last expression. */
export function lambda(file: Extraction, node: number): HookAnswer {
  visitClosure(file, node, USE.read, file.roleOf(node));
  const body = file.children(node).at(-1) ?? -1;
  if (body >= 0 && body !== file.child(node, 'parameters')) noteBody(file, lastOf(file, body));
  return 'children';
}

/** `xs.map { x => ... }`: the function in the block is an argument. */
export function call(file: Extraction, node: number): HookAnswer {
  const list = file.child(node, 'arguments');
  const inside = functionIn(file, list);
  if (inside >= 0 && !file.isA(list, 'arguments'))
    file.parts.add(expressionOf(file, file.child(node, 'function')), 0, NO_NAME, expressionOf(file, inside));
  return 'role';
}

/** The function that a block holds and nothing else, or the node if it is one; -1. */
function functionIn(file: Extraction, node: number): number {
  if (file.isA(node, 'lambda_expression')) return node;
  const [only = -1, ...more] = file.isA(node, 'block') ? file.children(node) : [];
  return more.length === 0 && file.isA(only, 'lambda_expression') ? only : -1;
}

/** `x <- xs` goes through xs, `y = f(x)` gives a name to a value. */
export function enumerator(file: Extraction, node: number): HookAnswer {
  const [pattern = -1, value = -1] = file.children(node);
  if (pattern < 0 || value < 0 || file.isA(pattern, 'guard')) return 'role';
  const between = file.text.slice(file.endAt(pattern), file.startAt(value));
  const source = expressionOf(file, value);
  const whole = between.includes('<-')
    ? file.expressions.add(OPERATION.index, source, file.names.idOf('each'), file.startAt(value), file.scope)
    : source;
  const names = namesIn(file, pattern);
  for (const { name, type } of names) bindVariable(file, name, { type, initializer: file.isA(pattern, 'identifier') ? whole : -1 });
  return 'role';
}

/** `a op b` calls a member of a where op is a word. */
export function infix(file: Extraction, node: number): HookAnswer {
  const operator = file.child(node, 'operator');
  if (!file.isA(operator, 'identifier') || file.textAt(operator) === 'with') return 'role';
  file.frames.argumentCount = 1;
  file.frames.flags = 0;
  const receiver = expressionOf(file, file.child(node, 'left'));
  addReference(file, operator, USE.call, { receiver, space: 0 });
  const given = functionIn(file, file.child(node, 'right'));
  if (given >= 0)
    file.parts.add(memberExpression(file, receiver, file.textAt(operator), file.startAt(node)), 0, NO_NAME, expressionOf(file, given));
  return 'role';
}

export function creation(file: Extraction, node: number): HookAnswer {
  const list = file.childOfType(node, 'arguments');
  file.frames.argumentCount = list < 0 ? 0 : file.children(list).length;
  file.frames.flags = 0;
  return 'role';
}

/** `a.b.C`: the last name with what stands before it. */
export function path(file: Extraction, node: number): HookAnswer {
  const parts = file.children(node);
  let receiver = -1;
  for (const [place, part] of parts.entries()) {
    const isLast = place === parts.length - 1;
    if (place === 0) {
      if (file.isA(part, 'identifier')) addReference(file, part, USE.read, { receiver: -1, space: SPACE.both });
      receiver = expressionOf(file, part);
    } else {
      addReference(file, part, isLast ? file.frames.useAt(file.frames.depth - 1) : USE.read, { receiver, space: SPACE.both });
      receiver = memberExpression(file, receiver, file.textAt(part), file.startAt(part));
    }
  }
  return 'done';
}
