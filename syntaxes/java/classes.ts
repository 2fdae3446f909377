/** Classes of all kinds and their members. */
import { packageNamespace } from '../../server/src/facts/clausePackages.ts';
import { Modifier, ParameterFlag } from '../../server/src/facts/fileFacts.ts';
import { packageOf } from '../../server/src/syntax/extract/clausePackages.ts';
import { CLAIMED } from '../../server/src/syntax/extract/declaration.ts';
import { defineAt } from '../../server/src/syntax/extract/definitions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';
import { addNamelessClass } from '../../server/src/syntax/extract/namelessClass.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { addBase } from './types.ts';

/** What stands in a file itself belongs to its package, and to whoever asks for it there. */
export function typeDeclaration(file: Extraction, node: number): HookAnswer {
  const isOutermost = file.owner < 0;
  const isInInterface = file.symbols[file.owner]?.kind === 'interface';
  const symbol = defineAt(file, node);
  const added = file.symbols[symbol];
  if (added === undefined) return 'children';
  if (isInInterface) makePublic(file, symbol);
  // Interfaces and enumerations inside of others have no instance around them.
  if (!isOutermost && (added.kind !== 'class' || isInInterface)) added.modifiers |= Modifier.static;
  if (isOutermost) addShared(file, packageNamespace(packageOf(file)), added.name, symbol, added.nameStart);
  return 'children';
}

export function methodDeclaration(file: Extraction, node: number): HookAnswer {
  const isInInterface = file.symbols[file.owner]?.kind === 'interface';
  const symbol = defineAt(file, node);
  const added = file.symbols[symbol];
  if (added === undefined) return 'children';
  if (isInInterface) makePublic(file, symbol);
  // A file may do without a class around what it runs.
  if (added.container < 0) added.kind = 'function';
  if (file.child(node, 'body') < 0 && !file.tree.hasError) added.modifiers |= Modifier.signatureOnly;
  return 'children';
}

function makePublic(file: Extraction, symbol: number): void {
  const added = file.symbols[symbol];
  if (added !== undefined && added.visibility === 'package') added.visibility = 'public';
}

/** `record Point(int x, int y)`: each is a field, and what the record is made of. */
export function formalParameter(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const isComponent = frames.depth > 2 && file.isA(frames.nodeAt(frames.depth - 2), 'record_declaration');
  if (!isComponent) return 'role';
  const name = file.child(node, 'name');
  if (name < 0 || file.startAt(name) === file.endAt(name)) return 'children';
  const type = typeText(file, file.child(node, 'type'));
  const text = file.textAt(name);
  const symbol = addSymbol(file, {
    name: text,
    kind: 'field',
    container: file.owner,
    modifiers: Modifier.final,
    visibility: 'public',
    ...spansOf(file, name, node),
    signature: signatureText(file, file.startAt(node), file.endAt(node)),
    type,
  });
  file.parameters.push({ symbol: file.owner, name: text, type, default: '', flags: 0 });
  const binding = { name: file.names.idOf(text), kind: 'symbol', scope: file.scope, start: file.startAt(name) } as const;
  file.bindings.add({ ...binding, symbol, type, initializer: -1, space: SPACE.value, member: true });
  frames.declaration = CLAIMED;
  return 'children';
}

/** `A... rest`: the grammar has its name in a declarator of its own. */
export function spreadParameter(file: Extraction, node: number): HookAnswer {
  const name = file.child(file.childOfType(node, 'variable_declarator'), 'name');
  if (name < 0) return 'children';
  const type = typeText(file, file.children(node).find((child) => /type|identifier/.test(file.typeAt(child))) ?? -1);
  const symbol = file.scopes.symbolOf(file.scope);
  const text = file.textAt(name);
  const place = file.parameters.findLastIndex((each) => each.symbol === symbol && (each.flags & ParameterFlag.rest) !== 0);
  const fact = file.parameters[place];
  if (symbol >= 0 && fact !== undefined) file.parameters[place] = { ...fact, name: text, type };
  file.bindings.add({
    name: file.names.idOf(text),
    kind: 'parameter',
    scope: file.scope,
    start: file.startAt(name),
    type,
    space: SPACE.value,
  });
  return 'children';
}

/** `new A() { ... }`: a class without a name that builds on A. */
export function classBody(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const creation = frames.parentNode;
  if (!file.isA(creation, 'object_creation_expression')) return 'role';
  const type = file.child(creation, 'type');
  if (type < 0) return 'role';
  const symbol = addNamelessClass(file, node, { base: typeText(file, type).replace(/<.*$/s, ''), type, creation });
  const around = file.scope;
  openScope(file, node, 'class', symbol);
  frames.owner = symbol;
  frames.members = symbol;
  frames.declaration = undefined;
  const heritage = file.heritage.length;
  addBase(file, type, { symbol, relation: 'extends' });
  const fact = file.heritage[heritage];
  if (fact !== undefined) file.heritage[heritage] = { ...fact, scope: around };
  return 'children';
}
