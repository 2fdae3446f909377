/**
 * Questions to an index, on a connection that never writes. Lists come in pages or bounded by a limit, so that no answer holds the
 * whole index and no long read keeps the writer's log from shrinking.
 */
import type { Failure } from '../base/failure.ts';
import type { RowStatus } from '../engine/ports.ts';
import { decompress } from './compressed.ts';
import { type Database, sql } from './database.ts';
import { createLinkReads, type LinkReads } from './linkReads.ts';
import { type MetaNumber, readNumber, readOverlooked, readSettings, readUnsupported } from './meta.ts';
import { type OwnerRow, readOwner } from './ownership.ts';
import type { FileNoteRow } from './rows.ts';
import { RUN_SQL, type RunRow, runRow } from './runLog.ts';
import { createSymbolReader, type SymbolReader } from './symbolReader.ts';

/** What is known of one file. */
export interface FileRecord {
  readonly id: number;
  readonly path: string;
  /** '' when it has no facts. */
  readonly language: string;
  readonly ordinal: number;
  readonly content: string;
  readonly logic: string;
  /** '' when it cannot be trusted. */
  readonly metadata: string;
  readonly origin: string;
  readonly status: RowStatus;
  readonly reason: string;
  readonly failure?: Failure;
  readonly attempts: number;
  /** Milliseconds since the epoch; 0. */
  readonly retryAt: number;
  readonly symbols: number;
  readonly calls: number;
  readonly references: number;
  readonly imports: number;
  readonly problems: number;
  readonly lines: number;
  readonly generation: number;
}

export interface LanguageCount {
  readonly language: string;
  readonly files: number;
  readonly symbols: number;
  readonly calls: number;
  readonly references: number;
  readonly imports: number;
  readonly lines: number;
}

export interface ChangedFile {
  readonly id: number;
  readonly path: string;
  readonly language: string;
  readonly generation: number;
}

type StoredFile = Omit<FileRecord, 'failure' | 'retryAt'> & { readonly failure: string | null; readonly retry_at: number };
type StoredNote = { readonly path: string; readonly reason: string; readonly failure: string | null };

export const READ_SQL = {
  file: sql<StoredFile, [path: string]>(
    `SELECT id, path, language, ordinal, content, logic, metadata, origin, status, reason, failure, attempts, retry_at,
       symbols, calls, refs AS "references", imports, problems, lines, generation
     FROM file WHERE path = ? AND status <> ''`,
  ),
  fileId: sql<{ readonly id: number; readonly language: string }, [path: string]>('SELECT id, language FROM file WHERE path = ?'),
  languages: sql<LanguageCount>(
    `SELECT language, count(*) AS files, sum(symbols) AS symbols, sum(calls) AS calls, sum(refs) AS "references", sum(imports) AS imports, sum(lines) AS lines
     FROM file WHERE language <> '' GROUP BY language ORDER BY files DESC, language`,
  ),
  paths: sql<{ readonly path: string }, [after: string, limit: number]>(
    "SELECT path FROM file WHERE path > ? AND language <> '' ORDER BY path LIMIT ?",
  ),
  trackedPaths: sql<{ readonly path: string }, [after: string, limit: number]>(
    "SELECT path FROM file WHERE path > ? AND status <> '' ORDER BY path LIMIT ?",
  ),
  notes: sql<StoredNote, [status: string, limit: number]>(
    "SELECT path, reason, failure FROM file WHERE status = ? AND status <> 'ok' ORDER BY path LIMIT ?",
  ),
  countNotes: sql<{ readonly files: number }, [status: string]>("SELECT count(*) AS files FROM file WHERE status = ? AND status <> 'ok'"),
  problems: sql<{ readonly path: string; readonly problems: number }, [limit: number]>(
    'SELECT path, problems FROM file WHERE problems > 0 ORDER BY path LIMIT ?',
  ),
  countProblems: sql<{ readonly files: number }>('SELECT count(*) AS files FROM file WHERE problems > 0'),
  packed: sql<{ readonly compressed: Uint8Array }, [path: string]>(
    'SELECT facts.compressed FROM file JOIN facts ON facts.file = file.id WHERE file.path = ?',
  ),
  changed: sql<ChangedFile, [generation: number, id: number, limit: number]>(
    `SELECT id, path, language, generation FROM file WHERE (generation, id) > (?, ?) ORDER BY generation, id LIMIT ?`,
  ),
  fileIds: sql<{ readonly id: number }>('SELECT id FROM file'),
};

export interface ReadStore extends SymbolReader, LinkReads {
  /** Runs several questions on one state of the index. */
  snapshot<T>(work: () => T): T;
  /** Counts committed changes; equal generations mean equal answers. */
  generation(): number;
  meta(key: MetaNumber): number;
  /** undefined when nobody owns it. */
  owner(): OwnerRow | undefined;
  /** Most files first. Reads the row of every file. */
  languages(): readonly LanguageCount[];
  unsupported(): Readonly<Record<string, number>>;
  /** What the last complete listing could not look at; folders end with `/`. */
  overlooked(): readonly FileNoteRow[];
  /** What the owner asked to be remembered with `rememberSettings`. */
  settings(): string | undefined;
  /** Excluded or failed files with their reasons, in path order. */
  notes(status: 'excluded' | 'failed', limit: number): readonly FileNoteRow[];
  countNotes(status: 'excluded' | 'failed'): number;
  filesWithProblems(limit: number): readonly { readonly path: string; readonly problems: number }[];
  countFilesWithProblems(): number;
  file(path: string): FileRecord | undefined;
  /** Paths of all files with facts, in order. */
  paths(): Iterable<string>;
  /** Paths of all files the engine remembers, in order. */
  trackedPaths(): Iterable<string>;
  packedFacts(path: string): Uint8Array | undefined;
  /** The last runs, newest first. */
  runs(limit: number): readonly RunRow[];
  /** Files whose output changed after a generation, oldest change first; continue with the last row's generation and id. */
  changedFiles(after: { readonly generation: number; readonly id: number }, limit: number): readonly ChangedFile[];
  /** Ids of all files. */
  fileIds(): readonly number[];
}

const PAGE = 1000;

/** How many files failed, and how many paths could not be looked at at all. */
export function failuresIn(reader: ReadStore): number {
  return reader.countNotes('failed') + reader.overlooked().length;
}

export function createReadStore(database: Database): ReadStore {
  const prepare: Database['prepare'] = (statement) => database.prepare(statement);
  return {
    ...createSymbolReader(database),
    ...createLinkReads(database),
    snapshot: (work) => database.transaction('read', work),
    generation: () => readNumber(database, 'generation'),
    meta: (key) => readNumber(database, key),
    owner: () => readOwner(database),
    languages: () => prepare(READ_SQL.languages).all(),
    unsupported: () => readUnsupported(database),
    overlooked: () => readOverlooked(database),
    settings: () => readSettings(database),
    notes: (status, limit) => prepare(READ_SQL.notes).all(status, limit).map(noteRow),
    countNotes: (status) => prepare(READ_SQL.countNotes).get(status)?.files ?? 0,
    filesWithProblems: (limit) => prepare(READ_SQL.problems).all(limit),
    countFilesWithProblems: () => prepare(READ_SQL.countProblems).get()?.files ?? 0,
    file(path) {
      const row = prepare(READ_SQL.file).get(path);
      return row === undefined ? undefined : fileRecord(row);
    },
    paths: () => pages((after) => prepare(READ_SQL.paths).all(after, PAGE)),
    trackedPaths: () => pages((after) => prepare(READ_SQL.trackedPaths).all(after, PAGE)),
    packedFacts(path) {
      const row = prepare(READ_SQL.packed).get(path);
      return row === undefined ? undefined : decompress(row.compressed);
    },
    runs: (limit) => prepare(RUN_SQL.last).all(limit).map(runRow),
    changedFiles: (after, limit) => prepare(READ_SQL.changed).all(after.generation, after.id, limit),
    fileIds: () =>
      prepare(READ_SQL.fileIds)
        .all()
        .map(({ id }) => id),
  };
}

function* pages(read: (after: string) => readonly { readonly path: string }[]): Iterable<string> {
  let after = '';
  for (;;) {
    const rows = read(after);
    for (const { path } of rows) yield path;
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.path ?? '';
  }
}

function fileRecord({ failure, retry_at, ...row }: StoredFile): FileRecord {
  return { ...row, retryAt: retry_at, ...(failure === null ? {} : { failure: JSON.parse(failure) as Failure }) };
}

function noteRow(row: StoredNote): FileNoteRow {
  const failure = row.failure === null ? undefined : (JSON.parse(row.failure) as Failure);
  return { path: row.path, reason: row.reason, detail: failure?.message ?? '' };
}
