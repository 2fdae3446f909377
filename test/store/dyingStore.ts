/** Processes that die at a statement of their own, and those who find what they left. */
import { copyFileSync, existsSync } from 'node:fs';
import { expect } from 'vitest';
import type { Driver } from '../../server/src/store/database.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { faultyDriver, Killed } from './faultyDriver.ts';
import { fakeProcess, openOwner, type TemporaryFolder } from './storeHarness.ts';

export interface DyingStep {
  readonly seed: (store: IndexStore) => void;
  readonly step: (store: IndexStore) => void;
  /** All that must be the state before or after. */
  readonly state: (store: IndexStore) => string;
}

/** Who takes over what a killed process has left. */
export function heirOf(file: string, driver: Driver): IndexStore {
  return openOwner(remainsOf(file), driver, { probe: fakeProcess(2, { 1: 'dead' }) });
}

/** The files as a killed process leaves them, under another name: the locks of the dead one are still held in this process. */
function remainsOf(file: string): string {
  for (const suffix of ['', '-wal']) if (existsSync(file + suffix)) copyFileSync(file + suffix, `${file}.left${suffix}`);
  return `${file}.left`;
}

/** Dies at each statement of a step in turn: what is found is the state before it or after it, and the step can be done again. */
export function dieAtEachStatement(folder: TemporaryFolder, driver: Driver, { seed, step, state }: DyingStep): void {
  const living = openOwner(folder.file('living.db'), driver);
  seed(living);
  step(living);
  const expected = state(living);
  living.dispose();
  for (let statement = 0, finished = false; !finished; statement++) {
    const file = folder.file(`index${statement}.db`);
    const faulty = faultyDriver(driver);
    const dying = openOwner(file, faulty);
    seed(dying);
    const before = state(dying);
    faulty.breakAt(statement, { kind: 'dies' });
    try {
      step(dying);
      finished = true;
    } catch (error) {
      expect((error as Error).cause).toBeInstanceOf(Killed);
    }
    const next = heirOf(file, driver);
    faulty.bury();
    expect(state(next)).toBe(finished ? expected : before);
    step(next);
    expect(state(next)).toBe(expected);
    next.dispose();
  }
}
