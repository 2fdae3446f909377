import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';

/** The key of a loop is no element of what it goes through. */
export function loop(file: Extraction, node: number): HookAnswer {
  const key = file.child(node, 'key');
  if (key >= 0) file.heldByPart.set(key, file.expressions.add(OPERATION.other, -1, NO_NAME, file.startAt(key), file.scope));
  return 'role';
}
