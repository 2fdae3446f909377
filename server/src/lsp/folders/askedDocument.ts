/** A document and the index that answers questions about it. */
import type { Location } from 'vscode-languageserver/node';
import type { LanguageFeatures } from '../../../protocol/messages.ts';
import type { CodeIndex, FilePosition, FileRange } from '../../api/codeIndex.ts';
import type { ServerParts } from '../serverParts.ts';
import { featuresOfLanguage } from '../settings.ts';
import { toRange } from '../toLsp.ts';
import { uriInFolder } from '../workspacePath.ts';
import { freshText } from './freshText.ts';

export interface AskedDocument {
  readonly index: CodeIndex;
  readonly folderUri: string;
  readonly at: FilePosition;
}

/** What the protocol's questions about a position say. */
export interface AskedPosition {
  readonly textDocument: { readonly uri: string };
  readonly position: { readonly line: number; readonly character: number };
}

/** undefined when no open index holds the document, or when the user does not want the feature in its language. Never waits for indexing. */
export async function askedDocument(
  { folders, documents, settings }: Pick<ServerParts, 'folders' | 'documents' | 'settings'>,
  feature: keyof LanguageFeatures,
  { textDocument: { uri }, position: { line, character } }: AskedPosition,
): Promise<AskedDocument | undefined> {
  const file = folders.ownerOf(uri);
  const language = documents.get(uri)?.languageId;
  if (file === undefined || (language !== undefined && isOff(featuresOfLanguage(settings(), language)[feature]))) return undefined;
  await freshText(documents, uri, file);
  const { index, place } = file.session;
  return index === undefined ? undefined : { index, folderUri: place.uri, at: { path: file.path, line, column: character } };
}

export function locationIn(folderUri: string, { path, range }: { readonly path: string; readonly range: FileRange }): Location {
  return { uri: uriInFolder(folderUri, path), range: toRange(range) };
}

/** Selectors keep questions away from languages in which a feature is off, all but the one that fits every language. */
function isOff(offer: LanguageFeatures[keyof LanguageFeatures]): boolean {
  return offer === false || offer === 'off';
}
