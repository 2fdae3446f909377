/** Items of the call and type hierarchies. They come back from the editor, perhaps after edits, so they carry ids and nothing that ages. */
import * as l10n from '@vscode/l10n';
import { type CallHierarchyItem, SymbolKind, type TypeHierarchyItem } from 'vscode-languageserver/node';
import type { EdgeTier } from '../../api/codeGraph.ts';
import type { CodeIndex, LinkTier, SymbolHit } from '../../api/codeIndex.ts';
import { baseName } from '../../base/paths.ts';
import type { FolderSession } from '../folders/folderSession.ts';
import type { Folders } from '../folders/folders.ts';
import { toRange, within } from '../toLsp.ts';
import { uriInFolder } from '../workspacePath.ts';
import { nameRange, symbolKinds } from './symbolShape.ts';

/** Both hierarchies have items of the same shape. */
export type HierarchyItem = CallHierarchyItem & TypeHierarchyItem;

/** Of one symbol with its overloads: `Container — path:line · ~probable`. */
export function symbolItem(folderUri: string, hits: readonly [SymbolHit, ...SymbolHit[]], notes: readonly string[]): HierarchyItem {
  const [hit] = hits;
  const range = toRange(hit.range);
  return {
    name: hit.name,
    kind: symbolKinds[hit.kind],
    detail: detailOf(`${hit.container === '' ? '' : `${hit.container} — `}${hit.path}:${hit.line + 1}`, notes),
    uri: uriInFolder(folderUri, hit.path),
    range,
    selectionRange: within(range, nameRange(hit)),
    data: { ids: hits.map(({ id }) => id) },
  };
}

/** Of what stands at the top level of a file. */
export function fileItem(folderUri: string, path: string, notes: readonly string[]): HierarchyItem {
  const start = { line: 0, character: 0 };
  return {
    name: baseName(path),
    kind: SymbolKind.File,
    detail: detailOf(path, notes),
    uri: uriInFolder(folderUri, path),
    range: { start, end: start },
    selectionRange: { start, end: start },
    data: { ids: [] },
  };
}

function detailOf(place: string, notes: readonly string[]): string {
  return [place, ...notes].join(' · ');
}

export interface AskedItem {
  readonly index: CodeIndex;
  readonly folderUri: string;
  readonly ids: readonly string[];
}

/** What an item that came back stands for; undefined when its folder is closed. */
export function askedItem(folders: Folders, { uri, data }: CallHierarchyItem | TypeHierarchyItem): AskedItem | undefined {
  const session: FolderSession | undefined = folders.ownerOf(uri)?.session;
  if (session?.index === undefined) return undefined;
  const ids: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'ids') : undefined;
  const known = Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  return { index: session.index, folderUri: session.place.uri, ids: known };
}

/** What is proven needs no word; `~` stands before what is not, as on the command line. */
export function tierNotes(tier: EdgeTier | LinkTier): readonly string[] {
  switch (tier) {
    case 'exact':
      return [];
    case 'dispatch':
      return [`~${l10n.t('possible')}`];
    case 'probable':
      return [`~${l10n.t('probable')}`];
    case 'ambiguous':
      return [`~${l10n.t('ambiguous')}`];
    case 'external':
      return [`~${l10n.t('external')}`];
    case 'unresolved':
      return [`~${l10n.t('unresolved')}`];
  }
}

/** The better comes first. */
export function tierRank(tier: EdgeTier | LinkTier): number {
  return tiers.indexOf(tier);
}

const tiers: readonly (EdgeTier | LinkTier)[] = ['exact', 'probable', 'dispatch', 'ambiguous', 'external', 'unresolved'];
