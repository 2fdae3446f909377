/** What `instanceof` says of a variable in the branch that it guards and behind one that leaves, and `@var` of one from there on. */
import { unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { narrowName } from '../../server/src/syntax/extract/rebinding.ts';

export function branch(file: Extraction, node: number): HookAnswer {
  const block = file.child(node, 'body');
  const condition = file.child(node, 'condition');
  if (block < 0 || condition < 0 || !/instanceof/i.test(file.textAt(condition))) return 'role';
  narrow(file, condition, file.endAt(block));
  if (file.isA(node, 'if_statement') && leaves(file, block)) narrowBehind(file, condition, file.endAt(block));
  return 'role';
}

const LEAVING: ReadonlySet<string> = new Set(['return_statement', 'continue_statement', 'break_statement']);

function leaves(file: Extraction, block: number): boolean {
  const last = file.isA(block, 'compound_statement') ? (file.children(block).at(-1) ?? -1) : block;
  return last >= 0 && (LEAVING.has(file.typeAt(last)) || file.isA(file.firstChild(last), 'throw_expression'));
}

/** `assert($x instanceof A)`: from there on. The record of the argument. */
export function asserted(file: Extraction, argument: number): void {
  if (argument >= 0) narrow(file, argument, undefined);
}

/** Everything behind a test is guarded by it, the rest of an `&&` included. */
function narrow(file: Extraction, condition: number, until: number | undefined): void {
  const tests = [condition];
  for (let test = tests.pop(); test !== undefined; test = tests.pop()) {
    const inside = unwrapped(file, test);
    if (!file.isA(inside, 'binary_expression')) continue;
    const [operator, left, right] = operands(file, inside);
    if (operator === 'instanceof') narrowVariable(file, left, right, { from: file.endAt(inside), until });
    else if (operator === '&&' || operator === 'and') tests.push(right, left);
  }
}

/** `if (!$x instanceof A) return;`: behind it $x is an A. */
function narrowBehind(file: Extraction, condition: number, from: number): void {
  const negated = unwrapped(file, condition);
  if (!file.isA(negated, 'unary_op_expression') || file.text[file.startAt(negated)] !== '!') return;
  const test = unwrapped(file, file.children(negated).at(-1) ?? -1);
  if (!file.isA(test, 'binary_expression')) return;
  const [operator, left, right] = operands(file, test);
  if (operator === 'instanceof') narrowVariable(file, left, right, { from, until: undefined });
}

function operands(file: Extraction, node: number): readonly [operator: string, left: number, right: number] {
  const [left = -1, right = -1] = [file.child(node, 'left'), file.child(node, 'right')];
  const operator = textBetween(file, left, right).toLowerCase();
  return [operator, left, right];
}

function narrowVariable(file: Extraction, left: number, right: number, range: { from: number; until: number | undefined }): void {
  const isType = file.isA(right, 'name') || file.isA(right, 'qualified_name');
  if (!file.isA(left, 'variable_name') || !isType || file.textAt(left) === '$this') return;
  narrowName(file, file.names.idOf(file.textAt(left)), { type: typeText(file, right), ...range });
}

/** A comment of its own about a variable that is known: `/** @var Foo $x *\/`. */
export function varComment(file: Extraction, node: number): HookAnswer {
  if (file.frames.callable < 0) return 'role';
  const text = file.textAt(node);
  const found = text.startsWith('/*') && text.length < 400 ? /@var\s+(\S+)\s+(\$\w+)/.exec(text) : null;
  const [, type = '', name = ''] = found ?? [];
  if (name !== '') narrowName(file, file.names.idOf(name), { type, from: file.endAt(node), until: undefined });
  return 'role';
}
