/** Chooses the SQLite driver: the native one when it can load, the built-in one otherwise, and says which and why. */
import { type Failure, FailureError } from '../base/failure.ts';
import type { Driver, DriverName } from './database.ts';
import { loadBetterSqlite } from './databaseBetterSqlite.ts';
import { loadNodeSqlite } from './databaseNodeSqlite.ts';

export type DriverPreference = 'auto' | DriverName;

export interface DriverChoice {
  readonly driver: Driver;
  /** Why the preferred driver is not used. */
  readonly note?: string;
}

export type DriverLoaders = Readonly<Record<DriverName, () => Driver>>;

const LOADERS: DriverLoaders = { 'better-sqlite3': () => loadBetterSqlite(), 'node:sqlite': () => loadNodeSqlite() };
const ORDER: readonly DriverName[] = ['better-sqlite3', 'node:sqlite'];

/** Throws a `FailureError` with code `store.noDriver` when none loads. */
export function chooseDriver(preference: DriverPreference, loaders: DriverLoaders = LOADERS): DriverChoice {
  const reasons: string[] = [];
  for (const name of preference === 'auto' ? ORDER : [preference]) {
    try {
      const driver = loaders[name]();
      return reasons.length === 0 ? { driver } : { driver, note: reasons.join('; ') };
    } catch (error) {
      reasons.push(`${name}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}`);
    }
  }
  throw new FailureError(noDriver(reasons));
}

function noDriver(reasons: readonly string[]): Failure {
  return {
    code: 'store.noDriver',
    kind: 'config',
    message: `Skein has no build for ${systemName(process.platform, process.arch)}.`,
    hint: `Use Node 22.16 or later (this is ${process.versions.node}), or VS Code 1.101 or later.`,
    causes: reasons,
  };
}

/** As builds are named: `linux-x64`, `linux-armhf`. */
export function systemName(platform: string, arch: string): string {
  return `${platform}-${platform === 'linux' && arch === 'arm' ? 'armhf' : arch}`;
}
