/** What methods and blocks give: their last value, and what they return before. */
import { expressionOf, NOTHING, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { functionScope } from '../../server/src/syntax/extract/scopes.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { EXPRESSION, OPERATION } from '../../server/src/syntax/scopes/tables.ts';

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
    for (const child of file.children(value))
      if (BODIES.has(file.typeAt(child))) addValue(file, BLOCKS.has(file.typeAt(child)) ? lastOf(file, child) : child, scope, depth + 1);
    return;
  }
  if (type === 'when') addValue(file, lastOf(file, file.child(value, 'body')), scope, depth + 1);
  else if (type === 'begin' || type === 'parenthesized_statements') addValue(file, lastOf(file, value), scope, depth + 1);
  else if (type === 'self') file.returns.add(scope, typedValue(file, -1, 'self', file.startAt(value)));
  else if (type !== 'nil' && type !== 'return' && !/modifier$/.test(type)) addPlain(file, value, scope);
}

function addPlain(file: Extraction, value: number, scope: number): void {
  const expression = expressionOf(file, value);
  if (expression < 0) return;
  const { expressions, names } = file;
  const operation = expressions.read(expression, EXPRESSION.operation);
  const isNothing = operation === OPERATION.literal && NOTHING.has(names.text(expressions.read(expression, EXPRESSION.name)));
  if (operation !== OPERATION.other && !isNothing) file.returns.add(scope, expression);
}

const BRANCHES: ReadonlySet<string> = new Set(['if', 'unless', 'case', 'elsif', 'case_match', 'in_clause']);
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
