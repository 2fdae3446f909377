/** What names mean at the top of a file, for whoever asks the file for them. */
import type { FileView } from '../reading/fileView.ts';
import type { LinkReader } from '../reading/linkReader.ts';
import type { Linking } from '../rules/linking.ts';
import type { Entity, Meaning } from '../types/types.ts';
import { meaningsOfBinding } from './meanings.ts';

/** Imports among them: they mean what they lead to. */
export function topMeanings(linking: Linking, file: FileView, name: string): readonly Meaning[] {
  return linking.reader.topIndices(file, name).flatMap((binding) => meaningsOfBinding(linking, file, binding));
}

/** Only what the file defines itself. */
export function topDefinitions(reader: LinkReader, file: FileView, name: string): readonly Entity[] {
  return reader.topIndices(file, name).flatMap((index) => {
    const symbol = file.binding(index)?.symbol ?? -1;
    return symbol < 0 ? [] : [{ view: file, symbol }];
  });
}
