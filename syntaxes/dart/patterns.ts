/** Patterns: what their variables hold. */
import { elementExpression, expressionOf, memberExpression, typedValue, unwrapped } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { narrowName } from '../../server/src/syntax/extract/rebinding.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';

/** Begins the names of literals for what their operand is as well, by the name of a type: its arguments are those of the operand. */
export const NARROWED = 'is ';

/** What a switch is about is what the patterns of its cases take apart, and in each case of the type that its pattern says. */
export function matched(file: Extraction, node: number): HookAnswer {
  const condition = file.child(node, 'condition');
  const body = file.isA(node, 'switch_statement') ? file.child(node, 'body') : node;
  let isShared = false;
  for (const each of file.children(body).filter((child) => CASES.has(file.typeAt(child)))) {
    if (!isShared) narrowMatched(file, condition, each, file.endAt(each));
    // A case without anything to do goes on with the next one.
    isShared = file.codeChildren(each).every((child) => isPattern(file, child));
  }
  file.frames.initializer = expressionOf(file, condition);
  return 'role';
}

const CASES: ReadonlySet<string> = new Set(['switch_statement_case', 'switch_expression_case']);

/** `s case A(...)`: behind the only pattern in `node` a variable `s` is an A, up to an offset. */
export function narrowMatched(file: Extraction, condition: number, node: number, until: number): void {
  const value = condition < 0 ? -1 : unwrapped(file, condition);
  const [pattern = -1, ...others] = file.codeChildren(node).filter((child) => isPattern(file, child));
  if (value < 0 || !file.isA(value, 'identifier') || others.length > 0 || !file.isA(pattern, 'object_pattern')) return;
  const type = typeText(file, file.child(pattern, 'type'));
  if (type !== '') narrowName(file, file.nameAt(value), { type, from: file.endAt(pattern), until });
}

function isPattern(file: Extraction, node: number): boolean {
  return file.typeAt(node).endsWith('_pattern');
}

/** `Circle(radius: var r)`: whatever it is, it is a Circle. */
export function objectPattern(file: Extraction, node: number): HookAnswer {
  const type = file.child(node, 'type');
  const { frames } = file;
  const start = file.startAt(node);
  const written = typeText(file, type);
  frames.initializer = written.endsWith('>')
    ? typedValue(file, frames.initializer, written, start)
    : file.expressions.add(OPERATION.literal, frames.initializer, file.names.idOf(NARROWED + written), start, file.scope);
  return 'children';
}

/** `radius: var r` and `:final radius`. */
export function patternField(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const key = file.child(node, 'key');
  const name = key >= 0 ? key : nameIn(file, node);
  if (name >= 0 && frames.initializer >= 0)
    frames.initializer = memberExpression(file, frames.initializer, file.textAt(name), file.startAt(name));
  return 'children';
}

/** An element of a list, a map or a record; `...rest` is a list again. */
export function patternPlace(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  if (file.childOfType(node, 'rest_pattern') >= 0) return 'children';
  const before = file.children(frames.parentNode).filter((child) => child < node && file.isA(child, 'pattern_place'));
  if (frames.initializer >= 0) frames.initializer = elementExpression(file, frames.initializer, file.startAt(node), before.length);
  return 'children';
}

function nameIn(file: Extraction, node: number): number {
  for (let at = node + 1; at < file.after(node); at++) if (file.isA(at, 'identifier')) return at;
  return -1;
}

/** `var r`, `int r`, or a bare name where a pattern declares. */
export function variablePattern(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  const type = file.child(node, 'type');
  if (name < 0 || file.textAt(name) === '_') return 'children';
  file.bindings.add({
    name: file.names.idOf(file.textAt(name)),
    kind: 'variable',
    scope: file.scope,
    start: file.startAt(name),
    type: typeText(file, type),
    initializer: file.frames.initializer,
    space: SPACE.value,
  });
  file.frames.declaration = undefined;
  return type < 0 ? 'done' : 'children';
}

/** `on A catch (e, trace)`. */
export function catchHandler(file: Extraction, node: number): HookAnswer {
  const scope = openScope(file, node, 'block', -1);
  const type = typeText(file, file.child(node, 'type'));
  const names = file.children(file.childOfType(file.childOfType(node, 'catch_clause'), 'catch_parameters'));
  for (const [place, name] of names.filter((child) => file.isA(child, 'identifier')).entries())
    file.bindings.add({
      name: file.names.idOf(file.textAt(name)),
      kind: 'variable',
      scope,
      start: file.startAt(name),
      type: place === 0 ? type : 'StackTrace',
      space: SPACE.value,
    });
  return 'children';
}
