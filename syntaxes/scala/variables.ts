/** Names that patterns, generators and local values declare. */
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { nameText, typeText } from '../../server/src/syntax/extract/parts.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';

export function bindVariable(file: Extraction, name: number, { type, initializer }: { type: string; initializer: number }): void {
  if (!file.isA(name, 'identifier') || file.textAt(name) === '_' || file.startAt(name) === file.endAt(name)) return;
  file.bindings.add({
    name: file.names.idOf(nameText(file, name)),
    kind: 'variable',
    scope: file.scope,
    start: file.startAt(name),
    type,
    initializer,
    space: SPACE.value,
  });
}

/** Names with a small letter in a pattern are new ones; those with a capital are compared with. */
export function namesIn(file: Extraction, pattern: number): { readonly name: number; readonly type: string }[] {
  if (pattern < 0) return [];
  if (file.isA(pattern, 'identifier')) return /^[\p{Ll}_]/u.test(file.textAt(pattern)) ? [{ name: pattern, type: '' }] : [];
  if (file.isA(pattern, 'typed_pattern'))
    return [{ name: file.child(pattern, 'pattern'), type: typeText(file, file.child(pattern, 'type')) }];
  if (!PATTERNS.has(file.typeAt(pattern))) return [];
  const found = file.isA(pattern, 'capture_pattern') ? [{ name: file.child(pattern, 'name'), type: '' }] : [];
  return [...found, ...file.children(pattern).flatMap((child) => (file.isA(child, 'type_identifier') ? [] : namesIn(file, child)))];
}

const PATTERNS: ReadonlySet<string> = new Set([
  'case_class_pattern',
  'infix_pattern',
  'capture_pattern',
  'tuple_pattern',
  'alternative_pattern',
  'named_pattern',
  'given_pattern',
]);
