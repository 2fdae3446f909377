/** Names and what they are given: locals, globals, fields, loops. */
import { Modifier, type SymbolKind } from '../../server/src/facts/fileFacts.ts';
import { closureIn, defineAssigned, giveFirstValue } from '../../server/src/syntax/extract/assigned.ts';
import { CLAIMED } from '../../server/src/syntax/extract/declaration.ts';
import { docTypeBefore } from '../../server/src/syntax/extract/docTypes.ts';
import { elementExpression, expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { BINDING } from '../../server/src/syntax/scopes/tables.ts';
import { annotateClass, classTagBefore } from './annotations.ts';
import {
  argumentsOf,
  baseOfPrototype,
  basesOfNewClass,
  classNode,
  gainFunction,
  inherit,
  isPath,
  type MetatableCall,
  makeClass,
  metatableCall,
  valueUnder,
} from './classes.ts';
import { importLoaded, loadedBy } from './modules.ts';
import { addMember, bindingAt, holdPrototype, isGlobals, noteClassOf, shareGlobal, tableAt } from './tables.ts';

interface Declared {
  /** Record of the statement. */
  readonly node: number;
  readonly name: number;
  /** Record of the value, or -1. */
  readonly value: number;
  /** Offset from which the name is known; undefined for a global. */
  readonly from: number | undefined;
}

/** `local a <const>, b = 1, f()`. */
export function localDeclaration(file: Extraction, node: number): HookAnswer {
  const assignment = file.childOfType(node, 'assignment_statement');
  const list = file.childOfType(assignment < 0 ? node : assignment, 'variable_list');
  const values = valuesIn(file, assignment);
  const from = file.endAt(node);
  const names = file.children(list).filter((child) => file.isA(child, 'identifier'));
  for (const [place, name] of names.entries()) {
    const value = values[place] ?? protectedLoad(file, values.at(-1), place - values.length + 1);
    declare(file, { node, name, value, from });
  }
  file.frames.declaration = CLAIMED;
  return 'role';
}

function valuesIn(file: Extraction, assignment: number): readonly number[] {
  return file.codeChildren(file.childOfType(assignment, 'expression_list'));
}

/** `local ok, m = pcall(require, "m")`: the call, which is then the import, for the second name; -1. */
function protectedLoad(file: Extraction, call: number | undefined, place: number): number {
  if (call === undefined || place !== 1 || !file.isA(call, 'function_call')) return -1;
  return loadedBy(file, call)?.isProtected === true ? call : -1;
}

function declare(file: Extraction, declared: Declared): void {
  const { node, name, value, from } = declared;
  const isLocal = from !== undefined;
  const loaded = isLocal ? loadedBy(file, file.isA(value, 'dot_index_expression') ? file.child(value, 'table') : value) : undefined;
  const isFirstOfProtected = loaded?.isProtected === true && file.startAt(name) === firstNameStart(file, node);
  if (loaded !== undefined && !isFirstOfProtected) {
    importLoaded(file, loaded, { name, member: file.isA(value, 'dot_index_expression') ? file.child(value, 'field') : -1, from });
    return;
  }
  const closure = closureIn(file, value);
  if (closure >= 0) {
    const symbol = defineAssigned(file, {
      node,
      name,
      value,
      callableKind: 'function',
      ...(isLocal ? {} : { container: -1, local: false, modifiers: Modifier.exported }),
    });
    bind(file, declared, symbol, -1);
    return;
  }
  const table = tableIn(file, value);
  const bases = basesOfNewClass(file, value);
  const tag = classTagBefore(file, file.startAt(node));
  const isSymbol = !isLocal || file.scope === 0 || bases !== undefined || tag !== undefined;
  const symbol = isSymbol ? addVariable(file, declared, value) : -1;
  const binding = bind(file, declared, symbol, expressionOf(file, table >= 0 ? table : value));
  if (symbol < 0) {
    noteObject(file, binding, value);
    return;
  }
  if (tag !== undefined) annotateClass(file, symbol, tag);
  // `local M = tools`: another name of the same table.
  if (isLocal && file.isA(value, 'identifier')) noteClassOf(file, binding, tableAt(file, value));
  tellClass(file, { symbol, value, table, bases });
}

function firstNameStart(file: Extraction, node: number): number {
  const assignment = file.childOfType(node, 'assignment_statement');
  return file.startAt(file.firstChild(file.childOfType(assignment < 0 ? node : assignment, 'variable_list')));
}

/** A new table that a value is: `{}`, `x or {}`, `setmetatable({}, ...)`; its record, or -1. */
function tableIn(file: Extraction, value: number): number {
  if (file.isA(value, 'table_constructor')) return value;
  if (file.isA(value, 'binary_expression')) return tableIn(file, file.child(value, 'right'));
  const call = value < 0 ? undefined : metatableCall(file, value);
  return call !== undefined && !makesObject(file, call) ? tableIn(file, call.object) : -1;
}

/** With a class for a metatable it is an object of that class; in a function of the class also with `{ __index = Class }`. */
function makesObject(file: Extraction, { metatable }: MetatableCall): boolean {
  const base = classNode(file, metatable);
  if (base < 0) return false;
  const owner = file.symbols[file.frames.callable]?.container ?? -1;
  return base === metatable || (owner >= 0 && owner === tableAt(file, base));
}

/** `local self = setmetatable({}, Class)`: what is assigned to its fields are fields of the class. */
function noteObject(file: Extraction, binding: number, value: number): void {
  const call = value < 0 ? undefined : metatableCall(file, value);
  const base = call === undefined ? -1 : classNode(file, call.metatable);
  if (base >= 0) noteClassOf(file, binding, tableAt(file, base));
}

interface NewTable {
  readonly symbol: number;
  readonly value: number;
  readonly table: number;
  readonly bases: readonly number[] | undefined;
}

function tellClass(file: Extraction, { symbol, value, table, bases }: NewTable): void {
  if (table >= 0) {
    file.held.set(table, symbol);
    const index = valueUnder(file, table, '__index');
    if (index >= 0) makeClass(file, symbol);
    if (index >= 0) inherit(file, symbol, index);
  }
  if (bases !== undefined) makeClass(file, symbol);
  for (const base of bases ?? []) inherit(file, symbol, base);
  const call = value < 0 ? undefined : metatableCall(file, value);
  if (call !== undefined && table >= 0) inherit(file, symbol, classNode(file, call.metatable));
  const prototype = call !== undefined && table < 0 ? classNode(file, call.metatable) : value < 0 ? -1 : baseOfPrototype(file, value);
  if (prototype >= 0) holdPrototype(file, symbol, prototype);
}

function addVariable(file: Extraction, { node, name, from }: Declared, value: number): number {
  const text = file.textAt(name);
  const isLocal = from !== undefined;
  const end = value >= 0 && file.endAt(value) - file.startAt(value) > LONG_VALUE ? file.startAt(value) : file.endAt(node);
  const isConstant = (/^_*[A-Z][A-Z0-9_]+$/.test(text) && tableIn(file, value) < 0) || isAttributed(file, name);
  const kind: SymbolKind = isConstant ? 'constant' : 'variable';
  return addSymbol(file, {
    name: text,
    kind,
    container: isLocal ? file.owner : -1,
    modifiers: isLocal ? 0 : Modifier.exported,
    ...spansOf(file, name, node),
    signature: signatureText(file, file.startAt(node), end),
    type: '',
    ...(isLocal ? {} : { local: false }),
  });
}

const LONG_VALUE = 60;

/** `local x <const>`. */
function isAttributed(file: Extraction, name: number): boolean {
  const next = file.after(name);
  return next < file.tree.count && file.isA(next, 'attribute') && file.textAt(next).includes('const');
}

/** Makes the name known; the answer is its binding. */
function bind(file: Extraction, { node, name, from }: Declared, symbol: number, initializer: number): number {
  if (from === undefined && symbol >= 0) shareGlobal(file, name, symbol);
  return file.bindings.add({
    name: file.names.idOf(file.textAt(name)),
    kind: symbol >= 0 ? 'symbol' : 'variable',
    scope: from === undefined ? 0 : file.scope,
    start: file.startAt(name),
    symbol,
    type: symbol >= 0 ? '' : docTypeBefore(file, file.startAt(node)),
    initializer,
    from: from ?? 0,
  });
}

/** `a, b.c = 1, 2`: what is not known yet is a global. */
export function assignmentStatement(file: Extraction, node: number): HookAnswer {
  if (file.isA(file.frames.parentNode, 'variable_declaration')) return 'role';
  const values = valuesIn(file, node);
  const targets = file.children(file.childOfType(node, 'variable_list'));
  let isAllNew = true;
  for (const [place, target] of targets.entries()) {
    const value = values[place] ?? -1;
    if (file.isA(target, 'dot_index_expression')) assignMember(file, node, target, value);
    const binding = file.isA(target, 'identifier') ? bindingAt(file, file.textAt(target), file.startAt(target)) : 0;
    if (binding >= 0) isAllNew = false;
    if (!file.isA(target, 'identifier')) continue;
    if (binding < 0) declare(file, { node, name: target, value, from: undefined });
    else assignKnown(file, { node, name: target, value, binding });
  }
  file.frames.declaration = isAllNew ? CLAIMED : undefined;
  return 'role';
}

interface Assigned {
  readonly node: number;
  readonly name: number;
  readonly value: number;
  readonly binding: number;
}

function assignKnown(file: Extraction, { node, name, value, binding }: Assigned): void {
  const { bindings } = file;
  const closure = closureIn(file, value);
  if (closure < 0 || bindings.read(binding, BINDING.initializer) >= 0) {
    giveFirstValue(file, name, value);
    return;
  }
  // `local f; f = function() end`.
  const symbol = bindings.read(binding, BINDING.symbol);
  const fact = file.symbols[symbol];
  if (fact !== undefined && fact.kind !== 'variable') return;
  if (fact === undefined) {
    if (bindings.typeOf(binding) !== '') return;
    bindings.write(binding, BINDING.symbol, defineAssigned(file, { node, name, value, callableKind: 'function' }));
  } else {
    fact.kind = 'function';
    file.held.set(closure, symbol);
  }
}

/** `M.x = value`. */
function assignMember(file: Extraction, node: number, target: number, value: number): void {
  const table = file.child(target, 'table');
  const name = file.child(target, 'field');
  if (table < 0 || name < 0 || value < 0) return;
  if (isGlobals(file, table)) {
    if (file.bindings.firstOf(0, file.names.idOf(file.textAt(name))) < 0) declare(file, { node, name, value, from: undefined });
    return;
  }
  const container = tableAt(file, table);
  if (file.textAt(name) === '__index') {
    if (container >= 0) makeClass(file, container);
    if (container >= 0) inherit(file, container, value);
    if (isPath(file, value)) return;
  }
  if (container < 0) {
    if (closureIn(file, value) >= 0) defineAssigned(file, { node, name, value, callableKind: 'function' });
    return;
  }
  const symbol = addMember(file, { node, name, value, container });
  if (closureIn(file, value) >= 0) {
    gainFunction(file, container);
    return;
  }
  const tag = classTagBefore(file, file.startAt(node));
  if (tag !== undefined) annotateClass(file, symbol, tag);
  tellClass(file, { symbol, value, table: tableIn(file, value), bases: basesOfNewClass(file, value) });
}

/** `for k, v in pairs(t)`: what the names hold. */
export function genericLoop(file: Extraction, node: number): HookAnswer {
  const names = file.children(file.childOfType(node, 'variable_list'));
  const [source] = file.children(file.childOfType(node, 'expression_list'));
  const gone = source === undefined ? -1 : loopedTable(file, source);
  for (const [place, name] of names.entries())
    if (file.isA(name, 'identifier'))
      bindLoop(file, name, place === 1 && gone >= 0 ? elementExpression(file, expressionOf(file, gone), file.startAt(gone)) : -1);
  file.frames.declaration = CLAIMED;
  return 'role';
}

/** `for i = 1, 10`. */
export function numericLoop(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name >= 0) bindLoop(file, name, -1);
  file.frames.declaration = CLAIMED;
  return 'role';
}

/** The table that `pairs(t)` or `ipairs(t)` goes through, or -1. */
function loopedTable(file: Extraction, call: number): number {
  if (!file.isA(call, 'function_call') || !/^i?pairs$/.test(file.textAt(file.child(call, 'name')))) return -1;
  return argumentsOf(file, call)[0] ?? -1;
}

function bindLoop(file: Extraction, name: number, initializer: number): void {
  file.bindings.add({
    name: file.names.idOf(file.textAt(name)),
    kind: 'variable',
    scope: file.frames.scope,
    start: file.startAt(name),
    initializer,
    from: file.endAt(file.frames.nodeAt(file.frames.depth)),
  });
}
