/** Classes, objects, constructors, and what extends them from outside. */
import { packageNamespace } from '../../server/src/facts/clausePackages.ts';
import { Modifier, ParameterFlag } from '../../server/src/facts/fileFacts.ts';
import { packageOf } from '../../server/src/syntax/extract/clausePackages.ts';
import { defineAt } from '../../server/src/syntax/extract/definitions.ts';
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { labelOf } from '../../server/src/syntax/extract/literalParts.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';
import { partsOf, typeText } from '../../server/src/syntax/extract/parts.ts';
import { addReferenceAt } from '../../server/src/syntax/extract/references.ts';
import { noteBody } from '../../server/src/syntax/extract/returns.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { BINDING, OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { EXTENSIONS } from './imports.ts';

/** What stands in a file itself belongs to its package. */
export function declaration(file: Extraction, node: number): HookAnswer {
  const isOutermost = file.owner < 0;
  const symbol = defineAt(file, node);
  const added = file.symbols[symbol];
  if (added === undefined) return 'children';
  const receiver = file.child(node, 'receiver');
  if (receiver >= 0) addReceiver(file, symbol, receiver);
  if (added.visibility === 'private') added.modifiers &= ~Modifier.exported;
  if (isOutermost) addShared(file, packageNamespace(packageOf(file)), added.name, symbol, added.nameStart);
  if (receiver < 0 && file.isA(node, 'property_definition')) giveGetterValue(file, node, symbol);
  if (isOutermost && receiver >= 0) addShared(file, EXTENSIONS + packageOf(file), added.name, symbol, added.nameStart);
  const body = file.child(node, 'body');
  // `fun f() = x` gives x.
  if (body >= 0 && file.isA(node, 'function_declaration')) noteBody(file, body);
  const isAbstract = added.kind === 'method' && file.child(node, 'body') < 0;
  if (isAbstract && !file.tree.hasError) added.modifiers |= Modifier.signatureOnly;
  return 'children';
}

/** `val a get() = x` holds x as far as anybody who reads it can tell. */
function giveGetterValue(file: Extraction, node: number, symbol: number): void {
  const body = file.child(file.childOfType(node, 'getter'), 'body');
  const name = file.symbols[symbol]?.name ?? '';
  const binding = body < 0 || file.isA(body, 'block') ? -1 : file.bindings.firstOf(file.scope, file.names.idOf(name));
  if (binding < 0 || file.bindings.read(binding, BINDING.symbol) !== symbol || file.bindings.typeOf(binding) !== '') return;
  file.bindings.write(binding, BINDING.initializer, expressionOf(file, body));
}

/** `fun T.f()`: what it is called on is its first parameter, and `this` inside. */
function addReceiver(file: Extraction, symbol: number, receiver: number): void {
  const type = typeText(file, receiver);
  const place = file.parameters.findIndex((each) => each.symbol === symbol);
  const fact = { symbol, name: 'this', type, default: '', flags: ParameterFlag.receiver };
  if (place < 0) file.parameters.push(fact);
  else file.parameters.splice(place, 0, fact);
  if (file.scopes.symbolOf(file.scope) === symbol)
    file.bindings.add({ name: file.names.idOf('this'), kind: 'receiver', scope: file.scope, start: file.startAt(receiver), type });
}

/** `class A(val x: Int, y: Int)`: the constructor, its parameters, and the fields among them. */
export function primaryConstructor(file: Extraction, node: number): HookAnswer {
  const holder = file.owner;
  const owner = file.symbols[holder];
  if (owner === undefined) return 'children';
  const parts = partsOf(file, node, file.roleOf(node));
  const maker = addSymbol(file, {
    name: owner.name,
    kind: 'constructor',
    container: holder,
    modifiers: parts.modifiers,
    visibility: parts.visibility,
    nameStart: owner.nameStart,
    nameEnd: owner.nameEnd,
    start: owner.nameStart,
    end: file.endAt(node),
    signature: signatureText(file, owner.nameStart, file.endAt(node)),
    type: '',
  });
  const list = file.childOfType(node, 'class_parameters');
  for (const parameter of file.children(list)) if (file.isA(parameter, 'class_parameter')) addParameter(file, parameter, { maker, holder });
  return 'children';
}

function addParameter(file: Extraction, node: number, { maker, holder }: { readonly maker: number; readonly holder: number }): void {
  const name = file.child(node, 'name');
  const text = name < 0 ? '' : file.textAt(name);
  if (text === '') return;
  const type = typeText(file, file.child(node, 'type'));
  const value = file.child(node, 'value');
  const isRest = file.textAt(node).startsWith('vararg');
  const flags = (value < 0 ? 0 : ParameterFlag.optional) | (isRest ? ParameterFlag.rest : 0);
  const written = value < 0 ? '' : foldedText(file.text, file.startAt(value), file.endAt(value));
  file.parameters.push({ symbol: maker, name: text, type, default: written, flags });
  const binding = { name: file.names.idOf(text), scope: file.scope, start: file.startAt(name), type, space: SPACE.value };
  const isField = file.childOfType(node, 'val') >= 0 || file.childOfType(node, 'var') >= 0;
  if (!isField) {
    file.bindings.add({ ...binding, kind: 'parameter' });
    return;
  }
  const parts = partsOf(file, node, file.roleOf(node));
  const symbol = addSymbol(file, {
    name: text,
    kind: 'field',
    container: holder,
    modifiers: parts.modifiers | (file.childOfType(node, 'val') >= 0 ? Modifier.readonly : 0),
    visibility: parts.visibility,
    ...spansOf(file, name, node),
    signature: signatureText(file, file.startAt(node), file.endAt(node)),
    type,
  });
  file.bindings.add({ ...binding, kind: 'symbol', symbol, member: true });
}

/** `: Base<T>(x), Face by other`. */
export function delegationSpecifiers(file: Extraction, node: number): HookAnswer {
  const symbol = file.frames.members;
  const isInterface = file.symbols[symbol]?.kind === 'interface';
  const specifiers = file.children(node);
  const first = callsBaseInside(file) ? specifiers[0] : undefined;
  for (const specifier of specifiers) {
    const inner = file.firstChild(specifier);
    const isBase = specifier === first || file.isA(inner, 'constructor_invocation');
    const type = file.isA(inner, 'user_type') ? inner : file.childOfType(inner, 'user_type');
    if (symbol >= 0 && type >= 0) addBase(file, type, symbol, isBase || isInterface ? 'extends' : 'implements');
  }
  return 'children';
}

/** `class A : B, C { constructor() : super(1) }`: the class that a constructor of the body calls is named first, by custom. */
function callsBaseInside(file: Extraction): boolean {
  const around = file.frames.parentNode;
  if (file.childOfType(around, 'primary_constructor') >= 0) return false;
  return file.children(file.child(around, 'body')).some((member) => {
    const call = file.isA(member, 'secondary_constructor') ? file.childOfType(member, 'constructor_delegation_call') : -1;
    return call >= 0 && file.text.startsWith('super', file.startAt(call));
  });
}

function addBase(file: Extraction, type: number, symbol: number, relation: 'extends' | 'implements'): void {
  const names = file.children(type).filter((child) => file.isA(child, 'identifier'));
  const list = file.childOfType(type, 'type_arguments');
  file.heritage.push({
    symbol,
    relation,
    name: names.map((name) => file.textAt(name)).join('.'),
    arguments: list < 0 ? '' : foldedText(file.text, file.startAt(list) + 1, file.endAt(list) - 1),
    start: file.startAt(type),
    scope: file.scope,
  });
}

/** `object : A() { ... }`: a class without a name. */
export function objectLiteral(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const bases = file.childOfType(node, 'delegation_specifiers');
  const symbol = addSymbol(file, {
    name: 'object',
    kind: 'class',
    container: file.owner,
    modifiers: 0,
    visibility: 'private',
    nameStart: file.startAt(node),
    nameEnd: file.startAt(node) + 'object'.length,
    start: file.startAt(node),
    end: file.endAt(node),
    signature: signatureText(file, file.startAt(node), bases < 0 ? file.startAt(node) + 'object'.length : file.endAt(bases)),
    type: '',
    local: true,
  });
  openScope(file, node, 'class', symbol);
  frames.owner = symbol;
  frames.members = symbol;
  frames.declaration = undefined;
  return 'children';
}

/** `constructor(x: Int) : this(x, 1)`. */
export function delegationCall(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const start = file.startAt(node);
  const word = file.text.startsWith('super', start) ? 'super' : 'this';
  const given = file.children(file.childOfType(node, 'value_arguments'));
  frames.argumentCount = given.length;
  frames.flags = 0;
  addReferenceAt(file, start, start + word.length, USE.call, { receiver: -1, space: 0 });
  const callee = file.expressions.add(OPERATION.name, -1, file.names.idOf(word), start, file.scope);
  for (const [place, argument] of given.entries()) file.parts.add(callee, place, labelOf(file, argument), expressionOf(file, argument));
  return 'children';
}
