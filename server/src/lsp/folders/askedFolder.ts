import * as l10n from '@vscode/l10n';
import type { CodeIndex } from '../../api/codeIndex.ts';
import { FailureError } from '../../base/failure.ts';
import { translated } from '../localize/localize.ts';
import type { ServerParts } from '../serverParts.ts';
import { canonicalUri } from '../workspacePath.ts';
import type { FolderSession } from './folderSession.ts';

export interface AskedFolder {
  readonly session: FolderSession;
  readonly index: CodeIndex;
}

/** The index of a workspace folder. One that is just being opened is waited for, indexing never. Throws a `user` failure when there is none. */
export async function askedFolder({ folders }: Pick<ServerParts, 'folders'>, folderUri: string): Promise<AskedFolder> {
  const session = folders.all().find(({ place }) => canonicalUri(place.uri) === canonicalUri(folderUri));
  if (session?.isOpening === true) await session.open();
  if (session?.index !== undefined) return { session, index: session.index };
  const reason = session?.failure === undefined ? l10n.t('The index of this folder is not open.') : translated(session.failure.message);
  throw new FailureError({ code: 'lsp.folder', kind: 'user', message: reason });
}
