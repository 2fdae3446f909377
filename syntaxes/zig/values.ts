/** What expressions hold, where their role does not say it. */
import { expressionOf, indexExpression, literalValue, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { isNegation } from './calls.ts';
import { containerName, importOf } from './containers.ts';

const ROLE = -1;

/** `allocator.create(T)` gives a T, `allocator.alloc(T, n)` a slice of them. */
export function callValue(file: Extraction, node: number): number {
  const callee = file.child(node, 'function');
  if (!file.isA(callee, 'field_expression')) return ROLE;
  const name = file.textAt(file.child(callee, 'member'));
  if (name !== 'create' && name !== 'alloc' && name !== 'dupe') return ROLE;
  const type = file.codeChildren(node).find((child) => child !== callee);
  if (type === undefined || !/^(?:identifier|field_expression|call_expression)$/.test(file.typeAt(type))) return ROLE;
  return typedValue(file, -1, name === 'create' ? typeText(file, type) : `[]${typeText(file, type)}`, file.startAt(node));
}

/** `@import("a.zig")`, `@This()`, `@as(T, x)`, and what holds a field: `@fieldParentPtr(T, "field", pointer)` (a T is expected since Zig 0.12). */
export function builtinValue(file: Extraction, node: number): number {
  const name = file.textAt(file.childOfType(node, 'builtin_identifier'));
  const start = file.startAt(node);
  if (importOf(file, node) !== '') return file.expressions.add(OPERATION.call, -1, NO_NAME, start, file.scope);
  if (name === '@This') {
    const around = containerName(file);
    return file.expressions.add(OPERATION.name, -1, file.names.idOf(around === '' ? '@This' : around), start, file.scope);
  }
  const first = file.firstChild(file.childOfType(node, 'arguments'));
  const saysType = name === '@as' || (name === '@fieldParentPtr' && !file.isA(first, 'string'));
  if (saysType && first >= 0) return typedValue(file, -1, typeText(file, first), start);
  return name === '@constCast' || name === '@alignCast' ? expressionOf(file, first) : ROLE;
}

/** `T{ ... }` is a T, `[_]T{ ... }` a list of them. */
export function structValue(file: Extraction, node: number): number {
  return typedValue(file, -1, typeText(file, file.firstChild(node)), file.startAt(node));
}

export function typeValue(file: Extraction, node: number): number {
  return typedValue(file, -1, `type ${typeText(file, node)}`, file.startAt(node));
}

/** `E!T` is a type, `!a` is like a. */
export function errorUnionValue(file: Extraction, node: number): number {
  return isNegation(file, node) ? ROLE : typeValue(file, node);
}

/** `a orelse b` is like a, comparisons are truth values. */
export function binaryValue(file: Extraction, node: number): number {
  const left = file.child(node, 'left');
  const right = file.child(node, 'right');
  const operator = textBetween(file, left, right);
  if (/^(?:[=!]=|[<>]=?|and|or)$/.test(operator)) return literalValue(file, node, 'bool');
  return left < 0 ? ROLE : expressionOf(file, left);
}

/** `a catch b` is like a. */
export function firstValue(file: Extraction, node: number): number {
  const first = file.firstChild(node);
  return first < 0 || file.isA(first, 'block') ? ROLE : expressionOf(file, first);
}

/** `if (a) b else c` is like b. */
export function branchValue(file: Extraction, node: number): number {
  const condition = file.child(node, 'condition');
  const branch = file.codeChildren(node).find((child) => child !== condition && !file.isA(child, 'payload'));
  if (branch === undefined || file.isA(branch, 'block')) return ROLE;
  // `if (a) |b| b else c` is like a: b is not known outside.
  const captured = file.firstChild(file.childOfType(node, 'payload'));
  const isCaptured = captured >= 0 && file.textAt(captured) === file.textAt(branch);
  return expressionOf(file, isCaptured ? condition : branch);
}

/** `xs[i]` is an element, `xs[a..b]` is like xs. */
export function indexValue(file: Extraction, node: number, operand: number): number {
  const isRange = file.isA(file.child(node, 'index'), 'range_expression');
  return isRange ? operand : indexExpression(file, operand, '[]', file.startAt(node));
}
