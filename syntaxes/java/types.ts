/** Types as written, and what classes build on. */
import type { HeritageRelation } from '../../server/src/facts/fileFacts.ts';
import { expressionOf, memberExpression } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';

export function superclass(file: Extraction, node: number): HookAnswer {
  addBases(file, node, 'extends');
  return 'children';
}

/** What follows `implements`, or `extends` at an interface. The classes that a sealed one permits are types like any other. */
export function typeList(file: Extraction, node: number): HookAnswer {
  const { parentNode } = file.frames;
  if (file.isA(parentNode, 'permits')) return 'children';
  addBases(file, node, file.isA(parentNode, 'extends_interfaces') ? 'extends' : 'implements');
  return 'children';
}

function addBases(file: Extraction, node: number, relation: HeritageRelation): void {
  file.frames.use = USE.heritage;
  const symbol = file.frames.members;
  if (symbol >= 0) for (const child of file.children(node)) addBase(file, child, { symbol, relation });
}

/** A base of a class, by the record of its type. */
export function addBase(file: Extraction, type: number, heir: { readonly symbol: number; readonly relation: HeritageRelation }): void {
  const isGeneric = file.isA(type, 'generic_type');
  const name = isGeneric ? file.firstChild(type) : type;
  const list = isGeneric ? file.childOfType(type, 'type_arguments') : -1;
  if (!/^(?:scoped_)?type_identifier$/.test(file.typeAt(name))) return;
  file.heritage.push({
    ...heir,
    name: file.textAt(name).replace(/@\w+|\s+/g, ''),
    arguments: list < 0 ? '' : foldedText(file.text, file.startAt(list) + 1, file.endAt(list) - 1),
    start: file.startAt(name),
    scope: file.scope,
  });
}

/** `new A<B>()` makes an A, `extends A<B>` builds on one; B is a type in any case. */
export function genericType(file: Extraction): HookAnswer {
  const { frames } = file;
  const outside = frames.useAt(frames.depth - 1);
  frames.use = outside === USE.new || outside === USE.heritage ? outside : USE.type;
  return 'children';
}

/** `a.b.C`, `Outer.Inner`: the last name is the type, the others lead to it. */
export function scopedType(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const { scope, name } = partsOfScoped(file, node);
  const outside = frames.useAt(frames.depth - 1);
  const use = outside === USE.new || outside === USE.heritage || outside === USE.decorator ? outside : USE.type;
  if (scope < 0 || name < 0) return 'children';
  addReference(file, name, use, { receiver: expressionOf(file, scope), space: 0 });
  readScope(file, scope);
  return 'done';
}

function partsOfScoped(file: Extraction, node: number): { readonly scope: number; readonly name: number } {
  const parts = file.children(node).filter((child) => /^(?:scoped_)?type_identifier$|^generic_type$/.test(file.typeAt(child)));
  return { scope: parts.length > 1 ? (parts[0] ?? -1) : -1, name: parts.at(-1) ?? -1 };
}

/** References to the names in front. */
function readScope(file: Extraction, node: number): void {
  let at = node;
  while (at >= 0) {
    if (file.isA(at, 'generic_type')) {
      at = file.firstChild(at);
      continue;
    }
    if (!file.isA(at, 'scoped_type_identifier')) {
      addReference(file, at, USE.type, { receiver: -1, space: 3 });
      return;
    }
    const { scope, name } = partsOfScoped(file, at);
    if (scope >= 0) addReference(file, name, USE.type, { receiver: expressionOf(file, scope), space: 0 });
    at = scope;
  }
}

/** The expression of a type that is called or qualified: its name, without type arguments. */
export function scopedTypeValue(file: Extraction, node: number): number {
  const { scope, name } = partsOfScoped(file, node);
  if (scope < 0 || name < 0) return -1;
  return memberExpression(file, expressionOf(file, scope), file.textAt(name), file.startAt(node));
}

export function genericTypeValue(file: Extraction, node: number): number {
  return expressionOf(file, file.firstChild(node));
}
