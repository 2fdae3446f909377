/** Calls, names, aliases and operators. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { firstSentence } from '../../server/src/syntax/extract/docText.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { addCallback, define, isDefinition, record, struct, test, using } from './functions.ts';
import { addBehaviour, alias as aliasStatement, defineModule, load } from './modules.ts';
import { bindPattern, isVariable } from './patterns.ts';
import { argumentsOf, fullName, operatorOf, refer, stateOf } from './state.ts';

export function call(file: Extraction, node: number): HookAnswer {
  const target = file.child(node, 'target');
  if (stateOf(file).heads.has(node)) return 'children';
  if (file.isA(target, 'dot')) return remoteCall(file, node, target);
  if (!file.isA(target, 'identifier')) return 'children';
  const word = file.textAt(target);
  const special = specialCall(file, node, word);
  if (special !== undefined && special !== 'role') {
    stateOf(file).done.add(file.startAt(target));
    return special;
  }
  callName(file, target, argumentCount(file, node));
  // Names that it binds are known in it and nowhere else.
  if (word === 'for' || word === 'with') openScope(file, node, 'block', -1);
  return 'children';
}

function specialCall(file: Extraction, node: number, word: string): HookAnswer | undefined {
  if (isDefinition(word)) return define(file, node, word);
  switch (word) {
    case 'defmodule':
    case 'defprotocol':
    case 'defimpl':
      return defineModule(file, node, word);
    case 'alias':
      return aliasStatement(file, node);
    case 'import':
    case 'require':
    case 'use':
      return load(file, node, word);
    case 'defstruct':
    case 'defexception':
      return struct(file, node);
    case 'defrecord':
    case 'defrecordp':
      record(file, node, word);
      return undefined;
    case 'defcallback': {
      const [specification] = argumentsOf(file, node);
      if (specification !== undefined) addCallback(file, node, specification);
      return 'done';
    }
    case 'test':
    case 'property':
    case 'describe':
      return test(file, node, word);
    case 'using':
      return using(file, node);
    default:
      return undefined;
  }
}

/** A block counts as an argument, and so does what a pipe brings. */
function argumentCount(file: Extraction, node: number): number {
  const block = file.childOfType(node, 'do_block') >= 0 ? 1 : 0;
  return argumentsOf(file, node).length + block + (stateOf(file).piped.has(node) ? 1 : 0);
}

function callName(file: Extraction, name: number, count: number): void {
  const [start, end] = [file.startAt(name), file.endAt(name)];
  stateOf(file).done.add(start);
  refer(file, { start, end, use: USE.call, receiver: -1, space: SPACE.type, argumentCount: count });
}

/** `Mod.f(a)`, `x.y`. */
function remoteCall(file: Extraction, node: number, dot: number): HookAnswer {
  const [left, right] = [file.child(dot, 'left'), file.child(dot, 'right')];
  if (!file.isA(right, 'identifier')) return 'children';
  const isModule = file.isA(left, 'alias') || file.isA(left, 'atom') || file.isA(left, 'dot') || file.textAt(left) === '__MODULE__';
  // Without brackets it is a field, unless it is a module's.
  const isCall = isModule || file.childOfType(node, 'arguments') >= 0;
  const [start, end] = [file.startAt(right), file.endAt(right)];
  stateOf(file).done.add(start);
  if (isModule && /^defrecordp?$/.test(file.textAt(right))) record(file, node, file.textAt(right));
  const argumentsGiven = isCall ? argumentCount(file, node) : -1;
  refer(file, { start, end, use: isCall ? USE.call : USE.read, receiver: receiverOf(file, left), space: 0, argumentCount: argumentsGiven });
  return 'children';
}

/** A module by its full name, or a variable. */
function receiverOf(file: Extraction, node: number): number {
  const start = file.startAt(node);
  const text = file.textAt(node);
  if (file.isA(node, 'alias') || file.isA(node, 'dot') || text === '__MODULE__')
    return file.expressions.add(OPERATION.name, -1, file.names.idOf(fullName(file, text)), start, file.scope);
  if (file.isA(node, 'identifier') || file.isA(node, 'atom'))
    return file.expressions.add(OPERATION.name, -1, file.names.idOf(text), start, file.scope);
  return file.expressions.add(OPERATION.other, -1, NO_NAME, start, file.scope);
}

/** A variable, or a call without brackets. */
export function identifier(file: Extraction, node: number): HookAnswer {
  const [start, end] = [file.startAt(node), file.endAt(node)];
  const name = file.textAt(node);
  if (stateOf(file).done.has(start) || name === '_' || name.startsWith('__')) return 'done';
  if (isVariable(file, name, start)) refer(file, { start, end, use: USE.read, receiver: -1, space: SPACE.value, argumentCount: -1 });
  else callName(file, node, stateOf(file).piped.has(node) ? 1 : 0);
  return 'done';
}

export function alias(file: Extraction, node: number): HookAnswer {
  const [start, end] = [file.startAt(node), file.endAt(node)];
  if (stateOf(file).done.has(start)) return 'done';
  const isStruct = file.isA(file.frames.nodeAt(file.frames.depth - 1), 'struct');
  refer(file, { start, end, use: isStruct ? USE.new : USE.type, receiver: -1, space: SPACE.type, argumentCount: -1 });
  return 'done';
}

export function binaryOperator(file: Extraction, node: number): HookAnswer {
  if (stateOf(file).patterns.has(node)) return 'role';
  const operator = operatorOf(file, node);
  const [left, right] = [file.child(node, 'left'), file.child(node, 'right')];
  if (operator === '|>') stateOf(file).piped.add(right);
  // What stands on the right does not know the names on the left.
  // `x when guard <- y`
  else if (operator === 'when' && file.isA(right, 'binary_operator') && operatorOf(file, right) === '<-')
    bindPattern(file, { node: left, kind: 'variable', scope: file.scope, from: file.startAt(node) });
  else if (operator === '=' || operator === '<-')
    bindPattern(file, { node: left, kind: 'variable', scope: file.scope, from: file.endAt(node) });
  return 'role';
}

/** `pattern, ... when guard -> body`. */
export function clause(file: Extraction, node: number): HookAnswer {
  const left = file.child(node, 'left');
  const around = file.frames.nodeAt(file.frames.depth - 1);
  // The clauses of `cond` have conditions.
  const isCondition = file.isA(around, 'do_block') && file.text.startsWith('cond', file.startAt(file.frames.nodeAt(file.frames.depth - 2)));
  if (left < 0 || isCondition || file.isA(around, 'after_block')) return 'role';
  const scope = openScope(file, node, 'block', -1);
  for (const each of file.isA(left, 'arguments') ? file.codeChildren(left) : [left])
    bindPattern(file, { node: each, kind: 'variable', scope, from: 0 });
  return 'children';
}

/** `@attribute value`, `@attribute`, `&f/1`, `&Mod.f/1`. */
export function unaryOperator(file: Extraction, node: number): HookAnswer {
  const operand = file.child(node, 'operand');
  const operator = file.text[file.startAt(node)];
  if (operator === '@') return attribute(file, node, operand);
  if (operator === '&' && file.isA(operand, 'binary_operator') && operatorOf(file, operand) === '/') capture(file, operand);
  return 'role';
}

function capture(file: Extraction, node: number): void {
  const left = file.child(node, 'left');
  const count = Number(file.textAt(file.child(node, 'right')));
  if (file.isA(left, 'identifier')) {
    callName(file, left, count);
    return;
  }
  const dot = file.isA(left, 'call') ? file.child(left, 'target') : -1;
  const [object, name] = [file.child(dot, 'left'), file.child(dot, 'right')];
  if (!file.isA(name, 'identifier')) return;
  stateOf(file).heads.add(left);
  stateOf(file).done.add(file.startAt(name));
  const range = { start: file.startAt(name), end: file.endAt(name) };
  refer(file, { ...range, use: USE.call, receiver: receiverOf(file, object), space: 0, argumentCount: count });
}

function attribute(file: Extraction, node: number, operand: number): HookAnswer {
  const [start, end] = [file.startAt(node), file.endAt(node)];
  if (file.isA(operand, 'identifier')) {
    refer(file, { start, end, use: USE.read, receiver: -1, space: SPACE.value, argumentCount: -1 });
    return 'done';
  }
  const target = file.isA(operand, 'call') ? file.child(operand, 'target') : -1;
  if (!file.isA(target, 'identifier')) return 'role';
  const word = file.textAt(target);
  const [value] = argumentsOf(file, operand);
  stateOf(file).heads.add(operand);
  stateOf(file).done.add(file.startAt(target));
  switch (word) {
    case 'doc':
    case 'moduledoc':
    case 'typedoc':
      noteDoc(file, word, value);
      return 'role';
    case 'deprecated':
      stateOf(file).deprecated = true;
      return 'done';
    case 'behaviour':
      if (value !== undefined && file.isA(value, 'alias'))
        addBehaviour(file, { symbol: file.owner, name: fullName(file, file.textAt(value)), start: file.startAt(value) });
      return 'role';
    case 'callback':
    case 'macrocallback':
      if (value !== undefined) addCallback(file, node, value);
      return 'done';
    case 'type':
    case 'typep':
    case 'opaque':
      if (value !== undefined) addType(file, node, value, word);
      return 'done';
    case 'spec':
    case 'impl':
    case 'dialyzer':
      return 'done';
    default:
      addAttribute(file, node, target);
      return 'role';
  }
}

function noteDoc(file: Extraction, word: string, value: number | undefined): void {
  const text =
    value === undefined || file.isA(value, 'boolean')
      ? ''
      : file
          .textAt(value)
          .replace(/^(?:~[sS])?"{1,3}|"{1,3}$/g, '')
          .trim();
  if (word === 'doc') stateOf(file).doc = text.split(/\n\s*\n/)[0] ?? '';
  const module = file.symbols[file.owner];
  if (word === 'moduledoc' && module !== undefined) module.doc = firstSentence(text.split(/\n\s*\n/)[0] ?? '');
}

/** `@limit 10` is a constant of the module; further values of it are no other one. */
function addAttribute(file: Extraction, node: number, target: number): void {
  const name = `@${file.textAt(target)}`;
  const id = file.names.idOf(name);
  if (file.bindings.isKnown(file.scope, id) || file.frames.callable >= 0) return;
  const start = file.startAt(node);
  const symbol = addSymbol(file, {
    name,
    kind: 'constant',
    container: file.owner,
    modifiers: 0,
    visibility: 'private',
    nameStart: start,
    nameEnd: start + name.length,
    start,
    end: file.endAt(node),
    signature: foldedText(file.text, start, Math.min(file.endAt(node), start + 80)),
    type: '',
    local: false,
  });
  file.bindings.add({ name: id, kind: 'symbol', scope: file.scope, start, symbol, space: SPACE.value });
}

/** `@type t :: ...`, `@type t(a) :: ...`. */
function addType(file: Extraction, node: number, value: number, word: string): void {
  const left = file.isA(value, 'binary_operator') ? file.child(value, 'left') : value;
  const name = file.isA(left, 'call') ? file.child(left, 'target') : left;
  if (!file.isA(name, 'identifier')) return;
  const right = file.child(value, 'right');
  addSymbol(file, {
    name: file.textAt(name),
    kind: 'type',
    container: file.owner,
    modifiers: word === 'typep' ? 0 : Modifier.exported,
    visibility: word === 'typep' ? 'private' : undefined,
    ...spansOf(file, name, node),
    signature: foldedText(file.text, file.startAt(node), Math.min(file.endAt(node), file.startAt(node) + 120)),
    type: right < 0 ? '' : foldedText(file.text, file.startAt(right), file.endAt(right)),
    local: false,
  });
}
