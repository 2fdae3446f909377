/** The package clause and imports. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addExport, addImport } from '../../server/src/syntax/extract/modules.ts';
import { unquoted } from '../../server/src/syntax/extract/text.ts';

/** `package x`: the name under which others see what this file defines. No symbol: every file of the package would have it again. */
export function packageClause(file: Extraction, node: number): HookAnswer {
  const name = file.childOfType(node, 'package_identifier');
  if (name >= 0 && file.textAt(name) !== '') addExport(file, { form: 'namespace', name: file.textAt(name), start: file.startAt(name) });
  addConstraint(file, file.text.slice(0, file.startAt(node)));
  return 'done';
}

/** It stands before the package clause and decides whether the file is built at all (https://pkg.go.dev/cmd/go#hdr-Build_constraints). */
function addConstraint(file: Extraction, head: string): void {
  const line = /^\/\/go:build[ \t]+(.+)$/m.exec(head);
  const old = line === null && head.includes('+build') ? [...head.matchAll(/^\/\/[ \t]*\+build[ \t]+(.+)$/gm)] : [];
  const expression = line?.[1] ?? old.map(([, options = '']) => expressionOf(options)).join(' && ');
  const start = line?.index ?? old[0]?.index ?? 0;
  if (expression !== '') file.decorators.push({ symbol: -1, name: 'go:build', arguments: expression.trim(), start });
}

/** The older form: `a,b !c` is `(a && b) || !c`, and so is every line of it. */
function expressionOf(options: string): string {
  const terms = options.trim().split(/\s+/);
  const parts = terms.map((term) => (term.includes(',') ? `(${term.replaceAll(',', ' && ')})` : term));
  return parts.length === 1 ? (parts[0] ?? '') : `(${parts.join(' || ')})`;
}

export function importSpec(file: Extraction, node: number): HookAnswer {
  const path = file.child(node, 'path');
  if (path < 0) return 'done';
  const specifier = unquoted(file.textAt(path));
  const whole = { specifier, statement: node, nameNode: path };
  const name = file.child(node, 'name');
  if (file.isA(name, 'dot')) addImport(file, { ...whole, form: 'star' });
  else if (file.isA(name, 'blank_identifier')) addImport(file, { ...whole, form: 'sideEffect' });
  else if (name >= 0) addImport(file, { ...whole, form: 'namespace', alias: file.textAt(name), nameNode: name, bind: name });
  else bindPackage(file, path, addImport(file, { ...whole, form: 'namespace' }));
  return 'done';
}

/** Without a name of its own an import is called what its package clause says, which other files know: here it is a guess. */
function bindPackage(file: Extraction, path: number, index: number): void {
  const name = packageNameOf(file.imports[index]?.specifier ?? '');
  if (name === '') return;
  file.bindings.add({ name: file.names.idOf(name), kind: 'import', scope: file.scope, start: file.startAt(path), import: index });
}

/**
 * The usual name of the package at an import path: the last part, without a version (`/v2`, `.v3`) and without the `go-` and `-go` that
 * repositories carry. `gopkg.in/yaml.v3` is yaml, `github.com/mattn/go-isatty` is isatty.
 */
function packageNameOf(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  const named = /^v\d+$/.test(last) && parts.length > 1 ? (parts.at(-2) ?? '') : last;
  const bare = named.replace(/\.v\d+$/, '').replace(/^go-(?=.)|(?<=.)[-.]go$/g, '');
  return bare.slice(bare.lastIndexOf('-') + 1);
}
