/** Variables of all files: `global $x` names what a file assigns outside of functions. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { share } from './namespaces.ts';

/** The namespace of such variables, which no name of a namespace can be. */
export const GLOBAL = '$';

export function globalDeclaration(file: Extraction, node: number): HookAnswer {
  for (const child of file.children(node)) shareVariable(file, child);
  return 'role';
}

/** `$x = new A` in the file itself: what is made there others may mean. What is not made is not looked at: scripts have many variables. */
export function shareMade(file: Extraction, target: number, value: number): void {
  if (file.scope === 0 && file.isA(value, 'object_creation_expression')) shareVariable(file, target);
}

function shareVariable(file: Extraction, node: number): void {
  if (file.isA(node, 'variable_name')) share(file, file.textAt(node), file.startAt(node), -1, GLOBAL);
}
