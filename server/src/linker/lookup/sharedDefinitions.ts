/** Definitions that files give to a namespace which others share (`LinkReader.namespaceFiles`). */
import type { FileView } from '../reading/fileView.ts';
import type { LinkReader } from '../reading/linkReader.ts';
import type { Entity } from '../types/types.ts';

/** Those of all files, in the order of their paths. */
export function sharedDefinitions(reader: LinkReader, namespace: string, name: string): readonly Entity[] {
  return reader.namespaceFiles(namespace, name).flatMap((view) => sharedBy(reader, view, namespace, name));
}

/** Those of one file. What is to be learned of a member is told under the name of the outermost definition around it. */
export function sharedBy(reader: LinkReader, view: FileView, namespace: string, name: string): readonly Entity[] {
  return reader.exported(view, name).flatMap(({ form, specifier, symbol }): Entity[] => {
    if (form !== 'shared' || specifier !== namespace || symbol < 0) return [];
    reader.noteOwner(view, symbol);
    return [{ view, symbol }];
  });
}
