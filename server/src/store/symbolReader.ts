/** Questions about symbols: by id, by file, by key, by exact name. */
import { IMPORT_FORMS, type ImportForm, SYMBOL_KINDS, type SymbolKind, VISIBILITIES } from '../facts/fileFacts.ts';
import { type Database, sql } from './database.ts';
import { readNumber } from './meta.ts';
import { fileOfRow, rowsOfFile } from './rowIds.ts';
import { type ImportRow, type SymbolRow, symbolRowKey } from './rows.ts';

/** A symbol where it stands. */
export interface SymbolRecord extends SymbolRow {
  readonly id: number;
  readonly path: string;
  readonly language: string;
}

interface StoredSymbol {
  readonly id: number;
  readonly container: string;
  readonly name: string;
  readonly kind: number;
  readonly ordinal: number;
  readonly visibility: number;
  readonly modifiers: number;
  readonly line: number;
  readonly column: number;
  readonly end_column: number;
  readonly start_line: number;
  readonly start_column: number;
  readonly stop_line: number;
  readonly stop_column: number;
  readonly signature: string;
}

type StoredImport = Omit<ImportRow, 'form'> & { readonly form: number };

interface FilePlace {
  readonly id: number;
  readonly path: string;
  readonly language: string;
}

/** What the search structure keeps of a symbol. */
export interface SearchableSymbol {
  readonly id: number;
  readonly container: string;
  readonly name: string;
  /** Place in SYMBOL_KINDS. */
  readonly kind: number;
  /** Place in VISIBILITIES. */
  readonly visibility: number;
  readonly modifiers: number;
}

/** What kind of thing a symbol of a file is. */
export type NamedKind = Pick<SearchableSymbol, 'container' | 'name' | 'kind'>;

const COLUMNS = `id, container, name, kind, ordinal, visibility, modifiers, line, column, end_column,
  start_line, start_column, stop_line, stop_column, signature`;

export const SYMBOL_READ_SQL = {
  byIds: sql<StoredSymbol, [ids: string]>(`SELECT ${COLUMNS} FROM symbol WHERE id IN (SELECT value FROM json_each(?))`),
  byFile: sql<StoredSymbol, [first: number, last: number]>(`SELECT ${COLUMNS} FROM symbol WHERE id BETWEEN ? AND ? ORDER BY id`),
  byName: sql<StoredSymbol, [name: string, limit: number]>(`SELECT ${COLUMNS} FROM symbol WHERE name = ? ORDER BY id LIMIT ?`),
  searchable: sql<SearchableSymbol, [first: number, last: number]>(
    'SELECT id, container, name, kind, visibility, modifiers FROM symbol WHERE id BETWEEN ? AND ? ORDER BY id',
  ),
  kindsNamed: sql<NamedKind, [first: number, last: number, names: string]>(
    'SELECT container, name, kind FROM symbol WHERE id BETWEEN ? AND ? AND name IN (SELECT value FROM json_each(?)) ORDER BY id',
  ),
  importsOfFile: sql<StoredImport, [first: number, last: number]>(
    'SELECT form, specifier, name, alias, ordinal, flags, line, column FROM import WHERE id BETWEEN ? AND ? ORDER BY id',
  ),
  filePlace: sql<FilePlace, [id: number]>('SELECT id, path, language FROM file WHERE id = ?'),
  placeOfPath: sql<FilePlace, [path: string]>('SELECT id, path, language FROM file WHERE path = ?'),
};

export interface SymbolReader {
  /** In the order asked; ids that are gone are left out. */
  symbolsById(ids: Iterable<number>): SymbolRecord[];
  /** In source order. */
  symbolsOfFile(path: string): SymbolRecord[];
  /** By the file's id, in no order that means anything. */
  symbolsOfFileId(file: number): SymbolRecord[];
  /** By `User.save~method`. */
  symbolByKey(path: string, key: string): SymbolRecord | undefined;
  /** Reads every symbol's row: the search structure answers the same faster, once it is loaded. */
  symbolsNamed(name: string, limit: number): SymbolRecord[];
  importsOfFile(path: string): ImportRow[];
  /** All symbols of one file, by the file's id, with no more than searching needs. */
  searchableSymbols(file: number): SearchableSymbol[];
  /** The symbols of one file, by the file's id, that have one of these names. */
  kindsNamed(file: number, names: readonly string[]): NamedKind[];
}

/** Some hundred kilobytes. */
const PLACES_KEPT = 5000;

export function createSymbolReader(database: Database): SymbolReader {
  const placeOf = (id: number) => database.prepare(SYMBOL_READ_SQL.filePlace).get(fileOfRow(id));
  const ofFile = (path: string) => {
    const place = database.prepare(SYMBOL_READ_SQL.placeOfPath).get(path);
    if (place === undefined) return [];
    const rows = database.prepare(SYMBOL_READ_SQL.byFile).all(...rowsOfFile(place.id));
    return rows.map((row) => symbolRecord(row, place)).sort(bySource);
  };
  // The more files there are the more of them a list of symbols comes from, and the next list comes from many of the same.
  const known = new Map<number, FilePlace | undefined>();
  let knownAt = -1;
  const placesNow = () => {
    const generation = readNumber(database, 'generation');
    if (generation !== knownAt || known.size > PLACES_KEPT) known.clear();
    knownAt = generation;
    return known;
  };
  const placed = (rows: Iterable<StoredSymbol>) => {
    const places = placesNow();
    const records: SymbolRecord[] = [];
    for (const row of rows) {
      const file = fileOfRow(row.id);
      if (!places.has(file)) places.set(file, placeOf(row.id));
      const place = places.get(file);
      if (place !== undefined) records.push(symbolRecord(row, place));
    }
    return records;
  };
  return {
    // One statement for all: each of its own would begin and end a transaction, which costs five times the reading.
    symbolsById(ids) {
      const asked = [...ids];
      const rows = new Map(
        database
          .prepare(SYMBOL_READ_SQL.byIds)
          .all(JSON.stringify(asked))
          .map((row) => [row.id, row]),
      );
      return placed(asked.flatMap((id) => rows.get(id) ?? []));
    },
    symbolsOfFile: ofFile,
    symbolsOfFileId(file) {
      const place = database.prepare(SYMBOL_READ_SQL.filePlace).get(file);
      if (place === undefined) return [];
      return database
        .prepare(SYMBOL_READ_SQL.byFile)
        .all(...rowsOfFile(file))
        .map((row) => symbolRecord(row, place));
    },
    symbolByKey: (path, key) => ofFile(path).find((row) => symbolRowKey(row) === key),
    symbolsNamed: (name, limit) => placed(database.prepare(SYMBOL_READ_SQL.byName).all(name, limit)),
    importsOfFile(path) {
      const place = database.prepare(SYMBOL_READ_SQL.placeOfPath).get(path);
      if (place === undefined) return [];
      const rows = database.prepare(SYMBOL_READ_SQL.importsOfFile).all(...rowsOfFile(place.id));
      return rows.map((row) => ({ ...row, form: IMPORT_FORMS[row.form] ?? ('named' satisfies ImportForm) }));
    },
    searchableSymbols: (file) => database.prepare(SYMBOL_READ_SQL.searchable).all(...rowsOfFile(file)),
    kindsNamed: (file, names) => database.prepare(SYMBOL_READ_SQL.kindsNamed).all(...rowsOfFile(file), JSON.stringify(names)),
  };
}

function symbolRecord(row: StoredSymbol, place: FilePlace): SymbolRecord {
  return {
    id: row.id,
    path: place.path,
    language: place.language,
    container: row.container,
    name: row.name,
    kind: SYMBOL_KINDS[row.kind] ?? ('function' satisfies SymbolKind),
    ordinal: row.ordinal,
    visibility: VISIBILITIES[row.visibility] ?? 'public',
    modifiers: row.modifiers,
    line: row.line,
    column: row.column,
    endColumn: row.end_column,
    startLine: row.start_line,
    startColumn: row.start_column,
    stopLine: row.stop_line,
    stopColumn: row.stop_column,
    signature: row.signature,
  };
}

/** Containers come before their members, although ids follow the order in which symbols first appeared. */
function bySource(left: SymbolRecord, right: SymbolRecord): number {
  return (
    left.startLine - right.startLine ||
    left.startColumn - right.startColumn ||
    right.stopLine - left.stopLine ||
    right.stopColumn - left.stopColumn ||
    left.id - right.id
  );
}
