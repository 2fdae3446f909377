/** What expressions are worth that roles do not say. */
import { askedExpression, expressionOf, memberExpression, mostTelling } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';

/** `{}` with types or with keys is a map, with values a set. */
export function collectionValue(file: Extraction, node: number): number {
  const types = file.childOfType(node, 'type_arguments');
  const start = file.startAt(node);
  const children = file.codeChildren(node).filter((child) => child !== types);
  const isMap = types >= 0 ? file.children(types).length === 2 : children.length === 0 || file.isA(children[0] ?? -1, 'pair');
  const kind = isMap ? 'Map' : 'Set';
  if (types < 0 && children.length > 0) return file.expressions.add(OPERATION.array, -1, file.names.idOf(kind), start, file.scope);
  const name = `${kind}${types < 0 ? '' : typeText(file, types)}`;
  return file.expressions.add(OPERATION.cast, -1, file.names.idOf(name), start, file.scope);
}

/** What a map or a set without types is written with. */
export function literalParts(file: Extraction, node: number): HookAnswer {
  const whole = askedExpression(file, node);
  if (whole < 0 || file.childOfType(node, 'type_arguments') >= 0) return 'role';
  for (const [place, child] of file.children(node).slice(0, MOST_PARTS).entries()) {
    const value = file.isA(child, 'pair') ? file.child(child, 'value') : child;
    if (value >= 0 && !file.isA(value, 'spread_element')) file.parts.add(whole, place, NO_NAME, expressionOf(file, value));
  }
  return 'role';
}

const MOST_PARTS = 6;

/** `A.new` is the class: what calls it makes one. */
export function accessValue(file: Extraction, node: number, operand: number): number {
  const name = file.child(node, 'name');
  return name >= 0 && file.textAt(name) === 'new' ? operand : -1;
}

/** `(a, b: c)`. */
export function recordValue(file: Extraction, node: number): number {
  return file.expressions.add(OPERATION.array, -1, file.names.idOf(RECORD), file.startAt(node), file.scope);
}

/** What the literal of a record is called. */
export const RECORD = 'Record';

/** What a record holds, by name or by its place from 1 on. */
export function recordParts(file: Extraction, node: number): HookAnswer {
  const whole = askedExpression(file, node);
  if (whole < 0) return 'role';
  let unnamed = 0;
  for (const [place, field] of file.children(node).slice(0, MOST_PARTS).entries()) {
    const label = file.firstChild(file.childOfType(field, 'label'));
    const name = label >= 0 ? file.textAt(label) : `$${++unnamed}`;
    const value = file.codeChildren(field).at(-1) ?? -1;
    if (value >= 0) file.parts.add(whole, place, file.names.idOf(name), expressionOf(file, value));
  }
  return 'role';
}

/** `<A>[]`. */
export function listValue(file: Extraction, node: number): number {
  const types = file.childOfType(node, 'type_arguments');
  if (types < 0) return -1;
  return file.expressions.add(OPERATION.cast, -1, file.names.idOf(`List${typeText(file, types)}`), file.startAt(node), file.scope);
}

/** `a + b - c`: each operator is a member of what stands before it. */
export function arithmeticValue(file: Extraction, node: number): number {
  const [first = -1, ...others] = file.codeChildren(node);
  let before = first;
  let value = expressionOf(file, first);
  for (const operand of others) {
    if (value < 0) return -1;
    const operator = memberExpression(file, value, textBetween(file, before, operand), file.endAt(before));
    value = file.expressions.add(OPERATION.call, operator, NO_NAME, file.startAt(node), file.scope);
    before = operand;
  }
  return value;
}

/** What the cases of a switch expression give. */
export function switchValue(file: Extraction, node: number): number {
  const results = file
    .children(node)
    .filter((child) => file.isA(child, 'switch_expression_case'))
    .map((child) => file.children(child).at(-1) ?? -1);
  const chosen = mostTelling(
    file,
    results.filter((each) => each >= 0),
  );
  return chosen < 0 ? -1 : expressionOf(file, chosen);
}
