/** Functions: whose members they are, and what `self` is in them. */
import { BINDING_KINDS, Modifier, ParameterFlag } from '../../server/src/facts/fileFacts.ts';
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { BINDING, SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { gainFunction } from './classes.ts';
import { bindingAt, isGlobals, memberOf, shareGlobal, tableAt } from './tables.ts';

/** `function f()`, `local function f()`, `function M.f()`, `function M:f()`. */
export function functionDeclaration(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name < 0) return 'role';
  if (file.isA(name, 'identifier')) nameFunction(file, node, name);
  else memberFunction(file, node, name);
  return 'role';
}

function nameFunction(file: Extraction, node: number, name: number): void {
  const isLocal = file.text.startsWith('local', file.startAt(node));
  const text = file.textAt(name);
  const binding = isLocal ? -1 : bindingAt(file, text, file.startAt(name));
  const before = binding < 0 ? -1 : file.bindings.read(binding, BINDING.symbol);
  const fact = file.symbols[before];
  if (fact?.kind === 'variable' && file.bindings.read(binding, BINDING.initializer) < 0) {
    // `local f` and further down `function f() end`.
    redefine(file, before, node, name);
    return;
  }
  const isGlobal = !isLocal && (binding < 0 || file.bindings.read(binding, BINDING.scope) === 0) && fact?.container !== file.owner;
  const symbol = addFunction(file, { node, name, kind: 'function', container: isGlobal ? -1 : file.owner, isGlobal });
  if (binding >= 0 && before < 0 && BINDING_KINDS[file.bindings.read(binding, BINDING.kind)] === 'variable') {
    file.bindings.write(binding, BINDING.symbol, symbol);
    return;
  }
  if (isGlobal && binding < 0) shareGlobal(file, name, symbol);
  const scope = isLocal ? file.scope : 0;
  const start = file.startAt(name);
  file.bindings.add({ name: file.names.idOf(text), kind: 'symbol', scope, start, symbol, from: isLocal ? start : 0 });
}

function memberFunction(file: Extraction, node: number, path: number): void {
  const table = file.child(path, 'table');
  const isMethod = file.isA(path, 'method_index_expression');
  const name = file.child(path, isMethod ? 'method' : 'field');
  if (table < 0 || name < 0) return;
  readPath(file, table);
  if (isGlobals(file, table)) {
    nameFunction(file, node, name);
    return;
  }
  const container = tableAt(file, table);
  const first = file.firstChild(file.child(node, 'parameters'));
  const kind = isMethod || (first >= 0 && file.textAt(first) === 'self') ? 'method' : 'function';
  const before = container < 0 ? -1 : memberOf(file, container, file.textAt(name));
  if (container >= 0) gainFunction(file, container);
  if (file.symbols[before]?.kind === 'field') {
    redefine(file, before, node, name);
    const fact = file.symbols[before];
    if (fact !== undefined) fact.kind = kind;
    return;
  }
  const symbol = addFunction(file, { node, name, kind, container, isGlobal: false });
  const fact = file.symbols[symbol];
  // The table is one of another file.
  if (container < 0 && fact !== undefined) fact.containerName = file.textAt(table);
}

interface NewFunction {
  readonly node: number;
  readonly name: number;
  readonly kind: 'function' | 'method';
  readonly container: number;
  readonly isGlobal: boolean;
}

function addFunction(file: Extraction, { node, name, kind, container, isGlobal }: NewFunction): number {
  const holder = file.symbols[container];
  const isMember = holder !== undefined && container !== file.owner;
  const symbol = addSymbol(file, {
    name: file.textAt(name),
    kind,
    container,
    modifiers: isGlobal ? Modifier.exported : 0,
    ...spansOf(file, name, node),
    signature: signatureOf(file, node),
    type: '',
    ...(isGlobal ? { local: false } : isMember ? { local: (holder.modifiers & Modifier.local) !== 0 } : {}),
  });
  file.held.set(node, symbol);
  return symbol;
}

function signatureOf(file: Extraction, node: number): string {
  const parameters = file.child(node, 'parameters');
  return signatureText(file, file.startAt(node), parameters < 0 ? file.endAt(node) : file.endAt(parameters));
}

/** A name that was declared ahead gets its function. */
function redefine(file: Extraction, symbol: number, node: number, name: number): void {
  const fact = file.symbols[symbol];
  if (fact === undefined) return;
  fact.kind = 'function';
  fact.nameStart = file.startAt(name);
  fact.nameEnd = file.endAt(name);
  fact.start = file.startAt(node);
  fact.end = file.endAt(node);
  fact.signature = signatureOf(file, node);
  file.held.set(node, symbol);
}

/** References to every part of the path of a table. */
function readPath(file: Extraction, path: number): void {
  let at = path;
  for (; file.isA(at, 'dot_index_expression'); at = file.child(at, 'table')) {
    const receiver = expressionOf(file, file.child(at, 'table'));
    addReference(file, file.child(at, 'field'), USE.read, { receiver, space: SPACE.both });
  }
  if (file.isA(at, 'identifier')) addReference(file, at, USE.read, { receiver: -1, space: SPACE.both });
}

/** Parameters are known in the function; `self` is what the method was called on, whether it is written or not. */
export function parameterList(file: Extraction, node: number): HookAnswer {
  const { scope } = file;
  const symbol = file.scopes.symbolOf(scope);
  const fact = file.symbols[symbol];
  const path = file.child(file.frames.parentNode, 'name');
  if (file.isA(path, 'method_index_expression'))
    file.bindings.add({ name: file.names.idOf('self'), kind: 'receiver', scope, start: file.startAt(node) });
  const names = file.children(node).filter((child) => file.isA(child, 'identifier'));
  for (const [place, name] of names.entries()) {
    const isReceiver = place === 0 && fact !== undefined && fact.kind === 'method' && file.textAt(name) === 'self';
    if (isReceiver) markReceiver(file, symbol);
    file.bindings.add({
      name: file.names.idOf(file.textAt(name)),
      kind: isReceiver ? 'receiver' : 'parameter',
      scope,
      start: file.startAt(name),
    });
  }
  return 'done';
}

function markReceiver(file: Extraction, symbol: number): void {
  const index = file.parameters.findLastIndex((each) => each.symbol === symbol && each.name === 'self');
  const parameter = file.parameters[index];
  if (parameter !== undefined) file.parameters[index] = { ...parameter, flags: parameter.flags | ParameterFlag.receiver };
}
