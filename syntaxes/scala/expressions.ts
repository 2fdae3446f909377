/** Expressions whose parts mean something else than the table says. */
import { expressionOf, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { visitClosure } from '../../server/src/syntax/extract/functions.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { noteBody } from '../../server/src/syntax/extract/returns.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { lastOf } from './branches.ts';
import { IN_PIECES, OF_LANGUAGE } from './values.ts';

/** A function without a name gives its last expression. */
export function lambda(file: Extraction, node: number): HookAnswer {
  visitClosure(file, node, USE.read, file.roleOf(node));
  const body = file.children(node).at(-1) ?? -1;
  if (body >= 0 && body !== file.child(node, 'parameters')) noteBody(file, lastOf(file, body));
  return 'children';
}

/** `(_, b) => ...`: what has no name has its place. */
export function binding(file: Extraction, node: number): HookAnswer {
  const only = file.firstChild(node);
  if (file.isA(only, 'wildcard'))
    file.bindings.add({ name: file.names.idOf('_'), kind: 'parameter', scope: file.scope, start: file.startAt(only), space: SPACE.value });
  return 'role';
}

/** `sql"..."` calls a method that strings in pieces are given. */
export function interpolation(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'interpolator');
  if (name < 0 || OF_LANGUAGE.has(file.textAt(name))) return 'role';
  file.frames.argumentCount = -1;
  file.frames.flags = 0;
  addReference(file, name, USE.call, { receiver: typedValue(file, -1, IN_PIECES, file.startAt(node)), space: 0 });
  return 'role';
}

/** `a.b.C`: the last name with what stands before it. */
export function path(file: Extraction, node: number): HookAnswer {
  const parts = file.children(node);
  let receiver = -1;
  for (const [place, part] of parts.entries()) {
    const isLast = place === parts.length - 1;
    if (place === 0) {
      if (file.isA(part, 'identifier')) addReference(file, part, USE.read, { receiver: -1, space: SPACE.both });
      receiver = expressionOf(file, part);
    } else {
      addReference(file, part, isLast ? file.frames.useAt(file.frames.depth - 1) : USE.read, { receiver, space: SPACE.both });
      receiver = memberExpression(file, receiver, file.textAt(part), file.startAt(part));
    }
  }
  return 'done';
}
