/** Properties: declared, promoted from parameters, or made by assignment. Bare names never mean them, so their bindings have names of their own. */
import { Modifier, type Visibility } from '../../server/src/facts/fileFacts.ts';
import { scopeOfSymbol } from '../../server/src/syntax/extract/assigned.ts';
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { nameText, typeText } from '../../server/src/syntax/extract/parts.ts';
import { addEmptyList, isEmptyList, putInto } from '../../server/src/syntax/extract/put.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { BINDING, NEVER, OPERATION } from '../../server/src/syntax/scopes/tables.ts';
import { define } from './definitions.ts';
import { shareMade } from './globals.ts';

/** `private ?Foo $a = null, $b;` */
export function propertyElement(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name < 0 || file.owner < 0) return 'role';
  const declaration = file.frames.parentNode;
  const words = file.text.slice(file.startAt(declaration), file.startAt(node));
  const value = file.child(node, 'default_value');
  addField(file, {
    node: declaration,
    name,
    words: words.replace(/^(?:\s*#\[[^\]]*\])+/, ''),
    type: file.child(declaration, 'type'),
    owner: file.owner,
    initializer: value < 0 ? -1 : expressionOf(file, value),
  });
  return value < 0 ? 'done' : 'children';
}

/** `__construct(private Foo $a)` is a property as well. */
export function promotedParameter(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  const maker = file.symbols[file.owner];
  if (name < 0 || maker === undefined || maker.container < 0) return 'role';
  const words = file.text.slice(file.startAt(node), file.startAt(name));
  const { scope } = file;
  const parameter = file.expressions.add(OPERATION.name, -1, file.names.idOf(file.textAt(name)), file.startAt(name), scope);
  addField(file, { node, name: name + 1, words, type: file.child(node, 'type'), owner: maker.container, initializer: parameter });
  return 'role';
}

interface Field {
  readonly node: number;
  readonly name: number;
  /** Visibility and other words in front. */
  readonly words: string;
  readonly type: number;
  readonly owner: number;
  readonly initializer: number;
}

function addField(file: Extraction, { node, name, words, type, owner, initializer }: Field): void {
  const [start, end] = [file.startAt(node), file.endAt(node)];
  const symbol = addSymbol(file, {
    name: nameText(file, name),
    kind: 'field',
    container: owner,
    modifiers: (/\bstatic\b/.test(words) ? Modifier.static : 0) | (/\breadonly\b/.test(words) ? Modifier.readonly : 0),
    visibility: (/\b(?:public|private|protected)\b/.exec(words)?.[0] ?? 'public') as Visibility,
    nameStart: file.startAt(name),
    nameEnd: file.endAt(name),
    start,
    end,
    signature: foldedText(file.text, start, end).replace(/;$/, ''),
    type: typeText(file, type),
    local: ((file.symbols[owner]?.modifiers ?? 0) & Modifier.local) !== 0,
  });
  bindField(file, owner, name, symbol, initializer);
}

function bindField(file: Extraction, owner: number, name: number, symbol: number, initializer: number): void {
  file.bindings.add({
    name: fieldName(file, name),
    kind: 'symbol',
    scope: scopeOfSymbol(file, owner),
    start: file.startAt(name),
    symbol,
    initializer,
    from: NEVER,
  });
}

export function enumCase(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name >= 0 && file.owner >= 0) define(file, { node, name, kind: 'enum_member', container: file.owner, modifiers: Modifier.constant });
  return file.child(node, 'value') < 0 ? 'done' : 'children';
}

/**
 * `$this->x = value`, `self::$x = value` in a method: what the property holds, and the property itself where the class declares none of
 * that name. `$x[] = value` puts something into what it holds.
 */
export function assignment(file: Extraction, node: number): HookAnswer {
  const target = file.child(node, 'left');
  const value = file.child(node, 'right');
  if (value < 0) return 'role';
  shareMade(file, target, value);
  if (file.isA(target, 'subscript_expression')) putUnder(file, target, value);
  else hold(file, node, target, expressionOf(file, value));
  return 'role';
}

/** `$x ??= value`; sums say nothing. */
export function augmentedAssignment(file: Extraction, node: number): HookAnswer {
  const [target, value] = [file.child(node, 'left'), file.child(node, 'right')];
  return target >= 0 && value >= 0 && textBetween(file, target, value) === '??=' ? assignment(file, node) : 'role';
}

function hold(file: Extraction, node: number, target: number, initializer: number): void {
  const property = propertyOf(file, target);
  const owner = classAround(file);
  if (property === undefined || owner < 0) return;
  const known = knownField(file, owner, property.name);
  const symbol =
    known >= 0 ? file.bindings.read(known, BINDING.symbol) : property.isOwn ? undeclared(file, node, property.name, owner) : -1;
  if (symbol >= 0) bindField(file, owner, property.name, symbol, initializer);
}

interface Property {
  readonly name: number;
  /** Whether it comes to be when something is assigned to it. */
  readonly isOwn: boolean;
}

/** The property of the object or of the class around that an expression is. */
function propertyOf(file: Extraction, node: number): Property | undefined {
  const name = file.child(node, 'name');
  if (!file.isA(name, 'name')) return undefined;
  if (file.isA(node, 'member_access_expression'))
    return file.textAt(file.child(node, 'object')) === '$this' ? { name, isOwn: true } : undefined;
  const isOfClass =
    file.isA(node, 'scoped_property_access_expression') && /^(?:self|static)$/i.test(file.textAt(file.child(node, 'scope')));
  return isOfClass ? { name, isOwn: false } : undefined;
}

function knownField(file: Extraction, owner: number, name: number): number {
  return file.bindings.firstOf(scopeOfSymbol(file, owner), fieldName(file, name));
}

/** The name under which bindings have a property; `name` is a record. */
function fieldName(file: Extraction, name: number): number {
  return file.names.idOf(`->${nameText(file, name)}`);
}

/** `$x[] = value`, `$x['a'][] = value`: of a variable that was made as an array, and of properties. */
function putUnder(file: Extraction, target: number, value: number): void {
  const list = file.child(target, 'object');
  // What comes out of an array says nothing new of it. Only what lies one level deep is followed.
  if (file.textAt(value).includes(file.textAt(list))) return;
  if (file.isA(list, 'variable_name')) {
    const made = file.bindings.lastOf(file.scope, file.names.idOf(file.textAt(list)));
    const whole = made < 0 ? -1 : file.bindings.read(made, BINDING.initializer);
    if (isEmptyList(file, whole)) putInto(file, whole, value);
    return;
  }
  const property = propertyOf(file, list);
  if (property !== undefined) putIntoProperty(file, target, property.name, value);
}

function putIntoProperty(file: Extraction, target: number, name: number, value: number): void {
  const owner = classAround(file);
  if (owner < 0) return;
  const last = file.bindings.lastOf(scopeOfSymbol(file, owner), fieldName(file, name));
  if (last < 0) return;
  let whole = file.bindings.read(last, BINDING.initializer);
  // What somebody gave it may be no array.
  if (whole >= 0 && !isEmptyList(file, whole)) return;
  if (whole < 0) {
    whole = addEmptyList(file, 'array', file.startAt(target));
    bindField(file, owner, name, file.bindings.read(last, BINDING.symbol), whole);
  }
  putInto(file, whole, value);
}

function classAround(file: Extraction): number {
  for (let scope = file.scope; scope > 0; scope = file.scopes.parentOf(scope))
    if (file.scopes.kindOf(scope) === 'class') return file.scopes.symbolOf(scope);
  return -1;
}

/** A property that only its assignments tell; one that is declared further down is found there. */
function undeclared(file: Extraction, node: number, name: number, owner: number): number {
  const text = nameText(file, name);
  const end = file.symbols[owner]?.end ?? 0;
  const rest = file.text.slice(file.endAt(node), end);
  if (new RegExp(`\\b(?:public|protected|private|var|static|readonly)\\s+[^;(){}]*\\$${text}\\b`).test(rest)) return -1;
  const symbol = define(file, { node, name, kind: 'field', container: owner, modifiers: 0 });
  const added = file.symbols[symbol];
  if (added !== undefined) added.modifiers &= ~Modifier.local | ((file.symbols[owner]?.modifiers ?? 0) & Modifier.local);
  return symbol;
}
