/** Full names of modules, classes and constants while a file is read. */
import { oncePer } from '../../server/src/base/oncePer.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';

/** Full names of the symbols of a file that are modules and classes. */
const pathsOf = oncePer((_: Extraction) => new Map<number, string>());

/** The module or class around, by its full name; '' at the top. */
function pathAround(file: Extraction): string {
  const { scopes } = file;
  for (let scope = file.scope; scope > 0; scope = scopes.parentOf(scope)) {
    const path = scopes.kindOf(scope) === 'class' ? pathsOf(file).get(scopes.symbolOf(scope)) : undefined;
    if (path !== undefined) return path;
  }
  return '';
}

/** The innermost module or class around, or -1. */
export function classAround(file: Extraction): number {
  const { scopes } = file;
  for (let scope = file.scope; scope > 0; scope = scopes.parentOf(scope))
    if (scopes.kindOf(scope) === 'class') return scopes.symbolOf(scope);
  return -1;
}

/** Gives a name to the module or class around, for all files; `prefix` as it is written in front of the name. */
export function shareConstant(
  file: Extraction,
  name: string,
  at: { readonly start: number; readonly prefix: string; readonly symbol: number },
): void {
  const around = at.prefix.startsWith('::') ? '' : pathAround(file);
  const written = at.prefix.replace(/^::/, '').replace(/::$/, '');
  const namespace = [around, written].filter((part) => part !== '').join('::');
  addShared(file, `ruby:${namespace}`, name, at.symbol, at.start);
  pathsOf(file).set(at.symbol, namespace === '' ? name : `${namespace}::${name}`);
}

/** Methods at the top of a file are those of every object. */
export const EVERYWHERE = 'ruby:()';

/** Methods of the groups of a spec are known in the file alone. */
export const IN_GROUPS = 'ruby:(group)';

/** Those of groups that others run: any group of the file may have them. */
export const IN_SHARED_GROUPS = 'ruby:(shared group)';
