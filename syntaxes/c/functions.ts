/** Functions: definitions, declarations of those that are defined elsewhere, methods inside and outside of their class, parameters. */
import { Modifier, ParameterFlag } from '../../server/src/facts/fileFacts.ts';
import { CLAIMED } from '../../server/src/syntax/extract/declaration.ts';
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText, foldedValue } from '../../server/src/syntax/extract/text.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { classAround, classNamed, currentVisibility } from './classes.ts';
import { noteCondition } from './conditions.ts';
import { baseType, type Declared, declaredBy, declaredTypeText, hasWord } from './declarators.ts';
import { bindSymbol, flag, isOpenPlace, share } from './names.ts';
import { lastOf, qualifierOf } from './qualified.ts';
import { bindTypeParameters, outsideOf } from './templates.ts';

/** A definition with a body, or one that says `= default`. */
export function functionDefinition(file: Extraction, node: number): HookAnswer {
  const declared = declaredBy(file, file.child(node, 'declarator'));
  const whole = outsideOf(file, node);
  const body = file.child(node, 'body');
  const symbol =
    declared.name < 0 ? -1 : defineFunction(file, { node, whole, declared, end: body < 0 ? file.endAt(node) : file.startAt(body) });
  const { frames } = file;
  if (symbol >= 0 && body < 0 && isDeleted(file, node)) flag(file, symbol, Modifier.declared);
  const scope = openScope(file, node, 'function', symbol);
  if (symbol >= 0) {
    frames.owner = symbol;
    frames.callable = symbol;
    bindReceiver(file, node, symbol, declared, scope);
  }
  frames.members = -1;
  frames.declaration = CLAIMED;
  bindTypeParameters(file, node, symbol, scope);
  bindParameters(file, declared.callable, scope);
  bindOldParameters(file, node, symbol, scope);
  return 'children';
}

function isDeleted(file: Extraction, node: number): boolean {
  return file.childOfType(node, 'delete_method_clause') >= 0;
}

export interface NewFunction {
  readonly node: number;
  /** Record of the statement around, or the node itself. */
  readonly whole: number;
  readonly declared: Declared;
  /** Where the signature ends. */
  readonly end: number;
  readonly modifiers?: number;
}

/** Adds the symbol of a function, binds its name and gives it to others. Answers -1 for what has no name of its own. */
export function defineFunction(file: Extraction, { node, whole, declared, end, modifiers = 0 }: NewFunction): number {
  const { name, written, qualifier } = namesOf(file, node, declared);
  if (written === '') return -1;
  const around = classAround(file);
  const owner = around >= 0 ? (file.symbols[around]?.name ?? '') : (qualifier.split('.').at(-1) ?? '');
  const flags = modifiersOf(file, { node, declared, isMember: around >= 0, modifiers });
  const symbol = addSymbol(file, {
    name: written,
    kind: owner === '' ? 'function' : written === owner ? 'constructor' : 'method',
    container: around >= 0 ? around : qualifier === '' ? file.owner : -1,
    modifiers: flags,
    visibility: around >= 0 ? currentVisibility(file) : (flags & Modifier.static) === 0 ? undefined : 'private',
    nameStart: file.startAt(name),
    nameEnd: file.isA(name, 'operator_cast') ? castEnd(file, name) : file.endAt(name),
    start: file.startAt(whole),
    end: file.endAt(whole),
    signature: signatureText(file, file.startAt(whole), end),
    type: returnType(file, node, declared),
  });
  addParameters(file, symbol, declared.callable);
  if (around < 0) noteCondition(file, symbol);
  if (around < 0 && qualifier !== '') giveToClass(file, symbol, qualifier);
  // Operators are called by their signs; `TEST(name) {}` makes a function of another name.
  if (!/^operator\b/.test(written) && declared.callable >= 0) makeKnown(file, symbol, { name, written, qualifier, isMember: around >= 0 });
  return symbol;
}

interface Known {
  readonly name: number;
  readonly written: string;
  readonly qualifier: string;
  readonly isMember: boolean;
}

function makeKnown(file: Extraction, symbol: number, known: Known): void {
  const { written, qualifier, isMember } = known;
  if (!isMember && qualifier !== '') {
    share(file, symbol, `${qualifier.split('.').at(-1)}::${written}`);
    return;
  }
  bindFunction(file, symbol, known);
  if (!isMember && isOpenPlace(file)) share(file, symbol, written);
}

interface Flagged {
  readonly node: number;
  readonly declared: Declared;
  /** Whether it stands in a class. */
  readonly isMember: boolean;
  readonly modifiers: number;
}

function modifiersOf(file: Extraction, { node, declared, isMember, modifiers }: Flagged): number {
  // `= 0` in a class: what there is to mean is here.
  const isPure = isMember && modifiers !== 0 && file.isA(file.child(node, 'default_value'), 'number_literal');
  const isStatic = hasWord(file, node, 'static');
  const constant = isConstant(file, declared.callable) ? Modifier.readonly : 0;
  return (isPure ? Modifier.abstract : modifiers) | (isStatic ? Modifier.static : 0) | constant;
}

function namesOf(file: Extraction, node: number, declared: Declared): { name: number; written: string; qualifier: string } {
  const { name, qualifier } = nameParts(file, declared.name);
  const written = functionName(file, name);
  return { name, written, qualifier: qualifier === '' ? fixtureOf(file, node, written, declared) : qualifier };
}

/** `TEST_F(Fixture, name) {}`, `TEST_CASE_METHOD(Fixture, "text") {}`: a macro makes a class of the first word the base of what the body is a method of. */
function fixtureOf(file: Extraction, node: number, written: string, { callable }: Declared): string {
  if (!/^[A-Z][A-Z0-9_]+$/.test(written) || file.child(node, 'type') >= 0) return '';
  const list = file.child(callable, 'parameters');
  const [first, second] = file.children(list).filter((child) => file.isA(child, 'parameter_declaration'));
  // Texts behind the first word are white space for the parser: see masks.ts.
  const hasMore = second !== undefined || (list >= 0 && /^\(\s*\w+\s*,/.test(file.textAt(list)));
  if (first === undefined || !hasMore || file.child(first, 'declarator') >= 0) return '';
  const type = file.child(first, 'type');
  return file.isA(type, 'type_identifier') ? file.textAt(type) : '';
}

/** What is defined outside of its class belongs to it, in this file or in another. */
export function giveToClass(file: Extraction, symbol: number, qualifier: string): void {
  const added = file.symbols[symbol];
  if (added === undefined) return;
  const owner = classNamed(file, qualifier);
  if (owner >= 0) added.container = owner;
  else added.containerName = qualifier;
}

/** `int f() const`: it may be called on what cannot be changed. */
function isConstant(file: Extraction, callable: number): boolean {
  const qualifier = file.childOfType(callable, 'type_qualifier');
  return qualifier >= 0 && file.textAt(qualifier) === 'const';
}

function bindFunction(file: Extraction, symbol: number, { name, written, isMember }: Known): void {
  // A constructor is called by the name of its class.
  if (file.symbols[symbol]?.kind === 'constructor') return;
  bindSymbol(file, symbol, { name, written, space: SPACE.value, isMember });
}

/** What calling it gives; behind an arrow where it is written there. */
function returnType(file: Extraction, node: number, { callable, suffix }: Declared): string {
  const trailing = file.childOfType(callable, 'trailing_return_type');
  const type = trailing < 0 ? -1 : file.firstChild(trailing);
  if (type >= 0) return foldedText(file.text, file.startAt(type), file.endAt(type));
  return /^(?:const )?auto$/.test(baseType(file, node)) ? '' : declaredTypeText(file, node, suffix);
}

/** The last part of a qualified name, and what stands before it, dotted and without type arguments. */
export function nameParts(file: Extraction, node: number): { readonly name: number; readonly qualifier: string } {
  const last = lastOf(file, node);
  return { name: file.isA(last, 'template_function') ? file.child(last, 'name') : last, qualifier: qualifierOf(file, node) };
}

function functionName(file: Extraction, name: number): string {
  const type = name < 0 ? '' : file.typeAt(name);
  if (type === 'operator_name' || type === 'destructor_name') return file.textAt(name).replace(/\s+/g, '');
  if (type === 'operator_cast') return castName(file, name);
  return IDENTIFIERS.has(type) ? file.textAt(name) : '';
}

/** `operator const char*`: up to its parameters. */
function castName(file: Extraction, node: number): string {
  return file.text
    .slice(file.startAt(node), castEnd(file, node))
    .replace(/\s+/g, ' ')
    .replace(/ ?([*&]) ?/g, '$1')
    .trim();
}

function castEnd(file: Extraction, node: number): number {
  const open = file.text.indexOf('(', file.startAt(node));
  return open < 0 || open > file.endAt(node) ? file.endAt(node) : open;
}

const IDENTIFIERS: ReadonlySet<string> = new Set(['identifier', 'field_identifier', 'type_identifier']);

function addParameters(file: Extraction, symbol: number, callable: number): void {
  const list = file.child(callable, 'parameters');
  if (list < 0) return;
  const first = file.parameters.length;
  for (const child of file.children(list)) addParameter(file, symbol, child);
  // The dots stand between the types of the grammar for C++.
  const isOpen = file.text.slice(file.startAt(list), file.endAt(list)).includes('...');
  if (isOpen && !file.parameters.slice(first).some(({ flags }) => (flags & ParameterFlag.rest) !== 0))
    file.parameters.push({ symbol, name: '...', type: '', default: '', flags: ParameterFlag.rest });
}

function addParameter(file: Extraction, symbol: number, node: number): void {
  const kind = file.typeAt(node);
  const plain = { symbol, type: '', default: '' };
  if (kind === 'variadic_parameter') file.parameters.push({ ...plain, name: '...', flags: ParameterFlag.rest });
  else if (kind === 'identifier') file.parameters.push({ ...plain, name: file.textAt(node), flags: 0 });
  if (!PARAMETERS.has(kind)) return;
  const { name, suffix, callable } = declaredBy(file, file.child(node, 'declarator'));
  const value = file.child(node, 'default_value');
  const type = declaredTypeText(file, node, callable >= 0 ? `${suffix}()` : suffix);
  // `f(void)` takes nothing.
  if (type === 'void' && name < 0) return;
  const rest = kind === 'variadic_parameter_declaration' ? ParameterFlag.rest : 0;
  file.parameters.push({
    symbol,
    name: name < 0 ? '' : file.textAt(name),
    type,
    default: value < 0 ? '' : foldedValue(file.text, file.startAt(value), file.endAt(value)),
    flags: (value < 0 ? 0 : ParameterFlag.optional) | rest,
  });
}

/** Parameters as names in the function's scope. */
export function bindParameters(file: Extraction, callable: number, scope: number): void {
  const list = file.child(callable, 'parameters');
  if (list < 0) return;
  for (const child of file.children(list)) {
    if (!PARAMETERS.has(file.typeAt(child))) continue;
    const { name, suffix, callable: inner } = declaredBy(file, file.child(child, 'declarator'));
    if (name < 0 || !file.isA(name, 'identifier')) continue;
    const type = declaredTypeText(file, child, inner >= 0 ? `${suffix}()` : suffix);
    bindLocal(file, { name, kind: 'parameter', scope, type, initializer: -1, from: 0 });
  }
}

const PARAMETERS: ReadonlySet<string> = new Set([
  'parameter_declaration',
  'optional_parameter_declaration',
  'variadic_parameter_declaration',
]);

export interface Local {
  readonly name: number;
  readonly kind: 'parameter' | 'variable';
  readonly scope: number;
  readonly type: string;
  readonly initializer: number;
  readonly from: number;
}

export function bindLocal(file: Extraction, { name, kind, scope, type, initializer, from }: Local): void {
  if (file.startAt(name) === file.endAt(name)) return;
  file.bindings.add({
    name: file.nameAt(name),
    kind,
    scope,
    start: file.startAt(name),
    type,
    initializer,
    space: SPACE.value,
    from,
  });
}

/** `int f(a, b) int a; char *b; {}`: types stand between the list and the body. */
function bindOldParameters(file: Extraction, node: number, symbol: number, scope: number): void {
  for (const child of file.children(node)) {
    if (!file.isA(child, 'declaration')) continue;
    for (const declarator of file.children(child)) {
      if (file.fieldAt(declarator) !== file.grammar.field('declarator')) continue;
      const { name, suffix, callable } = declaredBy(file, declarator);
      if (name < 0) continue;
      const type = declaredTypeText(file, child, callable >= 0 ? `${suffix}()` : suffix);
      bindLocal(file, { name, kind: 'parameter', scope, type, initializer: -1, from: 0 });
      const written = file.textAt(name);
      const place = file.parameters.findIndex((each) => each.symbol === symbol && each.name === written);
      const fact = file.parameters[place];
      if (fact !== undefined) file.parameters[place] = { ...fact, type };
    }
  }
}

/** `this` in a method; outside of its class the method says whose it is. */
function bindReceiver(file: Extraction, node: number, symbol: number, declared: Declared, scope: number): void {
  const fact = file.symbols[symbol];
  if (fact === undefined || fact.kind === 'function') return;
  const { qualifier: outside } = nameParts(file, declared.name);
  const qualifier = outside === '' && fact.container < 0 ? fixtureOf(file, node, fact.name, declared) : outside;
  const type = qualifier === '' ? '' : qualifier.replaceAll('.', '::');
  if (type === '') return;
  file.bindings.add({ name: file.names.idOf('this'), kind: 'receiver', scope, start: fact.nameStart, type, from: 0 });
}

/** The initial value of a variable. */
export function initializerOf(file: Extraction, value: number): number {
  return value < 0 ? -1 : expressionOf(file, value);
}
