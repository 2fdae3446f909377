/** Opens an existing index for reading only, beside whoever writes it. */
import { type Disposable, toDisposable } from '../base/disposable.ts';
import { FailureError } from '../base/failure.ts';
import { type Database, type Driver, openDatabase } from './database.ts';
import { fileIdentity, inspectFile, markDamaged } from './databaseFile.ts';
import { createReadStore, type ReadStore } from './readStore.ts';
import { SCHEMA_VERSION } from './schema.ts';

export interface OpenedReadStore extends ReadStore, Disposable {
  /** Whether the file was moved aside, deleted or made anew since: open it again. */
  replaced(): boolean;
  /** Absolute path of the database. */
  readonly database: string;
}

/**
 * Throws a `FailureError`: `store.absent` when there is no index yet, `store.newerVersion` and `store.olderVersion` when its schema is
 * not ours, `store.corrupt` when it is damaged.
 */
export function openReadStore(options: { readonly file: string; readonly driver: Driver }): OpenedReadStore {
  const { file, driver } = options;
  const state = inspectFile(file);
  if (state === 'damaged')
    throw new FailureError({ code: 'store.corrupt', kind: 'corrupt', message: `The index file is damaged (${file})` });
  if (state !== 'ours') throw absent(file);
  const identity = fileIdentity(file);
  const database = openDatabase(driver, { file, access: 'read', busyMilliseconds: 2000, cacheKilobytes: 16_000 });
  try {
    refuseOtherVersions(Number(database.pragma('user_version')), file);
    const closing = toDisposable(() => close(database));
    return {
      ...createReadStore(database),
      replaced: () => fileIdentity(file) !== identity,
      database: file,
      dispose: () => closing.dispose(),
    };
  } catch (error) {
    close(database);
    throw error;
  }
}

function close(database: Database): void {
  if (database.damaged) markDamaged(database.file);
  database.close();
}

function refuseOtherVersions(found: number, file: string): void {
  if (found === SCHEMA_VERSION) return;
  // A file that its maker has not finished yet.
  if (found === 0) throw absent(file);
  const newer = found > SCHEMA_VERSION;
  throw new FailureError({
    code: newer ? 'store.newerVersion' : 'store.olderVersion',
    kind: 'config',
    message: `This index was made by ${newer ? 'a newer' : 'an older'} version of Skein (schema ${found}, this version knows ${SCHEMA_VERSION}).`,
    subject: file,
    hint: newer ? 'Update Skein to use it.' : 'Index the folder again to bring it up to date.',
  });
}

function absent(file: string): FailureError {
  return new FailureError({
    code: 'store.absent',
    kind: 'user',
    message: 'This folder has no index yet.',
    subject: file,
    hint: 'Run `skein index` in the folder.',
  });
}
