/** What methods and blocks give: their last value, and what they return before. */
import { elementExpression, expressionOf, NOTHING, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { functionScope } from '../../server/src/syntax/extract/scopes.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { EXPRESSION, OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { isInOwnMethod } from './methods.ts';
import { OWN_CLASS } from './values.ts';

export function bodyValue(file: Extraction, node: number): HookAnswer {
  const last = lastOf(file, node);
  if (last >= 0 && file.scopes.kindOf(file.scope) === 'function') addValue(file, last, file.scope);
  return 'role';
}

const PARTS: ReadonlySet<string> = new Set(['comment', 'rescue', 'ensure', 'else']);

function lastOf(file: Extraction, body: number): number {
  return (
    file
      .children(body)
      .filter((child) => !PARTS.has(file.typeAt(child)))
      .at(-1) ?? -1
  );
}

export function returned(file: Extraction, node: number): HookAnswer {
  const scope = functionScope(file, file.scope);
  const [value = -1, ...others] = file.children(file.childOfType(node, 'argument_list'));
  if (value >= 0 && others.length === 0 && file.scopes.kindOf(scope) === 'function') addValue(file, value, scope);
  return 'role';
}

/** Each branch may be what is given back. */
function addValue(file: Extraction, value: number, scope: number, depth = 0): void {
  if (value < 0 || depth > 6) return;
  const type = file.typeAt(value);
  if (BRANCHES.has(type)) {
    for (const child of branchesOf(file, value)) addValue(file, child, scope, depth + 1);
    return;
  }
  if (type === 'when') addValue(file, lastOf(file, file.child(value, 'body')), scope, depth + 1);
  else if (type === 'begin' || type === 'parenthesized_statements') addValue(file, lastOf(file, value), scope, depth + 1);
  else if (isItself(file, value)) file.returns.add(scope, typedValue(file, -1, 'self', file.startAt(value)));
  else if (type !== 'nil' && type !== 'return' && !/modifier$/.test(type)) addPlain(file, value, scope);
}

/** What `if`, `case` and `a ? b : c` give where all of their branches are as telling: any of them. */
export function choiceValue(file: Extraction, node: number): number {
  const made = branchesOf(file, node).filter((each) => file.isA(each, 'call'));
  if (made.length < 2) return -1;
  const start = file.startAt(node);
  const any = file.expressions.add(OPERATION.array, -1, file.names.idOf('Array'), start, file.scope);
  for (const [place, each] of made.slice(0, MOST_BRANCHES).entries()) file.parts.add(any, place, NO_NAME, expressionOf(file, each));
  return elementExpression(file, any, start);
}

const MOST_BRANCHES = 8;

function branchesOf(file: Extraction, choice: number): readonly number[] {
  if (file.isA(choice, 'conditional')) return [file.child(choice, 'consequence'), file.child(choice, 'alternative')];
  return file
    .children(choice)
    .filter((child) => BODIES.has(file.typeAt(child)))
    .map((child) => (BLOCKS.has(file.typeAt(child)) ? lastOf(file, child) : child));
}

function addPlain(file: Extraction, value: number, scope: number): void {
  const expression = expressionOf(file, value);
  if (expression < 0) return;
  const { expressions, names } = file;
  const operation = expressions.read(expression, EXPRESSION.operation);
  const isNothing = operation === OPERATION.literal && NOTHING.has(names.text(expressions.read(expression, EXPRESSION.name)));
  if (operation === OPERATION.other || isNothing) return;
  const isOwn = makesOwn(file, expression) || makesOwn(file, lastAssigned(file, value));
  file.returns.add(scope, isOwn ? typedValue(file, -1, 'self', file.startAt(value)) : expression);
}

/** Whether a value is what the method is called on: `self`, `tap { }`. In its own methods a class is itself, and no value of it. */
function isItself(file: Extraction, value: number): boolean {
  if (isInOwnMethod(file)) return false;
  if (!file.isA(value, 'call')) return file.isA(value, 'self');
  const receiver = file.child(value, 'receiver');
  return file.textAt(file.child(value, 'method')) === 'tap' && (receiver < 0 || file.isA(receiver, 'self'));
}

/** Whether an expression makes one of the class that the method is called on: `new` in a method of the class, `self.class.new`. */
function makesOwn({ expressions, names }: Extraction, expression: number): boolean {
  if (expression < 0 || expressions.read(expression, EXPRESSION.operation) !== OPERATION.new) return false;
  const made = expressions.read(expression, EXPRESSION.operand);
  const operation = expressions.read(made, EXPRESSION.operation);
  return operation === OPERATION.self || names.text(expressions.read(made, EXPRESSION.name)) === OWN_CLASS;
}

/** What a variable that the body ends with was given in it. */
function lastAssigned(file: Extraction, variable: number): number {
  const body = file.isA(variable, 'identifier') ? file.frames.nodeAt(file.frames.depth) : -1;
  const given = file.isA(body, 'body_statement')
    ? file
        .children(body)
        .findLast((each) => file.isA(each, 'assignment') && file.textAt(file.child(each, 'left')) === file.textAt(variable))
    : undefined;
  return given === undefined ? -1 : expressionOf(file, file.child(given, 'right'));
}

const BRANCHES: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'elsif', 'case_match', 'in_clause', 'conditional']);
const BLOCKS: ReadonlySet<string> = new Set(['then', 'else']);
const BODIES: ReadonlySet<string> = new Set(['then', 'else', 'elsif', 'when', 'in_clause']);

/** `super` alone calls with the arguments that the method was given. */
export function bareSuper(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const isCallee = file.isA(frames.parentNode, 'call') && file.child(frames.parentNode, 'method') === node;
  if (isCallee) return 'role';
  frames.argumentCount = -1;
  frames.flags = 0;
  addReference(file, node, USE.call, { receiver: -1, space: 0 });
  return 'done';
}
