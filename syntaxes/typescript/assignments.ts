/** Assignments that define: `module.exports = ...`, `exports.x = ...`, `Foo.prototype.m = function () {}`, `this.x = ...`. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { assignField, closureIn, defineAssigned, giveFirstValue } from '../../server/src/syntax/extract/assigned.ts';
import { expressionOf, unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addExport } from '../../server/src/syntax/extract/modules.ts';
import { nameText } from '../../server/src/syntax/extract/parts.ts';
import { unquoted } from '../../server/src/syntax/extract/text.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { isExports, isModule, isSelf } from './aliases.ts';
import { endOfChain, noteGiven } from './given.ts';
import { specifierOf } from './imports.ts';
import { inheritByAssignment, prototypeOwner } from './inheritance.ts';
import { loadedBy } from './requires.ts';
import { holdValue } from './values.ts';

interface Assignment {
  readonly node: number;
  readonly object: number;
  readonly property: number;
  /** What is assigned in the end: in `a.b = c.d = e` it is e. */
  readonly value: number;
  /** Whether another assignment stands between, which is then the one that defines. */
  readonly chained: boolean;
}

export function assignment(file: Extraction, node: number): HookAnswer {
  const left = file.child(node, 'left');
  noteGiven(file, left, file.child(node, 'right'));
  if (file.isA(left, 'identifier') && !assignGlobal(file, node, left)) giveFirstValue(file, left, file.child(node, 'right'));
  const object = file.child(left, 'object');
  const property = propertyOf(file, left);
  const right = file.child(node, 'right');
  if (object < 0 || property < 0 || right < 0) return 'role';
  const value = endOfChain(file, right);
  const found = { node, object, property, value, chained: value !== unwrapped(file, right) };
  if (isModule(file, object, property)) assignModule(file, found);
  else if (isExports(file, object)) assignExport(file, found);
  else if (isSelf(file, object)) assignThis(file, found);
  else assignMember(file, found);
  return 'role';
}

/** Record of the name behind the object in `a.b` and `a['b']`; -1 for anything else. */
function propertyOf(file: Extraction, node: number): number {
  if (file.isA(node, 'member_expression')) return file.child(node, 'property');
  const index = file.isA(node, 'subscript_expression') ? file.child(node, 'index') : -1;
  return file.isA(index, 'string') ? index : -1;
}

/** `main = function () {}` and `app = {}` at the top of a script that declares no such name: a global, made by giving it a value. */
function assignGlobal(file: Extraction, node: number, name: number): boolean {
  const value = unwrapped(file, file.child(node, 'right'));
  const isCallable = closureIn(file, value) >= 0;
  if ((!isCallable && !file.isA(value, 'object')) || file.scopes.kindOf(file.scope) !== 'file') return false;
  const written = file.textAt(name);
  const id = file.names.idOf(written);
  if (written === 'exports' || written === 'module' || file.bindings.firstOf(file.scope, id) >= 0) return false;
  const symbol = defineAssigned(file, { node, name, value, callableKind: 'function' });
  const fact = file.symbols[symbol];
  if (fact !== undefined && !isCallable) fact.kind = 'variable';
  file.bindings.add({
    name: id,
    kind: 'symbol',
    scope: file.scope,
    start: file.startAt(name),
    symbol,
    type: '',
    initializer: expressionOf(file, value),
    space: SPACE.value,
  });
  return true;
}

function assignModule(file: Extraction, { node, property, value, chained }: Assignment): void {
  const whole = { form: 'assignment', name: '', start: file.startAt(node) } as const;
  const closure = closureIn(file, value);
  if (closure >= 0) {
    const named = file.child(closure, 'name');
    if (!chained)
      defineAssigned(file, {
        node,
        name: named >= 0 ? named : property,
        value,
        modifiers: Modifier.exported,
        callableKind: 'function',
      });
    addExport(file, { ...whole, value: closure });
    return;
  }
  const loaded = loadedBy(file, value);
  if (loaded !== undefined) addExport(file, { ...whole, specifier: specifierOf(file, loaded.source).specifier });
  else if (file.isA(value, 'identifier')) addExport(file, { ...whole, local: file.textAt(value) });
  else {
    const variable = variableGiven(file);
    const local = variable < 0 ? holdValue(file, { name: 'module.exports', start: whole.start, value }) : file.textAt(variable);
    addExport(file, { ...whole, local });
  }
  if (file.isA(value, 'object')) exportMembers(file, value);
}

/** Name of the variable of the file that is given what the assignment being visited gives: `var app = exports = module.exports = {}`. */
function variableGiven(file: Extraction): number {
  const { frames } = file;
  let depth = frames.depth;
  while (depth > 0 && file.isA(frames.nodeAt(depth), 'assignment_expression')) depth--;
  const around = frames.nodeAt(depth);
  const name = file.isA(around, 'variable_declarator') && file.scope === 0 ? file.child(around, 'name') : -1;
  return file.isA(name, 'identifier') ? name : -1;
}

/** `Object.assign(exports, { a }, require('./b'))`: what is put into the exports is exported. */
export function exportAssigned(file: Extraction, node: number): void {
  const [target, ...sources] = file.children(file.child(node, 'arguments'));
  if (target === undefined || !isExports(file, target)) return;
  for (const source of sources) {
    if (file.isA(source, 'object')) exportMembers(file, source);
    const loaded = loadedBy(file, source);
    if (loaded !== undefined)
      addExport(file, { form: 'star', name: '', specifier: specifierOf(file, loaded.source).specifier, start: file.startAt(source) });
  }
}

/** `module.exports = { a, b: c, d() {} }`: every member is an export. */
function exportMembers(file: Extraction, object: number): void {
  file.handedModifiers.set(object, Modifier.exported);
  for (const member of file.children(object)) {
    const start = file.startAt(member);
    if (file.isA(member, 'shorthand_property_identifier'))
      addExport(file, { form: 'named', name: file.textAt(member), local: file.textAt(member), start });
    if (!file.isA(member, 'pair')) continue;
    const value = file.child(member, 'value');
    const name = file.textAt(file.child(member, 'key'));
    if (file.isA(value, 'identifier')) addExport(file, { form: 'named', name, local: file.textAt(value), start });
    const loaded = loadedBy(file, value);
    if (loaded !== undefined) addExport(file, { form: 'namespace', name, specifier: specifierOf(file, loaded.source).specifier, start });
  }
}

function assignExport(file: Extraction, { node, property, value, chained }: Assignment): void {
  const start = file.startAt(property);
  const name = nameText(file, property);
  if (passOn(file, { name, start, value })) return;
  if (chained) {
    addExport(file, { form: formOf(name), name, value: unwrapped(file, value), start });
    return;
  }
  const symbol = defineAssigned(file, {
    node,
    name: property,
    value,
    modifiers: Modifier.exported,
    callableKind: 'function',
    container: -1,
  });
  const added = file.symbols[symbol];
  if (added?.kind === 'field') {
    added.kind = 'variable';
    holdValue(file, { name, start, value, symbol });
  }
  addExport(file, { form: formOf(name), name, symbol, start });
}

interface Given {
  readonly name: string;
  readonly start: number;
  /** Record of the value. */
  readonly value: number;
}

/** Exports what has a name here or is loaded. Answers whether it is that. */
function passOn(file: Extraction, { name, start, value }: Given): boolean {
  const form = formOf(name);
  if (file.isA(value, 'identifier')) {
    addExport(file, { form, name, local: file.textAt(value), start });
    return true;
  }
  const isMember = file.isA(value, 'member_expression');
  const loaded = loadedBy(file, isMember ? file.child(value, 'object') : value);
  if (loaded === undefined) return false;
  const { specifier } = specifierOf(file, loaded.source);
  if (isMember) addExport(file, { form, name, local: file.textAt(file.child(value, 'property')), specifier, start });
  else addExport(file, { form: 'namespace', name, specifier, start });
  return true;
}

function formOf(name: string): 'default' | 'named' {
  return name === 'default' ? 'default' : 'named';
}

/** `Object.defineProperty(exports, 'a', { get() { return x.b; } })`: what reading it gives is exported. Records. */
export function exportDefined(file: Extraction, target: number, property: number, descriptor: number): void {
  const value = valueRead(file, descriptor);
  if (value < 0 || !file.isA(property, 'string') || !isExports(file, target)) return;
  const name = unquoted(file.textAt(property));
  const start = file.startAt(property);
  if (!passOn(file, { name, start, value }))
    addExport(file, { form: formOf(name), name, local: holdValue(file, { name: `exports.${name}`, start, value }), start });
}

/** What the getter of a descriptor gives; -1. */
function valueRead(file: Extraction, descriptor: number): number {
  for (const member of file.children(descriptor)) {
    if (file.isA(member, 'method_definition') && file.textAt(file.child(member, 'name')) === 'get') return returnedBy(file, member);
    const key = file.isA(member, 'pair') ? file.textAt(file.child(member, 'key')) : '';
    if (key === 'get') return returnedBy(file, file.child(member, 'value'));
  }
  return -1;
}

/** What a function gives that does nothing else; -1. */
function returnedBy(file: Extraction, callable: number): number {
  const body = file.child(callable, 'body');
  if (!file.isA(body, 'statement_block')) return body;
  const [only = -1, ...others] = file.codeChildren(body);
  return others.length === 0 && file.isA(only, 'return_statement') ? (file.codeChildren(only)[0] ?? -1) : -1;
}

/** `this.m = () => {}` is a method of the class or constructor function around it, `this.x = 1` a field. */
function assignThis(file: Extraction, { node, property, value, chained }: Assignment): void {
  const around = file.symbols[file.owner];
  if (around === undefined) return;
  const inClass = around.kind === 'constructor' || around.kind === 'method' || around.kind === 'accessor';
  const container = inClass ? around.container : file.owner;
  const kind = file.symbols[container]?.kind;
  if (closureIn(file, value) >= 0) {
    if (chained) return;
    const holder = file.symbols[container];
    const reachable = kind === 'class' || (kind === 'function' && /^[A-Z]/.test(holder?.name ?? ''));
    const local = reachable ? { local: ((holder?.modifiers ?? 0) & Modifier.local) !== 0 } : {};
    defineAssigned(file, { node, name: property, value, container: kind === undefined ? file.owner : container, ...local });
    return;
  }
  // A plain function is a constructor when it is named like a class; otherwise `this` is anything.
  if (kind === 'class' || (kind === 'function' && /^[A-Z]/.test(around.name)))
    assignField(file, { node, name: property, value, container }, kind === 'class' ? declaredMembers(file) : NO_NAMES);
}

const NO_NAMES: ReadonlySet<string> = new Set();

/** The names in the body of the class around the node being visited. */
function declaredMembers(file: Extraction): ReadonlySet<string> {
  const { frames } = file;
  for (let depth = frames.depth; depth > 0; depth--) {
    const node = frames.nodeAt(depth);
    if (!file.isA(node, 'class_body')) continue;
    const members = file.children(node).map((member) => Math.max(file.child(member, 'name'), file.child(member, 'property')));
    return new Set(members.filter((name) => name >= 0).map((name) => file.textAt(name)));
  }
  return NO_NAMES;
}

/** `Foo.prototype.m = ...`, `Foo.prototype = {...}`, `obj.m = ...`: functions become members of what they are assigned to. */
function assignMember(file: Extraction, found: Assignment): void {
  if (inheritByAssignment(file, found)) return;
  const { node, object, property, value, chained } = found;
  if (file.isA(object, 'identifier')) {
    assignToName(file, found);
    return;
  }
  const owner = prototypeOwner(file, object);
  const isCallable = closureIn(file, value) >= 0;
  if (file.isA(owner, 'identifier')) assignToPrototype(file, found, owner);
  else if (!chained && (isCallable || isNamespace(file, value)))
    defineAssigned(file, { node, name: property, value, ...exportedHolder(file, object) });
}

/** What `exports.views` of `exports.views.m = ...` was given: the object whose member it becomes. */
function exportedHolder(file: Extraction, node: number): { readonly container?: number } {
  if (!file.isA(node, 'member_expression') || !isExports(file, file.child(node, 'object'))) return {};
  const name = file.textAt(file.child(node, 'property'));
  const container = file.symbols.findLastIndex((symbol) => symbol.name === name && symbol.container < 0 && isExported(symbol.modifiers));
  return container < 0 ? {} : { container };
}

function isExported(modifiers: number): boolean {
  return (modifiers & Modifier.exported) !== 0;
}

/** `Foo.prototype = {...}`, `obj.m = ...`. */
function assignToName(file: Extraction, { node, object, property, value, chained }: Assignment): void {
  if (nameText(file, property) === 'prototype' && file.isA(value, 'object')) holdPrototype(file, object, value);
  else if (closureIn(file, value) >= 0 && !chained)
    defineAssigned(file, { node, name: property, value, containerName: object, containerModifiers: Modifier.static });
  else if (isNamespace(file, value)) defineAssigned(file, { node, name: property, value, containerName: object });
  else if (file.scopes.kindOf(file.scope) !== 'file') return;
  else if (isFunctionAbove(file, object)) holdMember(file, { node, property, value, owner: object, modifiers: Modifier.static });
  else if (file.isA(value, 'identifier') && holdsExports(file, object))
    holdMember(file, { node, property, value, owner: object, modifiers: 0 });
}

/** Whether a variable is what the module exports. */
function holdsExports(file: Extraction, name: number): boolean {
  const wanted = file.textAt(name);
  return file.exports.some(({ form, local }) => form === 'assignment' && local === wanted);
}

/** `Foo.prototype.m = ...`. */
function assignToPrototype(file: Extraction, { node, property, value, chained }: Assignment, owner: number): void {
  if (closureIn(file, value) >= 0 && !chained) defineAssigned(file, { node, name: property, value, containerName: owner });
  // `A.prototype.constructor = A` says nothing new.
  else if (nameText(file, property) !== 'constructor') holdMember(file, { node, property, value, owner, modifiers: 0 });
}

interface HeldMember {
  readonly node: number;
  readonly property: number;
  readonly value: number;
  /** Record of the name of what it is a member of. */
  readonly owner: number;
  readonly modifiers: number;
}

/** `Foo.prototype.m = existing`, `f.m = make()`, and the first of `f.a = f.b = function () {}`: a member that holds a value made elsewhere. */
function holdMember(file: Extraction, { node, property, value, owner, modifiers }: HeldMember): void {
  const isMade = closureIn(file, value) < 0;
  // What is no function is made where it stands: its members are those of the member.
  const symbol = defineAssigned(file, {
    node,
    name: property,
    value: isMade ? value : -1,
    containerName: owner,
    containerModifiers: modifiers,
  });
  holdValue(file, { name: `${file.textAt(owner)}.${nameText(file, property)}`, start: file.startAt(property), value, symbol });
}

function isFunctionAbove(file: Extraction, name: number): boolean {
  const wanted = file.textAt(name);
  return file.symbols.some((symbol) => symbol.name === wanted && (symbol.kind === 'function' || symbol.kind === 'class'));
}

/** `App.views = { ... }` at the top of a file: an object with a name, whose members are worth a search. */
function isNamespace(file: Extraction, value: number): boolean {
  return file.isA(value, 'object') && file.scopes.kindOf(file.scope) === 'file';
}

/** The members of `Foo.prototype = {...}` are those of Foo, which is a function or class further up as a rule. */
function holdPrototype(file: Extraction, name: number, object: number): void {
  const wanted = file.textAt(name);
  const symbol = file.symbols.findLastIndex((candidate) => candidate.name === wanted && candidate.kind !== 'field');
  if (symbol >= 0) file.held.set(object, symbol);
}
