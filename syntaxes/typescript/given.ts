/** What variables and members are given after they were made, so that functions can be followed as values: `p = f`, `d.k = f`, `[a, b] = [f, g]`. */
import { oncePer } from '../../server/src/base/oncePer.ts';
import { ASSIGNED, SOMETIMES } from '../../server/src/facts/fileFacts.ts';
import { elementExpression, expressionOf, memberExpression, unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { pairedValues, placesIn } from '../../server/src/syntax/extract/pairs.ts';

/** Records of what is assigned to and of what it is given. */
export function noteGiven(file: Extraction, target: number, value: number): void {
  if (target < 0 || value < 0) return;
  const inner = unwrapped(file, value);
  switch (file.typeAt(target)) {
    case 'identifier':
    case 'member_expression':
    case 'subscript_expression':
      // Functions made on the spot are noted wherever they are assigned.
      if (FOLLOWED.has(file.typeAt(inner))) note(file, target, expressionOf(file, value));
      return;
    case 'array_pattern':
      noteElements(file, target, value);
      return;
    case 'object_pattern':
      noteMembers(file, target, expressionOf(file, value));
      return;
    default:
  }
}

/** What may be a function that is made elsewhere. */
const FOLLOWED: ReadonlySet<string> = new Set([
  'identifier',
  'member_expression',
  'subscript_expression',
  'call_expression',
  'new_expression',
  'assignment_expression',
]);

function note(file: Extraction, target: number, given: number): void {
  noteValue(file, expressionOf(file, target), given);
}

function noteValue(file: Extraction, whole: number, given: number): void {
  if (whole >= 0 && given >= 0) file.parts.add(whole, isStatement(file) ? 0 : SOMETIMES, file.names.idOf(ASSIGNED), given);
}

/** Whether the assignment that is visited runs whenever its block does: a statement of its own, and no branch, `if (x) a = b`. */
function isStatement(file: Extraction): boolean {
  const { frames } = file;
  const least = Math.max(0, frames.depth - FURTHEST);
  let depth = frames.depth;
  while (depth > least && AROUND.has(file.typeAt(frames.nodeAt(depth)))) depth--;
  return file.isA(frames.nodeAt(depth), 'expression_statement') && !BRANCHES.has(file.typeAt(frames.nodeAt(depth - 1)));
}

/** Further inside of others nobody writes an assignment; a program may, and each is looked at from its own place. */
const FURTHEST = 64;
const AROUND: ReadonlySet<string> = new Set(['assignment_expression', 'parenthesized_expression', 'call_expression']);
const BRANCHES: ReadonlySet<string> = new Set([
  'if_statement',
  'else_clause',
  'for_statement',
  'for_in_statement',
  'while_statement',
  'do_statement',
  'switch_case',
  'switch_default',
]);

/** Each part of the pattern gets the value written at its place, else the element there. */
function noteElements(file: Extraction, pattern: number, value: number): void {
  const pairs = pairedValues(file, pattern, endOfChain(file, value));
  for (const [target, place] of placesIn(file, pattern)) {
    const own = pairs.get(target);
    if (own !== undefined) noteGiven(file, target, own);
    else if (place >= 0 && file.isA(target, 'identifier'))
      note(file, target, elementExpression(file, expressionOf(file, value), file.startAt(target), place));
  }
}

/** What is assigned in the end: in `a = b = c` it is c. */
export function endOfChain(file: Extraction, right: number): number {
  const known = endsOf(file);
  const links: number[] = [];
  let value = unwrapped(file, right);
  while (file.isA(value, 'assignment_expression') && !known.has(value)) {
    links.push(value);
    value = unwrapped(file, file.child(value, 'right'));
  }
  const end = known.get(value) ?? value;
  for (const link of links) known.set(link, end);
  return end;
}

/** What is assigned in the end, by the assignments of a chain: each asks, and a chain may be as long as a file. */
const endsOf = oncePer((_file: Extraction) => new Map<number, number>());

/** `Object.assign(target, { a, b: f })`. `target` and `object` are records. */
export function noteMembersGiven(file: Extraction, target: number, object: number): void {
  if (!file.isA(target, 'identifier')) return;
  for (const member of file.children(object)) {
    const isPair = file.isA(member, 'pair');
    const key = isPair ? KEY.exec(file.textAt(file.child(member, 'key')))?.[2] : file.textAt(member);
    const value = isPair ? file.child(member, 'value') : member;
    if (key === undefined || !(isPair || file.isA(member, 'shorthand_property_identifier'))) continue;
    noteValue(file, memberExpression(file, expressionOf(file, target), key, file.startAt(member)), expressionOf(file, value));
  }
}

/** `Object.defineProperty(target, 'a', { value: f })`. Records. */
export function notePropertyDefined(file: Extraction, target: number, name: number, descriptor: number): void {
  const key = KEY.exec(file.textAt(name))?.[2];
  if (key === undefined || !file.isA(target, 'identifier') || !file.isA(descriptor, 'object')) return;
  for (const member of file.children(descriptor)) {
    if (!file.isA(member, 'pair') || file.textAt(file.child(member, 'key')) !== 'value') continue;
    const given = expressionOf(file, file.child(member, 'value'));
    noteValue(file, memberExpression(file, expressionOf(file, target), key, file.startAt(member)), given);
  }
}

/** `Object.defineProperties(target, { a: { value: f } })`. */
export function notePropertiesDefined(file: Extraction, target: number, descriptors: number): void {
  for (const member of file.children(descriptors))
    if (file.isA(member, 'pair')) notePropertyDefined(file, target, file.child(member, 'key'), file.child(member, 'value'));
}

/** A name, also in quotation marks. */
const KEY = /^(['"]?)([\w$-]+)\1$/;

/** `({ a, b: c } = value)`. */
function noteMembers(file: Extraction, pattern: number, value: number): void {
  if (value < 0) return;
  for (const part of file.children(pattern)) {
    const isPair = file.isA(part, 'pair_pattern');
    const key = isPair ? file.child(part, 'key') : part;
    const target = isPair ? file.child(part, 'value') : part;
    if (!NAMES.has(file.typeAt(key)) || !TARGETS.has(file.typeAt(target))) continue;
    note(file, target, memberExpression(file, value, file.textAt(key), file.startAt(key)));
  }
}

const NAMES: ReadonlySet<string> = new Set(['property_identifier', 'shorthand_property_identifier_pattern']);
const TARGETS: ReadonlySet<string> = new Set(['identifier', 'member_expression', 'shorthand_property_identifier_pattern']);
