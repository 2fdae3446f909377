/** What stands for a value without saying it: `.red`, `$0`, what a case holds. */
import { expressionOf, literalValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { visitReturn } from '../../server/src/syntax/extract/returns.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';

/** The literal that stands for whatever type is expected (link/expected.ts). */
export const EXPECTED = 'expected';

/** `.red` compared with or assigned to a value is a member of that value's type; elsewhere the linker knows what is expected. */
export function expectedType(file: Extraction, node: number): number {
  const { frames } = file;
  for (let depth = frames.depth; depth > 0; depth--) {
    const around = frames.nodeAt(depth);
    if (around > node || file.after(around) <= node) continue;
    const type = file.typeAt(around);
    if (type === 'equality_expression') return otherSide(file, around, node);
    if (type === 'assignment') return like(file, node, file.child(around, 'target'));
    if (type === 'switch_entry' || type === 'case_condition') return frames.initializer >= 0 ? frames.initializer : plain(file, node);
    if (STOPS.has(type)) break;
  }
  return plain(file, node);
}

const STOPS: ReadonlySet<string> = new Set([
  'argument_list',
  'statements',
  'local_variable',
  'property',
  'lambda_literal',
  'array_literal',
]);

function otherSide(file: Extraction, comparison: number, node: number): number {
  const left = file.child(comparison, 'lhs');
  const right = file.child(comparison, 'rhs');
  const isLeft = left <= node && file.after(left) > node;
  return like(file, node, isLeft ? right : left);
}

/** While the other value is read, this one is not known: in `.a == .b` each waits for the other. */
function like(file: Extraction, node: number, other: number): number {
  const unknown = plain(file, node);
  if (other < 0) return unknown;
  file.expressionOf[node] = unknown + 1;
  return expressionOf(file, other);
}

function plain(file: Extraction, node: number): number {
  return literalValue(file, node, EXPECTED);
}

/** `$0`: what the closure around is given first. */
export function numberedParameter(file: Extraction, node: number): number {
  const start = file.startAt(node);
  if (file.text[start] !== '$') return -1;
  const { frames } = file;
  for (let depth = frames.depth; depth > 0; depth--) {
    const around = frames.nodeAt(depth);
    if (around > node || file.after(around) <= node || !file.isA(around, 'lambda_literal')) continue;
    return file.expressions.add(
      OPERATION.parameter,
      -1,
      file.names.idOf(file.text.slice(start + 1, file.endAt(node))),
      file.startAt(around),
      file.scope,
    );
  }
  return -1;
}

/** `return x` gives x; `throw` and `break` give nothing. */
export function visitReturnStatement(file: Extraction, node: number): HookAnswer {
  if (!file.text.startsWith('return', file.startAt(node))) return 'role';
  visitReturn(file, node, USE.read, file.roleOf(node));
  return 'children';
}

export function payload(file: Extraction, node: number): number {
  return typeText(file, node) === '' ? -1 : file.frames.initializer;
}
