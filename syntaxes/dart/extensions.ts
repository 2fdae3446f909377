/** Members of extensions are found by their name from all files that know the extension. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { defineAt } from '../../server/src/syntax/extract/definitions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';

export const EXTENSIONS = 'dart:extension';

export function extensionMember(file: Extraction, node: number): HookAnswer {
  if (!file.isA(file.frames.parentNode, 'extension_body')) return 'role';
  const index = defineAt(file, node);
  const added = file.symbols[index];
  if (added !== undefined && (added.modifiers & Modifier.static) === 0) addShared(file, EXTENSIONS, added.name, index, added.nameStart);
  return 'children';
}
