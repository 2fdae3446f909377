/** Patterns: what their variables hold. */
import { elementExpression, expressionOf, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';

/** Begins the names of literals for what their operand is as well, by the name of a type: its arguments are those of the operand. */
export const NARROWED = 'is ';

/** What a switch is about is what the patterns of its cases take apart. */
export function matched(file: Extraction, node: number): HookAnswer {
  file.frames.initializer = expressionOf(file, file.child(node, 'condition'));
  return 'role';
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

/** An element of a list or a record. */
export function patternPlace(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
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
