/** Namespaces, and what brings their names elsewhere. */
import { oncePer } from '../../server/src/base/oncePer.ts';
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport } from '../../server/src/syntax/extract/modules.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { classAround } from './classes.ts';
import { share } from './names.ts';
import { namespaceMacrosIn } from './namespaceMacros.ts';
import { lastOf } from './qualified.ts';

/** One opened again is the same to its users; `namespace a::b` is two. One without a name is as if it were not there. */
export function namespaceDefinition(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  const body = file.child(node, 'body');
  const { frames } = file;
  if (name < 0) openedByMacro(file, node);
  else {
    const names = file.isA(name, 'nested_namespace_specifier') ? deepNames(file, name) : [name];
    for (const each of names) {
      const symbol = addSymbol(file, {
        name: file.textAt(each),
        kind: 'namespace',
        container: frames.owner,
        // An inline one may be left out where its names are used.
        modifiers: file.text.startsWith('inline', file.startAt(node)) ? Modifier.optional : 0,
        ...spansOf(file, each, node),
        signature: signatureText(file, file.startAt(node), body < 0 ? file.endAt(node) : file.startAt(body)),
        type: '',
      });
      bindNamespace(file, symbol, file.startAt(each));
      openScope(file, node, 'module', symbol);
      frames.owner = symbol;
    }
  }
  return 'children';
}

function bindNamespace(file: Extraction, symbol: number, start: number): void {
  const name = file.symbols[symbol]?.name ?? '';
  file.bindings.add({
    name: file.names.idOf(name),
    kind: 'symbol',
    scope: file.scope,
    start,
    symbol,
    space: SPACE.both,
    from: 0,
  });
  share(file, symbol, name);
}

/** Where the parser was given `namespace{` for a macro: by its definition in the file, or by its own name, which linking understands. */
function openedByMacro(file: Extraction, node: number): void {
  const start = file.startAt(node);
  const [macro = ''] = /^\w+/.exec(file.text.slice(start, start + 100)) ?? [];
  if (macro === '' || macro === 'namespace' || macro === 'inline') return;
  const opened = macrosOf(file).get(macro);
  const isKnown = opened !== undefined && opened !== '}';
  const spaces = isKnown ? opened.filter(({ name }) => name !== '') : [{ name: macro, isInline: true }];
  for (const { name, isInline } of spaces) {
    const symbol = addSymbol(file, {
      name,
      kind: 'namespace',
      container: file.frames.owner,
      modifiers: isInline ? Modifier.optional : 0,
      nameStart: start,
      nameEnd: start + macro.length,
      start,
      end: file.endAt(node),
      signature: macro,
      type: '',
    });
    if (isKnown) bindNamespace(file, symbol, start);
    openScope(file, node, 'module', symbol);
    file.frames.owner = symbol;
  }
}

const macrosOf = oncePer(({ text }: Extraction) => namespaceMacrosIn(text));

function deepNames(file: Extraction, node: number): number[] {
  const names: number[] = [];
  for (let at = node + 1; at < file.after(node); at++) if (file.isA(at, 'namespace_identifier')) names.push(at);
  return names;
}

/** `using namespace a::b;` makes all of it known, `using a::b::X;` one name. */
export function usingDeclaration(file: Extraction, node: number): HookAnswer {
  const path = file.firstChild(node);
  if (path < 0 || classAround(file) >= 0) return 'done';
  const written = foldedText(file.text, file.startAt(path), file.endAt(path)).replace(/\s+/g, '').replace(/^::/, '');
  const isNamespace = /^using\s+namespace\b/.test(file.text.slice(file.startAt(node), file.startAt(path)));
  if (isNamespace) {
    addImport(file, { form: 'namespace', specifier: `namespace ${written}`, statement: node, nameNode: path });
    return 'done';
  }
  const cut = written.lastIndexOf('::');
  const name = lastOf(file, path);
  addImport(file, {
    form: 'named',
    specifier: `namespace ${written.slice(0, Math.max(cut, 0))}`,
    name: written.slice(cut < 0 ? 0 : cut + 2),
    statement: node,
    nameNode: name,
    bind: name,
  });
  return 'done';
}

/** `namespace fs = std::filesystem;` */
export function namespaceAlias(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  const target = file.codeChildren(node).find((child) => child !== name) ?? -1;
  if (name < 0 || target < 0) return 'done';
  const written = file.textAt(target).replace(/\s+/g, '').replace(/^::/, '');
  addImport(file, {
    form: 'namespace',
    specifier: `namespace ${written}`,
    alias: file.textAt(name),
    statement: node,
    nameNode: target,
    bind: name,
  });
  return 'done';
}
