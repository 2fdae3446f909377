/** A found symbol as a row of a list. */
import type { SearchHit } from '../../server/protocol/messages.ts';

export interface SymbolRow {
  readonly label: string;
  readonly description: string;
}

export function symbolRow({ name, kind, container, path, range }: SearchHit): SymbolRow {
  const place = `${path}:${range.start.line + 1}`;
  return { label: `$(${icons.get(kind) ?? 'symbol-misc'}) ${name}`, description: container === '' ? place : `${container} · ${place}` };
}

/** Names of VS Code's product icons, by our kinds. */
const icons: ReadonlyMap<string, string> = new Map([
  ['function', 'symbol-function'],
  ['method', 'symbol-method'],
  ['constructor', 'symbol-constructor'],
  ['accessor', 'symbol-property'],
  ['class', 'symbol-class'],
  ['interface', 'symbol-interface'],
  ['struct', 'symbol-structure'],
  ['enum', 'symbol-enum'],
  ['trait', 'symbol-interface'],
  ['type', 'symbol-type-parameter'],
  ['namespace', 'symbol-namespace'],
  ['module', 'symbol-module'],
  ['macro', 'symbol-function'],
  ['variable', 'symbol-variable'],
  ['constant', 'symbol-constant'],
  ['field', 'symbol-field'],
  ['enum_member', 'symbol-enum-member'],
]);
