/** What a hierarchy begins with. */
import * as l10n from '@vscode/l10n';
import type { SymbolHit } from '../../api/codeIndex.ts';
import { type AskedPosition, askedDocument } from '../folders/askedDocument.ts';
import type { ServerParts } from '../serverParts.ts';
import { type HierarchyItem, symbolItem, tierNotes } from './hierarchyItem.ts';
import { symbolsAt } from './symbolsAt.ts';

export interface HierarchyStart {
  readonly feature: 'callHierarchy' | 'typeHierarchy';
  /** What the hierarchy is made of. */
  readonly kinds: ReadonlySet<SymbolHit['kind']>;
}

/** Items of what is meant at a position; null when it is nothing of these kinds. */
export async function preparedItems(
  parts: ServerParts,
  { feature, kinds }: HierarchyStart,
  position: AskedPosition,
  signal: AbortSignal,
): Promise<HierarchyItem[] | null> {
  const asked = await askedDocument(parts, feature, position);
  if (asked === undefined) return null;
  const { groups, complete } = await symbolsAt(asked, signal);
  const wanted = groups.filter(({ hits: [hit] }) => kinds.has(hit.kind));
  if (wanted.length === 0) return null;
  const caution = complete ? [] : [l10n.t('still indexing')];
  return wanted.map(({ hits, guess }) => symbolItem(asked.folderUri, hits, [...(guess ? tierNotes('dispatch') : []), ...caution]));
}
