/** Containers are values: what holds one gives it its name. Functions, their parameters, fields and tests. */
import { Modifier, type SymbolKind } from '../../server/src/facts/fileFacts.ts';
import { defineAt } from '../../server/src/syntax/extract/definitions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addParameters } from '../../server/src/syntax/extract/parameters.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { unquoted } from '../../server/src/syntax/extract/text.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';

export const CONTAINERS: Readonly<Record<string, SymbolKind>> = {
  struct_declaration: 'struct',
  enum_declaration: 'enum',
  union_declaration: 'struct',
  opaque_declaration: 'struct',
  error_set_declaration: 'enum',
};

/** What `@import` asks for; '' for anything else. */
export function importOf(file: Extraction, node: number): string {
  if (!file.isA(node, 'builtin_function') || file.textAt(file.childOfType(node, 'builtin_identifier')) !== '@import') return '';
  const asked = file.firstChild(file.childOfType(node, 'arguments'));
  return file.isA(asked, 'string') ? unquoted(file.textAt(asked)) : '';
}

/** The name by which the container around is known; '' for the file. */
export function containerName(file: Extraction): string {
  const { scopes } = file;
  for (let scope = file.scope; scope > 0; scope = scopes.parentOf(scope))
    if (scopes.kindOf(scope) === 'class') return file.symbols[scopes.symbolOf(scope)]?.name ?? '';
  return '';
}

/** The members of a container belong to what holds it, or to the function that returns it: `fn List(comptime T: type) type`. */
export function containerDeclaration(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const held = file.held.get(node) ?? -1;
  const isReturned = held < 0 && file.isA(frames.parentNode, 'return_expression') && file.symbols[file.owner]?.type === 'type';
  const symbol = held >= 0 ? held : isReturned ? file.owner : -1;
  openScope(file, node, 'class', symbol);
  if (symbol >= 0) frames.owner = symbol;
  frames.members = symbol;
  frames.use = USE.read;
  return 'children';
}

export function errorSet(file: Extraction, node: number): HookAnswer {
  const held = file.held.get(node) ?? -1;
  for (const name of held < 0 ? [] : file.children(node)) if (file.isA(name, 'identifier')) addMember(file, name, held);
  return 'done';
}

function addMember(file: Extraction, name: number, container: number): void {
  addSymbol(file, {
    name: file.textAt(name),
    kind: 'enum_member',
    container,
    modifiers: 0,
    ...spansOf(file, name, name),
    signature: file.textAt(name),
    type: '',
  });
}

/** Fields of an enumeration are its members. Those of a file, which is a struct as well, are known as its names. */
export function containerField(file: Extraction, node: number): HookAnswer {
  const isEnum = file.isA(file.frames.parentNode, 'enum_declaration');
  const isFile = file.scope === 0;
  if (file.textAt(file.child(node, 'name')) === '') return 'done';
  const added = defineAt(file, node);
  const symbol = file.symbols[added];
  if (symbol === undefined) return 'children';
  if (isEnum) symbol.kind = 'enum_member';
  if (isFile) file.bindings.add({ name: file.names.idOf(symbol.name), kind: 'symbol', scope: 0, start: symbol.nameStart, symbol: added });
  const type = file.child(node, 'type');
  if (type >= 0 && CONTAINERS[file.typeAt(type)] !== undefined) {
    file.held.set(type, added);
    symbol.type = '';
  }
  return 'children';
}

export function functionDeclaration(file: Extraction, node: number): HookAnswer {
  const added = defineAt(file, node);
  const symbol = file.symbols[added];
  if (symbol === undefined) return 'children';
  const list = file.childOfType(node, 'parameters');
  addParameters(file, added, list);
  for (const each of file.children(list))
    if (isTypeParameter(file, each))
      file.typeParameters.push({ symbol: added, name: file.textAt(file.child(each, 'name')), constraint: '', default: '' });
  if (file.child(node, 'body') < 0) symbol.modifiers |= Modifier.declared;
  return 'children';
}

function isTypeParameter(file: Extraction, node: number): boolean {
  return file.isA(node, 'parameter') && file.child(node, 'name') >= 0 && file.textAt(file.child(node, 'type')) === 'type';
}

/** `comptime T: type` is a type parameter. */
export function parameter(file: Extraction, node: number): HookAnswer {
  if (!isTypeParameter(file, node) || file.scopes.kindOf(file.scope) !== 'function') return 'role';
  const name = file.child(node, 'name');
  file.bindings.add({ name: file.names.idOf(file.textAt(name)), kind: 'typeParameter', scope: file.scope, start: file.startAt(name) });
  return 'done';
}

/** `test "name" { ... }` and `test name { ... }`. */
export function testDeclaration(file: Extraction, node: number): HookAnswer {
  const named = file.firstChild(node);
  const isNamed = file.isA(named, 'string') || file.isA(named, 'identifier');
  // A test that is called after what it tests does not take its name away.
  const name = file.isA(named, 'identifier') ? `test ${file.textAt(named)}` : isNamed ? unquoted(file.textAt(named)) : 'test';
  const at = isNamed ? named : node;
  const body = file.childOfType(node, 'block');
  const symbol = addSymbol(file, {
    name: name === '' ? 'test' : name,
    kind: 'function',
    container: file.owner,
    modifiers: Modifier.test,
    nameStart: file.startAt(at),
    nameEnd: isNamed ? file.endAt(at) : file.startAt(at),
    start: file.startAt(node),
    end: file.endAt(node),
    signature: signatureText(file, file.startAt(node), body < 0 ? file.endAt(node) : file.startAt(body)),
    type: '',
  });
  openScope(file, node, 'function', symbol);
  file.frames.owner = symbol;
  file.frames.callable = symbol;
  return 'children';
}
