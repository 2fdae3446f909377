/** Links made from nothing, one file after the other, of a source that does not change. */
import { createLinking } from '../../server/src/linker/createLinking.ts';
import { linkFile } from '../../server/src/linker/linkFile.ts';
import type { FileView } from '../../server/src/linker/reading/fileView.ts';
import { LinkReader, ViewCache } from '../../server/src/linker/reading/linkReader.ts';
import type { FileLinks } from '../../server/src/linker/stored/fileLinks.ts';
import { linkRules } from '../../syntaxes/linkRules.ts';
import type { MemorySource } from './memorySource.ts';

/** In order of paths; files of languages without rules are left out. */
export function linkAll(source: MemorySource): readonly { readonly view: FileView; readonly links: FileLinks }[] {
  const reader = new LinkReader(source, new ViewCache(Number.POSITIVE_INFINITY));
  return source.files.flatMap(({ file }) => {
    const view = reader.start(file);
    const own = view === undefined ? undefined : linkRules.get(view.language);
    if (view === undefined || own === undefined) return [];
    return [{ view, links: linkFile(createLinking({ reader, own, rules: linkRules }), view) }];
  });
}
