/** Patterns: `x instanceof A a`, `case A a ->`, `case Point(int x, var y)`. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { bindVariable } from './variables.ts';

export function instanceOf(file: Extraction, node: number): HookAnswer {
  const name = file.child(node, 'name');
  const type = typeText(file, file.child(node, 'right'));
  if (name >= 0) bindVariable(file, { name, type, value: -1, from: file.endAt(node), scope: scopeOfTest(file, node) });
  return 'role';
}

/** `if (!(x instanceof A a)) return;` leaves a known behind the statement, any other test inside of it. */
function scopeOfTest(file: Extraction, node: number): number {
  const { frames, scopes } = file;
  for (let depth = frames.depth - 1; depth > 0; depth--) {
    const around = frames.nodeAt(depth);
    const type = file.typeAt(around);
    if (type === 'if_statement' || type === 'while_statement') {
      const condition = file.child(around, 'condition');
      const isNegated = condition >= 0 && file.text.slice(file.startAt(condition), file.startAt(node)).includes('!');
      return isNegated ? scopes.parentOf(file.scope) : file.scope;
    }
    if (/statement|declaration|block|lambda/.test(type)) break;
  }
  return file.scope;
}

/** A type and a name behind it. Without a name a pattern inside of it says more. */
export function typePattern(file: Extraction, node: number): HookAnswer {
  const children = file.children(node).filter((child) => !file.isA(child, 'modifiers'));
  const name = children.findLast((child) => file.isA(child, 'identifier'));
  const type = children.find((child) => child !== name);
  if (name === undefined || type === undefined) return 'children';
  const text = typeText(file, type);
  bindVariable(file, { name, type: text === 'var' ? '' : text, value: -1, from: file.endAt(node) });
  if (file.isA(type, 'type_identifier') && text !== 'var') addReference(file, type, USE.type, { receiver: -1, space: SPACE.both });
  return 'done';
}
