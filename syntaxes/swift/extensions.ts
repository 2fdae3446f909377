/** Names that the files of a module share: top-level definitions by their name, extensions by what they extend. */
import { lastName } from '../../server/src/base/dottedName.ts';
import { defineAt } from '../../server/src/syntax/extract/definitions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addShared } from '../../server/src/syntax/extract/modules.ts';

export const TOP = 'swift:top';
export const EXTENSIONS = 'swift:extension';

export function shared(file: Extraction, node: number): HookAnswer {
  if (file.scope !== 0) return 'role';
  const index = defineAt(file, node);
  const added = file.symbols[index];
  if (added !== undefined && added.name !== '') addShared(file, TOP, added.name, index, added.nameStart);
  return 'children';
}

/** `extension A.B` gives members to B. */
export function extensionDeclaration(file: Extraction, node: number): HookAnswer {
  const index = defineAt(file, node);
  const added = file.symbols[index];
  if (added === undefined) return 'children';
  addShared(file, EXTENSIONS, lastName(added.name), index, added.nameStart);
  return 'children';
}
