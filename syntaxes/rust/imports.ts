/** `use` and `extern crate`: one import for each name that a tree of paths brings. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport } from '../../server/src/syntax/extract/modules.ts';
import { BINDING, SPACE } from '../../server/src/syntax/scopes/tables.ts';

interface Use {
  readonly file: Extraction;
  readonly statement: number;
  readonly isPassedOn: boolean;
}

export function useDeclaration(file: Extraction, node: number): HookAnswer {
  const isPassedOn = file.childOfType(node, 'visibility_modifier') >= 0;
  addTree({ file, statement: node, isPassedOn }, file.child(node, 'argument'), '');
  return 'done';
}

function addTree(use: Use, node: number, prefix: string): void {
  const { file } = use;
  switch (node < 0 ? '' : file.typeAt(node)) {
    case 'use_list':
      for (const child of file.children(node)) addTree(use, child, prefix);
      return;
    case 'scoped_use_list':
      addTree(use, file.child(node, 'list'), joined(prefix, pathText(file, file.child(node, 'path'))));
      return;
    case 'use_wildcard':
      addStar(use, node, joined(prefix, pathText(file, file.firstChild(node))));
      return;
    case 'use_as_clause':
      addName(use, file.child(node, 'path'), prefix, file.child(node, 'alias'));
      return;
    case 'identifier':
    case 'scoped_identifier':
    case 'self':
    case 'crate':
    case 'super':
      addName(use, node, prefix, -1);
      return;
    default:
  }
}

/** The path as written, without blanks; '' for the `::` in front of a list. */
function pathText(file: Extraction, node: number): string {
  return node < 0 ? '' : file.textAt(node).replace(/\s+/g, '');
}

function joined(prefix: string, path: string): string {
  return prefix === '' ? path : path === '' ? prefix : `${prefix}::${path}`;
}

function addStar({ file, statement, isPassedOn }: Use, node: number, specifier: string): void {
  addImport(file, { form: isPassedOn ? 'reexportStar' : 'star', specifier, statement, nameNode: node });
}

/** `alias` is the record of the other name, or -1. */
function addName({ file, statement, isPassedOn }: Use, path: number, prefix: string, alias: number): void {
  if (path < 0) return;
  const written = pathText(file, path);
  // `{self}` is the module in front of the braces.
  const specifier = written === 'self' && prefix !== '' ? prefix : joined(prefix, written);
  const name = specifier.slice(specifier.lastIndexOf(':') + 1);
  const last = file.isA(path, 'scoped_identifier') ? file.child(path, 'name') : path;
  const other = alias < 0 ? '' : file.textAt(alias);
  const index = addImport(file, {
    form: isPassedOn ? 'reexport' : 'named',
    specifier,
    name,
    alias: other,
    statement,
    nameNode: last < 0 ? path : last,
  });
  const bound = other === '' ? name : other;
  if (bound !== '_' && bound !== '' && bound !== 'self') bindName(file, index, bound, alias >= 0 ? alias : last);
}

/** An import brings whatever has the name; where an item here is called the same, it is of another kind than what comes. */
function bindName(file: Extraction, index: number, written: string, node: number): void {
  const { bindings, scope } = file;
  const name = file.names.idOf(written);
  const before = bindings.lastOf(scope, name);
  const taken = before >= 0 && bindings.read(before, BINDING.symbol) >= 0 ? bindings.read(before, BINDING.space) : 0;
  bindings.add({ name, kind: 'import', scope, start: file.startAt(node), import: index, space: SPACE.any & ~taken });
}

/** `extern crate a as b;` */
export function externCrate(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name < 0) return 'done';
  const alias = file.child(node, 'alias');
  const written = file.textAt(name);
  const other = alias < 0 ? '' : file.textAt(alias);
  const specifier = written === 'self' ? 'crate' : `::${written}`;
  const index = addImport(file, { form: 'named', specifier, name: written, alias: other, statement: node, nameNode: name });
  if (other !== '_' && !(written === 'self' && other === ''))
    bindName(file, index, other === '' ? written : other, alias >= 0 ? alias : name);
  return 'done';
}
