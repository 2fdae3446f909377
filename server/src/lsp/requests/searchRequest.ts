/** `skein/search`: our own query grammar and our own order, for Search Symbols. */
import { Method, type SearchParams, type SearchResult } from '../../../protocol/messages.ts';
import { searchFolders } from '../features/workspaceSymbols.ts';
import { guardedCommand } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { toSearchHit } from '../toLsp.ts';

const mostHits = 1000;

export function handleSearch(parts: ServerParts): void {
  parts.connection.onRequest(
    Method.search,
    guardedCommand<SearchParams, SearchResult>(parts.log, 'Search', async (params, signal) => {
      const limit = Math.min(Math.max(1, params.limit), mostHits);
      const nearUri = params.nearUri ?? parts.documents.nearest;
      const { hits, complete, truncated } = await searchFolders(parts, {
        text: params.text,
        limit,
        nearUri,
        recentUris: parts.documents.recent,
        order: 'full',
        signal,
      });
      return {
        revision: parts.status.current().revision,
        complete,
        truncated: truncated || hits.length > limit,
        hits: hits.slice(0, limit).map(({ hit, folderUri }) => toSearchHit(hit, folderUri)),
      };
    }),
  );
}
