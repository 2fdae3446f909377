/** What `isinstance(x, A)` says about x: in the branch it guards, and behind an `assert`. */
import { unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { narrowName } from '../../server/src/syntax/extract/rebinding.ts';

/** `if`, `elif` and `while`. */
export function branch(file: Extraction, node: number): HookAnswer {
  const block = Math.max(file.child(node, 'consequence'), file.child(node, 'body'));
  const condition = file.child(node, 'condition');
  if (block < 0) return 'role';
  narrow(file, condition, file.endAt(block));
  if (file.isA(node, 'if_statement') && leaves(file, block)) narrowBehind(file, condition, file.endAt(block));
  return 'role';
}

export function assertStatement(file: Extraction, node: number): HookAnswer {
  narrow(file, file.firstChild(node), undefined);
  return 'role';
}

/** `if not isinstance(x, A): return`: behind it x is an A. */
function narrowBehind(file: Extraction, condition: number, from: number): void {
  const test = unwrapped(file, condition);
  if (!file.isA(test, 'not_operator')) return;
  const inside = unwrapped(file, file.child(test, 'argument'));
  if (file.isA(inside, 'call')) narrowByCall(file, inside, undefined, from);
}

const LEAVING: ReadonlySet<string> = new Set(['return_statement', 'raise_statement', 'continue_statement', 'break_statement']);

/** Whether nothing goes on behind a block. */
function leaves(file: Extraction, block: number): boolean {
  const last = file.children(block).at(-1) ?? -1;
  return last >= 0 && LEAVING.has(file.typeAt(last));
}

/** Everything behind a test is guarded by it, the rest of an `and` included. */
function narrow(file: Extraction, condition: number, until: number | undefined): void {
  if (condition < 0 || !file.textAt(condition).includes('isinstance(')) return;
  const tests = [condition];
  for (let test = tests.pop(); test !== undefined; test = tests.pop()) {
    const inside = unwrapped(file, test);
    if (file.isA(inside, 'call')) narrowByCall(file, inside, until);
    else if (isConjunction(file, inside)) tests.push(file.child(inside, 'right'), file.child(inside, 'left'));
  }
}

function isConjunction(file: Extraction, node: number): boolean {
  return file.isA(node, 'boolean_operator') && textBetween(file, file.child(node, 'left'), file.child(node, 'right')).includes('and');
}

function narrowByCall(file: Extraction, call: number, until: number | undefined, from = file.endAt(call)): void {
  const callee = file.child(call, 'function');
  const [name = -1, type = -1] = file.children(file.child(call, 'arguments'));
  if (!file.isA(callee, 'identifier') || file.textAt(callee) !== 'isinstance' || !file.isA(name, 'identifier')) return;
  const classes = file.isA(type, 'tuple') ? file.children(type) : [type];
  if (classes.length === 0 || !classes.every((each) => file.isA(each, 'identifier') || file.isA(each, 'attribute'))) return;
  const text = classes.map((each) => typeText(file, each)).join(' | ');
  narrowName(file, file.names.idOf(file.textAt(name)), { type: text, from, until });
}
