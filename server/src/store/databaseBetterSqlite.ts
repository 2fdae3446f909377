/**
 * better-sqlite3, the preferred driver: reads are up to 1.6 times faster than with node:sqlite. Its addon needs Node-API 10
 * (Node 22.14, Electron 35); on anything older it does not fail to load but kills the process, hence the check before loading.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import type { Driver, DriverConnection } from './database.ts';

const NODE_API_NEEDED = 10;

/** The bundle's folder; modules run from source have no such variable. */
declare const __dirname: string | undefined;

/** Loads the addon; throws when that is not possible here. */
export function loadBetterSqlite(nodeApi = Number(process.versions.napi)): Driver {
  if (!(nodeApi >= NODE_API_NEEDED)) throw new Error(`better-sqlite3 needs Node-API ${NODE_API_NEEDED}, this runtime has ${nodeApi}`);
  const addon = bundledAddon();
  const binding = addon === undefined ? {} : { nativeBinding: addon };
  new BetterSqlite(':memory:', binding).close();
  return {
    name: 'better-sqlite3',
    open: (file, { readonly, busyMilliseconds }) =>
      new BetterSqlite(file, { ...binding, readonly, fileMustExist: readonly, timeout: busyMilliseconds }) as unknown as DriverConnection,
  };
}

/** The addon that the build put next to the bundle; undefined when run from source, where the package finds its own. */
function bundledAddon(): string | undefined {
  if (typeof __dirname === 'undefined') return undefined;
  const name = `${process.platform}-${process.arch}${usesMusl() ? '-musl' : ''}.node`;
  return [join(__dirname, 'native', name), join(__dirname, '..', 'native', name)].find((file) => existsSync(file));
}

/** Whether the C library of this process is musl (Alpine), told by what the loader mapped into it. */
function usesMusl(): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /\/ld-musl-[^/\s]*\.so/.test(readFileSync('/proc/self/maps', 'latin1'));
  } catch {
    // Without /proc assume the common library; a wrong addon fails to load and the other driver takes over.
    return false;
  }
}
