import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';

/** The last part of a qualified name. */
export function lastOf(file: Extraction, node: number): number {
  let at = node;
  while (file.isA(at, 'qualified_identifier')) {
    const next = file.child(at, 'name');
    if (next < 0) break;
    at = next;
  }
  return at;
}

/** All parts of a qualified name, the last one where the parser found it. */
export function partsOf(file: Extraction, node: number): readonly number[] {
  const last = lastOf(file, node);
  return file.isA(last, 'qualified_identifier') ? scopesOf(file, node) : [...scopesOf(file, node), last];
}

/** Whether a qualified name begins outside of all namespaces: `::f`. */
export function isGlobal(file: Extraction, node: number): boolean {
  return file.isA(node, 'qualified_identifier') && file.child(node, 'scope') < 0;
}

/** What stands before the last `::`, dotted and without type arguments; ''. */
export function qualifierOf(file: Extraction, node: number): string {
  return scopesOf(file, node)
    .map((scope) => file.textAt(file.isA(scope, 'template_type') ? file.child(scope, 'name') : scope))
    .join('.');
}

/** What stands before each `::`, the outermost first. */
function scopesOf(file: Extraction, node: number): readonly number[] {
  const scopes: number[] = [];
  for (let at = node; file.isA(at, 'qualified_identifier'); at = file.child(at, 'name')) {
    const scope = file.child(at, 'scope');
    if (scope >= 0) scopes.push(scope);
  }
  return scopes;
}
