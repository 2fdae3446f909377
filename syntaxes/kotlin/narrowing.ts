/** Smart casts: what a test with `is` says of a name. */
import { unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { narrowName } from '../../server/src/syntax/extract/rebinding.ts';

export function ifStatementNarrowing(file: Extraction, node: number): HookAnswer {
  const condition = file.child(node, 'condition');
  if (condition < 0) return 'role';
  const [, then, otherwise] = file.codeChildren(node);
  if (then !== undefined) narrow(file, condition, { holds: true, from: file.startAt(then), until: file.endAt(then) });
  if (otherwise !== undefined) narrow(file, condition, { holds: false, from: file.startAt(otherwise), until: file.endAt(otherwise) });
  else if (then !== undefined && leaves(file, then))
    narrow(file, condition, { holds: false, from: file.endAt(node), until: file.endAt(file.frames.parentNode) });
  return 'role';
}

/** What is behind `&&` is there only if what is before it holds. */
export function binaryNarrowing(file: Extraction, node: number): HookAnswer {
  const left = file.child(node, 'left');
  const right = file.child(node, 'right');
  if (left < 0 || right < 0 || isCondition(file, node)) return 'role';
  const operator = textBetween(file, left, right);
  if (operator === '&&' || operator === '||')
    narrow(file, left, { holds: operator === '&&', from: file.startAt(right), until: file.endAt(right) });
  return 'role';
}

/** Conditions say themselves what is known in them. */
function isCondition(file: Extraction, node: number): boolean {
  const { frames } = file;
  let depth = frames.depth - 1;
  while (depth > 0 && /^(?:binary|parenthesized)_expression$/.test(file.typeAt(frames.nodeAt(depth)))) depth--;
  return (
    depth > 0 &&
    file.isA(frames.nodeAt(depth), 'if_expression') &&
    file.startAt(file.child(frames.nodeAt(depth), 'condition')) <= file.startAt(node) &&
    file.endAt(node) <= file.endAt(file.child(frames.nodeAt(depth), 'condition'))
  );
}

/** `when (x) { is A -> ... }`. */
export function whenEntry(file: Extraction, node: number): HookAnswer {
  const around = file.frames.parentNode;
  const subject = file.childOfType(around, 'when_subject');
  const tests = file.children(node).filter((child) => file.fieldAt(child) === file.grammar.field('condition'));
  const [test] = tests;
  const name = subject < 0 ? -1 : subjectName(file, subject);
  if (test === undefined || name < 0 || !file.isA(test, 'type_test') || (tests[1] !== undefined && !isGuard(file, test, tests[1])))
    return 'role';
  const type = file.firstChild(test);
  if (type < 0 || file.text[file.startAt(test)] === '!') return 'role';
  narrowName(file, file.nameAt(name), { type: file.textAt(type), from: file.endAt(test), until: file.endAt(node) });
  return 'role';
}

/** `is A if a.b ->`, which the parser is given as a second condition. */
function isGuard(file: Extraction, test: number, next: number): boolean {
  return textBetween(file, test, next).trim() === 'if';
}

/** The name that is looked at: a variable of the `when` itself, or one from before. */
function subjectName(file: Extraction, subject: number): number {
  const declared = file.childOfType(subject, 'variable_declaration');
  return file.childOfType(declared >= 0 ? declared : subject, 'identifier');
}

interface Place {
  readonly holds: boolean;
  readonly from: number;
  readonly until: number;
}

function narrow(file: Extraction, condition: number, place: Place, depth = 0): void {
  const node = unwrapped(file, condition);
  if (depth > 6) return;
  if (file.isA(node, 'binary_expression')) {
    const [left, right] = [file.child(node, 'left'), file.child(node, 'right')];
    const operator = textBetween(file, left, right);
    if (operator !== (place.holds ? '&&' : '||')) return;
    narrow(file, left, place, depth + 1);
    narrow(file, right, place, depth + 1);
    return;
  }
  if (!file.isA(node, 'is_expression')) return;
  const [left, right] = [file.child(node, 'left'), file.child(node, 'right')];
  if (!file.isA(left, 'identifier') || right < 0) return;
  const isNot = textBetween(file, left, right).includes('!');
  // What is tested first is known in the rest of the condition as well.
  const from = place.holds ? Math.min(place.from, file.endAt(node)) : place.from;
  if (isNot !== place.holds) narrowName(file, file.nameAt(left), { type: file.textAt(right), from, until: place.until });
}

function leaves(file: Extraction, node: number): boolean {
  const last = file.isA(node, 'block') ? file.children(node).at(-1) : node;
  return last !== undefined && /^(?:return|throw)_expression$|^(?:break|continue)/.test(file.typeAt(last));
}
