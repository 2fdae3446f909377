/** Decides when a statement of an in-memory port throws. A crash also kills the store: nothing works until it is opened again. */
export interface Faults {
  /** Called before every statement with its name; throws when that statement is to fail. */
  before(statement: string): void;
}

/** What a killed process looks like from inside: nothing after it runs. */
class Crash extends Error {
  constructor(statement: string, count: number) {
    super(`crashed at statement ${count}: ${statement}`);
    this.name = 'Crash';
  }
}

export const NO_FAULTS: Faults = { before: () => undefined };

/** Crashes at the n-th statement, counted from 1, and at every later one: dead stays dead. */
export class CrashAt implements Faults {
  count = 0;
  readonly #at: number;

  constructor(at: number) {
    this.#at = at;
  }

  get crashed(): boolean {
    return this.count >= this.#at;
  }

  before(statement: string): void {
    this.count++;
    if (this.crashed) throw new Crash(statement, this.count);
  }
}

/** Throws errors made by `error` at the statements whose names are listed, one each, in order of arrival. */
export class FailOnce implements Faults {
  readonly #left: { statement: string; error: () => Error }[];

  constructor(...failures: { statement: string; error: () => Error }[]) {
    this.#left = [...failures];
  }

  add(failure: { statement: string; error: () => Error }): void {
    this.#left.push(failure);
  }

  before(statement: string): void {
    const index = this.#left.findIndex((failure) => failure.statement === statement);
    const [failure] = index < 0 ? [] : this.#left.splice(index, 1);
    if (failure !== undefined) throw failure.error();
  }
}
