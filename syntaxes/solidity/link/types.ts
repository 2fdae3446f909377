/** Types of Solidity as written, what `using` adds to them, and the order of bases. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { splitAtCommas } from '../../../server/src/base/splitAtCommas.ts';
import { meaningsOf, memberOfMeaning } from '../../../server/src/linker/lookup/meanings.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE } from '../../../server/src/linker/rules/typeNodes.ts';
import { type Meaning, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';

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

function normal(name: string): string {
  return name === 'uint' ? 'uint256' : name === 'int' ? 'int256' : name === 'byte' ? 'bytes1' : name;
}

export function elementOf(type: Type, key: string): Type {
  if (type.kind === 'union') return unionOf(type.of.map((each) => elementOf(each, key)));
  if (type.kind !== 'builtin') return UNKNOWN;
  if (type.name === 'tuple') return type.args[Number(key)] ?? UNKNOWN;
  return type.name === 'list' ? (type.args[0] ?? UNKNOWN) : type.name === 'mapping' ? (type.args[1] ?? UNKNOWN) : UNKNOWN;
}

/** Functions that `using L for T` or `using {f} for T` of the file adds to a type. */
export function extensionMembers(linking: Linking, view: FileView, type: Type, name: string): readonly Meaning[] {
  const own = nameOf(type);
  if (own === '') return [];
  for (const { name: word, arguments: written } of view.facts.decorators) {
    const [, what = '', target = ''] = word === 'using' ? (/^(.*?)\s+for\s+(.*?)(?:\s+global)?$/.exec(written) ?? []) : [];
    if (target !== '*' && writtenName(target) !== own) continue;
    const found = addedBy(linking, view, what, name);
    const fitting = found.filter((meaning) => takesFirst(meaning, own));
    if (fitting.length > 0) return fitting;
    if (found.length === 1) return found;
  }
  return [];
}

function addedBy(linking: Linking, view: FileView, what: string, name: string): readonly Meaning[] {
  if (!what.startsWith('{')) return membersOf(linking, view, `${what}.${name}`);
  const listed = what.replace(/[{}\s]/g, '').split(',');
  return listed.filter((each) => writtenName(each) === name).flatMap((each) => membersOf(linking, view, each));
}

function membersOf(linking: Linking, view: FileView, path: string): readonly Meaning[] {
  const [first = '', ...rest] = path.split('.');
  let meanings = meaningsOf(linking, view, 0, first);
  for (const name of rest) meanings = meanings.flatMap((meaning) => memberOfMeaning(linking, meaning, name));
  return meanings;
}

function takesFirst(meaning: Meaning, own: string): boolean {
  if (meaning.kind !== 'symbol') return false;
  const [first] = meaning.entity.view.parameters(meaning.entity.symbol);
  return first !== undefined && writtenName(first.type) === own;
}

function nameOf(type: Type): string {
  if (type.kind === 'builtin') return type.name;
  return type.kind === 'instance' ? (type.entity.view.symbol(type.entity.symbol)?.name ?? '') : '';
}

function writtenName(written: string): string {
  const text = written.replace(/\b(?:memory|storage|calldata|payable)\b/g, ' ').trim();
  if (text.endsWith(']')) return 'list';
  if (text.startsWith('mapping')) return 'mapping';
  return normal(lastName(text));
}
