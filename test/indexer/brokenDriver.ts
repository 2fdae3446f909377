import type { Driver, DriverConnection, DriverStatement, SqlValue } from '../../server/src/store/database.ts';

/** What happens at the chosen statement; BEGIN, COMMIT and ROLLBACK count as well. */
export type Break =
  /** It is not run, nor is any after it: the process is gone. */
  | { readonly kind: 'dies' }
  /** It is not run; those after it are. */
  | { readonly kind: 'fails'; readonly error: Error }
  /** It is run and reported as failed all the same. */
  | { readonly kind: 'succeedsAndFails'; readonly error: Error };

export interface BrokenDriver extends Driver {
  /** Whether the chosen statement was reached. */
  readonly isBroken: boolean;
  /** Breaks at the statement with this number, counted from now. */
  breakAt(statement: number, how: Break): void;
  /** Closes what a process that is gone cannot close. */
  bury(): void;
}

/** A driver with one fault. */
export function brokenDriver(driver: Driver): BrokenDriver {
  let left = Number.POSITIVE_INFINITY;
  let how: Break = { kind: 'dies' };
  let isBroken = false;
  const connections: DriverConnection[] = [];
  const step = <T>(work: () => T): T => {
    if (isBroken && how.kind === 'dies') throw new Error('The process is gone');
    if (isBroken || left-- > 0) return work();
    isBroken = true;
    if (how.kind === 'succeedsAndFails') work();
    throw how.kind === 'dies' ? new Error('The process is gone') : how.error;
  };
  const statement = (inner: DriverStatement): DriverStatement => ({
    run: (...parameters: SqlValue[]) => step(() => inner.run(...parameters)),
    get: (...parameters: SqlValue[]) => step(() => inner.get(...parameters)),
    all: (...parameters: SqlValue[]) => step(() => inner.all(...parameters)),
    iterate: (...parameters: SqlValue[]) => step(() => inner.iterate(...parameters)),
  });
  return {
    name: driver.name,
    open(file, options) {
      const inner = driver.open(file, options);
      connections.push(inner);
      return {
        exec: (text) => step(() => inner.exec(text)),
        prepare: (text) => statement(inner.prepare(text)),
        close: () => inner.close(),
      };
    },
    get isBroken() {
      return isBroken;
    },
    breakAt(at, kind) {
      left = at;
      how = kind;
    },
    bury() {
      for (const connection of connections) connection.close();
    },
  };
}

/** An error as both drivers give it: one by number, the other by name. */
export function sqliteError(errcode: number, code: string): Error {
  return Object.assign(new Error(code), { errcode, code });
}

/** Every statement takes effect at once. */
export function withoutTransactions(driver: Driver): Driver {
  return {
    name: driver.name,
    open(file, options) {
      const inner = driver.open(file, options);
      const exec = (text: string) => (/^(BEGIN|COMMIT|ROLLBACK)/.test(text) ? undefined : inner.exec(text));
      return { exec, prepare: (text) => inner.prepare(text), close: () => inner.close() };
    },
  };
}
