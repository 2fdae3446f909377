/** Packages, imports and modules. */
import { enterPackage } from '../../server/src/syntax/extract/clausePackages.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport } from '../../server/src/syntax/extract/modules.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addDecorators, addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';

/** `package a.b;`: what others know this file's types by. It is a symbol where nothing else is: in package-info.java. */
export function packageDeclaration(file: Extraction, node: number): HookAnswer {
  const name = pathIn(file, node);
  if (name < 0) return 'children';
  const text = dotted(file, name);
  enterPackage(file, text, file.startAt(name));
  const others = file.children(file.frames.parentNode).filter((child) => DEFINING.test(file.typeAt(child)) && child !== node);
  if (others.length === 0) {
    const symbol = addSymbol(file, {
      name: text,
      kind: 'namespace',
      container: -1,
      modifiers: 0,
      visibility: 'public',
      ...spansOf(file, name, node),
      signature: signatureText(file, file.startAt(node), file.endAt(node)),
      type: '',
    });
    const annotations = file.children(node).filter((child) => /annotation$/.test(file.typeAt(child)));
    addDecorators(file, symbol, annotations);
  }
  return 'children';
}

const DEFINING = /^(?:class|interface|enum|record|annotation_type|module)_declaration$/;

/**
 * A type is imported by its whole name, a static member by that of its class and its own: `a.B` as B, `max` of `a.B`. Names on demand are
 * a star.
 */
export function importDeclaration(file: Extraction, node: number): HookAnswer {
  const path = pathIn(file, node);
  if (path < 0) return 'done';
  const children = file.children(node).map((child) => file.typeAt(child));
  const whole = { statement: node, nameNode: path };
  if (children.includes('asterisk')) {
    addImport(file, { ...whole, form: 'star', specifier: dotted(file, path) });
    return 'done';
  }
  const name = file.isA(path, 'scoped_identifier') ? file.child(path, 'name') : path;
  const own = { ...whole, form: 'named', name: file.textAt(name), alias: file.textAt(name), nameNode: name, bind: name } as const;
  const isStatic = children.includes('static') && name !== path;
  // No type is called.
  const space = isStatic ? SPACE.any : SPACE.both;
  addImport(file, { ...own, specifier: dotted(file, isStatic ? file.child(path, 'scope') : path), space });
  return 'done';
}

function pathIn(file: Extraction, node: number): number {
  const path = file.childOfType(node, 'scoped_identifier');
  return path >= 0 ? path : file.childOfType(node, 'identifier');
}

/** A qualified name without white space and comments. */
function dotted(file: Extraction, node: number): string {
  if (!file.isA(node, 'scoped_identifier')) return node < 0 ? '' : file.textAt(node);
  return `${dotted(file, file.child(node, 'scope'))}.${file.textAt(file.child(node, 'name'))}`;
}

/** `module a.b { ... }`: what it requires and opens are names of modules and packages, which no file defines. */
export function moduleDeclaration(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  const body = file.child(node, 'body');
  if (name < 0) return 'done';
  addSymbol(file, {
    name: dotted(file, name),
    kind: 'module',
    container: -1,
    modifiers: 0,
    visibility: 'public',
    ...spansOf(file, name, node),
    signature: signatureText(file, file.startAt(node), body < 0 ? file.endAt(node) : file.startAt(body)),
    type: '',
  });
  return 'done';
}
