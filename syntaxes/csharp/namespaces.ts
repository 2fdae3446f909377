/** Namespaces, the types in them, and usings. What a file gives to a namespace is an export of form `shared`: any file may be of any namespace. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport, addShared, namespaceAround } from '../../server/src/syntax/extract/modules.ts';
import { nameText } from '../../server/src/syntax/extract/parts.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';

/** Under this name files with global usings are found. */
const GLOBAL_USING = 'global using';

/** `namespace A;` stands beside what it holds: the whole file is its body. */
export function compilationUnit(file: Extraction, node: number): HookAnswer {
  const clause = file.childOfType(node, 'file_scoped_namespace_declaration');
  const name = file.child(clause, 'name');
  if (name < 0) return 'role';
  shareNamespace(file, name);
  const symbol = addSymbol(file, {
    name: nameText(file, name),
    kind: 'namespace',
    container: -1,
    modifiers: 0,
    nameStart: file.startAt(name),
    nameEnd: file.endAt(name),
    start: file.startAt(clause),
    end: file.endAt(node),
    signature: signatureText(file, file.startAt(clause), file.endAt(clause)),
    type: '',
  });
  openScope(file, node, 'module', symbol);
  file.frames.owner = symbol;
  return 'children';
}

export function namespaceDeclaration(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name >= 0) shareNamespace(file, name);
  return 'role';
}

/** A namespace is a name in the one around it, whether that is written in one word or in two blocks. */
function shareNamespace(file: Extraction, name: number): void {
  let around = namespaceAround(file);
  for (const part of nameText(file, name).split('.')) {
    share(file, { name: part.trim(), namespace: around, symbol: -1, start: file.startAt(name) });
    around = around === '' ? part.trim() : `${around}.${part.trim()}`;
  }
  // Under no name files say that they are of a namespace.
  addShared(file, `csharp:${around}`, '', file.symbols.length, file.startAt(name));
}

/** Types are names of their namespace; those inside of types belong to them. */
export function typeDeclaration(file: Extraction, node: number): HookAnswer {
  const around = file.symbols[file.owner];
  const name = file.child(node, 'name');
  if (name >= 0 && (around === undefined || around.kind === 'namespace'))
    share(file, { name: nameText(file, name), namespace: namespaceAround(file), symbol: file.symbols.length, start: file.startAt(name) });
  return 'role';
}

interface Shared {
  readonly name: string;
  readonly namespace: string;
  /** What it is, or -1. */
  readonly symbol: number;
  readonly start: number;
}

export function share(file: Extraction, { name, namespace, symbol, start }: Shared): void {
  if (name !== '') addShared(file, `csharp:${namespace}`, name, symbol, start);
}

/** `using A.B;`, `using static A.B.C;`, `using X = A.B.C<int>;`, and all of them with `global` in front: those are for other files too. */
export function usingDirective(file: Extraction, node: number): HookAnswer {
  const alias = file.child(node, 'name');
  const target = file.children(node).findLast((child) => child !== alias);
  if (target === undefined) return 'done';
  const isGlobal = file.text.startsWith('global', file.startAt(node));
  const specifier = file
    .textAt(target)
    .replace(/\s+/g, '')
    .replace(/^global::/, '');
  const whole = { specifier, statement: node, nameNode: target };
  if (alias >= 0)
    addImport(file, {
      ...whole,
      form: isGlobal ? 'reexportStar' : 'namespace',
      alias: nameText(file, alias),
      ...(isGlobal ? { name: nameText(file, alias) } : {}),
      bind: alias,
    });
  else addImport(file, { ...whole, form: isGlobal ? 'reexportStar' : 'star' });
  if (isGlobal) share(file, { name: GLOBAL_USING, namespace: '', symbol: -1, start: file.startAt(node) });
  return 'done';
}
