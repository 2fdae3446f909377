/** What `is_a?` and `case` say of a variable in the branch that they guard. */
import { unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { narrowName } from '../../server/src/syntax/extract/rebinding.ts';

export function branch(file: Extraction, node: number): HookAnswer {
  const condition = file.child(node, 'condition');
  const block = Math.max(file.child(node, 'consequence'), file.child(node, 'body'));
  if (condition < 0 || block < 0 || !/is_a\?|kind_of\?|instance_of\?/.test(file.textAt(condition))) return 'role';
  const tests = [condition];
  const [from, until] = [file.startAt(block), file.endAt(block)];
  for (let test = tests.pop(); test !== undefined; test = tests.pop()) {
    const inside = unwrapped(file, test);
    const [left, right] = [file.child(inside, 'left'), file.child(inside, 'right')];
    if (file.isA(inside, 'binary') && left >= 0 && right >= 0) {
      if (/&&|and/.test(file.text.slice(file.endAt(left), file.startAt(right)))) tests.push(right, left);
      continue;
    }
    // In a condition in front of the body what stands behind the test is guarded as well.
    narrowByTest(file, inside, { from: Math.min(from, file.endAt(inside)), until });
  }
  return 'role';
}

/** `a.is_a?(A) && a.b`; conditions are looked at as a whole. */
export function guardedOperand(file: Extraction, node: number): void {
  if (CONDITIONS.has(file.typeAt(file.frames.parentNode))) return;
  const [left, right] = [file.child(node, 'left'), file.child(node, 'right')];
  if (left < 0 || right < 0 || !file.isA(left, 'call') || !/&&|and/.test(file.text.slice(file.endAt(left), file.startAt(right)))) return;
  narrowByTest(file, left, { from: file.startAt(right), until: file.endAt(right) });
}

const CONDITIONS: ReadonlySet<string> = new Set(
  'if elsif unless while if_modifier unless_modifier binary parenthesized_statements'.split(' '),
);

/** `in A => a`: a is an A. */
export function asPattern(file: Extraction, node: number): HookAnswer {
  const [value, name] = [file.child(node, 'value'), file.child(node, 'name')];
  if (name < 0) return 'role';
  file.bindings.add({
    name: file.names.idOf(file.textAt(name)),
    kind: 'variable',
    scope: file.scope,
    start: file.startAt(name),
    type: isConstant(file, value) ? file.textAt(value) : '',
  });
  return 'role';
}

/** `return unless a.is_a?(A)`: behind it a is an A. */
export function unlessStatement(file: Extraction, node: number): HookAnswer {
  const test = file.child(node, 'condition');
  const body = Math.max(file.child(node, 'body'), file.child(node, 'consequence'));
  const last = file.isA(body, 'then') ? (file.children(body).at(-1) ?? -1) : body;
  if (test < 0 || last < 0 || !leaves(file, last)) return 'role';
  narrowByTest(file, test, { from: file.endAt(node), until: undefined });
  return 'role';
}

function leaves(file: Extraction, last: number): boolean {
  return file.isA(last, 'return') || file.isA(last, 'next') || /^raise\b/.test(file.textAt(last));
}

export function caseStatement(file: Extraction, node: number): HookAnswer {
  const value = file.child(node, 'value');
  if (!file.isA(value, 'identifier')) return 'role';
  for (const clause of file.children(node)) {
    const body = file.isA(clause, 'when') ? file.child(clause, 'body') : -1;
    const types = file
      .children(clause)
      .filter((each) => file.isA(each, 'pattern'))
      .map((each) => file.firstChild(each));
    if (body >= 0) narrow(file, value, types, { from: file.startAt(body), until: file.endAt(body) });
  }
  return 'role';
}

/** Where the text begins and ends that a test guards. */
interface Guarded {
  readonly from: number;
  readonly until: number | undefined;
}

/** `a.is_a?(A)`. */
function narrowByTest(file: Extraction, test: number, guarded: Guarded): void {
  const [type = -1, ...others] = file.children(file.child(test, 'arguments'));
  if (IS_A.test(file.textAt(file.child(test, 'method'))) && type >= 0 && others.length === 0)
    narrow(file, file.child(test, 'receiver'), [type], guarded);
}

const IS_A = /^(?:is_a|kind_of|instance_of)\?$/;

function narrow(file: Extraction, name: number, types: readonly number[], guarded: Guarded): void {
  const areConstants = types.length > 0 && types.every((each) => isConstant(file, each));
  if (!file.isA(name, 'identifier') || !areConstants) return;
  narrowName(file, file.names.idOf(file.textAt(name)), { type: types.map((each) => file.textAt(each)).join(', '), ...guarded });
}

function isConstant(file: Extraction, node: number): boolean {
  return file.isA(node, 'constant') || file.isA(node, 'scope_resolution');
}
