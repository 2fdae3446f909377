/** Parts of types and members that the grammar leaves without fields: parameters, type parameters, bases, constructor initialisers. */
import { Modifier, ParameterFlag } from '../../server/src/facts/fileFacts.ts';
import { expressionOf, memberExpression } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { namespaceAround } from '../../server/src/syntax/extract/modules.ts';
import { addTypeParameters } from '../../server/src/syntax/extract/parameters.ts';
import { nameText, typeText } from '../../server/src/syntax/extract/parts.ts';
import { addReference, addReferenceAt } from '../../server/src/syntax/extract/references.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { share } from './namespaces.ts';

/** A method whose first parameter is `this T x` is found by its name in the namespace of its class. */
export function method(file: Extraction, node: number): HookAnswer {
  const first = file.childOfType(file.child(node, 'parameters'), 'parameter');
  const name = file.child(node, 'name');
  if (first >= 0 && name >= 0 && hasWord(file, first, 'this'))
    share(file, {
      name: `.${nameText(file, name)}`,
      namespace: namespaceAround(file),
      symbol: file.symbols.length,
      start: file.startAt(name),
    });
  return 'role';
}

function hasWord(file: Extraction, node: number, word: string): boolean {
  return file.children(node).some((child) => file.isA(child, 'modifier') && file.textAt(child) === word);
}

const TYPES: ReadonlySet<string> = new Set(['class_declaration', 'struct_declaration', 'record_declaration']);

/** Defaults have no field, `params` no node of its own; a type with parameters has a constructor and, if it is a record, properties. */
export function parameterList(file: Extraction, node: number): HookAnswer {
  const around = file.frames.parentNode;
  const isClosure = file.isA(around, 'lambda_expression') || file.isA(around, 'anonymous_method_expression');
  const symbol = isClosure ? -1 : file.owner;
  if (symbol >= 0) {
    while (file.parameters.at(-1)?.symbol === symbol) file.parameters.pop();
    for (const child of file.children(node)) if (file.isA(child, 'parameter')) addParameter(file, symbol, child);
    if (file.isA(around, 'method_declaration') && file.child(around, 'body') < 0) addFlag(file, symbol, Modifier.signatureOnly);
    if (TYPES.has(file.typeAt(around)) && file.isA(around, 'record_declaration')) addProperties(file, node);
  }
  addRest(file, symbol, node);
  return 'role';
}

function addFlag(file: Extraction, symbol: number, flag: number): void {
  const fact = file.symbols[symbol];
  if (fact !== undefined) fact.modifiers |= flag;
}

function addParameter(file: Extraction, symbol: number, node: number): void {
  const name = file.child(node, 'name');
  const type = file.child(node, 'type');
  const value = file
    .children(node)
    .find((child) => file.fieldAt(child) === 0 && !file.isA(child, 'modifier') && !file.isA(child, 'attribute_list'));
  file.parameters.push({
    symbol,
    name: name < 0 ? '' : nameText(file, name),
    type: typeText(file, type),
    default: value === undefined ? '' : foldedText(file.text, file.startAt(value), file.endAt(value)),
    flags: hasWord(file, node, 'this') ? ParameterFlag.receiver : hasWord(file, node, 'params') ? ParameterFlag.rest : 0,
  });
}

/** `params T[] rest`: type and name stand in the list itself. */
function addRest(file: Extraction, symbol: number, node: number): void {
  const name = file.child(node, 'name');
  const type = file.child(node, 'type');
  if (name < 0 || type < 0) return;
  const written = typeText(file, type);
  if (symbol >= 0) file.parameters.push({ symbol, name: nameText(file, name), type: written, default: '', flags: ParameterFlag.rest });
  const id = file.names.idOf(nameText(file, name));
  file.bindings.add({ name: id, kind: 'parameter', scope: file.scope, start: file.startAt(name), type: written });
}

/** `record R(int A)` has a property A. */
function addProperties(file: Extraction, node: number): void {
  for (const child of file.children(node)) {
    const name = file.child(child, 'name');
    if (!file.isA(child, 'parameter') || name < 0) continue;
    addSymbol(file, {
      name: nameText(file, name),
      kind: 'accessor',
      container: file.owner,
      modifiers: 0,
      visibility: 'public',
      ...spansOf(file, name, child),
      signature: signatureText(file, file.startAt(child), file.endAt(child)),
      type: typeText(file, file.child(child, 'type')),
    });
  }
}

/** Those of a type have no field. */
export function typeParameters(file: Extraction, node: number): HookAnswer {
  if (!file.typeParameters.some(({ symbol }) => symbol === file.owner)) addTypeParameters(file, file.owner, node);
  return 'role';
}

/** `where T : A, B` says of a parameter what the others write beside it. */
export function constraints(file: Extraction, node: number): HookAnswer {
  const name = file.textAt(file.firstChild(node));
  const types = file.children(node).flatMap((child) => {
    const type = file.child(child, 'type');
    return type < 0 ? [] : [typeText(file, type)];
  });
  if (types.length > 0)
    for (const [index, fact] of file.typeParameters.entries())
      if (fact.symbol === file.owner && fact.name === name) file.typeParameters[index] = { ...fact, constraint: types.join(' & ') };
  return 'role';
}

/** Only the first base of a class can be a class, and interfaces are called `I...`. */
export function baseList(file: Extraction, node: number): HookAnswer {
  const symbol = file.owner;
  const kind = file.symbols[symbol]?.kind;
  // What an enumeration is made of is no base.
  if (kind === 'enum' || kind === undefined) return 'children';
  let place = 0;
  for (const child of file.children(node)) {
    const base = file.isA(child, 'primary_constructor_base_type') ? file.child(child, 'type') : child;
    if (base < 0 || file.isA(base, 'argument_list') || file.isA(base, 'ERROR')) continue;
    const types = file.childOfType(file.isA(base, 'qualified_name') ? file.child(base, 'name') : base, 'type_argument_list');
    const end = types < 0 ? file.endAt(base) : file.startAt(types);
    const name = foldedText(file.text, file.startAt(base), end)
      .replace(/<[^>]*>/g, '')
      .replace(/^global::/, '');
    const isPromise = kind === 'struct' || (kind === 'class' && (place > 0 || /(?:^|\.)I\p{Lu}\p{Ll}/u.test(name)));
    file.heritage.push({
      symbol,
      relation: isPromise ? 'implements' : 'extends',
      name,
      arguments: types < 0 ? '' : foldedText(file.text, file.startAt(types) + 1, file.endAt(types) - 1),
      start: file.startAt(base),
      scope: file.scope,
    });
    place++;
  }
  return 'children';
}

/** `: base(...)` and `: this(...)` call other constructors. */
export function constructorInitializer(file: Extraction, node: number): HookAnswer {
  const word = file.children(node).find((child) => file.isA(child, 'this') || file.isA(child, 'base'));
  const list = file.childOfType(node, 'argument_list');
  if (word === undefined) return 'role';
  file.frames.argumentCount = list < 0 ? 0 : file.children(list).filter((child) => file.isA(child, 'argument')).length;
  file.frames.flags = 0;
  addReference(file, word, USE.call, { receiver: -1, space: 0 });
  noteGiven(file, expressionOf(file, word), list);
  return 'children';
}

/** `new(...)` makes what is expected where it stands. */
export function implicitCreation(file: Extraction, node: number): HookAnswer {
  const list = file.childOfType(node, 'argument_list');
  file.frames.argumentCount = list < 0 ? 0 : file.children(list).filter((child) => file.isA(child, 'argument')).length;
  file.frames.flags = 0;
  const start = file.startAt(node);
  const receiver = expressionOf(file, node);
  addReferenceAt(file, start, start + 3, USE.new, { receiver, space: 0 });
  noteGiven(file, memberExpression(file, receiver, 'new', start), list);
  return 'children';
}

/** What is given to a constructor that is not called by a name: it decides which one is meant. */
function noteGiven(file: Extraction, callee: number, list: number): void {
  const given = file.children(list).filter((child) => file.isA(child, 'argument'));
  for (const [place, argument] of given.entries())
    if (place < MOST_GIVEN) file.parts.add(callee, place, NO_NAME, expressionOf(file, argument));
}

const MOST_GIVEN = 8;

/** What is given to a property is known in its accessor as `value`. */
export function accessor(file: Extraction, node: number): HookAnswer {
  const scope = openScope(file, node, 'block', -1);
  const body = file.child(node, 'body');
  const head = file.text.slice(file.startAt(node), body < 0 ? file.endAt(node) : file.startAt(body));
  const { frames } = file;
  const property = frames.depth > 2 ? frames.nodeAt(frames.depth - 2) : -1;
  if (/\b(?:set|init|add|remove)\b/.test(head))
    file.bindings.add({
      name: file.names.idOf('value'),
      kind: 'variable',
      scope,
      start: file.startAt(node),
      type: typeText(file, file.child(property, 'type')),
    });
  return 'children';
}
