/** Tables as symbols: which one a path such as `M.a.b` names, and the members that assignments give them. */
import { oncePer } from '../../server/src/base/oncePer.ts';
import { BINDING_KINDS, Modifier } from '../../server/src/facts/fileFacts.ts';
import { closureIn, defineAssigned } from '../../server/src/syntax/extract/assigned.ts';
import { expressionOf, unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { BINDING, NEVER } from '../../server/src/syntax/scopes/tables.ts';
import { namespaceOfGlobal } from './globals.ts';

/** What is remembered of one file besides its facts. */
interface Tables {
  /** Symbols by container and name; the first of each. */
  readonly members: Map<string, number>;
  /** How many symbols are in it. */
  indexed: number;
  /** The scope that keeps what the fields of a table hold, by symbol. */
  readonly scopes: Map<number, number>;
  /** The table that a variable is an object of, by binding: `local self = setmetatable({}, M)`. */
  readonly classes: Map<number, number>;
  /** Records of the tables that others were made by, `Base:new()`, by symbol, until these get functions of their own. */
  readonly prototypes: Map<number, number>;
}

const tablesOf = oncePer(
  (_: Extraction): Tables => ({ members: new Map(), indexed: 0, scopes: new Map(), classes: new Map(), prototypes: new Map() }),
);

/** The first member of a table with a name, or -1. */
export function memberOf(file: Extraction, container: number, name: string): number {
  const tables = tablesOf(file);
  for (; tables.indexed < file.symbols.length; tables.indexed++) {
    const symbol = file.symbols[tables.indexed];
    if (symbol === undefined || symbol.container < 0) continue;
    const key = `${symbol.container} ${symbol.name}`;
    if (!tables.members.has(key)) tables.members.set(key, tables.indexed);
  }
  return tables.members.get(`${container} ${name}`) ?? -1;
}

/** Objects that the variable holds are of the class: what is assigned to their fields are fields of the class. */
export function noteClassOf(file: Extraction, binding: number, symbol: number): void {
  if (binding >= 0 && symbol >= 0) tablesOf(file).classes.set(binding, symbol);
}

/** The binding that a name means where it is written, as far as the file is read; -1 for a global that is not known yet. */
export function bindingAt(file: Extraction, name: string, offset: number): number {
  const id = file.names.idOf(name);
  const { bindings } = file;
  for (let scope = file.scope; scope >= 0; scope = file.scopes.parentOf(scope)) {
    const last = bindings.lastOf(scope, id);
    if (last < 0) continue;
    if (bindings.read(last, BINDING.from) <= offset) return last;
    const first = bindings.firstOf(scope, id);
    if (bindings.read(first, BINDING.from) <= offset) return first;
  }
  return -1;
}

/** The symbol of the table that a path names, or -1. A local table becomes a symbol when somebody gives it members. */
export function tableAt(file: Extraction, node: number): number {
  switch (node < 0 ? '' : file.typeAt(node)) {
    case 'identifier':
      return tableNamed(file, file.textAt(node), file.startAt(node));
    case 'dot_index_expression': {
      const table = file.child(node, 'table');
      const name = file.textAt(file.child(node, 'field'));
      if (isGlobals(file, table)) return tableNamed(file, name, -1);
      const container = tableAt(file, table);
      return container < 0 ? -1 : memberOf(file, container, name);
    }
    default:
      return -1;
  }
}

/** `_G` and `_ENV`: the table of all globals. */
export function isGlobals(file: Extraction, node: number): boolean {
  return (
    file.isA(node, 'identifier') && /^_(?:G|ENV)$/.test(file.textAt(node)) && bindingAt(file, file.textAt(node), file.startAt(node)) < 0
  );
}

/** `offset` -1 asks for globals only. */
function tableNamed(file: Extraction, name: string, offset: number): number {
  const binding = offset < 0 ? file.bindings.firstOf(0, file.names.idOf(name)) : bindingAt(file, name, offset);
  if (binding < 0) return -1;
  const made = tablesOf(file).classes.get(binding);
  if (made !== undefined) return made;
  const symbol = file.bindings.read(binding, BINDING.symbol);
  if (symbol >= 0) return symbol;
  const kind = file.bindings.read(binding, BINDING.kind);
  if (kind === RECEIVER) return file.symbols[file.scopes.symbolOf(file.bindings.read(binding, BINDING.scope))]?.container ?? -1;
  return kind === VARIABLE ? promote(file, binding) : -1;
}

const RECEIVER = BINDING_KINDS.indexOf('receiver');
const VARIABLE = BINDING_KINDS.indexOf('variable');
const SYMBOL = BINDING_KINDS.indexOf('symbol');

/** Makes a local variable a symbol. */
function promote(file: Extraction, binding: number): number {
  const start = file.bindings.read(binding, BINDING.start);
  const name = file.names.text(file.bindings.read(binding, BINDING.name));
  const end = start + name.length;
  const symbol = addSymbol(file, {
    name,
    kind: 'variable',
    container: file.scopes.symbolOf(file.bindings.read(binding, BINDING.scope)),
    modifiers: 0,
    nameStart: start,
    nameEnd: end,
    start,
    end,
    signature: `local ${name}`,
    type: '',
    local: true,
  });
  file.bindings.write(binding, BINDING.symbol, symbol);
  file.bindings.write(binding, BINDING.kind, SYMBOL);
  return symbol;
}

export interface NewMember {
  /** Record of what assigns it. */
  readonly node: number;
  /** Record of its name. */
  readonly name: number;
  /** Record of its value, or -1. */
  readonly value: number;
  readonly container: number;
}

/** A member of a table: the first assignment defines it, further ones say what else it may hold. Returns its symbol. */
export function addMember(file: Extraction, { node, name, value, container }: NewMember): number {
  const before = memberOf(file, container, file.textAt(name));
  const holder = file.symbols[container];
  const closure = closureIn(file, value);
  const local = ((holder?.modifiers ?? 0) & Modifier.local) !== 0;
  const callableKind = takesSelf(file, closure) ? 'method' : 'function';
  const isNew = before < 0 || (closure >= 0 && file.symbols[before]?.kind !== 'field');
  const symbol = isNew ? defineAssigned(file, { node, name, value, container, local, callableKind }) : before;
  if (!isNew && closure >= 0) file.held.set(closure, before);
  if (closure >= 0 && !isNew) hold(file, before, callableKind);
  if (closure < 0) holdIn(file, { container, symbol, name, initializer: expressionOf(file, unwrapped(file, value)) });
  return symbol;
}

/** A field that gets a function after all. */
function hold(file: Extraction, symbol: number, kind: 'method' | 'function'): void {
  const fact = file.symbols[symbol];
  if (fact !== undefined) fact.kind = kind;
}

/** Whether the first parameter of a function is called self. */
function takesSelf(file: Extraction, closure: number): boolean {
  const first = file.firstChild(file.child(closure, 'parameters'));
  return first >= 0 && file.textAt(first) === 'self';
}

interface Held {
  readonly container: number;
  readonly symbol: number;
  /** Record of the name. */
  readonly name: number;
  readonly initializer: number;
}

/** Keeps what a field holds, in a scope of its table that no bare name reaches. */
function holdIn(file: Extraction, { container, symbol, name, initializer }: Held): void {
  const start = file.startAt(name);
  file.bindings.add({
    name: file.names.idOf(file.textAt(name)),
    kind: 'symbol',
    scope: fieldScope(file, container, start),
    start,
    symbol,
    initializer,
    member: true,
    from: NEVER,
  });
}

/** Scopes are in order of their starts: that of a table's fields begins, empty, where the first of them is assigned. */
function fieldScope(file: Extraction, container: number, at: number): number {
  const { scopes } = tablesOf(file);
  let scope = scopes.get(container);
  if (scope === undefined) {
    scope = file.scopes.add('class', 0, container, { start: at, end: at });
    scopes.set(container, scope);
  }
  return scope;
}

/** The table was made by `Base:new()`; once it gets functions of its own it builds on Base. `base` is a record. */
export function holdPrototype(file: Extraction, symbol: number, base: number): void {
  tablesOf(file).prototypes.set(symbol, base);
}

/** The record of the base that was held, once; -1. */
export function takenPrototype(file: Extraction, symbol: number): number {
  const { prototypes } = tablesOf(file);
  const base = prototypes.get(symbol) ?? -1;
  prototypes.delete(symbol);
  return base;
}

/** Files of any folder know the globals of this one. */
export function shareGlobal(file: Extraction, name: number, symbol: number): void {
  const text = file.textAt(name);
  addShared(file, namespaceOfGlobal(text), text, symbol, file.startAt(name));
}
