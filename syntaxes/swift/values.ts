/** What expressions are worth that roles do not say. */
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';

/** `a + b` is what a is, as far as anybody reads it. */
export function operationValue(file: Extraction, node: number): number {
  return expressionOf(file, file.firstChild(node));
}

/** `-a` is what a is. */
export function signedValue(file: Extraction, node: number): number {
  return '-+~'.includes(file.text[file.startAt(node)] ?? '!') ? expressionOf(file, file.child(node, 'target')) : -1;
}

/** `didSet` and `willSet` know the other value of the property around. */
export function observer(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const scope = openScope(file, node, 'block', -1);
  for (let depth = frames.depth - 1; depth > 0 && depth > frames.depth - MOST_LEVELS; depth--) {
    const type = file.child(frames.nodeAt(depth), 'type');
    if (type < 0) continue;
    const name = file.isA(node, 'didset_clause') ? 'oldValue' : 'newValue';
    file.bindings.add({
      name: file.names.idOf(name),
      kind: 'variable',
      scope,
      start: file.startAt(node),
      type: typeText(file, type).replace(/^:\s*/, ''),
    });
    break;
  }
  return 'children';
}

const MOST_LEVELS = 5;

/** `(a)` is a; a tuple of several is not followed. */
export function tupleValue(file: Extraction, node: number): number {
  const values = file.codeChildren(node);
  const [only] = values;
  return only !== undefined && values.length === 1 ? expressionOf(file, only) : -1;
}
