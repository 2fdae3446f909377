/** A driver that dies at a chosen statement, as a killed process would: from then on everything fails. */
import type { Driver, DriverConnection, DriverStatement, SqlValue } from '../../server/src/store/database.ts';

export class Killed extends Error {}

export interface FaultyDriver extends Driver {
  /** Statements run so far. */
  readonly count: number;
  /** Dies at the statement with this number, counted from now; undefined: lives on. */
  killAt(statement: number | undefined): void;
  /** Gives back what the dead process held. */
  bury(): void;
}

export function faultyDriver(driver: Driver): FaultyDriver {
  let count = 0;
  const connections: DriverConnection[] = [];
  let deadline = Number.POSITIVE_INFINITY;
  const step = <T>(work: () => T): T => {
    if (count >= deadline) throw new Killed();
    count++;
    return work();
  };
  const statement = (inner: DriverStatement): DriverStatement => ({
    run: (...parameters: SqlValue[]) => step(() => inner.run(...parameters)),
    get: (...parameters: SqlValue[]) => step(() => inner.get(...parameters)),
    all: (...parameters: SqlValue[]) => step(() => inner.all(...parameters)),
    iterate: (...parameters: SqlValue[]) => step(() => inner.iterate(...parameters)),
  });
  const connection = (inner: DriverConnection): DriverConnection => ({
    exec: (text) => step(() => inner.exec(text)),
    prepare: (text) => statement(inner.prepare(text)),
    // A killed process closes nothing; `bury` does it for the test.
    close: () => undefined,
  });
  return {
    name: driver.name,
    open(file, options) {
      const inner = driver.open(file, options);
      connections.push(inner);
      return connection(inner);
    },
    get count() {
      return count;
    },
    killAt(at) {
      deadline = at === undefined ? Number.POSITIVE_INFINITY : count + at;
    },
    bury() {
      for (const inner of connections.splice(0)) inner.close();
    },
  };
}
