/** Expressions whose parts mean something else than the table says: instantiated functions, keys of literals, clauses of type switches. */
import { closureIn, defineAssigned } from '../../server/src/syntax/extract/assigned.ts';
import { askedExpression, elementExpression, expressionOf, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';

/** `f[T](x)` calls f, and so does `handlers[i](x)` as far as one file knows. */
export function callee(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const isCallee = file.fieldAt(node) === file.grammar.field('function') && file.isA(frames.parentNode, 'call_expression');
  if (isCallee) frames.use = USE.call;
  return 'children';
}

/** `f[A, B](x)` with one argument is written like a conversion to a generic type, and is a call more often than not. */
export function genericConversion(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const isCall = calledGeneric(file, node) >= 0;
  frames.use = isCall ? USE.call : USE.type;
  frames.argumentCount = 1;
  frames.flags = 0;
  return 'children';
}

/** What `f[A, B](x)` calls, or -1 where a type is converted to. In `*f[A, B](x)`, which the grammar takes for a pointer type, it is the same. */
export function calledGeneric(file: Extraction, conversion: number): number {
  const type = file.child(conversion, 'type');
  const called = file.isA(type, 'pointer_type') ? file.firstChild(type) : type;
  return file.isA(called, 'generic_type') ? called : -1;
}

/** In `*f[A, B](x)` f is called. */
export function genericBehindStar(file: Extraction): HookAnswer {
  const { frames } = file;
  const conversion = frames.depth > 2 && file.isA(frames.parentNode, 'pointer_type') ? frames.nodeAt(frames.depth - 2) : -1;
  if (!file.isA(conversion, 'type_conversion_expression')) return 'role';
  frames.use = USE.call;
  frames.argumentCount = 1;
  return 'children';
}

/** `f[a](x)` may as well be an element of a list of functions: a is a type or a variable. */
export function typeArguments(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const [only, ...more] = file.children(node);
  const name = file.isA(only ?? -1, 'type_elem') ? file.firstChild(only ?? -1) : -1;
  const isInCall = frames.depth > 2 && file.isA(frames.nodeAt(frames.depth - 2), 'type_conversion_expression');
  if (!isInCall || more.length > 0 || !file.isA(name, 'type_identifier')) return 'role';
  addReference(file, name, USE.read, { receiver: -1, space: SPACE.both });
  return 'done';
}

/** `*p = x` reads p; `<-c` reads c. */
export function dereference(file: Extraction): HookAnswer {
  const { frames } = file;
  const outside = frames.useAt(frames.depth - 1);
  return outside === USE.write || outside === USE.readWrite ? 'children' : 'role';
}

/** `switch t := x.(type)`: in a clause for one type t has that type, in others it is x. */
export function caseClause(file: Extraction, node: number): HookAnswer {
  const around = file.frames.parentNode;
  const name = file.isA(around, 'type_switch_statement') ? aliasOf(file, around) : -1;
  if (name < 0) return 'role';
  const scope = openScope(file, node, 'block', -1);
  const types = file.children(node).filter((child) => file.fieldAt(child) === file.grammar.field('type'));
  const [only] = types;
  const type = types.length === 1 && only !== undefined && file.textAt(only) !== 'nil' ? typeText(file, only) : '';
  const start = file.startAt(name);
  const value = expressionOf(file, file.child(around, 'value'));
  const initializer = type === '' ? value : typedValue(file, value, type, start);
  file.bindings.add({ name: file.names.idOf(file.textAt(name)), kind: 'variable', scope, start, type, initializer });
  return 'children';
}

function aliasOf(file: Extraction, typeSwitch: number): number {
  const alias = file.child(typeSwitch, 'alias');
  const name = file.isA(alias, 'expression_list') ? file.firstChild(alias) : alias;
  return file.isA(name, 'identifier') && file.textAt(name) !== '' && file.textAt(name) !== '_' ? name : -1;
}

/** In `T{Name: x}` the key is a field of T; in a map, a slice or an array it is a value. */
export function literalKey(file: Extraction, node: number): HookAnswer {
  const key = file.firstChild(node);
  if (!file.isA(key, 'identifier') || file.fieldAt(node) !== file.grammar.field('key')) return 'role';
  const receiver = literalAround(file);
  if (receiver < 0) return 'role';
  addReference(file, key, USE.write, { receiver, space: 0 });
  nameFunction(file, key);
  return 'done';
}

/** `T{Run: func() {...}}`: what the function does is found under the name of the field. */
function nameFunction(file: Extraction, key: number): void {
  const pair = file.frames.parentNode;
  const value = closureIn(file, file.firstChild(file.child(pair, 'value')));
  // Nothing but the value that holds it knows its name.
  if (value >= 0) defineAssigned(file, { node: pair, name: key, value, callableKind: 'function', local: true });
}

/** The literal of a struct whose key is being visited, as an expression; -1 when its keys are values. */
function literalAround(file: Extraction): number {
  const { frames } = file;
  const inner = frames.depth > 2 ? frames.nodeAt(frames.depth - 2) : -1;
  if (!file.isA(inner, 'literal_value')) return -1;
  const known = askedExpression(file, inner);
  if (known >= 0) return known;
  let depth = frames.depth - 2;
  let levels = 0;
  for (; depth > 0 && levels <= LEVEL_LIMIT && !file.isA(frames.nodeAt(depth), 'composite_literal'); depth--)
    if (file.isA(frames.nodeAt(depth), 'literal_value')) levels++;
  const literal = depth > 0 ? frames.nodeAt(depth) : -1;
  if (!file.isA(literal, 'composite_literal')) return -1;
  if (KEYED.has(typeAtLevel(file, file.child(literal, 'type'), levels - 1))) return -1;
  let receiver = expressionOf(file, literal);
  for (let level = 1; level < levels; level++) receiver = elementExpression(file, receiver, file.startAt(literal));
  file.expressionOf[inner] = receiver + 1;
  return receiver;
}

/** Literals without a type of their own that are nested deeper than this are data: their keys are values. */
const LEVEL_LIMIT = 8;

const KEYED: ReadonlySet<string> = new Set(['map_type', 'slice_type', 'array_type', 'implicit_length_array_type']);

/** The kind of type that the elements `level` levels down have; '' when a name stands between. */
function typeAtLevel(file: Extraction, type: number, level: number): string {
  let at = type;
  for (let down = 0; down < level && at >= 0; down++) at = file.child(at, file.isA(at, 'map_type') ? 'value' : 'element');
  return at < 0 ? '' : file.typeAt(at);
}
