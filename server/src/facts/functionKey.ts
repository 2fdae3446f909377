/** Functions without a name: no symbols, yet calls lead to them. They are known in one version of their own file alone. */
import type { Index } from './fileFacts.ts';
import { formatSymbolKey } from './symbolKey.ts';

/** What is shown in place of a name; no language allows it as one. */
export const FUNCTION_LABEL = '<function>';

/** Two in one picture are told apart by their lines, counted from 1. `line`: from 0. */
export function shownName({ name, line }: { readonly name: string; readonly line: number }): string {
  return name === FUNCTION_LABEL ? `${FUNCTION_LABEL}:${line + 1}` : name;
}

/** The key of the function whose body a scope is, as a symbol has one. */
export function functionKey(scope: Index): string {
  return formatSymbolKey({ container: '', name: FUNCTION_LABEL, kind: 'function', ordinal: scope });
}

/** The scope that such a key names; -1 for the key of a symbol. */
export function scopeOfKey(key: string): Index {
  return key.startsWith(START) ? Number(key.slice(START.length)) : -1;
}

const START = functionKey(1).slice(0, -1);
