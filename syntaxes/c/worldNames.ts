/** Where C's names are kept: one world for all files, in parts, so that readers of one name are not told of every other. */
import { hashOf } from '../../server/src/linker/stored/places.ts';

const PARTS = 32;

/** The name under which a variable is shared that a macro declares. */
export function macroVariable(name: string): string {
  return `#${name}`;
}

export function namespaceOfName(name: string): string {
  return `c:${(hashOf(name) >>> 8) % PARTS}`;
}
