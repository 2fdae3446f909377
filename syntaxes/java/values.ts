/** Values whose type a table cannot tell, and references to methods. */
import { expressionOf, literalValue, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { EXPRESSION, OPERATION } from '../../server/src/syntax/scopes/tables.ts';

/** `A::m`, `this::m`, `A::new`: the method as a value. */
export function methodReference(file: Extraction, node: number): HookAnswer {
  const [object, ...rest] = file.children(node);
  const name = rest.findLast((child) => file.isA(child, 'identifier'));
  if (object !== undefined && name !== undefined) addReference(file, name, USE.read, { receiver: expressionOf(file, object), space: 0 });
  if (file.isA(object ?? -1, 'identifier')) addReference(file, object ?? -1, USE.read, { receiver: -1, space: 3 });
  if (name !== undefined && file.isA(object ?? -1, 'identifier')) return 'done';
  return name === undefined ? 'children' : visitObject(file, object ?? -1);
}

/** The name behind the colons is no name of its own: what is before them is all there is to look at. */
function visitObject(file: Extraction, object: number): HookAnswer {
  if (file.isA(object, 'field_access')) {
    const receiver = expressionOf(file, file.child(object, 'object'));
    addReference(file, file.child(object, 'field'), USE.read, { receiver, space: 0 });
  }
  return 'done';
}

export function referenceValue(file: Extraction, node: number): number {
  const [object = -1, ...rest] = file.children(node);
  const name = rest.findLast((child) => file.isA(child, 'identifier'));
  const operand = expressionOf(file, object);
  return name === undefined ? operand : memberExpression(file, operand, file.textAt(name), file.startAt(node));
}

/** `new A<B>(x)` is an A of B; with a diamond the place says of what. */
export function creationValue(file: Extraction, node: number): number {
  const type = file.child(node, 'type');
  const list = file.isA(type, 'generic_type') ? file.childOfType(type, 'type_arguments') : -1;
  if (list < 0 || file.firstChild(list) < 0) return -1;
  return typedValue(file, -1, typeText(file, type), file.startAt(node));
}

export function arrayValue(file: Extraction, node: number): number {
  const type = typeText(file, file.child(node, 'type'));
  const dimensions = file.children(node).filter((child) => file.isA(child, 'dimensions_expr')).length;
  const open = file.childOfType(node, 'dimensions');
  const written = open < 0 ? '' : file.textAt(open).replace(/[^[\]]/g, '');
  return typedValue(file, -1, type + '[]'.repeat(dimensions) + written, file.startAt(node));
}

export function classLiteralValue(file: Extraction, node: number): number {
  return typedValue(file, -1, `Class<${typeText(file, file.firstChild(node))}>`, file.startAt(node));
}

/** `Outer.this` is an Outer. */
export function fieldValue(file: Extraction, node: number): number {
  if (!file.isA(file.child(node, 'field'), 'this')) return -1;
  return typedValue(file, -1, typeText(file, file.child(node, 'object')), file.startAt(node));
}

const BOOLEAN = /^(?:[<>!=]=|[<>]|&&|\|\|)$/;

/** Comparisons are boolean, a string makes a string of what is added to it, and numbers are much like their left side. */
export function binaryValue(file: Extraction, node: number): number {
  const left = file.child(node, 'left');
  const right = file.child(node, 'right');
  if (left < 0 || right < 0) return -1;
  const between = textBetween(file, left, right).replace(/\/\*.*?\*\/|\/\/.*|\s+/g, '');
  if (BOOLEAN.test(between)) return literalValue(file, node, 'boolean');
  if (between === '+' && (isText(file, left) || isText(file, right))) return literalValue(file, node, 'String');
  return expressionOf(file, left);
}

/** Whether it is a string for certain: a literal, or a sum with one. */
function isText(file: Extraction, node: number): boolean {
  for (let at = node; at >= 0; ) {
    if (file.isA(at, 'string_literal')) return true;
    if (!file.isA(at, 'binary_expression')) return false;
    if (file.isA(file.child(at, 'right'), 'string_literal')) return true;
    at = file.child(at, 'left');
  }
  return false;
}

export function unaryValue(file: Extraction, node: number): number {
  return file.text[file.startAt(node)] === '!' ? literalValue(file, node, 'boolean') : expressionOf(file, file.child(node, 'operand'));
}

export function updateValue(file: Extraction, node: number): number {
  return expressionOf(file, file.firstChild(node));
}

export function testValue(file: Extraction, node: number): number {
  return literalValue(file, node, 'boolean');
}

/** `1L`, `1f` say themselves what they are. */
export function numberValue(file: Extraction, node: number): number {
  const last = file.text[file.endAt(node) - 1];
  if (last === 'L' || last === 'l') return literalValue(file, node, 'long');
  const isHex = file.isA(node, 'hex_integer_literal');
  if (!isHex && (last === 'f' || last === 'F')) return literalValue(file, node, 'float');
  return -1;
}

/** A switch as a value is what its first rule gives. */
export function switchValue(file: Extraction, node: number): number {
  for (const rule of file.children(file.child(node, 'body'))) {
    const result = file.childOfType(rule, 'expression_statement');
    const value = file.firstChild(result);
    if (value < 0 || file.isA(value, 'null_literal')) continue;
    const expression = expressionOf(file, value);
    if (expression >= 0 && file.expressions.read(expression, EXPRESSION.operation) !== OPERATION.other) return expression;
  }
  return -1;
}
