/** The method that the walk is in: blocks are part of what is around them. */
import { oncePer } from '../../server/src/base/oncePer.ts';
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';

/** The symbol of the method around, or -1. */
export function methodAround(file: Extraction): number {
  const { scopes, scope } = file;
  const known = knownMethods(file);
  const asked: number[] = [];
  let found: number | undefined;
  for (let at = scope; found === undefined; at = scopes.parentOf(at)) {
    found = known.get(at) ?? methodOf(file, at);
    asked.push(at);
  }
  for (const each of asked) known.set(each, found);
  return found;
}

/** By scope: blocks may lie in each other as deep as a file is long. */
const knownMethods = oncePer((_file: Extraction) => new Map<number, number>());

/** The method whose body a scope is, -1 where it is in none; undefined where that is for the scope around to say. */
function methodOf({ scopes, symbols }: Extraction, scope: number): number | undefined {
  const kind = scope > 0 ? scopes.kindOf(scope) : 'class';
  if (kind === 'class') return -1;
  const symbol = kind === 'function' ? scopes.symbolOf(scope) : -1;
  return METHODS.has(symbols[symbol]?.kind ?? '') ? symbol : undefined;
}

const METHODS: ReadonlySet<string> = new Set(['method', 'constructor', 'function']);

/** Whether that method is one of the class itself. */
export function isInOwnMethod(file: Extraction): boolean {
  return ((file.symbols[methodAround(file)]?.modifiers ?? 0) & Modifier.static) !== 0;
}
