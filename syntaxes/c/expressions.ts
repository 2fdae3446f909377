/** Expressions whose parts mean something else than the table says: qualified names, casts by name, lambdas, initialisers of members. */
import { TYPE_ARGUMENTS } from '../../server/src/facts/fileFacts.ts';
import { CLAIMED } from '../../server/src/syntax/extract/declaration.ts';
import { expressionOf, indexExpression, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { USE, type UseCode } from '../../server/src/syntax/roles/compiledRoles.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { EXPRESSION, OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { declaredBy } from './declarators.ts';
import { bindParameters } from './functions.ts';
import { isGlobal, lastOf, partsOf } from './qualified.ts';
import { GLOBAL } from './worldNames.ts';

const ROLE = -1;

/** `a::b::f`: f is a member of b, which is one of a. */
export function qualifiedName(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const use = useOf(file, node);
  frames.use = USE.read;
  if (use === USE.bind || use === USE.name) return 'done';
  const last = lastOf(file, node);
  let receiver = outermost(file, node);
  for (const part of partsOf(file, node)) {
    const name = bareName(file, part);
    // What is called is the very expression that the value has: arguments are found by it.
    if (part === last && receiver >= 0 && use === USE.call) {
      receiver = file.expressions.read(expressionOf(file, node), EXPRESSION.operand);
      noteTypeArguments(file, expressionOf(file, node), part);
    }
    addReference(file, name, part === last ? use : USE.type, { receiver, space: SPACE.both });
    visitArguments(file, part);
    receiver = namedIn(file, receiver, name);
  }
  return 'done';
}

/** `a::f<T>`: the types as a cast. */
function noteTypeArguments(file: Extraction, whole: number, part: number): void {
  const list = file.child(part, 'arguments');
  if (list < 0) return;
  const written = typeText(file, list).slice(1, -1);
  file.parts.add(whole, 0, file.names.idOf(TYPE_ARGUMENTS), typedValue(file, -1, written, file.startAt(list)));
}

/** Types in the brackets of a part of a qualified name. */
function visitArguments(file: Extraction, part: number): void {
  const list = file.child(part, 'arguments');
  if (list < 0) return;
  const end = file.after(list);
  for (let node = list + 1; node < end; node++)
    if (file.isA(node, 'type_identifier')) addReference(file, node, USE.type, { receiver: -1, space: SPACE.both });
}

/** What is around all namespaces, where a name begins there; -1 for others. */
function outermost(file: Extraction, node: number): number {
  return isGlobal(file, node) ? file.expressions.add(OPERATION.name, -1, file.names.idOf(GLOBAL), file.startAt(node), file.scope) : -1;
}

/** A name behind what stands before its `::`, if anything does. */
function namedIn(file: Extraction, receiver: number, name: number): number {
  const start = file.startAt(name);
  if (receiver >= 0) return memberExpression(file, receiver, file.textAt(name), start);
  return file.expressions.add(OPERATION.name, -1, file.nameAt(name), start, file.scope);
}

/** What the parent says that the node is. */
function useOf(file: Extraction, node: number): UseCode {
  const { frames, grammar } = file;
  const parent = frames.parentNode;
  const field = grammar.fieldName(file.fieldAt(node));
  switch (parent < 0 ? '' : file.typeAt(parent)) {
    case 'call_expression':
      return field === 'function' ? USE.call : USE.read;
    case 'new_expression':
    case 'compound_literal_expression':
      return field === 'type' ? USE.new : USE.read;
    case 'base_class_clause':
      return USE.heritage;
    case 'template_function':
      return frames.useAt(frames.depth - 1) as UseCode;
    default:
      if (field === 'declarator') return USE.bind;
      return field === 'type' || frames.use === USE.type ? USE.type : USE.read;
  }
}

/** The name in `vector<int>`, `f<int>`, `~A`. */
function bareName(file: Extraction, node: number): number {
  let at = node;
  for (let name = file.child(at, 'name'); name >= 0 && !file.isA(at, 'qualified_identifier'); name = file.child(at, 'name')) at = name;
  if (file.isA(at, 'dependent_name')) return bareName(file, file.firstChild(at));
  return at;
}

/** A qualified name as a value. */
export function qualifiedValue(file: Extraction, node: number): number {
  let receiver = outermost(file, node);
  for (const part of partsOf(file, node)) receiver = namedIn(file, receiver, bareName(file, part));
  return receiver;
}

/** `p->x` is a member of what p leads to: the language's own pointers are what they point to, others are asked for it. */
export function memberValue(file: Extraction, node: number, operand: number): number {
  const name = file.child(node, 'field');
  if (name < 0) return ROLE;
  return memberExpression(file, throughArrow(file, node, operand), file.textAt(lastName(file, name)), file.startAt(node));
}

function throughArrow(file: Extraction, node: number, operand: number): number {
  if (file.grammar.name === 'c') return operand;
  const object = file.child(node, 'argument');
  const name = file.child(node, 'field');
  if (object < 0 || name < 0 || !file.text.slice(file.endAt(object), file.startAt(name)).includes('->')) return operand;
  // `this` is a pointer to itself.
  if (file.isA(object, 'this')) return file.expressions.read(operand, EXPRESSION.operand);
  return indexExpression(file, operand, '->', file.startAt(object));
}

function lastName(file: Extraction, node: number): number {
  return bareName(file, lastOf(file, node));
}

/** `object.name` and `object->name`, with its receiver as the value says it. */
export function memberAccess(file: Extraction, node: number): HookAnswer {
  if (file.grammar.name === 'c') return 'role';
  const { frames } = file;
  const object = file.child(node, 'argument');
  const field = file.child(node, 'field');
  if (object < 0 || field < 0) return 'role';
  const isCallee = file.isA(frames.parentNode, 'call_expression') && file.fieldAt(node) === file.grammar.field('function');
  const above = frames.useAt(frames.depth - 1) as UseCode;
  const isWritten = above === USE.write || above === USE.readWrite;
  const use = isCallee ? USE.call : file.fieldAt(node) === file.grammar.field('left') ? USE.write : isWritten ? above : USE.read;
  const name = lastName(file, field);
  // The very expression that the value has: arguments are found by it.
  const receiver = file.expressions.read(expressionOf(file, node), EXPRESSION.operand);
  addReference(file, name, use, { receiver, space: SPACE.both });
  frames.use = USE.read;
  return 'children';
}

const CASTS: ReadonlySet<string> = new Set(['static_cast', 'dynamic_cast', 'const_cast', 'reinterpret_cast']);

/** `static_cast<T>(x)` calls nothing. */
export function templateFunction(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const isCallee = file.isA(frames.parentNode, 'call_expression') && file.fieldAt(node) === file.grammar.field('function');
  frames.use = CASTS.has(file.textAt(file.child(node, 'name'))) ? USE.skip : isCallee ? USE.call : USE.read;
  return 'children';
}

/** Casts by name, and what the library makes of a type. */
export function callValue(file: Extraction, node: number): number {
  const callee = file.child(node, 'function');
  if (file.isA(callee, 'primitive_type') || file.isA(callee, 'sized_type_specifier'))
    return typedValue(file, -1, file.textAt(callee), file.startAt(node));
  const named = lastOf(file, callee);
  if (!file.isA(named, 'template_function')) return ROLE;
  const word = file.textAt(file.child(named, 'name'));
  const types = file.child(named, 'arguments');
  if (types < 0) return ROLE;
  const written = typeText(file, types).slice(1, -1);
  if (CASTS.has(word)) return typedValue(file, -1, written, file.startAt(node));
  if (word === 'make_unique' || word === 'make_shared') return typedValue(file, -1, `std::unique_ptr<${written}>`, file.startAt(node));
  if (OWNERS.has(word)) return typedValue(file, -1, typeText(file, callee), file.startAt(node));
  const operand = expressionOf(file, callee);
  noteTypeArguments(file, operand, named);
  return file.expressions.add(OPERATION.call, operand, NO_NAME, file.startAt(node), file.scope);
}

/** Classes of pointers that are made of a pointer: `std::unique_ptr<A>(new A)`. */
const OWNERS: ReadonlySet<string> = new Set(['unique_ptr', 'shared_ptr']);

/** `[x](int a) { ... }`. */
export function lambda(file: Extraction, node: number): HookAnswer {
  const scope = openScope(file, node, 'function', file.held.get(node) ?? -1);
  const { frames } = file;
  frames.members = -1;
  frames.declaration = CLAIMED;
  bindParameters(file, declaredBy(file, file.child(node, 'declarator')).callable, scope);
  return 'children';
}

/** `: Base(a), member_{b}`. What is no member, by what the file says or by its looks, is a base or the class itself. */
export function memberInitializer(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const first = file.firstChild(node);
  const round = file.childOfType(node, 'argument_list');
  const list = round >= 0 ? round : file.childOfType(node, 'initializer_list');
  if (first < 0) return 'children';
  const name = lastName(file, first);
  const isBase = file.isA(first, 'template_method') || file.isA(first, 'qualified_identifier') || isBaseName(file, file.textAt(name));
  frames.argumentCount = list < 0 ? -1 : file.codeChildren(list).length;
  frames.flags = 0;
  addReference(file, name, isBase ? USE.new : USE.write, { receiver: -1, space: SPACE.both });
  frames.argumentCount = -1;
  frames.use = USE.read;
  return 'children';
}

/** A class that the file has says what it builds on. */
function isBaseName(file: Extraction, name: string): boolean {
  if (/^[A-Z]/.test(name)) return true;
  const maker = file.symbols[file.frames.callable];
  if (maker === undefined || maker.name === name) return maker !== undefined;
  return file.heritage.some(
    ({ symbol, name: base }) => symbol === maker.container && base.replace(/<.*$/, '').split(/::|\./).at(-1) === name,
  );
}

/** What is thrown or caught. */
export function catchClause(file: Extraction, node: number): HookAnswer {
  const scope = openScope(file, node, 'block', -1);
  file.frames.declaration = CLAIMED;
  bindParameters(file, node, scope);
  return 'children';
}
