/** Variables of all files, as functions name them with `global`. */
import { meaningsOfBinding } from '../../../server/src/linker/lookup/meanings.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Meaning } from '../../../server/src/linker/types/types.ts';
import { GLOBAL } from '../globals.ts';

const SHARED = `php:${GLOBAL}`;

/** What files assign to a variable that one of this file's functions calls global. */
export function globalVariable(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const { reader } = linking;
  // Where the file itself assigns it, a function that calls it global is bound to that.
  if (reader.topIndices(view, name).length > 0) return [];
  if (!reader.exported(view, name).some(({ specifier }) => specifier === SHARED)) return [];
  return reader
    .namespaceFiles(SHARED, name)
    .flatMap((file) => reader.topIndices(file, name).flatMap((binding) => meaningsOfBinding(linking, file, binding)));
}
