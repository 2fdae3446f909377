/** A file and the index that holds it, for what the user asked by a command. */
import * as l10n from '@vscode/l10n';
import type { CodeIndex } from '../../api/codeIndex.ts';
import type { ServerParts } from '../serverParts.ts';
import type { FolderPlace } from './folderSession.ts';
import { freshText } from './freshText.ts';

export type AskedFile =
  | { readonly index: CodeIndex; readonly place: FolderPlace; readonly path: string }
  /** Why there is none, in the language of the editor. */
  | { readonly notIndexed: string };

/** With the text on the screen. Never waits for indexing. */
export async function askedFile({ folders, documents }: Pick<ServerParts, 'folders' | 'documents'>, uri: string): Promise<AskedFile> {
  const file = folders.ownerOf(uri);
  if (file === undefined) return { notIndexed: l10n.t('Not indexed: outside the folders of this workspace') };
  await freshText(documents, uri, file);
  const { index, place } = file.session;
  return index === undefined ? { notIndexed: l10n.t('Not indexed: the index is not open') } : { index, place, path: file.path };
}
