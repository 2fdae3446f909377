/** Expressions whose parts mean something else than the table says: assignments in initialisers, members behind `?.`. */
import { askedExpression, expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { noteAssigned } from '../../server/src/syntax/extract/literalParts.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';
import { bareName, nameText } from '../../server/src/syntax/extract/parts.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';

/** `a = b` writes a, `a += b` reads it as well. In `new T { P = 1 }` P is a member of what is made. */
export function assignment(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const left = file.child(node, 'left');
  const right = file.child(node, 'right');
  if (left < 0 || right < 0) return 'children';
  if (file.isA(frames.parentNode, 'initializer_expression') && file.isA(left, 'identifier')) {
    const made = frames.depth > 2 ? frames.nodeAt(frames.depth - 2) : -1;
    if (CREATIONS.has(file.typeAt(made))) addReference(file, left, USE.write, { receiver: expressionOf(file, made), space: SPACE.both });
    frames.use = USE.skip;
    return 'children';
  }
  noteAssigned(file, left, right);
  const operator = textBetween(file, left, right);
  frames.use = operator === '=' ? USE.write : USE.readWrite;
  return 'children';
}

const CREATIONS: ReadonlySet<string> = new Set(['object_creation_expression', 'implicit_object_creation_expression']);

/** `a?.b`: what it is a member of stands in the node around. */
export function memberBinding(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const around = frames.parentNode;
  const name = file.child(node, 'name');
  if (name < 0 || !file.isA(around, 'conditional_access_expression')) return 'role';
  const receiver = expressionOf(file, file.child(around, 'condition'));
  addReference(file, bareName(file, name), frames.useAt(frames.depth - 1), { receiver, space: SPACE.both });
  return 'role';
}

/** `new { A = x, y.B, c }`: what is not named is called like the last word of what it holds. */
export function anonymousObject(file: Extraction, node: number): HookAnswer {
  const whole = askedExpression(file, node);
  const children = file.children(node);
  for (const [place, child] of children.entries()) {
    const value = children[place + 1];
    const before = children[place - 1];
    if (whole < 0 || (before !== undefined && isNameOf(file, before, child))) continue;
    const isNamed = value !== undefined && isNameOf(file, child, value);
    const name = isNamed ? child : lastName(file, child);
    if (name >= 0) file.parts.add(whole, place, file.names.idOf(nameText(file, name)), expressionOf(file, isNamed ? value : child));
  }
  return 'role';
}

/** `(a: x, y.B)`: an element without a name is called like the last word of what it is, if that is a member. */
export function tuple(file: Extraction, node: number): HookAnswer {
  const whole = askedExpression(file, node);
  if (whole < 0) return 'role';
  for (const [place, element] of file.children(node).entries()) {
    const value = file.children(element).at(-1) ?? -1;
    const name = file.child(element, 'name');
    const told = name < 0 && file.isA(value, 'member_access_expression') ? lastName(file, value) : name;
    file.parts.add(whole, place, told < 0 ? NO_NAME : file.names.idOf(nameText(file, told)), expressionOf(file, element));
  }
  return 'role';
}

function lastName(file: Extraction, value: number): number {
  return bareName(file, file.isA(value, 'member_access_expression') ? file.child(value, 'name') : value);
}

/** Whether a name is given to what stands behind it. */
function isNameOf(file: Extraction, name: number, value: number): boolean {
  return file.isA(name, 'identifier') && textBetween(file, name, value) === '=';
}

/** `a!` is a; `a++` writes it. */
export function postfixUnary(file: Extraction, node: number): HookAnswer {
  if (file.text[file.endAt(node) - 1] === '!') return 'role';
  file.frames.use = USE.readWrite;
  return 'children';
}

export function prefixUnary(file: Extraction, node: number): HookAnswer {
  const start = file.startAt(node);
  if (file.text.startsWith('++', start) || file.text.startsWith('--', start)) file.frames.use = USE.readWrite;
  return 'children';
}

/** Arguments behind a base are given to its constructor: they are no bases. */
export function baseArguments(file: Extraction): HookAnswer {
  if (!file.isA(file.frames.parentNode, 'base_list')) return 'role';
  file.frames.use = USE.read;
  return 'children';
}
