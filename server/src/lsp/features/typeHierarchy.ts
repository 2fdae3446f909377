/** `textDocument/prepareTypeHierarchy` and the types above and below its items. */
import * as l10n from '@vscode/l10n';
import type {
  TypeHierarchyItem,
  TypeHierarchyPrepareParams,
  TypeHierarchySubtypesParams,
  TypeHierarchySupertypesParams,
} from 'vscode-languageserver/node';
import type { HierarchyEdge } from '../../api/codeGraph.ts';
import type { SymbolHit } from '../../api/codeIndex.ts';
import { askedDocument } from '../folders/askedDocument.ts';
import { guardedQuestion } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { type AskedItem, askedItem, symbolItem, tierNotes, tierRank } from './hierarchyItem.ts';
import { symbolsAt } from './symbolsAt.ts';

/** A tree with more rows helps nobody. */
const mostTypes = 1000;

const typeKinds: ReadonlySet<SymbolHit['kind']> = new Set(['class', 'interface', 'struct', 'trait', 'enum', 'type']);

export function handleTypeHierarchy(parts: ServerParts): void {
  const { connection, folders, log } = parts;
  const { typeHierarchy } = connection.languages;
  typeHierarchy.onPrepare(
    guardedQuestion<TypeHierarchyPrepareParams, TypeHierarchyItem[] | null>(log, 'Type hierarchy', null, async (params, signal) => {
      const asked = await askedDocument(parts, 'typeHierarchy', params);
      if (asked === undefined) return null;
      const { groups, complete } = await symbolsAt(asked, signal);
      const types = groups.filter(({ hits: [hit] }) => typeKinds.has(hit.kind));
      if (types.length === 0) return null;
      return types.map(({ hits, guess }) =>
        symbolItem(asked.folderUri, hits, [...(guess ? tierNotes('dispatch') : []), ...(complete ? [] : [l10n.t('still indexing')])]),
      );
    }),
  );
  typeHierarchy.onSupertypes(
    guardedQuestion<TypeHierarchySupertypesParams, TypeHierarchyItem[] | null>(log, 'Supertypes', null, async ({ item }, signal) => {
      const asked = askedItem(folders, item);
      return asked === undefined ? null : related(asked, 'super', signal);
    }),
  );
  typeHierarchy.onSubtypes(
    guardedQuestion<TypeHierarchySubtypesParams, TypeHierarchyItem[] | null>(log, 'Subtypes', null, async ({ item }, signal) => {
      const asked = askedItem(folders, item);
      return asked === undefined ? null : related(asked, 'sub', signal);
    }),
  );
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
