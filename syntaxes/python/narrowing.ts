/** What `isinstance(x, A)` and `type(x) is A` say about x: in the branch they guard, and behind an `assert`. */
import { containerPath } from '../../server/src/facts/symbolKey.ts';
import { unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { narrowName } from '../../server/src/syntax/extract/rebinding.ts';
import { methodOf } from './fields.ts';

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

/** `if not isinstance(x, A): return` and `if type(x) is not A: return`: behind it x is an A. */
function narrowBehind(file: Extraction, condition: number, from: number): void {
  const test = unwrapped(file, condition);
  const isNegated = file.isA(test, 'not_operator');
  const inside = isNegated ? unwrapped(file, file.child(test, 'argument')) : test;
  narrowTo(file, isNegated ? classTest(file, inside) : typeTest(file, inside, DIFFERENT), undefined, from);
}

const LEAVING: ReadonlySet<string> = new Set(['return_statement', 'raise_statement', 'continue_statement', 'break_statement']);

/** Whether nothing goes on behind a block. */
function leaves(file: Extraction, block: number): boolean {
  const last = file.children(block).at(-1) ?? -1;
  return last >= 0 && LEAVING.has(file.typeAt(last));
}

/** Everything behind a test is guarded by it, the rest of an `and` included. */
function narrow(file: Extraction, condition: number, until: number | undefined): void {
  if (condition < 0 || !/\b(?:isinstance|type) ?\(/.test(file.textAt(condition))) return;
  const tests = [condition];
  for (let test = tests.pop(); test !== undefined; test = tests.pop()) {
    const inside = unwrapped(file, test);
    if (isConjunction(file, inside)) tests.push(file.child(inside, 'right'), file.child(inside, 'left'));
    else narrowTo(file, classTest(file, inside), until, file.endAt(inside));
  }
}

function isConjunction(file: Extraction, node: number): boolean {
  return file.isA(node, 'boolean_operator') && textBetween(file, file.child(node, 'left'), file.child(node, 'right')).includes('and');
}

/** That a name holds a value of one of some classes. */
interface ClassTest {
  readonly name: number;
  readonly classes: readonly number[];
}

function narrowTo(file: Extraction, test: ClassTest | undefined, until: number | undefined, from: number): void {
  const texts = test?.classes.map((each) => classText(file, each)) ?? [];
  if (test === undefined || texts.length === 0 || !texts.every((text) => text !== '')) return;
  narrowName(file, file.names.idOf(file.textAt(test.name)), { type: texts.join(' | '), from, until });
}

/** `isinstance(x, A)`, `isinstance(x, (A, B))`, `type(x) is A`. */
function classTest(file: Extraction, node: number): ClassTest | undefined {
  if (!file.isA(node, 'call')) return typeTest(file, node, SAME);
  const [name = -1, type = -1] = argumentsOf(file, node, 'isinstance');
  if (!file.isA(name, 'identifier')) return undefined;
  return { name, classes: file.isA(type, 'tuple') ? file.children(type) : [type] };
}

const SAME: ReadonlySet<string> = new Set(['is', '==']);
const DIFFERENT: ReadonlySet<string> = new Set(['is not', '!=']);

function typeTest(file: Extraction, node: number, operators: ReadonlySet<string>): ClassTest | undefined {
  const [tested = -1, type = -1, more = -1] = file.isA(node, 'comparison_operator') ? file.children(node) : [];
  const [name = -1] = argumentsOf(file, tested, 'type');
  if (more >= 0 || !file.isA(name, 'identifier') || !operators.has(textBetween(file, tested, type))) return undefined;
  return { name, classes: [type] };
}

/** What a function of that name is given; nothing where it is not called. */
function argumentsOf(file: Extraction, call: number, callee: string): readonly number[] {
  const called = file.isA(call, 'call') ? file.child(call, 'function') : -1;
  return file.isA(called, 'identifier') && file.textAt(called) === callee ? file.children(file.child(call, 'arguments')) : [];
}

/** A class by its name, or `self.__class__` and `type(self)` by that of the class around; '' for anything else. */
function classText(file: Extraction, node: number): string {
  const [named = -1] = argumentsOf(file, node, 'type');
  const isItsClass = file.isA(node, 'attribute') && file.textAt(file.child(node, 'attribute')) === '__class__';
  const self = isItsClass ? file.child(node, 'object') : named;
  if (self >= 0) return file.isA(self, 'identifier') ? containerPath(file.symbols, methodOf(file, self)) : '';
  return file.isA(node, 'identifier') || file.isA(node, 'attribute') ? typeText(file, node) : '';
}
