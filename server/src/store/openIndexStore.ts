/**
 * Opens a folder's index for writing, or says why somebody else has it. Makes it when absent, brings it to the current schema, looks
 * closely after an unclean stop, and moves a damaged file aside and starts anew, once.
 */
import { FailureError } from '../base/failure.ts';
import type { Clock } from '../engine/ports.ts';
import { type Database, type Driver, openDatabase, sql } from './database.ts';
import { fileIdentity, inspectFile, isMarkedDamaged, moveAside, prepareFolder } from './databaseFile.ts';
import { createIndexStore, type IndexStore } from './indexStore.ts';
import { readNumber, writeNumber } from './meta.ts';
import { type ClaimResult, claimOwnership, type OwnerRow, readOwner } from './ownership.ts';
import type { ProcessProbe } from './processProbe.ts';
import { endInterruptedRuns } from './runLog.ts';
import { SCHEMA_VERSION } from './schema.ts';
import { applySetup, planSetup } from './setupPlan.ts';
import { DAMAGED_NOTICE, newerVersionNotice, readonlyNotice, type StoreNotice } from './storeNotice.ts';

export interface StoreOptions {
  /** Absolute path of the database, or `:memory:`. */
  readonly file: string;
  readonly driver: Driver;
  readonly clock: Clock;
  readonly probe: ProcessProbe;
  /** Product version, told to other processes. */
  readonly product: string;
  /** always: look at every page before use, for example because a reader met damage. */
  readonly check: 'afterUncleanStop' | 'always';
  /** How long to wait for another process to end a transaction. Milliseconds, 5,000 by default. */
  readonly busyMilliseconds?: number;
}

export type OpenedStore =
  | { readonly kind: 'owner'; readonly store: IndexStore; readonly notice?: StoreNotice }
  /** Somebody living writes it: open a reader (openReadStore.ts). */
  | { readonly kind: 'held'; readonly by: OwnerRow; readonly notice: StoreNotice }
  /** Made by a newer version: leave it alone. */
  | { readonly kind: 'newerVersion'; readonly notice: StoreNotice };

export const OPEN_SQL = {
  check: sql<{ readonly quick_check: string }>('PRAGMA quick_check(1)'),
};

const MEMORY = ':memory:';

/** Throws a `FailureError` when the folder or file cannot be used at all. */
export function openIndexStore(options: StoreOptions): OpenedStore {
  if (options.file !== MEMORY) prepareFolder(options.file);
  const identity = fileIdentity(options.file);
  try {
    return openOnce(options);
  } catch (error) {
    if (!(error instanceof FailureError && error.failure.kind === 'corrupt')) throw error;
    // Of two processes that meet the same damage, the second finds the first one's new file and leaves it alone.
    if (fileIdentity(options.file) === identity) moveAside(options.file);
    const opened = openOnce(options);
    return opened.kind === 'owner' ? { ...opened, notice: DAMAGED_NOTICE } : opened;
  }
}

function openOnce(options: StoreOptions): OpenedStore {
  if (options.file !== MEMORY) refuseUnusable(options.file);
  const { driver, file, busyMilliseconds = 5_000 } = options;
  const database = openDatabase(driver, { file, access: 'write', busyMilliseconds, cacheKilobytes: 8_000 });
  try {
    const opened = openOn(database, options);
    if (opened.kind !== 'owner') database.close();
    return opened;
  } catch (error) {
    database.close();
    throw error;
  }
}

function refuseUnusable(file: string): void {
  const state = inspectFile(file);
  if (state === 'damaged') throw damaged(file);
  if (state === 'foreign')
    throw new FailureError({
      code: 'store.foreign',
      kind: 'config',
      message: `${file} is a database of another program; it was left alone.`,
      subject: file,
      hint: 'Set SKEIN_CACHE_DIR or skein.index.location to another folder.',
    });
}

function damaged(file: string): FailureError {
  return new FailureError({ code: 'store.corrupt', kind: 'corrupt', message: `The index file is damaged (${file})`, subject: file });
}

function openOn(database: Database, options: StoreOptions): OpenedStore {
  const version = Number(database.pragma('user_version'));
  if (version > SCHEMA_VERSION) return { kind: 'newerVersion', notice: newerVersionNotice(version, SCHEMA_VERSION) };
  const claim = claimOrNameWriter(database, options);
  if (claim.kind === 'held') return { kind: 'held', by: claim.by, notice: readonlyNotice(claim.by) };
  if (isMarkedDamaged(options.file)) throw damaged(options.file);
  const unclean = readNumber(database, 'unclean') !== 0;
  if (unclean || options.check === 'always') checkPages(database);
  database.transaction('write', () => {
    writeNumber(database, 'unclean', 1);
    // A power cut may have taken the last commits back: what followed the index by generation must not trust the number any more.
    const identity = readNumber(database, 'identity');
    if (unclean || identity === 0) writeNumber(database, 'identity', Math.max(identity + 1, options.clock.now()));
    endInterruptedRuns(database, options.clock.now());
  });
  return { kind: 'owner', store: createIndexStore({ database, token: claim.token, clock: options.clock }) };
}

/** Whoever writes for so long that nobody else gets a turn is the owner, and its row can be read meanwhile. */
function claimOrNameWriter(database: Database, options: StoreOptions): ClaimResult {
  try {
    return claimAndSetUp(database, options);
  } catch (error) {
    const isBusy = error instanceof FailureError && error.failure.code === 'store.busy';
    const writer = isBusy && Number(database.pragma('user_version')) > 0 ? readOwner(database) : undefined;
    if (writer === undefined) throw error;
    return { kind: 'held', by: writer };
  }
}

/** One transaction, so that of two processes that come at the same time one waits and then finds everything done. */
function claimAndSetUp(database: Database, options: StoreOptions): ClaimResult {
  return database.transaction('write', () => {
    const version = Number(database.pragma('user_version'));
    // The owner is asked before anything is changed: the table keeps its form in every version.
    const claim = { probe: options.probe, now: options.clock.now(), product: options.product };
    if (version === SCHEMA_VERSION) return claimOwnership(database, claim);
    const early = version === 0 ? undefined : claimOwnership(database, claim);
    if (early?.kind === 'held') return early;
    applySetup(database, planSetup(database, options.driver));
    return early ?? claimOwnership(database, claim);
  });
}

function checkPages(database: Database): void {
  const answer = database.prepare(OPEN_SQL.check).get()?.quick_check;
  if (answer === 'ok') return;
  throw new FailureError({
    code: 'store.corrupt',
    kind: 'corrupt',
    message: `The index file is damaged: ${answer ?? 'no answer'}`,
    subject: database.file,
  });
}
