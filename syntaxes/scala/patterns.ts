/** Patterns: what the names in them hold. */
import { elementExpression, typedValue } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { typeText } from '../../server/src/syntax/extract/parts.ts';
import { bindPlainVariable } from '../../server/src/syntax/extract/plainVariables.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { OPERATION, SPACE } from '../../server/src/syntax/scopes/tables.ts';

/** Begins the names of literals for what an extractor takes out of their operand: `part 0 of Some` (link/taken.ts). */
export const PART = 'part';

/** Binds the names of a pattern to what they hold of `value`, an expression or -1. */
export function bindPattern(file: Extraction, pattern: number, value: number): void {
  switch (pattern < 0 ? '' : file.typeAt(pattern)) {
    case 'identifier':
      // Names with a small letter are new ones; those with a capital are compared with.
      if (/^[\p{Ll}_]/u.test(file.textAt(pattern))) bindVariable(file, pattern, { type: '', initializer: value });
      else addReference(file, pattern, USE.read, { receiver: -1, space: SPACE.value });
      return;
    case 'typed_pattern':
      bindTyped(file, file.child(pattern, 'pattern'), typeText(file, file.child(pattern, 'type')));
      return;
    case 'capture_pattern':
      bindCaptured(file, pattern, value);
      return;
    case 'tuple_pattern':
      for (const [place, child] of file.children(pattern).entries())
        bindPattern(file, child, value < 0 ? -1 : elementExpression(file, value, file.startAt(child), place));
      return;
    case 'case_class_pattern':
      bindTaken(file, partsOf(file, pattern), value, typeText(file, file.child(pattern, 'type')));
      return;
    case 'infix_pattern':
      bindTaken(file, [file.child(pattern, 'left'), file.child(pattern, 'right')], value, file.textAt(file.child(pattern, 'operator')));
      return;
    case 'alternative_pattern':
    case 'named_pattern':
    case 'given_pattern':
      for (const child of file.children(pattern)) bindPattern(file, child, -1);
      return;
    default:
  }
}

function bindTyped(file: Extraction, pattern: number, type: string): void {
  if (file.isA(pattern, 'identifier')) bindVariable(file, pattern, { type, initializer: -1 });
  else bindPattern(file, pattern, typedValue(file, -1, type, file.startAt(pattern)));
}

/** `all @ Circle(r)` is a Circle. */
function bindCaptured(file: Extraction, pattern: number, value: number): void {
  const inner = file.child(pattern, 'pattern');
  const type = typeText(file, file.child(inner, 'type'));
  bindVariable(file, file.child(pattern, 'name'), { type, initializer: value });
  bindPattern(file, inner, value);
}

function partsOf(file: Extraction, pattern: number): readonly number[] {
  const type = file.child(pattern, 'type');
  return file.codeChildren(pattern).filter((child) => child !== type);
}

/** `Some(x)`, `h :: t`: parts of what an extractor takes out. */
function bindTaken(file: Extraction, parts: readonly number[], value: number, extractor: string): void {
  for (const [place, part] of parts.entries()) {
    if (part < 0 || file.isA(part, 'wildcard')) continue;
    const name = file.names.idOf(`${PART} ${place} ${parts.length} ${extractor}`);
    bindPattern(file, part, file.expressions.add(OPERATION.literal, value, name, file.startAt(part), file.scope));
  }
}

export function bindVariable(file: Extraction, name: number, held: { readonly type: string; readonly initializer: number }): void {
  bindPlainVariable(file, name, { ...held, space: SPACE.value });
}
