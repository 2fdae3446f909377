import { describe, expect, it } from 'vitest';
import { CrashAt, type Faults } from './memory/faults.ts';
import { MemorySource } from './memory/memorySource.ts';
import { MemoryDisk } from './memory/memoryStore.ts';
import { Workbench, type WorkbenchOptions } from './toy/workbench.ts';

/** Sees every statement, and the state after each commit. */
class Recorder implements Faults {
  readonly statements: string[] = [];
  readonly states: string[];
  readonly #disk: MemoryDisk;

  constructor(disk: MemoryDisk) {
    this.#disk = disk;
    this.states = [disk.snapshot()];
  }

  before(statement: string): void {
    this.statements.push(statement);
    if (statement === 'committed') this.states.push(this.#disk.snapshot());
  }
}

const BROKEN = { onSplit: (text: string) => (text.includes('broken') ? Promise.reject(new Error('broken')) : undefined) };

/** A source with something of everything, and what a run before made of it. */
async function prepare(): Promise<{ source: MemorySource; disk: MemoryDisk }> {
  const source = new MemorySource();
  const disk = new MemoryDisk();
  for (const key of ['edited', 'failing', 'gone', 'hidden', 'left out', 'same', 'touched']) source.set(key, `${key} one\ntwo`);
  await new Workbench({ source, disk, ...BROKEN }).update();
  source.set('edited', 'edited one\nthree');
  source.set('failing', 'broken');
  source.delete('gone');
  source.setState('hidden', 'unreadable');
  source.setState('left out', 'excluded');
  source.set('new', 'five six');
  source.touch('touched');
  return { source, disk };
}

async function crashEverywhere(options: WorkbenchOptions): Promise<{ crashes: number; states: number }> {
  const { source, disk } = await prepare();
  const clean = disk.clone();
  const recorder = new Recorder(clean);
  await new Workbench({ ...options, ...BROKEN, source, disk: clean, faults: recorder }).update();
  const crashes = recorder.statements.length;
  for (let at = 1; at <= crashes; at++) {
    const crashed = disk.clone();
    const result = await new Workbench({ ...options, ...BROKEN, source, disk: crashed, faults: new CrashAt(at) }).update();
    expect(`${at} ${result.state}`).toBe(`${at} failed`);
    expect(recorder.states, `the state after a crash at ${at}: ${recorder.statements[at - 1]}`).toContain(crashed.snapshot());
    const next = new Workbench({ ...options, ...BROKEN, source, disk: crashed });
    expect((await next.update()).state).toBe('completed');
    expect(crashed.dump(), `what comes after a crash at ${at}`).toEqual(clean.dump());
    next.log();
    await next.update();
    expect(next.log().filter((line) => line.includes(' ran '))).toEqual([]);
  }
  return { crashes, states: recorder.states.length };
}

describe('a crash at every statement of a run', () => {
  it('leaves the state before or after it when the run is one transaction, and the next run converges', async () => {
    const { crashes, states } = await crashEverywhere({});
    expect(crashes).toBeGreaterThan(40);
    // Before, after the rows, after the derived rows.
    expect(states).toBe(3);
  });

  it('leaves a state between two transactions when there are many', async () => {
    const { states } = await crashEverywhere({ limits: { chunkRows: 2, marksPerTransaction: 1, rowsInFlight: 3 } });
    expect(states).toBeGreaterThan(6);
  });

  it('converges to what a fresh engine makes of the source once everything is readable', async () => {
    const { source, disk } = await prepare();
    for (let at = 1; at < 200; at++) {
      const result = await new Workbench({ ...BROKEN, source, disk, faults: new CrashAt(at), limits: { chunkRows: 1 } }).update();
      if (result.state === 'completed') break;
    }
    source.setState('hidden', 'readable');
    source.set('failing', 'mended');
    await new Workbench({ ...BROKEN, source, disk }).update();
    const fresh = new Workbench({ ...BROKEN, source });
    await fresh.update();
    expect(disk.dump()).toEqual(fresh.disk.dump());
  });
});
