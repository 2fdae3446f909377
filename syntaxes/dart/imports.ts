/** Directives: libraries, parts, imports and exports. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addExport, addImport, addShared } from '../../server/src/syntax/extract/modules.ts';

/** `import 'x.dart' as p show A;` and `export`. One fact for the whole; names that are shown are facts of their own. */
export function importOrExport(file: Extraction, node: number): HookAnswer {
  const exported = file.childOfType(node, 'library_export');
  if (exported >= 0) {
    exportLibrary(file, exported);
    return 'done';
  }
  const library = file.childOfType(node, 'library_import');
  const specification = file.childOfType(library, 'import_specification');
  const uri = uriOf(file, specification);
  if (uri === undefined) return 'done';
  const prefix = prefixOf(file, specification);
  const { shown, hidden } = combinators(file, specification);
  const whole = { statement: node, specifier: uri.text };
  if (prefix >= 0) {
    const alias = file.textAt(prefix);
    addImport(file, { ...whole, form: 'namespace', alias, nameNode: uri.node, bind: prefix });
    // What a prefix shows and hides is noted under its name.
    for (const name of shown)
      addExport(file, { form: 'namespace', name: `${alias} show`, local: file.textAt(name), start: file.startAt(name) });
    for (const name of hidden)
      addExport(file, { form: 'namespace', name: `${alias} hide`, local: file.textAt(name), start: file.startAt(name) });
    return 'done';
  }
  if (shown.length > 0) {
    for (const name of shown)
      addImport(file, { ...whole, form: 'named', name: file.textAt(name), alias: file.textAt(name), nameNode: name, bind: name });
    return 'done';
  }
  const alias = hidden.map((name) => `-${file.textAt(name)}`).join(' ');
  addImport(file, { ...whole, form: 'star', alias, nameNode: uri.node });
  return 'done';
}

function exportLibrary(file: Extraction, node: number): void {
  const uri = uriOf(file, node);
  if (uri === undefined) return;
  const { shown, hidden } = combinators(file, node);
  const whole = { statement: node, specifier: uri.text };
  if (shown.length > 0) {
    for (const name of shown) {
      const text = file.textAt(name);
      addImport(file, { ...whole, form: 'reexport', name: text, alias: text, nameNode: name });
      addExport(file, { form: 'named', name: text, local: text, specifier: uri.text, start: file.startAt(name) });
    }
    return;
  }
  addImport(file, { ...whole, form: 'reexportStar', nameNode: uri.node });
  const local = hidden.map((name) => `-${file.textAt(name)}`).join(' ');
  addExport(file, { form: 'star', name: '', local, specifier: uri.text, start: file.startAt(node) });
}

/** The file of a part is read as if it stood here. */
export function partDirective(file: Extraction, node: number): HookAnswer {
  const uri = uriOf(file, node);
  if (uri === undefined) return 'done';
  addImport(file, { statement: node, form: 'sideEffect', specifier: uri.text, nameNode: uri.node });
  addExport(file, { form: 'namespace', name: PART, specifier: uri.text, start: file.startAt(node) });
  return 'done';
}

/** `part of 'x.dart'` and `part of a.b`. */
export function partOfDirective(file: Extraction, node: number): HookAnswer {
  const uri = uriOf(file, node);
  if (uri !== undefined) {
    addImport(file, { statement: node, form: 'sideEffect', specifier: uri.text, nameNode: uri.node });
    addExport(file, { form: 'namespace', name: PART_OF, specifier: uri.text, start: file.startAt(node) });
    return 'done';
  }
  const name = file.childOfType(node, 'dotted_identifier_list');
  if (name >= 0) addExport(file, { form: 'namespace', name: PART_OF, local: file.textAt(name), specifier: '', start: file.startAt(node) });
  return 'done';
}

/** Names under which exports say what a file is a part of and which parts it has. No name of Dart has a space. */
export const PART = 'part ';
export const PART_OF = 'part of';

export function libraryName(file: Extraction, node: number): HookAnswer {
  const name = file.childOfType(node, 'dotted_identifier_list');
  if (name >= 0) addShared(file, 'dart:library', file.textAt(name), -1, file.startAt(node));
  return 'done';
}

interface Uri {
  readonly node: number;
  readonly text: string;
}

/** The first of the URIs: those behind `if` are for other platforms. */
function uriOf(file: Extraction, node: number): Uri | undefined {
  const configurable = file.childOfType(node, 'configurable_uri');
  const uri = file.childOfType(configurable >= 0 ? configurable : node, 'uri');
  const literal = file.childOfType(uri, 'string_literal');
  if (literal < 0) return undefined;
  return { node: literal, text: file.textAt(literal).replace(/^r?['"]+|['"]+$/g, '') };
}

function prefixOf(file: Extraction, node: number): number {
  return file.childOfType(node, 'identifier');
}

function combinators(file: Extraction, node: number): { readonly shown: readonly number[]; readonly hidden: readonly number[] } {
  const shown: number[] = [];
  const hidden: number[] = [];
  for (const child of file.children(node)) {
    if (!file.isA(child, 'combinator')) continue;
    const names = file.children(child).filter((each) => file.isA(each, 'identifier'));
    if (file.text.startsWith('show', file.startAt(child))) shown.push(...names);
    else hidden.push(...names);
  }
  return { shown, hidden };
}
