import type { Driver, DriverConnection } from '../../server/src/store/database.ts';

/** The same driver without waiting for the disk: only a power cut could tell the difference, and most of a short test's time is that. */
export function unsynced(driver: Driver): Driver {
  return {
    name: driver.name,
    open(file, options) {
      const connection = driver.open(file, options);
      return {
        exec: (text) => connection.exec(text === 'PRAGMA synchronous = NORMAL' ? 'PRAGMA synchronous = OFF' : text),
        prepare: (text) => connection.prepare(text),
        close: () => connection.close(),
      } satisfies DriverConnection;
    },
  };
}
