/** What some expressions hold. */
import { askedExpression, expressionOf, indexExpression, mostTelling } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { classAround } from './constants.ts';

const ROLE = -1;

/** The name of the class of the object around. */
export const OWN_CLASS = 'self.class';

/** `@a` is a member of the object around, which may have it from a class above; outside of classes a variable of the blocks around. */
export function classVariable(file: Extraction, node: number): number {
  if (classAround(file) < 0) return ROLE;
  const start = file.startAt(node);
  const self = file.expressions.add(OPERATION.self, -1, NO_NAME, start, file.scope);
  return file.expressions.add(OPERATION.member, self, file.names.idOf(file.textAt(node)), start, file.scope);
}

/** The scope of `::A`. */
export function rootValue(file: Extraction, node: number): number {
  return file.expressions.add(OPERATION.name, -1, file.names.idOf('::'), file.startAt(node), file.scope);
}

/** `new` alone makes what the class around is. */
export function nameValue(file: Extraction, node: number): number {
  if (file.endAt(node) - file.startAt(node) !== 3 || file.textAt(node) !== 'new') return ROLE;
  const self = file.expressions.add(OPERATION.self, -1, NO_NAME, file.startAt(node), file.scope);
  return file.expressions.add(OPERATION.new, self, NO_NAME, file.startAt(node), file.scope);
}

/** `A.new` makes an A; `x.freeze`, `x.dup` are x. */
export function callValue(file: Extraction, node: number, operand: number): number {
  const method = file.child(node, 'method');
  const receiver = file.child(node, 'receiver');
  const name = method < 0 ? '' : file.textAt(method);
  if (name === 'new') {
    const made = receiver < 0 ? '' : file.textAt(receiver);
    // A class without a name of its own is as good as the one that it builds on.
    const base = made === 'Class' ? file.firstChild(file.child(node, 'arguments')) : -1;
    if (file.isA(base, 'constant') || file.isA(base, 'scope_resolution')) return expressionOf(file, base);
    if (MADE_EMPTY.has(made)) return file.expressions.add(OPERATION.array, -1, file.names.idOf(made), file.startAt(node), file.scope);
    const of = receiver < 0 ? file.expressions.add(OPERATION.self, -1, NO_NAME, file.startAt(node), file.scope) : operand;
    return file.expressions.add(OPERATION.new, of, NO_NAME, file.startAt(node), file.scope);
  }
  if (name === 'class' && file.isA(receiver, 'self'))
    return file.expressions.add(OPERATION.name, -1, file.names.idOf(OWN_CLASS), file.startAt(node), file.scope);
  return receiver >= 0 && SAME.has(name) ? operand : ROLE;
}

/** Classes of the language whose values are lists that are filled later. */
const MADE_EMPTY: ReadonlySet<string> = new Set(['Array', 'Set', 'Hash']);

const SAME: ReadonlySet<string> = new Set(['freeze', 'dup', 'clone', 'itself', 'presence']);

export function indexValue(file: Extraction, node: number, operand: number): number {
  const [, key = -1, another = -1] = file.children(node);
  const text = key < 0 ? '' : file.textAt(key);
  const name = another >= 0 || file.isA(key, 'range') ? '..' : /^:?\w+$/.test(text) ? text.replace(/^:/, '') : '.';
  return indexExpression(file, operand, name, file.startAt(node));
}

/** `{ a: x, b: y }`. */
export function hashValue(file: Extraction, node: number): number {
  return file.expressions.add(OPERATION.array, -1, file.names.idOf('Hash'), file.startAt(node), file.scope);
}

export function hashParts(file: Extraction, node: number): HookAnswer {
  const whole = askedExpression(file, node);
  if (whole < 0) return 'role';
  for (const [place, pair] of file.children(node).slice(0, MOST_PAIRS).entries()) {
    const value = file.child(pair, 'value');
    if (value >= 0) file.parts.add(whole, place, NO_NAME, expressionOf(file, value));
  }
  return 'role';
}

const MOST_PAIRS = 8;

/** `a || b` is either; other operators are methods of what stands in front. */
export function operatorValue(file: Extraction, node: number): number {
  const [left, right] = [file.child(node, 'left'), file.child(node, 'right')];
  if (left < 0 || right < 0) return ROLE;
  const operator = textBetween(file, left, right);
  if (operator === '||' || operator === 'or') return expressionOf(file, mostTelling(file, [left, right]));
  if (operator === '&&' || operator === 'and') return expressionOf(file, right);
  if (!METHODS.test(operator)) return ROLE;
  const [start, scope] = [file.startAt(node), file.scope];
  const method = file.expressions.add(OPERATION.member, expressionOf(file, left), file.names.idOf(operator), start, scope);
  return file.expressions.add(OPERATION.call, method, NO_NAME, start, scope);
}

const METHODS = /^(?:[-+*/%|&^]|<<|>>|\*\*)$/;
