/** `textDocument/prepareTypeHierarchy` and the types above and below its items. */
import type { TypeHierarchyItem, TypeHierarchyPrepareParams } from 'vscode-languageserver/node';
import type { HierarchyEdge } from '../../api/codeGraph.ts';
import type { SymbolHit } from '../../api/codeIndex.ts';
import { guardedQuestion } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { type AskedItem, askedItem, symbolItem, tierNotes, tierRank } from './hierarchyItem.ts';
import { preparedItems } from './preparedItems.ts';

/** A tree with more rows helps nobody. */
const mostTypes = 1000;

const typeKinds: ReadonlySet<SymbolHit['kind']> = new Set(['class', 'interface', 'struct', 'trait', 'enum', 'type']);

export function handleTypeHierarchy(parts: ServerParts): void {
  const { connection, folders, log } = parts;
  const { typeHierarchy } = connection.languages;
  typeHierarchy.onPrepare(
    guardedQuestion<TypeHierarchyPrepareParams, TypeHierarchyItem[] | null>(log, 'Type hierarchy', null, (params, signal) =>
      preparedItems(parts, { feature: 'typeHierarchy', kinds: typeKinds }, params, signal),
    ),
  );
  const relatives =
    (direction: 'super' | 'sub') =>
    async ({ item }: Asked, signal: AbortSignal): Promise<TypeHierarchyItem[] | null> => {
      const asked = askedItem(folders, item);
      return asked === undefined ? null : related(asked, direction, signal);
    };
  typeHierarchy.onSupertypes(guardedQuestion<Asked, TypeHierarchyItem[] | null>(log, 'Supertypes', null, relatives('super')));
  typeHierarchy.onSubtypes(guardedQuestion<Asked, TypeHierarchyItem[] | null>(log, 'Subtypes', null, relatives('sub')));
}

/** What a question about the types above or below an item brings. */
interface Asked {
  readonly item: TypeHierarchyItem;
}

/** Types next to the item; what lies outside the folder has no place to show. */
async function related(
  { index, folderUri, ids }: AskedItem,
  direction: 'super' | 'sub',
  signal: AbortSignal,
): Promise<TypeHierarchyItem[]> {
  const found = new Map<string, { readonly hit: SymbolHit; readonly edge: HierarchyEdge }>();
  for (const id of ids) {
    signal.throwIfAborted();
    const { symbols, edges } = (await index.graph.hierarchy(id, { direction, depth: 1, limit: mostTypes, signal })).value;
    const hits = new Map(symbols.map((hit) => [hit.id, hit]));
    for (const edge of edges) {
      const hit = hits.get(edge[direction]);
      if (hit !== undefined && !found.has(hit.id)) found.set(hit.id, { hit, edge });
    }
  }
  return [...found.values()]
    .sort((one, other) => tierRank(one.edge.tier) - tierRank(other.edge.tier))
    .map(({ hit, edge }) => symbolItem(folderUri, [hit], tierNotes(edge.tier)));
}
