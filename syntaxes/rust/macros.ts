/** Macros: which one is called. */
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { addItemsInMacro } from './macroItems.ts';

export function macroCall(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const called = file.child(node, 'macro');
  frames.argumentCount = -1;
  frames.flags = 0;
  if (file.isA(called, 'identifier')) addReference(file, called, USE.call, { receiver: -1, space: SPACE.callable });
  else if (file.isA(called, 'scoped_identifier')) {
    const name = file.child(called, 'name');
    const receiver = expressionOf(file, called) < 0 ? -1 : expressionOf(file, file.child(called, 'path'));
    if (name >= 0 && receiver >= 0) addReference(file, name, USE.call, { receiver, space: 0 });
  }
  const scope = file.scopes.kindOf(file.scope);
  const tree = scope === 'file' || scope === 'module' ? file.childOfType(node, 'token_tree') : -1;
  if (tree >= 0) addItemsInMacro(file, tree);
  return 'role';
}
