/**
 * The real flow on the real store, broken at every single statement: each file is then as it was or as it should be, and the next run puts
 * all right.
 */
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { FailureError } from '../../server/src/base/failure.ts';
import { createStopwatch } from '../../server/src/base/stopwatch.ts';
import type { Engine } from '../../server/src/engine/engine.ts';
import type { Clock } from '../../server/src/engine/ports.ts';
import type { RunResult } from '../../server/src/engine/run.ts';
import { createCodeEngine } from '../../server/src/indexer/codeEngine.ts';
import { languages } from '../../server/src/indexer/knownLanguages.ts';
import type { Parse } from '../../server/src/indexer/parseOperation.ts';
import type { Driver } from '../../server/src/store/database.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { createFileSource } from '../../server/src/workspace/fileSource.ts';
import { createPaths } from '../../server/src/workspace/path.ts';
import { type Fault, faultyDriver, sqliteError, withoutTransactions } from '../store/faultyDriver.ts';
import { fakeProcess, onBothDrivers, openOwner } from '../store/storeHarness.ts';
import { hurriedClock } from './hurriedClock.ts';
import { LivedFolder } from './livedFolder.ts';
import { dumpOf, SETTINGS } from './livedIndex.ts';
import { parseInProcess } from './parseInProcess.ts';
import { promptClock } from './promptClock.ts';
import { neitherOldNorNew, rowsByPath } from './rowsByPath.ts';
import { unsynced } from './unsyncedDriver.ts';

let parse: Parse;
beforeAll(async () => {
  parse = await parseInProcess();
});

/** Many files share a transaction, or each has its own because the clock says that writing has taken long enough. */
const CHUNKS = [
  { name: 'many files a transaction', clock: promptClock },
  { name: 'one file a transaction', clock: () => hurriedClock(60) },
];

const FAULTS: readonly { readonly name: string; readonly fault: Fault }[] = [
  { name: 'the disk is full', fault: { kind: 'fails', error: sqliteError(13, 'SQLITE_FULL') } },
  { name: 'somebody holds the lock', fault: { kind: 'fails', error: sqliteError(5, 'SQLITE_BUSY') } },
  { name: 'something nobody knows', fault: { kind: 'fails', error: new Error('What was that?') } },
  { name: 'it is done and yet reported as failed', fault: { kind: 'succeedsAndFails', error: sqliteError(10, 'SQLITE_IOERR_FSYNC') } },
];

onBothDrivers('an index', (plainDriver) => {
  const driver = unsynced(plainDriver);
  let folder: LivedFolder;
  beforeEach(() => {
    folder = new LivedFolder();
  });
  afterEach(() => folder.dispose());

  it.each(CHUNKS)('whose process dies at any statement of its first run, $name', { timeout: 60_000 }, async ({ clock }) => {
    await diesEverywhere({ driver, folder, clock: clock() }, [writeFirst]);
  });

  it.each(CHUNKS)('whose process dies at any statement of an update, $name', { timeout: 60_000 }, async ({ clock }) => {
    await diesEverywhere({ driver, folder, clock: clock() }, [writeFirst, change]);
  });

  it('without transactions would be seen to be wrong', async () => {
    const setting = { driver: withoutTransactions(driver), folder, clock: promptClock() };
    await expect(diesEverywhere(setting, [writeFirst, change])).rejects.toThrow('Neither old nor new');
  });
});

// The errors are ours and not the driver's, so one driver will do.
describe('an index', () => {
  let folder: LivedFolder;
  beforeEach(() => {
    folder = new LivedFolder();
  });
  afterEach(() => folder.dispose());

  it.each(FAULTS)('that meets an error at any statement: $name', { timeout: 60_000 }, async ({ fault }) => {
    await failsEverywhere({ driver: unsynced(chooseDriver('auto').driver), folder, clock: promptClock() }, fault);
  });
});

interface Setting {
  readonly driver: Driver;
  readonly folder: LivedFolder;
  readonly clock: Clock;
}

/** What happens to the folder before the run under test; with two steps, an earlier run has seen the first. */
type Steps = readonly [first: (folder: LivedFolder) => void, second?: (folder: LivedFolder) => void];

/** Dies at the first statement, the second, and so on until a run comes through. */
async function diesEverywhere(setting: Setting, steps: Steps): Promise<void> {
  const { before, after, start } = await beforeAndAfter(setting, steps);
  const healed = new Set<string>();
  for (let statement = 0, finished = false; !finished; statement++) {
    const file = start();
    const faulty = faultyDriver(setting.driver);
    const dying = openOwner(file, faulty, { clock: setting.clock });
    faulty.breakAt(statement, { kind: 'dies' });
    await run(setting, dying);
    finished = !faulty.isReached;
    const copy = leftBehind(file);
    faulty.bury();
    const next = openOwner(copy, setting.driver, { clock: setting.clock, probe: fakeProcess(2, { 1: 'dead' }) });
    expectEachFile(next, { before, after });
    // Most statements leave the same state behind as the one before.
    const left = `${next.generation} ${dumpOf(next).join('\n')}`;
    if (!healed.has(left)) expect([statement, await run(setting, next), dumpOf(next)]).toEqual([statement, 'completed', after]);
    healed.add(left);
    next.dispose();
  }
}

/** The process lives on after the error; its next run puts all right, and no reader is told of one state by the number of another. */
async function failsEverywhere(setting: Setting, fault: Fault): Promise<void> {
  const { before, after, start } = await beforeAndAfter(setting, [writeFirst, change]);
  for (let statement = 0, finished = false; !finished; statement++) {
    const faulty = faultyDriver(setting.driver);
    const store = openOwner(start(), faulty, { clock: setting.clock });
    const generations = new Map([[store.reader.generation(), dumpOf(store).join('\n')]]);
    faulty.breakAt(statement, fault);
    await run(setting, store);
    finished = !faulty.isReached;
    faulty.spare();
    expectEachFile(store, { before, after });
    expectOneState(generations, store);
    await run(setting, store);
    expectOneState(generations, store);
    expect([statement, dumpOf(store)]).toEqual([statement, after]);
    store.dispose();
  }
}

interface States {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The index as it is before the run under test, and as a fresh one is after it. `start` lays the first down again and tells where. */
async function beforeAndAfter(setting: Setting, [first, second]: Steps): Promise<States & { start: () => string }> {
  const { driver, folder, clock } = setting;
  const original = join(folder.base, 'original.db');
  const file = join(folder.base, 'index.db');
  first(folder);
  const store = openOwner(original, driver, { clock });
  if (second !== undefined) await run(setting, store);
  const before = dumpOf(store);
  store.dispose();
  second?.(folder);
  const fresh = openOwner(':memory:', driver, { clock });
  await run(setting, fresh);
  const after = dumpOf(fresh);
  fresh.dispose();
  expect([...before, ...after].filter((row) => row.endsWith('failed'))).toEqual([]);
  const start = () => {
    for (const suffix of ['-wal', '-shm']) rmSync(file + suffix, { force: true });
    copyFileSync(original, file);
    return file;
  };
  return { before, after, start };
}

async function run(setting: Setting, store: IndexStore): Promise<RunResult['state']> {
  const engine = engineOn(setting, store);
  if (engine === undefined) return 'failed';
  try {
    return (await engine.update({ mode: 'changed', trigger: 'test' })).state;
  } finally {
    await engine.dispose();
  }
}

/** Undefined when there was no getting even so far. */
function engineOn({ folder, clock }: Setting, store: IndexStore): Engine | undefined {
  const files = folder.files();
  const source = createFileSource({ paths: createPaths({ root: folder.root, files }), languages, options: SETTINGS, clock, files });
  const stopwatch = createStopwatch(clock.monotonic);
  try {
    return createCodeEngine({ store, source, parse, logicOf: () => '1', linkLogic: '1', clock, stopwatch, memo: undefined });
  } catch (error) {
    // Which logic makes links is noted before the first run.
    expect(error).toBeInstanceOf(FailureError);
    return undefined;
  }
}

/** The files of a database as a killed process leaves them, under another name. */
function leftBehind(file: string): string {
  const left = `${file}.left`;
  for (const suffix of ['', '-wal', '-shm']) rmSync(left + suffix, { force: true });
  copyFileSync(file, left);
  // The shared memory beside it is made anew by whoever comes first.
  if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${left}-wal`);
  return left;
}

function expectEachFile(store: IndexStore, { before, after }: States): void {
  const found = dumpOf(store);
  const [path] = neitherOldNorNew(found, store.reader.pendingFiles(1000), [before, after]);
  if (path !== undefined) throw new Error(`Neither old nor new: rows of ${path}: ${rowsByPath(found).get(path)}`);
}

function expectOneState(generations: Map<number, string>, store: IndexStore): void {
  const generation = store.reader.generation();
  const state = dumpOf(store).join('\n');
  expect(state).toBe(generations.get(generation) ?? state);
  generations.set(generation, state);
}

function writeFirst(folder: LivedFolder): void {
  folder.write('a.ts', "import { b } from './b';\nexport function a(x: number) { return b(x); }\nexport class C { m() {} }\n");
  folder.write('b.ts', 'export function b(x: number) { return x; }\n');
  folder.write('src/same.js', "import { a } from '../a';\na(1);\n");
  folder.write('src/view.tsx', 'export const View = () => <b>x</b>;\n');
  folder.write('go/main.go', 'package main\n\nimport "fmt"\n\nfunc main() { fmt.Println(1) }\n');
  folder.write('py/tool.py', 'import os\n\n\ndef tool(a):\n    return os.path.join(a)\n');
  folder.write('old.ts', 'export const old = 1;\nexport const older = 2;\n');
  folder.write('large.ts', 'export const large = 1;\n');
}

/** Edited, moved within, deleted, renamed, left out, added, touched. */
function change(folder: LivedFolder): void {
  folder.write('a.ts', "\nimport { b, d } from './b';\nexport function a(x: string) { return b(d); }\nexport class D { n() {} }\n");
  folder.remove('old.ts');
  folder.rename('b.ts', 'src/b.ts');
  folder.write('large.ts', `// ${'large '.repeat(1000)}\n`);
  folder.write('new.ts', 'export function fresh() {}\n');
  folder.write('.gitignore', 'go/\n');
  folder.touch('src/view.tsx');
}
