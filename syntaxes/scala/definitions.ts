/** Templates, methods, values: their names, parameters and bases. */
import { Modifier, ParameterFlag, type ScopeKind } from '../../server/src/facts/fileFacts.ts';
import { defineAt } from '../../server/src/syntax/extract/definitions.ts';
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addShared, namespaceAround } from '../../server/src/syntax/extract/modules.ts';
import { nameText, typeText } from '../../server/src/syntax/extract/parts.ts';
import { noteBody } from '../../server/src/syntax/extract/returns.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { lastOf } from './branches.ts';
import { noteGiven } from './creations.ts';
import { tellExtension } from './extensions.ts';
import { bindPattern, bindVariable } from './patterns.ts';
import { addTypeParameters } from './typeParameters.ts';

/** A class, trait or object: a class is a type, an object a value, and a case class both where it has no object beside it. */
export function templateDefinition(file: Extraction, node: number): HookAnswer {
  const defined = defineInPackage(file, node);
  if (defined === undefined) return 'children';
  const { name, symbol } = defined;
  const isValue = !file.isA(node, 'class_definition') && !file.isA(node, 'trait_definition');
  const isBoth = file.isA(node, 'enum_definition') || file.isA(node, 'full_enum_case') || isCase(file, node, name);
  bindName(file, defined, isBoth ? SPACE.both : isValue ? SPACE.value : SPACE.type);
  if (file.isA(node, 'full_enum_case')) buildOnEnum(file, node, symbol);
  const [first] = file.children(node).filter((child) => file.isA(child, 'class_parameters'));
  if (first !== undefined) addParameters(file, symbol, first);
  for (const list of file.children(node))
    if (file.isA(list, 'class_parameters')) addFields(file, list, isCase(file, node, name) || file.isA(node, 'full_enum_case'));
  return 'children';
}

/** A case that is made of values is a class below its enumeration. */
function buildOnEnum(file: Extraction, node: number, symbol: number): void {
  const around = file.symbols[file.symbols[symbol]?.container ?? -1];
  if (around === undefined || file.childOfType(node, 'extends_clause') >= 0) return;
  const start = file.startAt(node);
  file.heritage.push({ symbol, relation: 'extends', name: around.name, arguments: '', start, scope: file.scope });
}

function isCase(file: Extraction, node: number, name: number): boolean {
  return /\bcase\s+class\s*$/.test(file.text.slice(Math.max(file.startAt(node), file.startAt(name) - 40), file.startAt(name)));
}

/** What stands in a package is known to all files of it. */
function shareInPackage(file: Extraction, name: number, symbol: number): void {
  const around = file.symbols[file.owner];
  const text = name < 0 || (around !== undefined && around.kind !== 'namespace') ? '' : nameText(file, name);
  if (text !== '') addShared(file, `scala:${namespaceAround(file)}`, text, symbol, file.startAt(name));
}

/** The node of a name, the scope it is told in, and the symbol that it means. */
interface Defined {
  readonly name: number;
  readonly scope: number;
  readonly symbol: number;
}

/** What a definition that its package shares became, or nothing where it has no name; its name is not bound yet. */
function defineInPackage(file: Extraction, node: number): Defined | undefined {
  const name = file.child(node, 'name');
  const scope = file.scope;
  shareInPackage(file, name, file.symbols.length);
  const symbol = defineAt(file, node);
  return name < 0 || symbol < 0 ? undefined : { name, scope, symbol };
}

function bindName(file: Extraction, { name, scope, symbol }: Defined, space: number): void {
  const isMember = file.scopes.kindOf(scope) === 'class';
  file.bindings.add({
    name: file.names.idOf(nameText(file, name)),
    kind: 'symbol',
    scope,
    start: file.startAt(name),
    symbol,
    space,
    ...(isMember ? { member: true as const } : {}),
  });
}

/** Parameters of the first list: others are given in further calls. */
function addParameters(file: Extraction, symbol: number, list: number): void {
  while (file.parameters.at(-1)?.symbol === symbol) file.parameters.pop();
  for (const child of file.children(list)) {
    const name = file.child(child, 'name');
    if (name < 0) continue;
    const type = file.child(child, 'type');
    const value = file.child(child, 'default_value');
    file.parameters.push({
      symbol,
      name: nameText(file, name),
      type: typeText(file, type),
      default: value < 0 ? '' : foldedText(file.text, file.startAt(value), file.endAt(value)),
      flags: file.isA(type, 'repeated_parameter_type') ? ParameterFlag.rest : 0,
    });
  }
}

/** `class A(val x: Int)`: a parameter that is a field as well; all those of a case class are. */
function addFields(file: Extraction, list: number, isAll: boolean): void {
  for (const child of file.children(list)) {
    const name = file.child(child, 'name');
    const head = name < 0 ? '' : file.text.slice(file.startAt(child), file.startAt(name));
    if (name < 0 || !(isAll || /\bva[lr]\s+$/.test(head))) continue;
    const symbol = addSymbol(file, {
      name: nameText(file, name),
      kind: 'field',
      container: file.owner,
      modifiers: /\bvar\s/.test(head) ? 0 : Modifier.readonly,
      visibility: /\bprivate\b/.test(head) ? 'private' : /\bprotected\b/.test(head) ? 'protected' : 'public',
      ...spansOf(file, name, child),
      signature: signatureText(file, file.startAt(child), file.endAt(child)),
      type: typeText(file, file.child(child, 'type')),
    });
    bindName(file, { name, scope: file.scope, symbol }, SPACE.value);
    file.claimed.add(name);
  }
}

export function typeDefinition(file: Extraction, node: number): HookAnswer {
  const defined = defineInPackage(file, node);
  if (defined !== undefined) bindName(file, defined, SPACE.type);
  return 'children';
}

/** `given a: A with ...` is a value, and what stands in it builds on its type. */
export function givenDefinition(file: Extraction, node: number): HookAnswer {
  const defined = defineInPackage(file, node);
  if (defined === undefined) return 'children';
  bindName(file, defined, SPACE.value);
  const type = file.child(node, 'return_type');
  if (type >= 0 && file.isA(file.child(node, 'body'), 'with_template_body')) addBase(file, type, defined.symbol, 0);
  return 'children';
}

/** A method without parameters is used like a field: its value is what it gives. */
export function functionDefinition(file: Extraction, node: number): HookAnswer {
  const defined = defineInPackage(file, node);
  const symbol = file.symbols[defined?.symbol ?? -1];
  if (defined === undefined || symbol === undefined) return 'children';
  const isConstructor = file.textAt(defined.name) === 'this';
  const [first, ...others] = file.children(node).filter((child) => file.isA(child, 'parameters') && !isGiven(file, child));
  while (file.parameters.at(-1)?.symbol === defined.symbol) file.parameters.pop();
  if (first !== undefined) addParameters(file, defined.symbol, first);
  // What is called with the first list is a function of the others.
  if (symbol.type !== '') symbol.type = [...others.map((list) => listType(file, list)), symbol.type].join(' => ');
  if (isConstructor) symbol.kind = 'constructor';
  else if (first === undefined) symbol.kind = 'accessor';
  else if (file.scopes.kindOf(defined.scope) !== 'class') symbol.kind = 'function';
  if (!isConstructor) bindName(file, defined, SPACE.value);
  tellExtension(file, node, defined.symbol);
  const body = file.child(node, 'body');
  if (body >= 0) noteBody(file, lastOf(file, body));
  return 'children';
}

/** `(implicit x: A)`, `(using A)`: given by nobody who calls. */
function isGiven(file: Extraction, list: number): boolean {
  return /^\(\s*(?:implicit|using)\b/.test(file.text.slice(file.startAt(list), file.startAt(list) + 40));
}

function listType(file: Extraction, list: number): string {
  return `(${file
    .children(list)
    .map((child) => typeText(file, file.child(child, 'type')))
    .join(', ')})`;
}

/** Names in one node of the grammar, some of them inside of a mark for their variance. */
export function typeParameterList(file: Extraction, node: number): HookAnswer {
  // Those of an extension belong to each of its methods (extensions.ts).
  if (file.isA(file.frames.parentNode, 'extension_definition')) return 'role';
  addTypeParameters(file, node, file.owner);
  return 'role';
}

/** `val x = ...` of a class or package is a field; in a function it is a variable, and so are all names of a pattern. */
export function valueDefinition(file: Extraction, node: number): HookAnswer {
  const pattern = file.child(node, 'pattern');
  if (MEMBER_SCOPES.has(file.scopes.kindOf(file.scope)) && file.isA(pattern, 'identifier')) {
    shareInPackage(file, pattern, file.symbols.length);
    return 'role';
  }
  const value = file.child(node, 'value');
  const initializer = value < 0 ? -1 : expressionOf(file, value);
  const type = typeText(file, file.child(node, 'type'));
  if (file.isA(pattern, 'identifier')) bindVariable(file, pattern, { type, initializer });
  else bindPattern(file, pattern, initializer);
  return 'children';
}

const MEMBER_SCOPES: ReadonlySet<ScopeKind> = new Set(['class', 'module', 'file']);

/** `self: B =>`: another name for `this`, and what a trait must be mixed into. */
export function selfType(file: Extraction, node: number): HookAnswer {
  const [name = -1, type = -1] = file.children(node);
  const owner = file.symbols[file.owner];
  if (owner !== undefined && type >= 0) owner.type = typeText(file, type);
  if (file.isA(name, 'identifier') && file.textAt(name) !== 'this' && file.textAt(name) !== '_')
    file.bindings.add({
      name: file.names.idOf(nameText(file, name)),
      kind: 'receiver',
      scope: file.scope,
      start: file.startAt(name),
      space: SPACE.value,
    });
  file.claimed.add(name);
  return 'children';
}

/** `extends A[T](x) with B`: only the types are bases. */
export function extendsClause(file: Extraction, node: number): HookAnswer {
  const symbol = file.owner;
  let place = 0;
  for (const child of file.children(node)) {
    if (file.fieldAt(child) !== file.grammar.field('type')) continue;
    addBase(file, child, symbol, place);
    place++;
  }
  return 'children';
}

function addBase(file: Extraction, type: number, symbol: number, place: number): void {
  const types = file.child(type, 'type_arguments');
  file.heritage.push({
    symbol,
    relation: place === 0 ? 'extends' : 'mixesIn',
    name: foldedText(file.text, file.startAt(type), types < 0 ? file.endAt(type) : file.startAt(types)),
    arguments: types < 0 ? '' : foldedText(file.text, file.startAt(types) + 1, file.endAt(types) - 1),
    start: file.startAt(type),
    scope: file.scope,
  });
}

/** Arguments behind a base are given to its constructor: they are no bases. */
export function baseArguments(file: Extraction, node: number): HookAnswer {
  const clause = file.frames.parentNode;
  if (!file.isA(clause, 'extends_clause')) return 'role';
  const beside = file.children(clause);
  noteGiven(file, beside[beside.indexOf(node) - 1] ?? -1, node);
  file.frames.use = USE.read;
  return 'children';
}
