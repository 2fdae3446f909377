/** Modules, protocols and their implementations, and what a module says of others: alias, import, require, use. */
import { lastName } from '../../server/src/base/dottedName.ts';
import { Modifier, type SymbolKind } from '../../server/src/facts/fileFacts.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport, addShared } from '../../server/src/syntax/extract/modules.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { namespaceOf, ROOTS } from './namespace.ts';
import { argumentsOf, fullName, keyword, moduleAround, stateOf } from './state.ts';

/** `defmodule A.B do`, `defprotocol P do`, `defimpl P, for: T do`. */
export function defineModule(file: Extraction, node: number, word: string): HookAnswer {
  const given = argumentsOf(file, node);
  const [name] = given;
  if (name === undefined || !file.isA(name, 'alias')) return 'children';
  const written = file.textAt(name);
  const around = moduleAround(file);
  const target = word === 'defimpl' ? keyword(file, given, 'for') : -1;
  const own = word === 'defimpl' ? `${fullName(file, written)}.${target < 0 ? around : fullName(file, file.textAt(target))}` : written;
  const full = around === '' || word === 'defimpl' ? own : `${around}.${own}`;
  const kind: SymbolKind = word === 'defprotocol' ? 'interface' : 'module';
  const container = word === 'defimpl' ? -1 : file.owner;
  const start = file.startAt(name);
  const symbol = addSymbol(file, {
    name: own,
    kind,
    container,
    modifiers: Modifier.exported,
    nameStart: start,
    nameEnd: file.endAt(name),
    start: file.startAt(node),
    end: file.endAt(node),
    signature: file.text.slice(file.startAt(node), file.endAt(target < 0 ? name : target)),
    type: '',
    local: false,
  });
  stateOf(file).modules.set(symbol, full);
  addShared(file, namespaceOf(full), full, symbol, start);
  // Whose first word it is: other modules of that word are of this folder as well.
  addShared(file, ROOTS, full.split('.', 1)[0] ?? full, -1, start);
  const bound = own.split('.')[0] ?? own;
  if (around !== '' && word !== 'defimpl') stateOf(file).aliases.set(bound, `${around}.${bound}`);
  if (word === 'defimpl') addBehaviour(file, { symbol, name: fullName(file, written), start });
  else {
    const id = file.names.idOf(own);
    file.bindings.add({ name: id, kind: 'symbol', scope: file.scope, start, symbol, space: SPACE.type });
  }
  openScope(file, node, 'module', symbol);
  file.frames.owner = symbol;
  file.frames.callable = -1;
  stateOf(file).done.add(start);
  return 'children';
}

interface Behaviour {
  readonly symbol: number;
  readonly name: string;
  readonly start: number;
}

export function addBehaviour(file: Extraction, { symbol, name, start }: Behaviour): void {
  file.heritage.push({ symbol, relation: 'implements', name, arguments: '', start, scope: file.scope });
}

/** `alias A.B`, `alias A.{B, C}`, `alias A.B, as: C`. */
export function alias(file: Extraction, node: number): HookAnswer {
  const given = argumentsOf(file, node);
  const [target] = given;
  const as = keyword(file, given, 'as');
  for (const { name, at } of target === undefined ? [] : namesIn(file, target)) {
    const specifier = fullName(file, name);
    const own = as >= 0 ? file.textAt(as) : lastName(specifier);
    stateOf(file).aliases.set(own, specifier);
    const index = addImport(file, { form: 'namespace', specifier, alias: own, statement: node, nameNode: at });
    noteBrought(file, node, 'alias', [specifier, own]);
    const start = file.startAt(as >= 0 ? as : at);
    file.bindings.add({ name: file.names.idOf(own), kind: 'import', scope: file.scope, start, import: index, space: SPACE.type });
  }
  return 'done';
}

/** `A.B`, `A.{B, C}`, `__MODULE__.B`: what is named, and the record of the last part. */
function namesIn(file: Extraction, node: number): readonly { readonly name: string; readonly at: number }[] {
  if (!file.isA(node, 'dot')) {
    if (file.isA(node, 'alias') || file.textAt(node) === '__MODULE__') return [{ name: file.textAt(node), at: node }];
    // In quoted code `__MODULE__` is the module that the code gets into, `unquote(__MODULE__)` the one it is written in.
    return /^unquote\(\s*__MODULE__\s*\)$/.test(file.textAt(node)) ? [{ name: '__MODULE__', at: node }] : [];
  }
  const [left, right] = [file.child(node, 'left'), file.child(node, 'right')];
  if (!file.isA(right, 'tuple')) return [{ name: file.textAt(node), at: right }];
  return file.codeChildren(right).map((each) => ({ name: `${file.textAt(left)}.${file.textAt(each)}`, at: each }));
}

/** `import A`, `require A`, `use A`: an import brings the functions of A, the others load it. */
export function load(file: Extraction, node: number, word: string): HookAnswer {
  const given = argumentsOf(file, node);
  const [target] = given;
  const as = keyword(file, given, 'as');
  for (const { name, at } of target === undefined ? [] : namesIn(file, target)) {
    const specifier = fullName(file, name);
    if (as >= 0) stateOf(file).aliases.set(file.textAt(as), specifier);
    const only = word === 'import' ? keyword(file, given, 'only') : -1;
    if (file.isA(only, 'list')) {
      const names = importNames(file, { node, specifier, only });
      noteBrought(file, node, word, [specifier, ...names]);
      continue;
    }
    addImport(file, { form: word === 'import' ? 'star' : 'sideEffect', specifier, statement: node, nameNode: at });
    noteExcept(file, node, word === 'import' ? keyword(file, given, 'except') : -1);
    const [, which] = given;
    noteBrought(file, node, word, [specifier, ...(word === 'use' && file.isA(which ?? -1, 'atom') ? [file.textAt(which ?? -1)] : [])]);
  }
  return 'done';
}

/** What a module uses, and what a macro says for whoever uses it, is kept as a decorator of the one or the other: others ask for it. */
function noteBrought(file: Extraction, node: number, word: string, what: readonly string[]): void {
  if (word === 'use' || (word !== 'require' && file.frames.callable >= 0))
    file.decorators.push({ symbol: file.owner, name: word, arguments: what.join(' '), start: file.startAt(node) });
}

/** What an import leaves out stands beside it: a decorator at the same place. */
function noteExcept(file: Extraction, node: number, except: number): void {
  const names = file.isA(except, 'list') ? namesOfPairs(file, except).map(({ name }) => name) : [];
  if (names.length > 0) file.decorators.push({ symbol: file.owner, name: 'except', arguments: names.join(' '), start: file.startAt(node) });
}

/** `[f: 1, g: 2]`. */
function namesOfPairs(file: Extraction, list: number): readonly { readonly name: string; readonly key: number }[] {
  const pairs = file.codeChildren(list).flatMap((each) => (file.isA(each, 'keywords') ? file.codeChildren(each) : []));
  return pairs.map((pair) => {
    const key = file.child(pair, 'key');
    return { name: file.textAt(key).replace(/:\s*$/, ''), key };
  });
}

interface Only {
  readonly node: number;
  readonly specifier: string;
  readonly only: number;
}

/** An import for each name in `only: [f: 1, g: 2]`, and the names. */
function importNames(file: Extraction, { node, specifier, only }: Only): readonly string[] {
  return namesOfPairs(file, only).map(({ name, key }) => {
    addImport(file, { form: 'named', specifier, name, alias: name, statement: node, nameNode: key });
    return name;
  });
}
