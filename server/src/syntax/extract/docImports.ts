/** Imports of types that documentation comments write: JSDoc's `@import { A as B } from './c'`. */
import { ImportFlag, type ImportForm } from '../../facts/fileFacts.ts';
import { SPACE } from '../scopes/tables.ts';
import type { Extraction } from './extraction.ts';

/** A name that a comment imports. */
interface DocImport {
  readonly form: ImportForm;
  /** '' for the whole module. */
  readonly name: string;
  readonly alias: string;
}

/** They belong to the file, wherever they are written. */
export function addDocImports(extraction: Extraction, comment: number): void {
  const raw = extraction.textAt(comment);
  if (!raw.includes('@import')) return;
  const { imports, bindings, names } = extraction;
  const from = extraction.startAt(comment);
  for (const match of raw.matchAll(IMPORT)) {
    const { index, 0: written, 1: clause = '', 2: specifier = '' } = match;
    const start = from + index;
    const flags = ImportFlag.typeOnly | (specifier.startsWith('.') ? ImportFlag.relative : 0);
    for (const each of readClause(clause)) {
      const at = imports.push({ ...each, specifier, flags, start, end: start + written.length, nameStart: start, scope: 0 }) - 1;
      bindings.add({ name: names.idOf(each.alias), kind: 'import', scope: 0, start, import: at, space: SPACE.type });
    }
  }
}

const IMPORT = /@import[ \t]+([^'"@;]+)\bfrom[ \t]*['"]([^'"\n]+)['"]/g;

/** `A, { B as C }`, on one line or several. */
function readClause(clause: string): DocImport[] {
  const [outside = '', inside = ''] = clause.replace(/\n[ \t]*\*/g, ' ').split('{');
  return [
    ...namesIn(outside).map(
      ({ name, alias }): DocImport => (name === '*' ? { form: 'namespace', name: '', alias } : { form: 'default', name: 'default', alias }),
    ),
    ...namesIn(inside).map((each): DocImport => ({ form: each.name === 'default' ? 'default' : 'named', ...each })),
  ];
}

function namesIn(list: string): { readonly name: string; readonly alias: string }[] {
  return list.split(/[,}]/).flatMap((each) => {
    const [name = '', as, alias = name] = each.trim().split(/\s+/);
    return name === '' || (as !== undefined && as !== 'as') ? [] : [{ name, alias }];
  });
}
