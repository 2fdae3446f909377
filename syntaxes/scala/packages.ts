/** Packages and imports. What a file gives to a package is an export of form `shared`: any file may be of any package. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport, addShared, namespaceAround } from '../../server/src/syntax/extract/modules.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';

/** Clauses without a body hold the rest of the file, each one inside of the one before. */
export function compilationUnit(file: Extraction, node: number): HookAnswer {
  for (const clause of file.children(node)) if (isOpen(file, clause)) openPackage(file, clause, file.endAt(node), node);
  return 'children';
}

function isOpen(file: Extraction, node: number): boolean {
  return file.isA(node, 'package_clause') && file.child(node, 'body') < 0;
}

export function packageClause(file: Extraction, node: number): HookAnswer {
  if (isOpen(file, node)) return 'done';
  openPackage(file, node, file.endAt(node), node);
  return 'children';
}

function openPackage(file: Extraction, clause: number, end: number, spanned: number): void {
  const name = file.child(clause, 'name');
  if (name < 0) return;
  const text = file.textAt(name).replace(/\s+/g, '');
  if (text === '') return;
  let around = namespaceAround(file);
  for (const part of text.split('.')) {
    addShared(file, `scala:${around}`, part, -1, file.startAt(name));
    around = around === '' ? part : `${around}.${part}`;
  }
  addShared(file, `scala:${around}`, '', file.symbols.length, file.startAt(name));
  const symbol = addSymbol(file, {
    name: text,
    kind: 'namespace',
    container: file.owner,
    modifiers: 0,
    nameStart: file.startAt(name),
    nameEnd: file.endAt(name),
    start: file.startAt(clause),
    end,
    signature: signatureText(file, file.startAt(clause), file.endAt(name)),
    type: '',
  });
  openScope(file, spanned, 'module', symbol);
  file.frames.owner = symbol;
}

/** `import a.b.{C, D => E, _}`: one import a name. */
export function importDeclaration(file: Extraction, node: number): HookAnswer {
  const path = file.children(node).filter((child) => file.fieldAt(child) === file.grammar.field('path'));
  const names = path.map((child) => file.textAt(child));
  const selectors = file.childOfType(node, 'namespace_selectors');
  const last = path.at(-1);
  if (last === undefined) return 'done';
  const renamed = file.childOfType(node, 'as_renamed_identifier');
  if (selectors >= 0) for (const child of file.children(selectors)) select(file, node, names.join('.'), child);
  else if (renamed >= 0) select(file, node, names.join('.'), renamed);
  else if (file.childOfType(node, 'namespace_wildcard') >= 0)
    addImport(file, { form: 'star', specifier: names.join('.'), statement: node, nameNode: last });
  else if (names.length === 1)
    addImport(file, { form: 'namespace', specifier: names[0] ?? '', alias: names[0] ?? '', statement: node, nameNode: last, bind: last });
  else named(file, { statement: node, specifier: names.slice(0, -1).join('.'), name: last, alias: last });
  return 'done';
}

function select(file: Extraction, statement: number, specifier: string, node: number): void {
  if (file.isA(node, 'namespace_wildcard')) addImport(file, { form: 'star', specifier, statement, nameNode: node });
  else if (file.isA(node, 'identifier')) named(file, { statement, specifier, name: node, alias: node });
  else {
    const name = file.child(node, 'name');
    const alias = file.child(node, 'alias');
    // `a => _` takes a name away.
    if (name >= 0 && file.isA(alias, 'identifier')) named(file, { statement, specifier, name, alias });
  }
}

interface Named {
  readonly statement: number;
  readonly specifier: string;
  readonly name: number;
  readonly alias: number;
}

function named(file: Extraction, { statement, specifier, name, alias }: Named): void {
  addImport(file, { form: 'named', specifier, name: file.textAt(name), alias: file.textAt(alias), statement, nameNode: name, bind: alias });
}
