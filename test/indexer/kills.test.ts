/** A real process, really killed in the middle of writing, again and again on the same index. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createStopwatch } from '../../server/src/base/stopwatch.ts';
import type { Clock } from '../../server/src/engine/ports.ts';
import { createCodeEngine } from '../../server/src/indexer/codeEngine.ts';
import { languages } from '../../server/src/indexer/knownLanguages.ts';
import type { Parse } from '../../server/src/indexer/parseOperation.ts';
import type { DriverName } from '../../server/src/store/database.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import type { IndexStore } from '../../server/src/store/indexStore.ts';
import { createFileSource } from '../../server/src/workspace/fileSource.ts';
import { systemFiles } from '../../server/src/workspace/fileSystem.ts';
import { createPaths } from '../../server/src/workspace/path.ts';
import { LivedFolder } from './livedFolder.ts';
import { dumpOf, openStore, SETTINGS } from './livedIndex.ts';
import { parseInProcess } from './parseInProcess.ts';
import { promptClock } from './promptClock.ts';
import { neitherOldNorNew, rowsByPath } from './rowsByPath.ts';

const FILES = 120;
/** Either driver finds what the other one left. */
const KILLS: readonly (readonly [driver: DriverName, statement: number])[] = [
  ['node:sqlite', 600],
  ['better-sqlite3', 1000],
  ['better-sqlite3', 1500],
  // Links are being made by then.
  ['node:sqlite', 2800],
];

it('an index survives that its writer is killed', { timeout: 120_000 }, async () => {
  const folder = new LivedFolder();
  const setting = { folder, clock: promptClock(), parse: await parseInProcess() };
  const file = join(folder.base, 'index.db');
  let before: string[] = [];
  let halfway = 0;
  let whileLinking = 0;
  try {
    for (const [round, [driver, statement]] of KILLS.entries()) {
      writeAll(folder, round);
      const writer = [join(import.meta.dirname, 'bulkWriter.ts'), folder.root, file, driver, String(statement)];
      const killed = spawnSync(process.execPath, writer, { encoding: 'utf8' });
      expect([killed.signal, killed.stdout]).toEqual(['SIGKILL', '']);
      const after = await freshDump(setting);
      const store = openStore(file, chooseDriver('auto').driver, setting.clock);
      expect(integrity(file)).toBe('ok');
      const waiting = store.reader.pendingFiles(FILES);
      expect(neitherOldNorNew(dumpOf(store), waiting, [before, after])).toEqual([]);
      const left = oldAndNew(dumpOf(store), before, after);
      if (waiting.length > 0 && left.linked > 0) whileLinking++;
      if (left.old > 0 && left.new > 0) halfway++;
      if (round === KILLS.length - 1) {
        await update(setting, store);
        expect(dumpOf(store)).toEqual(after);
      }
      before = dumpOf(store);
      store.dispose();
    }
    // All of them, unless the trigger was pulled late; with none, nothing was shown.
    expect(halfway).toBeGreaterThan(0);
    expect(whileLinking).toBeGreaterThan(0);
  } finally {
    folder.dispose();
  }
});

interface Setting {
  readonly folder: LivedFolder;
  readonly clock: Clock;
  readonly parse: Parse;
}

/** Every file changes in every round, and some come and go. */
function writeAll(folder: LivedFolder, round: number): void {
  for (let at = 0; at < FILES; at++) {
    const path = `package${at % 7}/module${at}.ts`;
    if ((at + round) % 11 === 0) folder.remove(path);
    else
      folder.write(
        path,
        `import { work${at + 7}, Round${round} } from './module${at + 7}';\nexport function work${at}(n: number) { return work${at + 7}(n); }\nexport class Round${round} { m${round}() {} }\n`,
      );
  }
}

/** How many files are as they were, how many as they should be, and how many of these have their links too. */
function oldAndNew(
  rows: readonly string[],
  before: readonly string[],
  after: readonly string[],
): Readonly<Record<'old' | 'new' | 'linked', number>> {
  const isLink = (row: string) => row.startsWith('link');
  const facts = [rows, before, after].map((all) => rowsByPath(all.filter((row) => !isLink(row))));
  const links = [rows, before, after].map((all) => rowsByPath(all.filter(isLink)));
  const paths = [...new Set(facts.flatMap((all) => [...all.keys()]))];
  const isNew = ([found, , wanted]: typeof facts, path: string) => found?.get(path) === wanted?.get(path);
  const isOld = ([found, old]: typeof facts, path: string) => found?.get(path) === old?.get(path);
  const arrived = paths.filter((path) => isNew(facts, path));
  return {
    old: paths.length - arrived.length,
    new: arrived.length,
    linked: arrived.filter((path) => isNew(links, path) && !isOld(links, path)).length,
  };
}

async function freshDump(setting: Setting): Promise<string[]> {
  const fresh = openStore(':memory:', chooseDriver('auto').driver, setting.clock);
  await update(setting, fresh);
  const rows = dumpOf(fresh);
  fresh.dispose();
  return rows;
}

async function update({ folder, clock, parse }: Setting, store: IndexStore): Promise<void> {
  const paths = createPaths({ root: folder.root, files: systemFiles });
  const source = createFileSource({ paths, languages, options: SETTINGS, clock });
  const stopwatch = createStopwatch(clock.monotonic);
  const engine = createCodeEngine({ store, source, parse, logicOf: () => '1', linkLogic: '1', clock, stopwatch, memo: undefined });
  const { state, failure } = await engine.update({ mode: 'changed', trigger: 'test' });
  expect([state, failure?.message]).toEqual(['completed', undefined]);
  await engine.dispose();
}

function integrity(file: string): unknown {
  const connection = chooseDriver('auto').driver.open(file, { readonly: true, busyMilliseconds: 1000 });
  const rows = connection.prepare('PRAGMA integrity_check').all() as readonly { readonly integrity_check: string }[];
  connection.close();
  return rows.map((row) => row.integrity_check).join();
}
