/** Where C's names are kept: one world for all files, in parts, so that readers of one name are not told of every other. */
import { hashOf } from '../../server/src/linker/stored/places.ts';

const PARTS = 32;

/** What stands for all that is in no namespace. */
export const GLOBAL = '::';

/** The name under which a variable is shared that a macro declares. */
export function macroVariable(name: string): string {
  return `#${name}`;
}

/** The name under which a file shares what it defines and others are linked with: of most functions many files have a declaration. */
export function linkedName(name: string): string {
  return `${name}()`;
}

/** The same part for both names of what is linked: whoever asks for one asks for the other. */
export function namespaceOfName(name: string): string {
  return `c:${(hashOf(name) >>> 8) % PARTS}`;
}

/** Where files are found that include one which is no header, by its name without folders. */
export const FRAGMENTS = 'c:fragments';

/** Whether what is included is a source of its own, or a part of one. */
export function isFragment(specifier: string): boolean {
  return /\.(?:c|cc|cpp|cxx)$/i.test(specifier);
}
