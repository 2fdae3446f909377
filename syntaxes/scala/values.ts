/** What some expressions hold, where their role does not say it. */
import { TYPE_ARGUMENTS } from '../../server/src/facts/fileFacts.ts';
import { expressionOf, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';

const ROLE = -1;

/** What the function around is given that is written with placeholders (shape.ts): each is the next of its parameters. */
export function placeholderValue(file: Extraction, node: number): number {
  return file.expressions.add(OPERATION.parameter, -1, file.names.idOf(String(placeAmong(file, node))), file.startAt(node), file.scope);
}

/** How many placeholders of the same function stand before one. */
function placeAmong(file: Extraction, node: number): number {
  const around = functionAround(file, node);
  let place = 0;
  for (let at = around < 0 ? node : around + 1; at < node; at++) {
    if (file.isA(at, 'placeholder_function') && file.after(at) <= node) at = file.after(at) - 1;
    else if (file.isA(at, 'wildcard')) place++;
  }
  return place;
}

function functionAround(file: Extraction, node: number): number {
  for (let at = node - 1; at >= 0 && at > node - FURTHEST; at--)
    if (file.isA(at, 'placeholder_function') && file.after(at) > node) return at;
  return -1;
}

/** Nodes in front of a placeholder among which its function is looked for. */
const FURTHEST = 400;

export function identifierValue(file: Extraction, node: number): number {
  const start = file.startAt(node);
  const isSelf = file.text.startsWith('this', start) && file.endAt(node) === start + 4;
  const isSuper = file.text.startsWith('super', start) && file.endAt(node) === start + 5;
  if (!isSelf && !isSuper) return ROLE;
  return file.expressions.add(isSelf ? OPERATION.self : OPERATION.super, -1, file.names.idOf(file.textAt(node)), start, file.scope);
}

/** The literal for what its operand is with types: `Show[A]`, `xs.to[List]`. */
export const APPLIED = 'applied';

/** `x.asInstanceOf[T]` and `summon[T]` are a T; what is called is what stands in front of its types. */
export function genericValue(file: Extraction, node: number, operand: number): number {
  const called = file.child(node, 'function');
  const types = file.child(node, 'type_arguments');
  if (operand < 0 || types < 0) return operand < 0 ? ROLE : operand;
  const written = typeText(file, types).slice(1, -1);
  const name = file.textAt(file.isA(called, 'field_expression') ? file.child(called, 'field') : called);
  if (GIVE_THEIR_TYPE.has(name)) return typedValue(file, -1, written, file.startAt(node));
  file.parts.add(operand, 0, file.names.idOf(TYPE_ARGUMENTS), typedValue(file, -1, written, file.startAt(types)));
  if (/^[({]/.test(file.text.slice(file.endAt(node), file.endAt(node) + 2).trimStart())) return operand;
  return file.expressions.add(OPERATION.literal, operand, file.names.idOf(APPLIED), file.startAt(node), file.scope);
}

const GIVE_THEIR_TYPE: ReadonlySet<string> = new Set(['asInstanceOf', 'summon', 'implicitly']);

/** `sql"..."` is what the method of that name gives. */
export function interpolationValue(file: Extraction, node: number): number {
  const name = file.child(node, 'interpolator');
  if (name < 0 || OF_LANGUAGE.has(file.textAt(name))) return ROLE;
  const start = file.startAt(node);
  const callee = memberExpression(file, typedValue(file, -1, IN_PIECES, start), file.textAt(name), start);
  return file.expressions.add(OPERATION.call, callee, NO_NAME, start, file.scope);
}

/** Interpolators that are no methods of the program. */
export const OF_LANGUAGE: ReadonlySet<string> = new Set(['s', 'f', 'raw']);
/** The type of a string that an interpolator is called on. */
export const IN_PIECES = 'StringContext';

/** `A.this` is the instance of A around. */
export function fieldValue(file: Extraction, node: number): number {
  if (file.textAt(file.child(node, 'field')) !== 'this') return ROLE;
  return typedValue(file, -1, file.textAt(file.child(node, 'value')), file.startAt(node));
}

export function pathValue(file: Extraction, node: number): number {
  let at = -1;
  for (const [place, part] of file.children(node).entries())
    at = place === 0 ? expressionOf(file, part) : memberExpression(file, at, file.textAt(part), file.startAt(part));
  return at < 0 ? ROLE : at;
}
