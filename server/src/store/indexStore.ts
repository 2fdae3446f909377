/** An index opened for writing: the engine's embedded store, its three targets, the links, the log of runs. Made by openIndexStore.ts. */
import { type Disposable, toDisposable } from '../base/disposable.ts';
import { Emitter } from '../base/emitter.ts';
import type { Clock, EmbeddedStore, EmbeddedTarget } from '../engine/ports.ts';
import type { LinkStore } from '../linker/stored/linkStore.ts';
import type { Database } from './database.ts';
import { createFactsTarget } from './factsTarget.ts';
import { createImportTarget } from './importTarget.ts';
import { createLinkTables, openLinkLogic } from './linkTables.ts';
import { type JsonKey, readOverlooked, readSettings, readUnsupported, writeJson, writeNumber, writeSettings } from './meta.ts';
import { HEARTBEAT_INTERVAL_MS, OWNER_SQL, verifyOwnership } from './ownership.ts';
import { createReadStore, type ReadStore } from './readStore.ts';
import type { FactsRow, FileNoteRow, ImportRow, SymbolRow } from './rows.ts';
import { createRunLog, type RunLog } from './runLog.ts';
import { createSymbolTarget } from './symbolTarget.ts';
import { createTrackingStore } from './tracking.ts';
import { WriteSession } from './writeSession.ts';

export interface IndexStore extends EmbeddedStore, Disposable {
  readonly file: string;
  readonly targets: {
    readonly facts: EmbeddedTarget<FactsRow>;
    readonly symbol: EmbeddedTarget<SymbolRow>;
    readonly import: EmbeddedTarget<ImportRow>;
  };
  /** Links across files; called inside transactions only. */
  readonly links: LinkStore;
  /** To be called before links are made: marks all files when other logic than this has made those there are. */
  openLinkLogic(fingerprint: string): void;
  readonly runs: RunLog;
  /** Questions on the writing connection: sees what is not committed yet. Everybody else opens a reader of their own. */
  readonly reader: ReadStore;
  /** Counts committed transactions that changed anything. */
  readonly generation: number;
  /** Announced once, when another process has taken over; every further write fails with `store.lostOwnership`. */
  readonly onLost: (listener: () => void) => Disposable;
  /** Remembers the settings that decide what is in the index; writes only when they changed. */
  rememberSettings(text: string): void;
  /** Remembers how many files of each unsupported extension there are; writes only when that changed. */
  setUnsupported(files: Readonly<Record<string, number>>): void;
  /** The same for what a listing could not look at. */
  setOverlooked(notes: readonly FileNoteRow[]): void;
  /** Moves committed pages from the log into the database, as far as readers allow. For idle times. */
  checkpoint(): void;
  /** Lets SQLite refresh the statistics it plans queries by. For idle times. */
  optimise(): void;
}

export interface OwnedDatabase {
  readonly database: Database;
  readonly token: number;
  readonly clock: Clock;
}

export function createIndexStore({ database, token, clock }: OwnedDatabase): IndexStore {
  const session = new WriteSession(database, () => verifyOwnership(database, token));
  const links = createLinkTables(session);
  const lost = new Emitter<void>();
  const heartbeat = startHeartbeat({ database, token, clock }, () => lost.emit());
  const closing = toDisposable(() => {
    heartbeat.dispose();
    lost.dispose();
    if (!database.closed) release(database, token);
  });
  const remember = (key: JsonKey, known: object, value: object): void => {
    if (JSON.stringify(known) === JSON.stringify(value)) return;
    session.transaction(() => {
      writeJson(database, key, value);
      session.markChanged();
    });
  };
  return {
    file: database.file,
    transaction: (work) => session.transaction(work),
    tracking: createTrackingStore(session),
    targets: { facts: createFactsTarget(session, links.witness), symbol: createSymbolTarget(session), import: createImportTarget(session) },
    links: links.store,
    openLinkLogic: (fingerprint) => openLinkLogic(session, links.store, fingerprint),
    runs: createRunLog(session),
    reader: createReadStore(database),
    get generation() {
      return session.generation;
    },
    onLost: lost.on,
    rememberSettings(text) {
      if (readSettings(database) !== text) session.transaction(() => writeSettings(database, text));
    },
    setUnsupported: (files) => remember('unsupported', readUnsupported(database), files),
    setOverlooked: (notes) => remember('overlooked', readOverlooked(database), notes),
    checkpoint: () => database.execute('PRAGMA wal_checkpoint(PASSIVE)'),
    optimise: () => database.execute('PRAGMA optimize'),
    dispose: () => closing.dispose(),
  };
}

/** Ends ownership and closes. A database found damaged stays marked unclean, so that the next owner looks at it closely. */
function release(database: Database, token: number): void {
  try {
    database.transaction('write', () => {
      if (database.prepare(OWNER_SQL.release).run(token) > 0 && !database.damaged) writeNumber(database, 'unclean', 0);
    });
    database.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    database.close();
  }
}

/** Tells other processes that this one lives. It never runs inside a transaction: both are synchronous. */
function startHeartbeat({ database, token, clock }: OwnedDatabase, onLost: () => void): Disposable {
  let next: Disposable | undefined;
  const arm = () => {
    next = clock.after(HEARTBEAT_INTERVAL_MS, beat);
  };
  const beat = () => {
    if (database.closed) return;
    if (!beatOnce(database, token, clock.now())) return onLost();
    arm();
  };
  arm();
  return toDisposable(() => next?.dispose());
}

function beatOnce(database: Database, token: number, now: number): boolean {
  try {
    return database.prepare(OWNER_SQL.beat).run(now, token) > 0;
  } catch {
    // A lock or a full disk: the beat is late, not lost. Real writes report the same trouble with their own errors.
    return true;
  }
}
