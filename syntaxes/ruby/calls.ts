/** Calls that say something about the file: what it loads, what a class is made of. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport } from '../../server/src/syntax/extract/modules.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { BLOCK, passBlock } from './blocks.ts';
import { classAround } from './constants.ts';
import { delegate, delegator, delegators, giveChain } from './delegation.ts';
import { pushed } from './filling.ts';
import { asConcern, classMethods, INCLUDED, toIncluder } from './included.ts';
import { addAccessor, addTold, nameIn } from './structs.ts';

export function callStatement(file: Extraction, node: number): HookAnswer {
  const block = file.child(node, 'block');
  if (block >= 0) noteBlock(file, node, block);
  const method = file.child(node, 'method');
  if (file.child(node, 'receiver') >= 0) {
    if (method >= 0) BEHIND_DOT[file.textAt(method)]?.(file, node, file.children(file.child(node, 'arguments')));
    return 'role';
  }
  if (method >= 0 && block >= 0 && file.textAt(method) === 'class_methods') return classMethods(file, node, method);
  const how = method < 0 ? undefined : MEANINGS[file.textAt(method)];
  if (how !== undefined) how(file, node, file.children(file.child(node, 'arguments')));
  return 'role';
}

/** A block is what the method is given besides its arguments. */
function noteBlock(file: Extraction, node: number, block: number): void {
  const call = expressionOf(file, node);
  const callee = call < 0 ? -1 : file.expressions.read(call, OPERAND);
  if (callee >= 0) file.parts.add(callee, 0, file.names.idOf(BLOCK), expressionOf(file, block));
}

const OPERAND = 1;

type Meaning = (file: Extraction, node: number, given: readonly number[]) => void;

const MEANINGS: Readonly<Record<string, Meaning | undefined>> = {
  require: (file, node, [path = -1]) => load(file, node, path, ''),
  load: (file, node, [path = -1]) => load(file, node, path, ''),
  require_relative: (file, node, [path = -1]) => load(file, node, path, './'),
  autoload: (file, node, [, path = -1]) => load(file, node, path, ''),
  include: (file, _node, given) => mixIn(file, given, 'mixesIn'),
  prepend: (file, _node, given) => mixIn(file, given, 'implements'),
  extend: (file, _node, given) => mixIn(file, given, 'embeds'),
  attr_reader: (file, node, given) => accessors(file, node, given, 'r'),
  attr: (file, node, given) => accessors(file, node, given, 'r'),
  attr_writer: (file, node, given) => accessors(file, node, given, 'w'),
  attr_accessor: (file, node, given) => accessors(file, node, given, 'rw'),
  alias_method: (file, node, [name = -1, other = -1]) => {
    giveSame(file, node, named(file, node, name), other < 0 ? '' : nameIn(file, other).name);
  },
  define_method: (file, node, [name = -1]) => {
    const symbol = named(file, node, name);
    const block = file.child(node, 'block');
    if (symbol >= 0 && block >= 0) file.held.set(block, symbol);
  },
  let: (file, node, [name = -1]) => held(file, node, name),
  'let!': (file, node, [name = -1]) => held(file, node, name),
  subject: (file, node, [name = -1]) => held(file, node, name),
  delegate,
  def_delegators: delegators,
  def_instance_delegators: delegators,
  def_delegator: delegator,
  def_instance_delegator: delegator,
};

/** What calls on something say. */
const BEHIND_DOT: Readonly<Record<string, Meaning | undefined>> = {
  call: passBlock,
  each: passBlock,
  push: pushed,
  append: pushed,
  unshift: pushed,
  prepend: pushed,
  add: pushed,
  extend: (file, node, given) => toIncluder(file, node, given, INCLUDED),
  include: (file, node, given) => toIncluder(file, node, given, 'mixesIn'),
  send: (file, node, [word = -1, ...given]) => {
    if (/^:(?:include|extend)$/.test(file.textAt(word)))
      toIncluder(file, node, given, file.textAt(word) === ':extend' ? INCLUDED : 'mixesIn');
  },
};

/** Paths that only running the program tells are left out. */
function load(file: Extraction, node: number, path: number, prefix: string): void {
  const text = file.textAt(path);
  const join = /^File\.(?:expand_path|join)\(\s*(['"])([^'"#]+)\1\s*,\s*(?:__FILE__|__dir__)\s*\)$/.exec(text);
  const isPlain = path >= 0 && file.isA(path, 'string') && !/#\{/.test(text);
  if (!isPlain && join === null) return;
  // A path from the file itself begins one folder higher than one from its folder.
  const written = join === null ? text.slice(1, -1) : (join[2] ?? '').replace(/^\.\.\//, text.endsWith('__dir__)') ? '../' : './');
  const before = join === null ? prefix : './';
  const specifier = /^\.\.?\//.test(written) ? written : before + written;
  addImport(file, { form: 'sideEffect', specifier, conditional: file.frames.callable >= 0, statement: node, nameNode: path });
}

/** What a class prepends hides its own methods, what it extends gives it methods of its own: told apart by their relation. */
function mixIn(file: Extraction, given: readonly number[], relation: 'mixesIn' | 'implements' | 'embeds'): void {
  const symbol = classAround(file);
  if (symbol < 0 || file.frames.callable >= 0) return;
  if (relation === 'embeds') asConcern(file, symbol, given);
  // `include A, B` has A in front of B, as if B had been included first.
  for (const each of [...given].reverse()) {
    const name = file.isA(each, 'self') ? 'self' : file.textAt(each);
    if (file.isA(each, 'constant') || file.isA(each, 'scope_resolution') || name === 'self')
      file.heritage.push({
        symbol,
        relation: isSingleton(file) ? 'embeds' : relation,
        name,
        arguments: '',
        start: file.startAt(each),
        scope: file.scope,
      });
  }
}

/** Whether the walk is directly in `class << self`. */
function isSingleton(file: Extraction): boolean {
  const { frames } = file;
  for (let depth = frames.depth - 1; depth > 0; depth--) {
    const type = file.typeAt(frames.nodeAt(depth));
    if (type === 'singleton_class') return true;
    if (type !== 'body_statement') return false;
  }
  return false;
}

function accessors(file: Extraction, node: number, given: readonly number[], which: string): void {
  const owner = classAround(file);
  if (owner < 0) return;
  const side = isSingleton(file) ? Modifier.static : 0;
  for (const symbol of given) {
    if (which.includes('r')) addAccessor(file, { node, symbol, owner, modifiers: side | Modifier.getter });
    if (which.includes('w')) addAccessor(file, { node, symbol, owner, modifiers: side | Modifier.setter, suffix: '=' });
  }
}

/** RSpec's `let(:a) { x }`: a is what the block gives, in the blocks around. */
function held(file: Extraction, node: number, literal: number): void {
  const block = file.child(node, 'block');
  const { name, start } = literal < 0 ? { name: 'subject', start: file.startAt(node) } : nameIn(file, literal);
  if (block < 0 || name === '') return;
  const initializer = file.expressions.add(OPERATION.call, expressionOf(file, block), NO_NAME, file.startAt(node), file.scope);
  file.bindings.add({ name: file.names.idOf(name), kind: 'variable', scope: file.scope, start, initializer });
}

/** A method that is named by a literal. */
function named(file: Extraction, node: number, literal: number): number {
  const owner = classAround(file);
  const { name, start } = literal < 0 ? { name: '', start: 0 } : nameIn(file, literal);
  return owner >= 0 && name !== '' ? addNamed(file, node, { name, start, owner }) : -1;
}

function addNamed(file: Extraction, node: number, { name, start, owner }: { name: string; start: number; owner: number }): number {
  const modifiers = isSingleton(file) ? Modifier.static : 0;
  return addTold(file, { node, name, kind: 'method', owner, modifiers, start, end: start + name.length });
}

/** `alias new old`. */
export function aliasStatement(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  const owner = classAround(file);
  if (name < 0 || owner < 0) return 'role';
  const written = aliasName(file, name);
  const other = file.child(node, 'alias');
  if (!written.name.startsWith('$'))
    giveSame(file, node, addNamed(file, node, { ...written, owner }), other < 0 ? '' : aliasName(file, other).name);
  return 'role';
}

/** `get`, `:get`, and `:"[]"`, whose quotes are no part of the name. */
function aliasName(file: Extraction, node: number): { readonly name: string; readonly start: number } {
  const text = file.textAt(node);
  const [sign = ''] = /^:?["']?/.exec(text) ?? [];
  return { name: text.slice(sign.length).replace(/["']$/, ''), start: file.startAt(node) + sign.length };
}

/** Another name of a method gives what the method gives. */
function giveSame(file: Extraction, node: number, symbol: number, other: string): void {
  if (symbol >= 0 && other !== '') giveChain(file, node, symbol, [other]);
}
