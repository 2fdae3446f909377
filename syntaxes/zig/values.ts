/** What expressions hold, where their role does not say it. */
import { TYPE_ARGUMENTS } from '../../server/src/facts/fileFacts.ts';
import { expressionOf, indexExpression, literalValue, mostTelling, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { isNegation } from './calls.ts';
import { containerName, importOf } from './containers.ts';

const ROLE = -1;

/**
 * `allocator.create(T)` gives a T, `allocator.alloc(T, n)` a slice of them. By custom a function whose name begins with a capital gives a
 * type: `List(T)`. What is given to others and looks like a type is one of their `comptime T: type`.
 */
export function callValue(file: Extraction, node: number): number {
  const callee = file.child(node, 'function');
  if (isTypeName(lastName(file, callee))) return typedValue(file, -1, typeText(file, node), file.startAt(node));
  const given = file.codeChildren(node).filter((child) => child !== callee);
  const name = file.isA(callee, 'field_expression') ? lastName(file, callee) : '';
  const [type] = given;
  if (ALLOCATING.has(name) && type !== undefined && /^(?:identifier|field_expression|call_expression)$/.test(file.typeAt(type)))
    return typedValue(file, -1, name === 'create' ? typeText(file, type) : `[]${typeText(file, type)}`, file.startAt(node));
  const types = given.filter((child) => isType(file, child));
  if (types.length > 0) {
    const written = types.map((each) => typeText(file, each)).join(', ');
    const cast = typedValue(file, -1, written, file.startAt(node));
    file.parts.add(expressionOf(file, callee), 0, file.names.idOf(TYPE_ARGUMENTS), cast);
  }
  return ROLE;
}

const ALLOCATING: ReadonlySet<string> = new Set(['create', 'alloc', 'dupe']);

/** The name itself, or the one behind the last dot. */
function lastName(file: Extraction, node: number): string {
  const name = file.isA(node, 'field_expression') ? file.child(node, 'member') : node;
  return file.isA(name, 'identifier') ? file.textAt(name) : '';
}

function isType(file: Extraction, node: number): boolean {
  if (TYPES.has(file.typeAt(node))) return true;
  return isTypeName(lastName(file, file.isA(node, 'call_expression') ? file.child(node, 'function') : node));
}

const TYPES: ReadonlySet<string> = new Set(['builtin_type', 'pointer_type', 'nullable_type', 'slice_type', 'array_type']);

/** `Point` and `T`, not `MAX_SIZE`. */
function isTypeName(name: string): boolean {
  return /^[A-Z][A-Za-z0-9]*$/.test(name);
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

/** `switch (a) { .b => c, else => d }` is what a case gives that is known outside of it. */
export function switchValue(file: Extraction, node: number): number {
  const results = file.children(node).flatMap((each) => {
    const captures = file.isA(each, 'switch_case') && file.childOfType(each, 'payload') >= 0;
    const last = captures ? undefined : file.codeChildren(each).at(-1);
    return !file.isA(each, 'switch_case') || last === undefined || file.isA(last, 'block') ? [] : [last];
  });
  const chosen = mostTelling(file, results);
  return chosen < 0 ? ROLE : expressionOf(file, chosen);
}

/** `xs[i]` is an element, `xs[a..b]` is like xs. */
export function indexValue(file: Extraction, node: number, operand: number): number {
  const isRange = file.isA(file.child(node, 'index'), 'range_expression');
  return isRange ? operand : indexExpression(file, operand, '[]', file.startAt(node));
}
