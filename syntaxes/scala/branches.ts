/** Values of what is written in several statements or branches: blocks, `match`, `try`, `for ... yield`. */
import { expressionOf, indexExpression, literalValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { visitClosure } from '../../server/src/syntax/extract/functions.ts';
import { noteBody } from '../../server/src/syntax/extract/returns.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { bindPattern } from './patterns.ts';

/** The literal for one of its parts, which are added where their own names are known (link/taken.ts). */
export const ANY = 'any';
/** The literal for what its operand becomes with the part as its element. */
export const YIELD = 'yield';

export function branchesValue(file: Extraction, node: number): number {
  return literalValue(file, node, ANY);
}

/** `for (x <- xs; ...) yield y` is what the first generator goes through, of y. */
export function yieldValue(file: Extraction, node: number): number {
  const body = file.child(node, 'body');
  const [first = -1] = file.children(file.child(node, 'enumerators'));
  const source = file.children(first)[1] ?? -1;
  const isYield = body >= 0 && /\byield\s*$/.test(file.text.slice(file.endAt(first), file.startAt(body)));
  if (!isYield || source < 0) return file.expressions.add(OPERATION.other, -1, 0, file.startAt(node), file.scope);
  return file.expressions.add(OPERATION.literal, expressionOf(file, source), file.names.idOf(YIELD), file.startAt(node), file.scope);
}

/** Adds a part where somebody has asked for the value of the whole. */
function addBranch(file: Extraction, whole: number, part: number): void {
  const known = whole < 0 || part < 0 ? 0 : (file.expressionOf[whole] ?? 0);
  if (known > 0) file.parts.add(known - 1, 0, file.names.idOf(ANY), expressionOf(file, part));
}

/** A block has a scope of its own, unless it is what a function or a clause consists of: those have one. */
export function block(file: Extraction, node: number): HookAnswer {
  if (SHARED.has(file.typeAt(file.frames.parentNode))) return 'children';
  openScope(file, node, 'block', -1);
  addBranch(file, node, lastOf(file, node));
  return 'children';
}

const SHARED: ReadonlySet<string> = new Set(['function_definition', 'lambda_expression', 'case_clause']);

export function forExpression(file: Extraction, node: number): HookAnswer {
  openScope(file, node, 'block', -1);
  addBranch(file, node, file.child(node, 'body'));
  return 'children';
}

/** What is looked at is a value of its own, before its clauses ask for it. */
export function matchExpression(file: Extraction, node: number): HookAnswer {
  expressionOf(file, file.child(node, 'value'));
  return 'role';
}

export function tryExpression(file: Extraction, node: number): HookAnswer {
  addBranch(file, node, file.child(node, 'body'));
  return 'role';
}

/** `x <- xs` goes through xs, `y = f(x)` gives a name to a value. */
export function enumerator(file: Extraction, node: number): HookAnswer {
  const [pattern = -1, value = -1] = file.children(node);
  if (pattern < 0 || value < 0 || file.isA(pattern, 'guard')) return 'role';
  const between = file.text.slice(file.endAt(pattern), file.startAt(value));
  const source = expressionOf(file, value);
  const held = /<-|\u2190/.test(between) ? indexExpression(file, source, 'each', file.startAt(value)) : source;
  bindPattern(file, pattern, held);
  return 'role';
}

/** `{ case x => ... }` where a function is expected gives what its cases give. */
export function partialFunction(file: Extraction, node: number): HookAnswer {
  visitClosure(file, node, USE.read, file.roleOf(node));
  return 'children';
}

/** `case P(n) if n.ok => ...`: what the pattern names holds for the clause. */
export function caseClause(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const cases = frames.parentNode;
  const whole = frames.depth > 2 ? frames.nodeAt(frames.depth - 2) : -1;
  const scope = file.scope;
  openScope(file, node, 'block', -1);
  bindPattern(file, file.child(node, 'pattern'), lookedAt(file, whole, cases, scope));
  const result = lastOf(file, file.child(node, 'body'));
  if (file.isA(whole, 'partial_function')) noteBody(file, result);
  else addBranch(file, file.isA(whole, 'catch_clause') ? frames.nodeAt(frames.depth - 3) : whole, result);
  return 'children';
}

/** The value that a clause looks at, as an expression; -1. */
function lookedAt(file: Extraction, whole: number, cases: number, scope: number): number {
  if (file.isA(whole, 'match_expression')) return expressionOf(file, file.child(whole, 'value'));
  if (!file.isA(whole, 'partial_function')) return -1;
  return file.expressions.add(OPERATION.parameter, -1, file.names.idOf('0'), file.startAt(cases), scope);
}

/** The value of a block is its last expression. */
export function lastOf(file: Extraction, node: number): number {
  if (!file.isA(node, 'block') && !file.isA(node, 'indented_block')) return node;
  return file.codeChildren(node).at(-1) ?? node;
}
