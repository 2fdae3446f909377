/** Parts of types as written that the readers of all languages make. */
import type { TypeNode } from './linkRules.ts';

export const UNKNOWN_NODE: TypeNode = { kind: 'unknown' };

export function builtinNode(name: string, ...args: readonly TypeNode[]): TypeNode {
  return { kind: 'builtin', name, args };
}

/** One of several, or all at once: either way what is known of each is known. */
export function unionNode(parts: readonly TypeNode[]): TypeNode {
  const [first = UNKNOWN_NODE] = parts;
  return parts.length <= 1 ? first : { kind: 'union', of: parts };
}

/** The same of those that say something. */
export function unionOfKnown(parts: readonly TypeNode[]): TypeNode {
  return unionNode(parts.filter(({ kind }) => kind !== 'unknown'));
}

/** The type of a member of a library's table in languages that write results first: `T`, or `T(A, B)` for a method. */
export function memberNode(text: string, parse: (text: string) => TypeNode): TypeNode {
  const open = text.indexOf('(');
  if (open <= 0) return parse(text);
  const list = parse(`[${text.slice(open + 1, -1)}]`);
  return { kind: 'function', result: parse(text.slice(0, open)), parameters: list.kind === 'builtin' ? list.args : [] };
}
