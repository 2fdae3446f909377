/** Expressions whose parts mean something else than the table says: assignments in initialisers, members behind `?.`. */
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { bareName } from '../../server/src/syntax/extract/parts.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
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
  const operator = file.text.slice(file.endAt(left), file.startAt(right)).trim();
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
