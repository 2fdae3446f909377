/** The namespace that the walk is in. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';

/** The last namespace that began in a file: code stands outside of namespaces only before the first. */
const current = new WeakMap<Extraction, string>();

export function enterNamespace(file: Extraction, name: string): void {
  current.set(file, name);
}

export function namespaceOf(file: Extraction): string {
  return current.get(file) ?? '';
}

/** Gives the namespace the symbol that is added next, or one that is there. Members of nothing else can be reached from other files. */
export function share(file: Extraction, name: string, start: number, symbol = file.symbols.length, namespace = namespaceOf(file)): void {
  addShared(file, `php:${namespace}`, name, symbol, start);
}
