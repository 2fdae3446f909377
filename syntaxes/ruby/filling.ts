/** What is put into lists and hashes that were made empty: `@list << x`, `list.push(x)`, `@hash[:key] = x`. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { isEmptyList, putInto } from '../../server/src/syntax/extract/put.ts';
import { BINDING } from '../../server/src/syntax/scopes/tables.ts';
import { classAround } from './constants.ts';

/** `list << x`. */
export function appended(file: Extraction, node: number): void {
  const [left, right] = [file.child(node, 'left'), file.child(node, 'right')];
  if (left >= 0 && right >= 0 && textBetween(file, left, right) === '<<') fill(file, firstOf(file, left), right);
}

/** `list << x << y`. */
function firstOf(file: Extraction, node: number): number {
  let at = node;
  while (file.isA(at, 'binary') && textBetween(file, file.child(at, 'left'), file.child(at, 'right')) === '<<') at = file.child(at, 'left');
  return at;
}

/** `list.push(x)`. */
export function pushed(file: Extraction, node: number, given: readonly number[]): void {
  for (const each of given) fill(file, file.child(node, 'receiver'), each);
}

/** `hash[key] = x`. */
export function stored(file: Extraction, target: number, value: number): void {
  fill(file, file.child(target, 'object'), value);
}

/** What comes out of a list says nothing new of it. */
function fill(file: Extraction, list: number, value: number): void {
  const whole = listIn(file, list);
  if (isEmptyList(file, whole) && !file.textAt(value).includes(file.textAt(list))) putInto(file, whole, value);
}

/** What a variable was made with, as far as the walk has come; -1 where it is no variable. */
function listIn(file: Extraction, node: number): number {
  const isOwn = file.isA(node, 'instance_variable') || file.isA(node, 'class_variable');
  if (!isOwn && !file.isA(node, 'identifier')) return -1;
  const name = file.names.idOf(file.textAt(node));
  const owner = isOwn ? classAround(file) : -1;
  for (let scope = file.scope; scope >= 0; scope = file.scopes.parentOf(scope)) {
    const kind = file.scopes.kindOf(scope);
    const known = isOwn && file.scopes.symbolOf(scope) !== owner ? -1 : file.bindings.lastOf(scope, name);
    if (known >= 0) return file.bindings.read(known, BINDING.initializer);
    if (!isOwn && kind === 'class') return -1;
  }
  return -1;
}
