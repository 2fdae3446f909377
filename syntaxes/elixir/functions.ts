/** Functions and macros: one symbol for all clauses of a name and a number of arguments. */
import { Modifier, ParameterFlag, type SymbolKind } from '../../server/src/facts/fileFacts.ts';
import { firstSentence } from '../../server/src/syntax/extract/docText.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { USING } from './namespace.ts';
import { bindPattern } from './patterns.ts';
import { argumentsOf, keyword, operatorOf, stateOf } from './state.ts';

/** What a head such as `name(a, b) when guard` says. */
interface Head {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly parameters: readonly number[];
  /** Where it is not what stands there. */
  readonly name?: string;
}

function headOf(file: Extraction, node: number): Head | undefined {
  if (file.isA(node, 'binary_operator')) {
    const operator = operatorOf(file, node);
    return /^(?:when|::)$/.test(operator) ? headOf(file, file.child(node, 'left')) : operatorHead(file, node, operator);
  }
  if (file.isA(node, 'unary_operator')) return unaryHead(file, node);
  if (file.isA(node, 'identifier')) return named(file, node, []);
  const target = file.isA(node, 'call') ? file.child(node, 'target') : -1;
  if (!file.isA(target, 'identifier')) return undefined;
  stateOf(file).heads.add(node);
  return named(file, target, argumentsOf(file, node));
}

function named(file: Extraction, name: number, parameters: readonly number[]): Head {
  return { nameStart: file.startAt(name), nameEnd: file.endAt(name), parameters };
}

/** `a <~> b`. */
function operatorHead(file: Extraction, node: number, operator: string): Head | undefined {
  const [left, right] = [file.child(node, 'left'), file.child(node, 'right')];
  const nameStart = file.text.indexOf(operator, file.endAt(left));
  if (operator === '' || operator === '\\\\' || nameStart < 0) return undefined;
  stateOf(file).patterns.add(node);
  return { nameStart, nameEnd: nameStart + operator.length, parameters: [left, right] };
}

/** `-a`, `not a`. */
function unaryHead(file: Extraction, node: number): Head | undefined {
  const operand = file.child(node, 'operand');
  if (operand < 0) return undefined;
  const nameStart = file.startAt(node);
  const operator = file.text.slice(nameStart, file.startAt(operand)).trim();
  return { nameStart, nameEnd: nameStart + operator.length, parameters: [operand] };
}

const KINDS: Readonly<Record<string, SymbolKind>> = {
  def: 'function',
  defp: 'function',
  defn: 'function',
  defnp: 'function',
  defdelegate: 'function',
  defmacro: 'macro',
  defmacrop: 'macro',
  defguard: 'macro',
  defguardp: 'macro',
};

export function isDefinition(word: string): boolean {
  return Object.hasOwn(KINDS, word);
}

/** `def f(a, b \\ 1) when g do`. */
export function define(file: Extraction, node: number, word: string): HookAnswer {
  const [first] = argumentsOf(file, node);
  const head = first === undefined ? undefined : headOf(file, first);
  if (head === undefined) return 'children';
  const state = stateOf(file);
  const name = file.text.slice(head.nameStart, head.nameEnd);
  const kind = KINDS[word] ?? 'function';
  const key = `${ownerOfFunctions(file)} ${name}/${head.parameters.length} ${kind}`;
  const known = state.functions.get(key);
  const isPrivate = word.endsWith('p');
  // A protocol says what its implementations do.
  const hasBody = file.childOfType(node, 'do_block') >= 0 || keyword(file, argumentsOf(file, node), 'do') >= 0 || word !== 'def';
  const symbol =
    known ??
    addFunction(file, {
      node,
      head,
      kind,
      modifiers: (isPrivate ? 0 : Modifier.exported) | (hasBody ? 0 : Modifier.signatureOnly),
      isPrivate,
    });
  const fact = file.symbols[symbol];
  if (known !== undefined && fact !== undefined) {
    fact.end = Math.max(fact.end, file.endAt(node));
    // `def f(a, b \\ 1)` stands before the clauses that do it.
    if (hasBody) fact.modifiers &= ~Modifier.signatureOnly;
  }
  state.functions.set(key, symbol);
  state.done.add(head.nameStart);
  state.doc = '';
  state.deprecated = false;
  const scope = openScope(file, node, 'function', symbol);
  file.frames.owner = symbol;
  file.frames.callable = symbol;
  for (const parameter of head.parameters) bindPattern(file, { node: parameter, kind: 'parameter', scope, from: 0 });
  return 'children';
}

/** Functions in a `describe` of tests are those of the module. */
function ownerOfFunctions(file: Extraction): number {
  let owner = file.owner;
  while (file.symbols[owner]?.kind === 'namespace') owner = file.symbols[owner]?.container ?? -1;
  return owner;
}

interface NewFunction {
  readonly node: number;
  readonly head: Head;
  readonly kind: SymbolKind;
  readonly modifiers: number;
  readonly isPrivate: boolean;
}

function addFunction(file: Extraction, { node, head, kind, modifiers, isPrivate }: NewFunction): number {
  const { doc, deprecated } = stateOf(file);
  const block = file.childOfType(node, 'do_block');
  const end = block >= 0 ? file.startAt(block) : file.endAt(node);
  const symbol = addSymbol(file, {
    name: head.name ?? file.text.slice(head.nameStart, head.nameEnd),
    kind,
    container: ownerOfFunctions(file),
    modifiers: modifiers | (deprecated ? Modifier.deprecated : 0),
    visibility: isPrivate ? 'private' : undefined,
    nameStart: head.nameStart,
    nameEnd: head.nameEnd,
    start: file.startAt(node),
    end: file.endAt(node),
    signature: signatureText(file, file.startAt(node), end).replace(/,?\s*do:.*$/, ''),
    type: '',
    ...(file.frames.callable < 0 ? { local: false } : {}),
  });
  const fact = file.symbols[symbol];
  if (fact !== undefined) fact.doc = firstSentence(doc);
  for (const parameter of head.parameters) addParameter(file, symbol, parameter);
  return symbol;
}

function addParameter(file: Extraction, symbol: number, node: number): void {
  const isDefault = file.isA(node, 'binary_operator') && operatorOf(file, node) === '\\\\';
  const name = isDefault ? file.child(node, 'left') : node;
  const value = isDefault ? file.child(node, 'right') : -1;
  file.parameters.push({
    symbol,
    name: foldedText(file.text, file.startAt(name), file.endAt(name)),
    type: '',
    default: value < 0 ? '' : foldedText(file.text, file.startAt(value), file.endAt(value)),
    flags: value < 0 ? 0 : ParameterFlag.optional,
  });
}

/** `@callback f(a) :: b`: what a module that implements this one has. */
export function addCallback(file: Extraction, node: number, specification: number): void {
  const head = headOf(file, specification);
  if (head !== undefined)
    addFunction(file, { node, head, kind: 'function', modifiers: Modifier.exported | Modifier.signatureOnly, isPrivate: false });
}

/** `Record.defrecord(:user, name: "")`: makes the macros that build and read it. */
export function record(file: Extraction, node: number, word: string): void {
  const [key] = argumentsOf(file, node);
  if (key === undefined || !file.isA(key, 'atom')) return;
  const name = file.textAt(key).replace(/^:/, '');
  const isPrivate = word.endsWith('p');
  const symbol = addSymbol(file, {
    name,
    kind: 'macro',
    container: file.owner,
    modifiers: isPrivate ? 0 : Modifier.exported,
    visibility: isPrivate ? 'private' : undefined,
    nameStart: file.endAt(key) - name.length,
    nameEnd: file.endAt(key),
    start: file.startAt(node),
    end: file.endAt(node),
    signature: `${word} :${name}`,
    type: '',
    local: false,
  });
  // `user()`, `user(name: "")`, `user(one, :name)`, `user(one, name: "")`.
  for (const parameter of ['record', 'fields'])
    file.parameters.push({ symbol, name: parameter, type: '', default: '', flags: ParameterFlag.optional });
}

/** `using do` of ExUnit.CaseTemplate: what it quotes is brought to whoever uses the module. */
export function using(file: Extraction, node: number): HookAnswer {
  const target = file.child(node, 'target');
  if (file.childOfType(node, 'do_block') < 0) return 'role';
  const head = { ...named(file, target, []), name: USING };
  const symbol = addFunction(file, { node, head, kind: 'macro', modifiers: Modifier.exported, isPrivate: false });
  openScope(file, node, 'function', symbol);
  file.frames.owner = symbol;
  file.frames.callable = symbol;
  return 'children';
}

/** `test "adds", %{a: a} do` of ExUnit, `describe "x" do`. */
export function test(file: Extraction, node: number, word: string): HookAnswer {
  const [title, context] = argumentsOf(file, node);
  if (title === undefined || !file.isA(title, 'string') || file.childOfType(node, 'do_block') < 0) return 'role';
  const isGroup = word === 'describe';
  const start = file.startAt(title) + 1;
  const name = file.text.slice(start, file.endAt(title) - 1);
  const symbol = addSymbol(file, {
    name,
    kind: isGroup ? 'namespace' : 'function',
    container: file.owner,
    modifiers: isGroup ? 0 : Modifier.test,
    nameStart: start,
    nameEnd: start + name.length,
    start: file.startAt(node),
    end: file.endAt(node),
    signature: `${word} ${file.textAt(title)}`,
    type: '',
    local: false,
  });
  const scope = openScope(file, node, isGroup ? 'block' : 'function', symbol);
  file.frames.owner = symbol;
  if (!isGroup) file.frames.callable = symbol;
  if (context !== undefined && !isGroup) bindPattern(file, { node: context, kind: 'parameter', scope, from: 0 });
  stateOf(file).done.add(file.startAt(file.child(node, 'target')));
  return 'children';
}

/** `defstruct [:name, count: 0]`: the fields of the module's struct. */
export function struct(file: Extraction, node: number): HookAnswer {
  const items = argumentsOf(file, node).flatMap((each) => (file.isA(each, 'list') ? file.codeChildren(each) : [each]));
  for (const item of items) {
    const keys = file.isA(item, 'keywords')
      ? file.codeChildren(item).map((pair) => file.child(pair, 'key'))
      : file.isA(item, 'atom')
        ? [item]
        : [];
    for (const key of keys) addField(file, key);
  }
  return 'children';
}

function addField(file: Extraction, key: number): void {
  const written = file.textAt(key);
  const start = file.startAt(key) + (written.startsWith(':') ? 1 : 0);
  const name = written.replace(/^:|:\s*$/g, '').trim();
  const range = { nameStart: start, nameEnd: start + name.length, start, end: start + name.length };
  addSymbol(file, { name, kind: 'field', container: file.owner, modifiers: 0, ...range, signature: name, type: '', local: false });
}
