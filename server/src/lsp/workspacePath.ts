/** Between URIs of the protocol and paths of the index: relative to a workspace folder, with `/`. */
import { posix } from 'node:path';
import { URI } from 'vscode-uri';
import { oncePerKey } from '../base/oncePer.ts';

const FOLDERS_KEPT = 20;
/** Some hundred kilobytes. */
const URIS_KEPT = 3000;

/** Path of a document within a folder; undefined when it lies outside or is the folder itself. Both are URIs. */
export function pathInFolder(folderUri: string, uri: string): string | undefined {
  const folder = URI.parse(folderUri);
  const file = URI.parse(uri);
  if (file.scheme !== folder.scheme || file.authority !== folder.authority) return undefined;
  const base = withSlash(comparable(folder.path));
  const path = comparable(file.path);
  return path.startsWith(base) && path.length > base.length ? path.slice(base.length) : undefined;
}

/** `path` may lead out of the folder, as that of an ignore file above it does. */
export function uriInFolder(folderUri: string, path: string): string {
  return urisIn(folderUri)(path);
}

/** Lists of symbols name the same files again and again while somebody types. */
const urisIn = oncePerKey(
  (folderUri: string) => {
    const folder = URI.parse(folderUri);
    return oncePerKey((path: string) => folder.with({ path: posix.join(folder.path, path) }).toString(), { most: URIS_KEPT });
  },
  { most: FOLDERS_KEPT },
);

/** Absolute path of a folder on disk, in the platform's own form. */
export function folderRoot(folderUri: string): string {
  return URI.parse(folderUri).fsPath;
}

/** The same folder or document in one spelling, for use as a key. */
export function canonicalUri(uri: string): string {
  const parsed = URI.parse(uri);
  const path = comparable(parsed.path);
  return parsed.with({ path: path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path }).toString();
}

/** Windows writes a drive letter in either case. */
function comparable(path: string): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}

function withSlash(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}
