/** `workspace/symbol`: the contract of the ux notes, section 1.1. */
import type { SymbolInformation } from 'vscode-languageserver/node';
import type { ServerSettings } from '../../../protocol/messages.ts';
import type { SymbolHit } from '../../api/codeIndex.ts';
import { nextTurn } from '../../base/nextTurn.ts';
import type { OpenFolder } from '../folders/folders.ts';
import { failureLine, guardedQuestion } from '../guard.ts';
import type { ServerParts } from '../serverParts.ts';
import { featuresOfLanguage, settingsOfFolder } from '../settings.ts';
import { toSymbolInformation } from '../toLsp.ts';
import { pathInFolder } from '../workspacePath.ts';
import { parseSymbolQuery, type SymbolQuery } from './symbolQuery.ts';

/** An empty box and the first letters show a taste: nobody reads hundreds of rows, the next letter asks anew, and each row costs. By length. */
const shortQueryLimits: readonly number[] = [200, 200, 500];

/** How long a question waits for a database that is just being opened; never for indexing. */
const openingPatienceMs = 250;

/** A hit and the folder it was found in. */
export interface FolderHit {
  readonly hit: SymbolHit;
  readonly folderUri: string;
}

export interface FoundSymbols {
  /** Best first. */
  readonly hits: readonly FolderHit[];
  /** False while any folder is still being indexed, or did not answer. */
  readonly complete: boolean;
  readonly truncated: boolean;
}

interface FolderQuery {
  readonly text: string;
  readonly limit: number;
  readonly nearUri: string | undefined;
  readonly recentUris: readonly string[];
  readonly order: 'full' | 'quick';
  readonly signal: AbortSignal;
}

export function handleWorkspaceSymbols(parts: ServerParts): void {
  parts.connection.onWorkspaceSymbol(
    guardedQuestion(parts.log, 'Workspace symbols', [] as SymbolInformation[], async (params, signal) => {
      const query = parseSymbolQuery(params.query);
      const limit = Math.min(shortQueryLimits[query.pattern.length] ?? Number.POSITIVE_INFINITY, symbolLimit(parts));
      const { nearest, recent } = parts.documents;
      // VS Code puts what matches into an order of its own.
      const order = query.pattern === '' ? 'full' : 'quick';
      const { hits } = await searchFolders(parts, { text: query.text, limit, nearUri: nearest, recentUris: recent, order, signal });
      const answer = shown(hits, query, parts.settings()).slice(0, limit);
      // Writing a thousand symbols down takes as long as all before it.
      await nextTurn();
      return answer;
    }),
  );
}

/** Asks every folder that answers; one that fails is logged and does not take the others' answers away. */
export async function searchFolders(parts: Pick<ServerParts, 'folders' | 'log'>, query: FolderQuery): Promise<FoundSymbols> {
  const folders = await parts.folders.answering(openingPatienceMs);
  if (query.signal.aborted) return { hits: [], complete: false, truncated: false };
  const answers = await Promise.all(folders.map((folder) => searchFolder(parts, folder, query)));
  const hits = answers.flatMap((answer) => answer.hits);
  return {
    // The order of one index stands; only several are put into one order.
    hits: folders.length < 2 ? hits : hits.sort((a, b) => b.hit.score - a.hit.score),
    complete: folders.length === parts.folders.all().length && answers.every((answer) => answer.complete),
    truncated: answers.some((answer) => answer.truncated),
  };
}

async function searchFolder(
  { folders, log }: Pick<ServerParts, 'folders' | 'log'>,
  { session, index }: OpenFolder,
  query: FolderQuery,
): Promise<FoundSymbols> {
  const folderUri = session.place.uri;
  const near = query.nearUri === undefined ? undefined : pathInFolder(folderUri, query.nearUri);
  const recent = query.recentUris.flatMap((uri) => pathInFolder(folderUri, uri) ?? []);
  const isOwn = folders.ownPaths(session);
  try {
    const { text, limit, order, signal } = query;
    const { value, complete, truncated } = await index.search({
      text,
      limit,
      recent,
      order,
      signal,
      ...(near === undefined ? {} : { near }),
    });
    const own = value.filter(({ path }) => isOwn(path));
    return { hits: own.map((hit) => ({ hit, folderUri })), complete, truncated };
  } catch (error) {
    if (!query.signal.aborted) log.error(failureLine(`Searching ${session.place.name}`, error));
    return { hits: [], complete: false, truncated: false };
  }
}

function shown(hits: readonly FolderHit[], query: SymbolQuery, settings: ServerSettings): SymbolInformation[] {
  return hits.flatMap(({ hit, folderUri }) => {
    const symbol = featuresOfLanguage(settings, hit.language).workspaceSymbols ? toSymbolInformation(hit, query, folderUri) : undefined;
    return symbol === undefined ? [] : [symbol];
  });
}

/** One list for all folders: the largest wish holds. */
function symbolLimit({ folders, settings }: ServerParts): number {
  return Math.max(1, ...folders.all().map(({ place }) => settingsOfFolder(settings(), place.uri).maxWorkspaceSymbols));
}
