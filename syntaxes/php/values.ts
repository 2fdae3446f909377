/** What some expressions hold: the object around, names with a namespace, things made by `new`, choices. */
import { askedExpression, expressionOf, literalValue, mostTelling } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';

const ROLE = -1;

export function variableValue(file: Extraction, node: number): number {
  if (file.textAt(node) !== '$this') return ROLE;
  return file.expressions.add(OPERATION.self, -1, file.names.idOf('$this'), file.startAt(node), file.scope);
}

/** The namespace in front of a name, as a name that ends in `\`; freeName (link/names.ts) knows it by that. */
export function prefixValue(file: Extraction, node: number): number {
  const text = file.textAt(node);
  const start = file.startAt(node);
  const isAbsolute = file.text[start - 1] === '\\';
  const isRelative = isAbsolute ? RELATIVE.test(file.text.slice(Math.max(0, start - 'namespace\\'.length), start)) : false;
  const name = `${isRelative ? 'namespace' : ''}${isAbsolute ? '\\' : ''}${text}${text === '' ? '' : '\\'}`;
  return file.expressions.add(OPERATION.name, -1, file.names.idOf(name), file.startAt(node), file.scope);
}

const RELATIVE = /^namespace\\$/i;

/** `parent` is the class above; `self` and `static` are names that the class binds. */
export function relativeScope(file: Extraction, node: number): number {
  const word = file.textAt(node).toLowerCase();
  if (word === 'parent') return file.expressions.add(OPERATION.super, -1, file.names.idOf(word), file.startAt(node), file.scope);
  return file.expressions.add(OPERATION.name, -1, file.names.idOf(word), file.startAt(node), file.scope);
}

/** A class without a name is known where it is made, by its place. */
export function anonymousClass(file: Extraction, node: number): HookAnswer {
  const start = file.startAt(node);
  const name = file.names.idOf(`class@${start}`);
  file.bindings.add({ name, kind: 'symbol', scope: file.scope, start, symbol: file.symbols.length });
  return 'role';
}

export function constructionValue(file: Extraction, node: number): number {
  const made = file.child(node, 'class');
  if (!file.isA(made, 'anonymous_class')) return ROLE;
  const start = file.startAt(made);
  const name = file.expressions.add(OPERATION.name, -1, file.names.idOf(`class@${start}`), start, file.scope);
  return file.expressions.add(OPERATION.new, name, NO_NAME, file.startAt(node), file.scope);
}

/** `a ?? b` is either; comparisons and sums are neither. */
export function binaryValue(file: Extraction, node: number): number {
  const left = file.child(node, 'left');
  const right = file.child(node, 'right');
  if (left < 0 || right < 0) return ROLE;
  const operator = textBetween(file, left, right);
  if (operator === '??') return expressionOf(file, isEmptyArray(file, right) ? left : mostTelling(file, [left, right]));
  if (operator === '.') return literalValue(file, node, 'string');
  return ROLE;
}

function isEmptyArray(file: Extraction, node: number): boolean {
  return file.isA(node, 'array_creation_expression') && file.children(node).length === 0;
}

export function matchValue(file: Extraction, node: number): number {
  const arms = file.children(file.child(node, 'body')).map((arm) => file.child(arm, 'return_expression'));
  const told = mostTelling(
    file,
    arms.filter((arm) => arm >= 0),
  );
  return told < 0 ? ROLE : expressionOf(file, told);
}

/** `(array) $x`: casts are to types of the language alone. */
export function castValue(file: Extraction, node: number): number {
  const type = file.child(node, 'type');
  return type < 0 ? ROLE : literalValue(file, node, file.textAt(type).toLowerCase());
}

export function arrayValue(file: Extraction, node: number): number {
  return file.expressions.add(OPERATION.array, -1, file.names.idOf('array'), file.startAt(node), file.scope);
}

/** `['a' => x, y]`: parts by their keys, what has none by its place. */
export function arrayCreation(file: Extraction, node: number): HookAnswer {
  const whole = askedExpression(file, node);
  if (whole < 0) return 'role';
  let place = 0;
  for (const element of file.children(node).slice(0, MOST_ELEMENTS)) {
    const [key = -1, value = key] = file.children(element);
    if (!file.isA(element, 'array_element_initializer') || value < 0) return 'role';
    const name = value === key ? NO_NAME : keyName(file, key);
    file.parts.add(whole, place, name, expressionOf(file, value));
    if (value === key) place++;
  }
  return 'role';
}

const MOST_ELEMENTS = 12;

function keyName(file: Extraction, key: number): number {
  return file.names.idOf(KEY.test(file.textAt(key)) ? file.textAt(key).replace(/['"]/g, '') : '.');
}

const KEY = /^['"]?[\w-]+['"]?$/;

/** `['a' => $x] = y`: each name holds what lies under its key. */
export function keyedList(file: Extraction, node: number): HookAnswer {
  const held = file.heldByPart.get(node) ?? file.frames.initializer;
  const children = file.children(node);
  for (const [place, key] of children.entries()) {
    const part = children[place + 1];
    if (held < 0 || part === undefined || textBetween(file, key, part) !== '=>') continue;
    file.heldByPart.set(part, file.expressions.add(OPERATION.index, held, keyName(file, key), file.startAt(part), file.scope));
  }
  return 'role';
}

export function subscriptValue(file: Extraction, node: number, operand: number): number {
  const key = file.child(node, 'key');
  const name = key < 0 ? NO_NAME : keyName(file, key);
  return file.expressions.add(OPERATION.index, operand, name, file.startAt(node), file.scope);
}
