/** A target outside the database that fails as targets do: before anything, after a part, or after everything was written. */
import { FailureError } from '../../../server/src/base/failure.ts';
import type { ExternalMutation, ExternalTarget } from '../../../server/src/engine/ports.ts';

export type TargetFault = 'none' | 'before' | 'partly' | 'after' | 'refused';

export class FaultyTarget<Value> implements ExternalTarget<Value> {
  readonly name: string;
  readonly fingerprint = '1';
  readonly rows = new Map<string, Value>();
  /** Mutations in the order they were applied. */
  log: string[] = [];
  /** Decides what goes wrong with a call. */
  fault: () => TargetFault = () => 'none';
  /** Makes a call wait. */
  gate: Promise<void> | undefined;
  readonly #partOf: (count: number) => number;

  constructor(name: string, partOf: (count: number) => number = (count) => Math.floor(count / 2)) {
    this.name = name;
    this.#partOf = partOf;
  }

  digest(value: Value): string {
    return JSON.stringify(value);
  }

  async apply(mutations: readonly ExternalMutation<Value>[]): Promise<void> {
    const fault = this.fault();
    if (fault === 'before') throw new Error('unreachable');
    if (fault === 'refused') throw new FailureError({ code: 'target.refused', kind: 'user', message: 'never' });
    await this.gate;
    const count = fault === 'partly' ? this.#partOf(mutations.length) : mutations.length;
    for (const mutation of mutations.slice(0, count)) {
      if (mutation.kind === 'upsert') this.rows.set(mutation.key, mutation.value);
      else this.rows.delete(mutation.key);
      this.log.push(`${mutation.kind} ${mutation.key}`);
    }
    if (fault !== 'none') throw new Error('connection lost');
  }

  dump(): string[] {
    return [...this.rows].map(([key, value]) => `${key} = ${JSON.stringify(value)}`).sort();
  }
}
