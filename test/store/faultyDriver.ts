/** Drivers with a fault: one that breaks at a chosen statement, and one that knows no transactions. */
import type { Driver, DriverConnection, DriverStatement, SqlValue } from '../../server/src/store/database.ts';

/** What happens at the chosen statement; BEGIN, COMMIT and ROLLBACK count as well. */
export type Fault =
  /** It is not run, nor is any after it, and nothing is closed: the process was killed. */
  | { readonly kind: 'dies' }
  /** It is not run; those after it are. */
  | { readonly kind: 'fails'; readonly error: Error }
  /** It is run and reported as failed all the same. */
  | { readonly kind: 'succeedsAndFails'; readonly error: Error };

/** What everything gets that a killed process still tries. */
export class Killed extends Error {}

export interface FaultyDriver extends Driver {
  /** Whether the chosen statement was reached. */
  readonly isReached: boolean;
  /** Breaks at the statement with this number, counted from now. */
  breakAt(statement: number, fault: Fault): void;
  /** What was not reached will not be. */
  spare(): void;
  /** Closes what a killed process leaves open. */
  bury(): void;
}

export function faultyDriver(driver: Driver): FaultyDriver {
  let left = Number.POSITIVE_INFINITY;
  let fault: Fault = { kind: 'dies' };
  let isReached = false;
  const open = new Set<DriverConnection>();
  const isDead = () => isReached && fault.kind === 'dies';
  const step = <T>(work: () => T): T => {
    if (isDead()) throw new Killed();
    if (isReached || left-- > 0) return work();
    isReached = true;
    if (fault.kind === 'succeedsAndFails') endRows(work());
    throw fault.kind === 'dies' ? new Killed() : fault.error;
  };
  const statement = (inner: DriverStatement): DriverStatement => ({
    run: (...parameters: SqlValue[]) => step(() => inner.run(...parameters)),
    get: (...parameters: SqlValue[]) => step(() => inner.get(...parameters)),
    all: (...parameters: SqlValue[]) => step(() => inner.all(...parameters)),
    iterate: (...parameters: SqlValue[]) => step(() => inner.iterate(...parameters)),
  });
  const close = (connection: DriverConnection): void => {
    if (open.delete(connection)) connection.close();
  };
  return {
    name: driver.name,
    open(file, options) {
      const inner = driver.open(file, options);
      open.add(inner);
      return {
        exec: (text) => step(() => inner.exec(text)),
        prepare: (text) => statement(inner.prepare(text)),
        close: () => (isDead() ? undefined : close(inner)),
      };
    },
    get isReached() {
      return isReached;
    },
    breakAt(at, kind) {
      left = at;
      fault = kind;
    },
    spare() {
      left = Number.POSITIVE_INFINITY;
    },
    bury() {
      for (const connection of open) close(connection);
    },
  };
}

/** Nobody will read them: an iteration that is left open keeps its connection busy. */
function endRows(result: unknown): void {
  if (typeof result === 'object' && result !== null && 'return' in result) (result as IterableIterator<unknown>).return?.();
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
