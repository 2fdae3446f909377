/** `x is A`: where the test holds, the variable is an A. */
import { expressionOf, unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { type Finding, narrowBranches, narrowIf, narrowLoop, type Tests } from '../../server/src/syntax/extract/narrowing.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { narrowName } from '../../server/src/syntax/extract/rebinding.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { narrowMatched } from './patterns.ts';

/** Its scope is opened here, so that what is found out is known inside and, where it never goes on, behind it. */
export function ifStatement(file: Extraction, node: number): HookAnswer {
  narrowIf(file, node, TESTS);
  const condition = file.child(node, 'condition');
  const consequence = file.child(node, 'consequence');
  if (consequence >= 0) narrowMatched(file, condition, node, file.endAt(consequence));
  openScope(file, node, 'block', -1);
  if (condition >= 0) file.frames.initializer = expressionOf(file, condition);
  return 'children';
}

export function whileStatement(file: Extraction, node: number): HookAnswer {
  narrowLoop(file, node, TESTS);
  return 'role';
}

export function conditional(file: Extraction, node: number): HookAnswer {
  narrowBranches(file, node, file.firstChild(node), TESTS);
  return 'role';
}

/** What is behind `&&` is there only if what is before it holds. */
export function logicalAnd(file: Extraction, node: number): HookAnswer {
  const operands = file.codeChildren(node);
  for (const [place, operand] of operands.entries()) {
    const last = operands.at(-1);
    if (place < operands.length - 1 && last !== undefined && place < MOST_OPERANDS)
      for (const { name, type } of foundBy(file, operand, true))
        narrowName(file, name, { type, from: file.endAt(operand), until: file.endAt(last) });
  }
  return 'role';
}

const MOST_OPERANDS = 8;

function leaves(file: Extraction, node: number): boolean {
  const last = file.isA(node, 'block') ? file.codeChildren(node).at(-1) : node;
  if (last === undefined) return false;
  return LEAVING.has(file.typeAt(last)) || (file.isA(last, 'expression_statement') && file.isA(file.firstChild(last), 'throw_expression'));
}

const LEAVING: ReadonlySet<string> = new Set(['return_statement', 'continue_statement', 'break_statement']);

const TESTS: Tests = { foundBy, leaves };

function foundBy(file: Extraction, condition: number, holds: boolean, depth = 0): readonly Finding[] {
  const node = condition < 0 ? -1 : unwrapped(file, condition);
  if (node < 0 || depth > DEEPEST) return NONE;
  if (file.isA(node, 'type_test_expression')) return tested(file, node, holds);
  if (file.isA(node, 'unary_expression')) return NONE;
  const isAnd = file.isA(node, 'logical_and_expression');
  if (!(isAnd && holds) && !(file.isA(node, 'logical_or_expression') && !holds)) return NONE;
  return file.children(node).flatMap((child) => foundBy(file, child, holds, depth + 1));
}

const DEEPEST = 8;
const NONE: readonly Finding[] = [];

function tested(file: Extraction, node: number, holds: boolean): readonly Finding[] {
  const value = file.firstChild(node);
  const test = file.childOfType(node, 'type_test');
  const type = file.firstChild(test);
  if (!file.isA(value, 'identifier') || type < 0) return NONE;
  const isNegated = /^is\s*!/.test(file.textAt(test));
  if (isNegated === holds) return NONE;
  return [{ name: file.nameAt(value), type: typeText(file, type) }];
}
