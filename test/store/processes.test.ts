import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import { openIndexStore } from '../../server/src/store/openIndexStore.ts';
import { openReadStore } from '../../server/src/store/openReadStore.ts';
import { createProcessProbe } from '../../server/src/store/processProbe.ts';
import { ownerOf, storeOptions, type TemporaryFolder, temporaryFolder } from './storeHarness.ts';

const { driver } = chooseDriver('auto');
const WRITER = fileURLToPath(new URL('./endlessWriter.ts', import.meta.url));

let folder: TemporaryFolder;
let child: ChildProcess | undefined;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => {
  child?.kill('SIGKILL');
  folder.remove();
});

/** Starts a process that owns the index and writes file after file; resolves with its pid after the first few. */
async function startWriter(file: string): Promise<number> {
  child = spawn(process.execPath, [WRITER, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.stdout === null) throw new Error('No output');
  for await (const chunk of child.stdout) if (String(chunk).includes('writing')) break;
  return child.pid ?? 0;
}

async function killWriter(): Promise<void> {
  if (child === undefined) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

const open = (file: string) => openIndexStore(storeOptions(file, driver, { probe: createProcessProbe(), clock: systemClock }));
const systemClock = { now: () => Date.now(), monotonic: () => 0, after: () => ({ dispose: () => undefined }) };

it('a second process reads while the first one writes, and takes over whole files at once when that is killed', async () => {
  const file = folder.file('index.db');
  const pid = await startWriter(file);
  expect(open(file)).toMatchObject({ kind: 'held', by: { pid } });
  const reader = openReadStore({ file, driver });
  const paths = [...reader.paths()];
  expect(paths.length).toBeGreaterThan(0);
  for (const path of paths) expect(reader.symbolsOfFile(path)).toHaveLength(20);
  reader.dispose();
  await killWriter();
  const opened = open(file);
  const store = ownerOf(opened);
  expect(opened.notice).toBeUndefined();
  for (const path of store.reader.paths()) {
    expect(store.reader.symbolsOfFile(path)).toHaveLength(20);
    expect(store.reader.file(path)).toMatchObject({ status: 'ok', symbols: 20 });
  }
  store.dispose();
});

it('a process knows itself and others', async () => {
  const probe = createProcessProbe();
  expect(probe.self.pid).toBe(process.pid);
  expect(probe.stateOf(probe.self)).toBe('alive');
  expect(probe.stateOf({ ...probe.self, host: 'elsewhere' })).toBe('unknown');
  const other = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)'], { stdio: 'ignore' });
  await once(other, 'spawn');
  const known = { ...probe.self, pid: other.pid ?? 0, started: '' };
  expect(probe.stateOf(known)).toBe('alive');
  if (probe.self.started !== '') expect(probe.stateOf({ ...known, started: 'another time' })).toBe('dead');
  const gone = once(other, 'exit');
  other.kill('SIGKILL');
  await gone;
  expect(probe.stateOf(known)).toBe('dead');
});
