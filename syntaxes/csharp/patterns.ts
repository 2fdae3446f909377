/** Names that come to be in patterns and arguments: `is T x`, `out var x`, `catch (E e)`. */
import { elementExpression, expressionOf, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { nameText } from '../../server/src/syntax/extract/parts.ts';
import { bindPlainVariable } from '../../server/src/syntax/extract/plainVariables.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { eachOf } from './queries.ts';
import { declaredText } from './variables.ts';

export function catchDeclaration(file: Extraction, node: number): HookAnswer {
  bindPlainVariable(file, file.child(node, 'name'), { type: declaredText(file, file.child(node, 'type')), initializer: -1 });
  return 'role';
}

/** `out var x` holds what the parameter says, `out T x` a T. */
export function declarationExpression(file: Extraction, node: number): HookAnswer {
  const factors = factorsOf(file, node);
  if (factors.length > 0) return readEach(file, factors);
  const type = declaredText(file, file.child(node, 'type'));
  bindPlainVariable(file, file.child(node, 'name'), { type, initializer: type === '' ? expressionOf(file, node) : -1 });
  return 'role';
}

/** `F(a * b)` gives a product, which the grammar takes for a pointer that is declared: that would need an `out`. */
export function factorsOf(file: Extraction, node: number): readonly number[] {
  const type = file.child(node, 'type');
  const start = file.startAt(node);
  if (!file.isA(type, 'pointer_type') || OUT.test(file.text.slice(Math.max(0, start - FURTHEST_OUT), start))) return [];
  return [file.firstChild(type), file.child(node, 'name')];
}

const OUT = /\bout\s+$/;
const FURTHEST_OUT = 16;

function readEach(file: Extraction, names: readonly number[]): HookAnswer {
  for (const name of names) {
    const last = file.child(name, 'name');
    const receiver = last < 0 ? -1 : expressionOf(file, file.child(name, 'qualifier'));
    addReference(file, last < 0 ? name : last, USE.read, { receiver, space: SPACE.both });
  }
  return 'done';
}

/** `is T x`, `case T x`, `T { P: 1 } x`, `var x`. Without a type it holds what is looked at. */
export function namedPattern(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  if (name < 0) return 'role';
  const type = declaredText(file, file.child(node, 'type'));
  bindPlainVariable(file, name, { type, initializer: type === '' ? lookedAt(file, 1) : -1 });
  return 'role';
}

/** `{ P: ... }` looks at a member of what is looked at. */
export function subpattern(file: Extraction, node: number): HookAnswer {
  const name = propertyOf(file, node);
  if (name >= 0) addReference(file, name, USE.read, { receiver: wholeOf(file, 1), space: SPACE.both });
  return 'role';
}

/** The name in front of a pattern, if it has one and that is no chain; -1. */
function propertyOf(file: Extraction, node: number): number {
  const [name = -1, pattern = -1] = file.children(node);
  return file.isA(name, 'identifier') && pattern >= 0 ? name : -1;
}

/** The expression of what the pattern looks at that stands below the node so many levels up; -1. */
function lookedAt(file: Extraction, level: number): number {
  const around = above(file, level);
  switch (file.typeAt(around)) {
    case 'is_pattern_expression':
      return expressionOf(file, file.child(around, 'expression'));
    case 'switch_expression_arm':
      return expressionOf(file, file.firstChild(above(file, level + 1)));
    case 'switch_section':
      return expressionOf(file, file.child(above(file, level + 2), 'value'));
    case 'subpattern':
      return partLookedAt(file, around, level);
    case 'list_pattern': {
      const list = lookedAt(file, level + 1);
      return list < 0 ? -1 : eachOf(file, list, file.startAt(around));
    }
    case 'and_pattern':
    case 'negated_pattern':
    case 'parenthesized_pattern':
      return lookedAt(file, level + 1);
    default:
      return -1;
  }
}

function partLookedAt(file: Extraction, node: number, level: number): number {
  const whole = wholeOf(file, level + 1);
  if (whole < 0) return -1;
  const name = propertyOf(file, node);
  if (name >= 0) return memberExpression(file, whole, nameText(file, name), file.startAt(name));
  const place = file.children(above(file, level + 1)).indexOf(node);
  return elementExpression(file, whole, file.startAt(node), place);
}

/** What the pattern is that the list of parts so many levels up belongs to. */
function wholeOf(file: Extraction, level: number): number {
  const pattern = above(file, level + 1);
  const type = file.child(pattern, 'type');
  if (type < 0) return lookedAt(file, level + 2);
  return typedValue(file, -1, declaredText(file, type), file.startAt(type));
}

/** The node so many levels above the one being visited, or -1. */
function above({ frames }: Extraction, level: number): number {
  return frames.depth > level ? frames.nodeAt(frames.depth - level) : -1;
}
