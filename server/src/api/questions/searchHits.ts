/** A search by name: the best of the search structure, put in order by case and use, narrowed by what links tell, and read from the database. */
import { type ParsedQuery, parseSearchQuery } from '../../store/search/searchQuery.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { SearchQuery, SymbolHit } from '../codeIndex.ts';
import type { GraphView } from '../graph/graphView.ts';
import type { Reader } from '../readerConnection.ts';
import { ContainerKinds } from './containerKinds.ts';
import { type Candidate, COUNTED, type Ranked, rankBest, scoreOf } from './rankBest.ts';
import { isAtHand, symbolHit } from './symbolHit.ts';
import { UnusedFilter } from './unusedHits.ts';

export interface FoundHits {
  /** Best first. */
  readonly hits: readonly SymbolHit[];
  /** There are more than the limit, or more than could be looked at. */
  readonly truncated: boolean;
}

export interface SearchParts {
  readonly reader: Reader;
  readonly view: GraphView;
  /** Lets others have their turn; false: nobody waits for the answer any more. */
  readonly goesOn: () => Promise<boolean>;
}

/** Symbols of the files at hand in an empty box, so that there is room for others. */
const AT_HAND = 100;
/** Symbols read from the database before others get their turn: some milliseconds of work. */
const READ_AT_A_TIME = 200;
/** The same of symbols of which it is asked whether anything uses them. */
const JUDGED_AT_A_TIME = 25;
/** Symbols of which it is asked at most. */
const MOST_JUDGED = 3000;
/** A file that imports more than these is near to everything. */
const MOST_IMPORTED = 200;

/** undefined: nobody waits any more. */
export async function searchHits(parts: SearchParts, query: SearchQuery): Promise<FoundHits | undefined> {
  parts.reader.uses.refresh();
  const parsed = parseSearchQuery(query.text, { kinds: query.kinds ?? [] });
  const found = isEmpty(parsed) ? await unasked(parts, parsed, query) : await ranked(parts, query, parsed);
  if (found === undefined) return undefined;
  const hits = await written(parts, found.records);
  return hits && { hits, truncated: found.truncated };
}

/** Asking what their containers are takes as long as reading them. */
async function written({ reader, view: { isTest }, goesOn }: SearchParts, records: readonly Ranked[]): Promise<SymbolHit[] | undefined> {
  const kinds = new ContainerKinds(reader.store);
  const hits: SymbolHit[] = [];
  for (const { record, score } of records) {
    if (hits.length % READ_AT_A_TIME === READ_AT_A_TIME - 1 && !(await goesOn())) return undefined;
    const hit = symbolHit(record, { score, isTest });
    hits.push(record.kind === 'method' && record.container !== '' ? { ...hit, containerKinds: kinds.of(record) } : hit);
  }
  return hits;
}

interface Found {
  readonly records: readonly Ranked[];
  readonly truncated: boolean;
}

function isEmpty({ name, qualifiers, paths, kinds, languages, is }: ParsedQuery): boolean {
  return name === '' && qualifiers.length + paths.length + is.length === 0 && kinds === undefined && languages === undefined;
}

/** An empty box: the symbols of the files at hand, then those that most of the folder uses, then whatever there is. */
async function unasked(
  { reader, goesOn }: SearchParts,
  parsed: ParsedQuery,
  { limit, near, recent = [], order }: SearchQuery,
): Promise<Found | undefined> {
  const found = new Map<number, SymbolRecord>();
  for (const path of new Set([...(near === undefined ? [] : [near]), ...recent]))
    for (const record of reader.store.symbolsOfFile(path)) if (isAtHand(record) && found.size < AT_HAND) found.set(record.id, record);
  const mostUsed = order === 'quick' ? [] : await reader.mostUsed.symbols(goesOn);
  if (mostUsed === undefined) return undefined;
  for (const record of mostUsed) found.set(record.id, record);
  const others = found.size > limit ? [] : reader.search.query(parsed, { limit: limit + 1 }).symbols;
  for (const record of reader.store.symbolsById(others.map(({ id }) => id))) found.set(record.id, record);
  const records = [...found.values()].slice(0, limit).map((record, place) => ({ record, score: -place }));
  return { records, truncated: found.size > limit };
}

async function ranked({ reader, view, goesOn }: SearchParts, query: SearchQuery, parsed: ParsedQuery): Promise<Found | undefined> {
  const asksUnused = parsed.is.includes('unused');
  const { symbols, truncated } = reader.search.query(parsed, {
    limit: asksUnused ? MOST_JUDGED : Math.max(query.limit, COUNTED),
    ...(query.near === undefined ? {} : { near: query.near, imported: importedBy(reader, query.near) }),
    ...(query.recent === undefined ? {} : { recent: query.recent }),
  });
  const unused = asksUnused ? new UnusedFilter(view, reader.uses) : undefined;
  const atATime = unused === undefined ? READ_AT_A_TIME : JUDGED_AT_A_TIME;
  const candidates: Candidate[] = [];
  for (let at = 0; at < symbols.length && candidates.length <= Math.max(query.limit, COUNTED); at += atATime) {
    if (!(await goesOn())) return undefined;
    const matches = new Map(symbols.slice(at, at + atATime).map((match) => [match.id, match]));
    for (const record of reader.store.symbolsById(matches.keys())) {
      const match = matches.get(record.id);
      if (match !== undefined && unused?.isUnused(record) !== false) candidates.push({ record, match });
    }
  }
  if (!(await goesOn())) return undefined;
  if (query.order === 'quick') return inOrderFound(candidates, { limit: query.limit, truncated });
  const rest = candidates.slice(COUNTED).map(({ record, match }) => ({ record, score: scoreOf(match) }));
  const first = await rankBest(candidates.slice(0, COUNTED), { typed: parsed.name, uses: reader.uses, goesOn });
  if (first === undefined) return undefined;
  const records = [...first, ...rest];
  return { records: records.slice(0, query.limit), truncated: truncated || records.length > query.limit };
}

function inOrderFound(
  candidates: readonly Candidate[],
  { limit, truncated }: { readonly limit: number; readonly truncated: boolean },
): Found {
  const records = candidates.slice(0, limit).map(({ record, match }) => ({ record, score: scoreOf(match) }));
  return { records, truncated: truncated || candidates.length > limit };
}

function importedBy({ store, uses }: Reader, path: string): readonly string[] {
  const file = store.placedFile(path);
  const imported: readonly number[] = file === undefined ? [] : uses.importedBy(file.id);
  return imported.length > MOST_IMPORTED ? [] : imported.flatMap((id) => store.pathOfFile(id) ?? []);
}
