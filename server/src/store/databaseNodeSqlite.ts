/** SQLite as part of Node (22.13 and later): for machines on which the native addon cannot load, such as 32-bit ARM or old glibc. */
import type { Driver, DriverConnection } from './database.ts';

/** Finds the built-in module; throws when this runtime has none. */
export function loadNodeSqlite(): Driver {
  // Asked for at run time: a static import would stop runtimes without the module from starting at all.
  const sqlite = process.getBuiltinModule('node:sqlite');
  if (sqlite === undefined) throw new Error(`Node ${process.versions.node} has no node:sqlite`);
  return {
    name: 'node:sqlite',
    open: (file, { readonly, busyMilliseconds }) =>
      new sqlite.DatabaseSync(file, { readOnly: readonly, timeout: busyMilliseconds }) as DriverConnection,
  };
}
