/** Tests that find out what a name holds: `x instanceof A`, and functions that say so (`isA(x)` with the result `x is A`). */
import { unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { type Finding, narrowBranches, narrowIf, narrowIn, narrowLoop, type Tests } from '../../server/src/syntax/extract/narrowing.ts';
import { operatorOf } from './operators.ts';

export function ifStatement(file: Extraction, node: number): HookAnswer {
  narrowIf(file, node, TESTS);
  return 'role';
}

export function whileStatement(file: Extraction, node: number): HookAnswer {
  narrowLoop(file, node, TESTS);
  return 'role';
}

export function ternary(file: Extraction, node: number): HookAnswer {
  narrowBranches(file, node, file.child(node, 'condition'), TESTS);
  return 'role';
}

/** What is behind `&&` is there only if what is before it holds. */
export function binary(file: Extraction, node: number): HookAnswer {
  const operator = operatorOf(file, node);
  if (operator === '&&' || operator === '||')
    narrowIn(file, { condition: file.child(node, 'left'), holds: operator === '&&', node: file.child(node, 'right') }, TESTS);
  return 'role';
}

function leaves(file: Extraction, node: number): boolean {
  const last = file.isA(node, 'statement_block') ? file.codeChildren(node).at(-1) : node;
  return last !== undefined && LEAVING.has(file.typeAt(last));
}

const LEAVING: ReadonlySet<string> = new Set(['return_statement', 'throw_statement', 'continue_statement', 'break_statement']);

const TESTS: Tests = { foundBy, leaves };

function foundBy(file: Extraction, condition: number, holds: boolean, depth = 0): readonly Finding[] {
  const node = unwrapped(file, condition);
  if (depth > DEEPEST) return NONE;
  if (file.isA(node, 'unary_expression')) {
    const operand = file.text[file.startAt(node)] === '!' ? file.child(node, 'argument') : -1;
    return operand < 0 ? NONE : foundBy(file, operand, !holds, depth + 1);
  }
  if (file.isA(node, 'call_expression')) return holds ? guarded(file, node) : NONE;
  if (!file.isA(node, 'binary_expression')) return NONE;
  const operator = operatorOf(file, node);
  const [left, right] = [file.child(node, 'left'), file.child(node, 'right')];
  if (operator === 'instanceof') return holds ? instanceOf(file, left, right) : NONE;
  if (operator !== (holds ? '&&' : '||')) return NONE;
  return [...foundBy(file, left, holds, depth + 1), ...foundBy(file, right, holds, depth + 1)];
}

const DEEPEST = 8;
const NONE: readonly Finding[] = [];

function instanceOf(file: Extraction, value: number, type: number): readonly Finding[] {
  if (!file.isA(value, 'identifier') || !/^[\w$.]{1,100}$/.test(file.textAt(type))) return NONE;
  return [{ name: file.nameAt(value), type: file.textAt(type) }];
}

/** `isA(x)`: what the function says it tests, if it says anything. */
function guarded(file: Extraction, node: number): readonly Finding[] {
  const callee = file.child(node, 'function');
  const value = file.firstChild(file.child(node, 'arguments'));
  if (callee < 0 || !file.isA(value, 'identifier') || !GUARD.test(file.textAt(callee))) return NONE;
  return [{ name: file.nameAt(value), type: `Guarded<typeof ${file.textAt(callee)}>` }];
}

/** Functions that test what something is are called so. */
const GUARD = /^(?:[\w$]{1,60}\.){0,2}(?:is|has)[A-Z_$][\w$]{0,60}$/;
