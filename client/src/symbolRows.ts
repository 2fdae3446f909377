/** A found symbol as a row of a list. */
import type { SearchHit } from '../../server/protocol/messages.ts';

export interface SymbolRow {
  readonly label: string;
  readonly description: string;
  /** The second line. */
  readonly detail?: string;
}

/** A row is no place for more. */
const longestSignature = 160;

export function symbolRow({
  name,
  kind,
  container,
  path,
  range,
}: Pick<SearchHit, 'name' | 'kind' | 'container' | 'path' | 'range'>): SymbolRow {
  const place = `${path}:${range.start.line + 1}`;
  return { label: `$(${symbolIcon(kind)}) ${name}`, description: container === '' ? place : `${container} · ${place}` };
}

/** With the signature below, where it says more than the name. */
export function detailedRow(hit: SearchHit): SymbolRow {
  const signature = hit.signature.replaceAll(/\s+/g, ' ').trim();
  if (signature === '' || signature === hit.name) return symbolRow(hit);
  const detail = signature.length > longestSignature ? `${signature.slice(0, longestSignature - 1)}…` : signature;
  return { ...symbolRow(hit), detail: withoutIcons(detail) };
}

/** Code may hold what VS Code takes for the name of an icon. */
function withoutIcons(text: string): string {
  return text.replaceAll('$(', '\\$(');
}

/** Whether calls lead into or out of symbols of this kind. */
export function isCallable(kind: string): boolean {
  return callable.has(kind);
}

const callable: ReadonlySet<string> = new Set(['function', 'method', 'constructor', 'accessor', 'macro', 'class', 'struct']);

/** Name of VS Code's product icon. */
export function symbolIcon(kind: string): string {
  return icons.get(kind) ?? 'symbol-misc';
}

/** By our kinds. */
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
