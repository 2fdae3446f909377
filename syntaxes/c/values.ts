/** What literals, operators and what is made on the spot are, as far as it tells which of several functions is called with them. */
import { expressionOf, indexExpression, literalValue, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { CHARACTERS, numberWritten } from './numbers.ts';

const ROLE = -1;

/** `*p` and `&x`. In C they tell nothing that is asked for. */
export function pointerValue(file: Extraction, node: number, operand: number): number {
  const sign = file.text[file.startAt(node)];
  return file.grammar.name === 'c' || (sign !== '*' && sign !== '&') ? operand : indexExpression(file, operand, sign, file.startAt(node));
}

/** `this` is a pointer. */
export function thisValue(file: Extraction, node: number): number {
  const self = file.expressions.add(OPERATION.self, -1, file.names.idOf('this'), file.startAt(node), file.scope);
  return file.grammar.name === 'c' ? self : indexExpression(file, self, '&', file.startAt(node));
}

/** `new T(...)`: a pointer to the type as written. */
export function newValue(file: Extraction, node: number): number {
  const type = typeWritten(file, node);
  return type === '' ? ROLE : typedValue(file, -1, `${type} *`, file.startAt(node));
}

/** `T{...}`, `(T){...}`. */
export function madeValue(file: Extraction, node: number): number {
  const type = typeWritten(file, node);
  return type === '' ? ROLE : typedValue(file, -1, type, file.startAt(node));
}

function typeWritten(file: Extraction, node: number): string {
  const type = file.child(node, 'type');
  return type < 0 ? '' : foldedText(file.text, file.startAt(type), file.endAt(type));
}

export function numberValue(file: Extraction, node: number): number {
  return literalValue(file, node, numberWritten(file.textAt(node)));
}

/** `L"x"` has wide characters; a concatenation is what any part of it is. */
export function textValue(file: Extraction, node: number): number {
  const prefix = /^(?:L|u8|u|U)?/.exec(file.text.slice(file.startAt(node), file.startAt(node) + 2))?.[0] ?? '';
  return literalValue(file, node, `${CHARACTERS[prefix] ?? 'char'}*`);
}

export function characterValue(file: Extraction, node: number): number {
  return literalValue(file, node, CHARACTERS[file.text[file.startAt(node)] ?? ''] ?? 'char');
}

export function sizeValue(file: Extraction, node: number): number {
  return literalValue(file, node, 'unsigned long');
}

/** `!x` is a truth, `-x` is what `x` is. */
export function unaryValue(file: Extraction, node: number): number {
  if (file.text[file.startAt(node)] === '!') return literalValue(file, node, 'bool');
  return expressionOf(file, file.child(node, 'argument'));
}

/** `x++`, `++x`. */
export function updateValue(file: Extraction, node: number): number {
  return expressionOf(file, file.child(node, 'argument'));
}

/** `a + b` is what the operator of `a` gives for `b`; comparisons are truths, what is shifted stays what it is. */
export function binaryValue(file: Extraction, node: number): number {
  const left = file.child(node, 'left');
  const right = file.child(node, 'right');
  // Long sums are data.
  if (left < 0 || right < 0 || file.grammar.name === 'c' || file.after(node) - node > LONGEST) return ROLE;
  const sign = /[-+*/%&|^<>=!]+|\w+/.exec(file.text.slice(file.endAt(left), file.startAt(right)))?.[0] ?? '';
  if (TRUTHS.has(sign)) return literalValue(file, node, 'bool');
  const operand = expressionOf(file, left);
  if (sign === '<<' || sign === '>>') return operand;
  const operator = memberExpression(file, operand, `operator${sign}`, file.startAt(node));
  file.parts.add(operator, 0, NO_NAME, expressionOf(file, right));
  return file.expressions.add(OPERATION.call, operator, NO_NAME, file.startAt(node), file.scope);
}

const LONGEST = 120;
const TRUTHS: ReadonlySet<string> = new Set(['==', '!=', '<', '>', '<=', '>=', '&&', '||', 'and', 'or', 'not_eq']);
