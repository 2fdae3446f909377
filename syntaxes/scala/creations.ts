/** What makes instances of classes, and what that is given. */
import { expressionOf, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addNamelessClass } from '../../server/src/syntax/extract/namelessClass.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { NO_NAME } from '../../server/src/syntax/scopes/nameTable.ts';
import { OPERATION } from '../../server/src/syntax/scopes/tables.ts';

/** Begins the names of literals for a class as what makes it: `class Box`. */
export const CLASS = 'class';

/** What `new A(x)` and `extends A(x)` give their arguments to. */
function classValue(file: Extraction, type: number): number {
  const known = file.expressionOf[type] ?? 0;
  if (known > 0) return known - 1;
  const written = typeText(file, file.isA(type, 'generic_type') ? file.child(type, 'type') : type);
  const made = file.expressions.add(OPERATION.literal, -1, file.names.idOf(`${CLASS} ${written}`), file.startAt(type), file.scope);
  file.expressionOf[type] = made + 1;
  return made;
}

export function creationValue(file: Extraction, node: number): number {
  const type = file.firstChild(node);
  if (type < 0) return -1;
  // Without types behind its name the arguments say what it is made of.
  const list = file.isA(type, 'type_identifier') ? file.childOfType(node, 'arguments') : -1;
  return list < 0 || file.firstChild(list) < 0
    ? typedValue(file, -1, typeText(file, type), file.startAt(node))
    : file.expressions.add(OPERATION.call, classValue(file, type), NO_NAME, file.startAt(node), file.scope);
}

export function creation(file: Extraction, node: number): HookAnswer {
  const list = file.childOfType(node, 'arguments');
  file.frames.argumentCount = list < 0 ? 0 : file.children(list).length;
  file.frames.flags = 0;
  noteGiven(file, file.firstChild(node), list);
  return 'role';
}

/** What the making of a class is given. */
export function noteGiven(file: Extraction, type: number, list: number): void {
  const given = list < 0 || type < 0 ? [] : file.children(list);
  for (const [place, argument] of given.entries()) file.parts.add(classValue(file, type), place, NO_NAME, expressionOf(file, argument));
}

/** `new A { ... }`: a class without a name that builds on A. */
export function anonymousClass(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const creation = frames.parentNode;
  const type = file.isA(creation, 'instance_expression') ? file.firstChild(creation) : -1;
  if (type < 0 || type === node) return 'role';
  const types = file.child(type, 'type_arguments');
  const name = foldedText(file.text, file.startAt(type), types < 0 ? file.endAt(type) : file.startAt(types));
  const symbol = addNamelessClass(file, node, { base: name, type, creation });
  file.heritage.push({
    symbol,
    relation: 'extends',
    name,
    arguments: types < 0 ? '' : foldedText(file.text, file.startAt(types) + 1, file.endAt(types) - 1),
    start: file.startAt(type),
    scope: file.scope,
  });
  openScope(file, node, 'class', symbol);
  frames.owner = symbol;
  frames.members = symbol;
  return 'children';
}
