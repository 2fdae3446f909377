/** Types of Solidity as written. */
import { splitAtCommas } from '../../../server/src/base/splitAtCommas.ts';
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE } from '../../../server/src/linker/rules/typeNodes.ts';
import { type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';

const PRIMITIVE = /^(?:u?int\d*|u?fixed\w*|bytes\d*|byte|address|bool|string|var)$/;

export function parseType(written: string): TypeNode {
  const text = written
    .replace(/\b(?:memory|storage|calldata|payable|indexed|constant|immutable)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const array = /^(.*)\[[^[\]]*\]$/.exec(text);
  if (array !== null) return builtinNode('list', parseType(array[1] ?? ''));
  const mapping = /^mapping ?\((.*)\)$/.exec(text)?.[1];
  if (mapping !== undefined) {
    const arrow = mapping.indexOf('=>');
    return builtinNode('mapping', parseType(mapping.slice(0, arrow)), parseType(nameless(mapping.slice(arrow + 2))));
  }
  // What functions return: one value, or several.
  if (text.startsWith('(') && text.endsWith(')')) {
    const parts = splitAtCommas(text.slice(1, -1)).map((part) => parseType(nameless(part)));
    return parts.length === 1 ? (parts[0] ?? UNKNOWN_NODE) : builtinNode('tuple', ...parts);
  }
  if (text.startsWith('function')) return UNKNOWN_NODE;
  if (PRIMITIVE.test(text)) return builtinNode(normal(text));
  return /^[A-Za-z_$][\w$]*(?: ?\. ?[\w$]+)*$/.test(text) ? { kind: 'name', path: text.split(/ ?\. ?/), args: [] } : UNKNOWN_NODE;
}

/** Results and keys may have names behind their types. */
function nameless(text: string): string {
  const plain = text.replace(/\b(?:memory|storage|calldata)\b/g, ' ').trim();
  return /^(?:mapping|function)\b/.test(plain)
    ? plain
    : plain.replace(/^([\w$.]+(?:\s*\[[^\]]*\])*)\s+(?!payable\b)[A-Za-z_$][\w$]*$/, '$1');
}

export function normal(name: string): string {
  return name === 'uint' ? 'uint256' : name === 'int' ? 'int256' : name === 'byte' ? 'bytes1' : name;
}

export function elementOf(type: Type, key: string): Type {
  if (type.kind === 'union') return unionOf(type.of.map((each) => elementOf(each, key)));
  if (type.kind !== 'builtin') return UNKNOWN;
  if (type.name === 'tuple') return type.args[Number(key)] ?? UNKNOWN;
  return type.name === 'list' ? (type.args[0] ?? UNKNOWN) : type.name === 'mapping' ? (type.args[1] ?? UNKNOWN) : UNKNOWN;
}
