/** Macros: which one is called. */
import { askedExpression, expressionOf, memberExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { EXPRESSION, OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';
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
  const list = askedExpression(file, node);
  if (list >= 0 && file.textAt(called) === 'vec') addFirstElement(file, list, file.childOfType(node, 'token_tree'));
  const scope = file.scopes.kindOf(file.scope);
  const tree = scope === 'file' || scope === 'module' ? file.childOfType(node, 'token_tree') : -1;
  if (tree >= 0) addItemsInMacro(file, tree);
  return 'role';
}

/** What a macro is given are tokens and no tree: of `vec![A::new(), ...]` the first element is read, where it is a path, a call or a struct. */
function addFirstElement(file: Extraction, list: number, tree: number): void {
  const start = file.startAt(tree) + 1;
  const written = file.text.slice(start, Math.min(file.endAt(tree), start + LONGEST));
  const found = /^\s*&?\s*((?:\p{L}|_)\w*(?:::\w+)*)\s*([({;,\])])/u.exec(written);
  if (found === null) return;
  const [whole, path = '', next = ''] = found;
  if (next === '(' && !/^[^()]*(?:\([^()]*\)[^()]*)*\)\s*[,;\]]/.test(written.slice(whole.length))) return;
  const element = next === '{' ? typedValue(file, -1, path, start) : valueOfPath(file, path, start);
  const value = next === '(' ? file.expressions.add(OPERATION.call, element, NO_NAME, start, file.scope) : element;
  file.parts.add(list, 0, NO_NAME, value);
}

const LONGEST = 400;

function valueOfPath(file: Extraction, path: string, start: number): number {
  const [head = '', ...rest] = path.split('::');
  let value = file.expressions.add(OPERATION.name, -1, file.names.idOf(head), start, file.scope);
  if (rest.length > 0) file.expressions.write(value, EXPRESSION.space, SPACE.type);
  for (const name of rest) value = memberExpression(file, value, name, start);
  return value;
}
