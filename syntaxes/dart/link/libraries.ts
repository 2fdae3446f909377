/** Libraries: a file and its parts, which share all names and the imports of the first. */
import type { ExportFact } from '../../../server/src/facts/fileFacts.ts';
import { topDefinitions } from '../../../server/src/linker/lookup/topNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { PART, PART_OF } from '../imports.ts';
import { fileOf } from './packages.ts';

/** The file that says what the library is: the file itself, or the one that it is a part of. */
export function rootOf(reader: LinkReader, view: FileView): FileView {
  const [of] = reader.exported(view, PART_OF);
  if (of === undefined) return view;
  if (of.specifier !== '') return fileOf(reader, view, of.specifier) ?? view;
  return rootByName(reader, view, of.local) ?? view;
}

/** `part of a.b`: the file of that library which has this one as a part. */
function rootByName(reader: LinkReader, view: FileView, name: string): FileView | undefined {
  return reader.namespaceFiles('dart:library', name).find((each) => partFiles(reader, each).some(({ id }) => id === view.id));
}

function partFiles(reader: LinkReader, root: FileView): readonly FileView[] {
  return reader.exported(root, PART).flatMap(({ specifier }: ExportFact) => fileOf(reader, root, specifier) ?? []);
}

/** All files of a library, its first one first. */
export function filesOfLibrary(reader: LinkReader, root: FileView): readonly FileView[] {
  return [root, ...partFiles(reader, root).filter(({ id }) => id !== root.id)];
}

/** Definitions of a name at the top of a library's files. */
export function definitionsIn(reader: LinkReader, files: readonly FileView[], name: string): readonly Entity[] {
  return files.flatMap((view) => topDefinitions(reader, view, name));
}
