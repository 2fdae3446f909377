/** Keys in brackets that are always the same: `a['b']`, `a['on' + 'Close']`, `a[KEY]` below `const KEY = 'b'`, `a[kState]` of a symbol. */
import { bindingAround } from '../../server/src/syntax/extract/assigned.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { BINDING, EXPRESSION, OPERATION } from '../../server/src/syntax/scopes/tables.ts';

/** The name of a member that a record in brackets always means; undefined for what is computed anew. */
export function constantKey(file: Extraction, index: number): string | undefined {
  const text = constantText(file, index, 0);
  return text !== undefined && MEMBER.test(text) ? text : undefined;
}

/** What may be the name of a member. */
const MEMBER = /^[\w$-]{1,40}$/;

function constantText(file: Extraction, node: number, depth: number): string | undefined {
  if (node < 0 || depth > DEEPEST) return undefined;
  if (file.isA(node, 'string')) return plainText(file, file.startAt(node));
  if (file.isA(node, 'identifier')) return constantNamed(file, node);
  if (!file.isA(node, 'binary_expression')) return undefined;
  const [left, right] = [file.child(node, 'left'), file.child(node, 'right')];
  if (textBetween(file, left, right).trim() !== '+') return undefined;
  const begin = constantText(file, left, depth + 1);
  const end = begin === undefined ? undefined : constantText(file, right, depth + 1);
  return end === undefined ? undefined : `${begin}${end}`;
}

const DEEPEST = 4;

/** Of a constant above. */
function constantNamed(file: Extraction, node: number): string | undefined {
  const binding = bindingAround(file, node);
  const value = isConstant(file, binding) ? file.bindings.read(binding, BINDING.initializer) : -1;
  const isLiteral = value >= 0 && file.expressions.read(value, EXPRESSION.operation) === OPERATION.literal;
  return isLiteral ? plainText(file, file.expressions.read(value, EXPRESSION.start)) : undefined;
}

/** What a member is called whose key is a constant that may be a symbol: `[kState]`, as its definition has it; undefined for anything else. */
export function symbolicKey(file: Extraction, index: number): string | undefined {
  if (!file.isA(index, 'identifier')) return undefined;
  const binding = bindingAround(file, index);
  const isImported = binding >= 0 && file.bindings.read(binding, BINDING.import) >= 0;
  return isImported || isConstant(file, binding) ? `[${file.textAt(index)}]` : undefined;
}

function isConstant(file: Extraction, binding: number): boolean {
  return binding >= 0 && file.text.endsWith('const ', file.bindings.read(binding, BINDING.start));
}

function plainText(file: Extraction, start: number): string | undefined {
  PLAIN.lastIndex = start;
  return PLAIN.exec(file.text)?.[2];
}

/** A short text without escapes. */
const PLAIN = /(['"])([\w$-]{1,40})\1/y;
