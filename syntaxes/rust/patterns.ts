/** Patterns: what they bind, and what the names in them mean. */
import type { BindingKind } from '../../server/src/facts/fileFacts.ts';
import { expressionOf, indexExpression, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { BINDING, NEVER, OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';

interface Bound {
  readonly scope: number;
  readonly kind: BindingKind;
  /** Offset from which the names are known. */
  readonly from: number;
}

/** `let a: T = value;` */
export function letBinding(file: Extraction, node: number): HookAnswer {
  const pattern = file.child(node, 'pattern');
  const type = file.child(node, 'type');
  const value = expressionOf(file, file.child(node, 'value'));
  const bound: Bound = { scope: file.scope, kind: 'variable', from: file.endAt(node) };
  const name = plainName(file, pattern);
  if (name >= 0) bindName(file, name, value, bound, typeText(file, type));
  else bindPattern(file, pattern, type < 0 ? value : typedValue(file, value, typeText(file, type), file.startAt(pattern)), bound);
  return 'role';
}

function plainName(file: Extraction, pattern: number): number {
  let at = pattern;
  while (file.isA(at, 'mut_pattern') || file.isA(at, 'ref_pattern') || file.isA(at, 'reference_pattern')) at = file.firstChild(at);
  return file.isA(at, 'identifier') && !isConstant(file.textAt(at)) ? at : -1;
}

/** `if let`, `while let`. */
export function letCondition(file: Extraction, node: number): HookAnswer {
  const value = expressionOf(file, file.child(node, 'value'));
  bindPattern(file, file.child(node, 'pattern'), value, { scope: file.scope, kind: 'variable', from: file.endAt(node) });
  return 'role';
}

export function forLoop(file: Extraction, node: number): HookAnswer {
  const value = file.child(node, 'value');
  const element = indexExpression(file, expressionOf(file, value), 'for', file.startAt(value));
  const scope = openScope(file, node, 'block', -1);
  bindPattern(file, file.child(node, 'pattern'), element, { scope, kind: 'variable', from: file.endAt(value) });
  return 'children';
}

/** A pattern among parameters. */
export function pattern(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const around = frames.parentNode;
  const isParameter = file.isA(around, 'parameter') || file.isA(around, 'closure_parameters');
  if (!isParameter || frames.declaration?.kind !== 'parameter') return 'done';
  const bound: Bound = { scope: frames.declaration.scope, kind: 'parameter', from: 0 };
  const start = file.startAt(node);
  if (file.isA(around, 'parameter'))
    bindPattern(file, node, typedValue(file, -1, typeText(file, file.child(around, 'type')), start), bound);
  else {
    const place = file.children(around).indexOf(node);
    bindPattern(file, node, file.expressions.add(OPERATION.parameter, -1, file.names.idOf(String(place)), start, file.scope), bound);
  }
  return 'done';
}

/** `self`, `&mut self`, `self: Box<Self>`. */
export function selfParameter(file: Extraction, node: number): HookAnswer {
  const type = file.child(node, 'type');
  const written = type < 0 ? 'Self' : typeText(file, type);
  file.bindings.add({
    name: file.names.idOf('self'),
    kind: 'receiver',
    scope: file.scope,
    start: file.startAt(node),
    type: written,
    from: NEVER,
  });
  return 'children';
}

/** Binds the names of a pattern to what they hold of `value`, an expression or -1. */
export function bindPattern(file: Extraction, node: number, value: number, bound: Bound): void {
  const inner = (child: number, held: number): void => bindPattern(file, child, held, bound);
  switch (node < 0 ? '' : file.typeAt(node)) {
    case 'identifier':
    case 'shorthand_field_identifier':
      if (isConstant(file.textAt(node))) addReference(file, node, USE.read, { receiver: -1, space: SPACE.value });
      else bindName(file, node, value, bound, '');
      return;
    case 'mut_pattern':
    case 'ref_pattern':
    case 'reference_pattern':
    case 'captured_pattern':
    case 'or_pattern':
    case 'match_pattern':
      for (const child of file.children(node)) inner(child, value);
      return;
    case 'tuple_pattern':
      for (const [child, place] of placed(file, file.children(node)))
        inner(child, place < 0 ? -1 : indexExpression(file, value, String(place), file.startAt(child)));
      return;
    case 'slice_pattern':
      for (const child of file.children(node))
        inner(child, file.isA(child, 'captured_pattern') ? value : indexExpression(file, value, '[]', file.startAt(child)));
      return;
    case 'tuple_struct_pattern':
      bindVariant(file, node, value, inner);
      return;
    case 'struct_pattern':
      bindFields(file, node, inner);
      return;
    case 'scoped_identifier':
      referTo(file, node);
      return;
    default:
  }
}

/** Parts of a pattern with their places; -1 behind `..`. */
function placed(file: Extraction, parts: readonly number[]): readonly (readonly [part: number, place: number])[] {
  const found: [number, number][] = [];
  let isOpen = false;
  for (const part of parts) {
    if (file.isComment(part)) continue;
    if (file.isA(part, 'remaining_field_pattern')) isOpen = true;
    else found.push([part, isOpen ? -1 : placeAt(file, parts[0] ?? part, part)]);
  }
  return found;
}

/** Commas count: `_` is no node of the tree. */
function placeAt(file: Extraction, first: number, part: number): number {
  const open = file.text.lastIndexOf('(', file.startAt(first) - 1);
  let place = 0;
  let depth = 0;
  for (let at = open + 1; at < file.startAt(part); at++) {
    const unit = file.text[at] ?? '';
    if ('([{'.includes(unit)) depth++;
    else if (')]}'.includes(unit)) depth--;
    else if (unit === ',' && depth === 0) place++;
  }
  return place;
}

/** `Some(x)` is told by the value, `Shape::Round(x)` by itself. */
function bindVariant(file: Extraction, node: number, value: number, inner: (child: number, held: number) => void): void {
  const type = file.child(node, 'type');
  referTo(file, type);
  const written = file.textAt(type);
  const last = written.slice(written.lastIndexOf(':') + 1);
  const parts = file.children(node).filter((child) => child !== type);
  const isKnown = KNOWN.has(last);
  const variant = isKnown ? value : expressionOf(file, type);
  for (const [child, place] of placed(file, parts))
    inner(child, place < 0 ? -1 : indexExpression(file, variant, isKnown ? last : String(place), file.startAt(child)));
}

const KNOWN: ReadonlySet<string> = new Set(['Some', 'Ok', 'Err']);

function bindFields(file: Extraction, node: number, inner: (child: number, held: number) => void): void {
  const type = file.child(node, 'type');
  referTo(file, type);
  const struct = expressionOf(file, type);
  for (const field of file.children(node)) {
    if (!file.isA(field, 'field_pattern')) continue;
    const name = file.child(field, 'name');
    if (name < 0 || file.textAt(name) === '') continue;
    addReference(file, name, USE.read, { receiver: struct, space: 0 });
    const held = memberExpression(file, struct, file.textAt(name), file.startAt(name));
    const deeper = file.child(field, 'pattern');
    if (deeper >= 0) inner(deeper, held);
    else inner(name, held);
  }
}

/** References to what a path in a pattern names. */
function referTo(file: Extraction, node: number): void {
  if (file.isA(node, 'identifier') || file.isA(node, 'type_identifier')) {
    const isType = file.isA(node, 'type_identifier');
    addReference(file, node, isType ? USE.type : USE.read, { receiver: -1, space: isType ? SPACE.type : SPACE.value });
    return;
  }
  if (!file.isA(node, 'scoped_identifier') && !file.isA(node, 'scoped_type_identifier')) return;
  const path = file.child(node, 'path');
  referToModule(file, path);
  const name = file.child(node, 'name');
  const receiver = expressionOf(file, node) < 0 ? -1 : expressionOf(file, path);
  if (name >= 0 && receiver >= 0)
    addReference(file, name, file.isA(node, 'scoped_identifier') ? USE.read : USE.type, { receiver, space: 0 });
}

function referToModule(file: Extraction, path: number): void {
  if (file.isA(path, 'identifier')) addReference(file, path, USE.type, { receiver: -1, space: SPACE.type });
  else if (file.isA(path, 'scoped_identifier')) referTo(file, path);
}

function bindName(file: Extraction, node: number, initializer: number, { scope, kind, from }: Bound, type: string): void {
  const name = file.textAt(node);
  if (name === '' || name === '_') return;
  const id = file.names.idOf(name);
  // Both sides of `A(x) | B(x)` bind the same x.
  const before = file.bindings.lastOf(scope, id);
  if (before >= 0 && kind === 'variable' && file.bindings.read(before, FROM) === from) return;
  file.bindings.add({ name: id, kind, scope, start: file.startAt(node), type, initializer, from, space: SPACE.value });
}

const FROM = BINDING.from;

/** By convention, which the compiler checks, names of constants and of variants begin with a capital letter and those of variables do not. */
function isConstant(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}
