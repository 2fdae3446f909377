/**
 * A process that indexes a folder and is killed while it writes: `node bulkWriter.ts <folder> <database> <driver> <statement>`. A second
 * thread pulls the trigger once so many statements have begun, so that the first is in the middle of whatever comes next.
 */
import { Worker } from 'node:worker_threads';
import { createStopwatch } from '../../server/src/base/stopwatch.ts';
import { createCodeEngine } from '../../server/src/indexer/codeEngine.ts';
import { languages } from '../../server/src/indexer/knownLanguages.ts';
import type { Driver, DriverName, DriverStatement, SqlValue } from '../../server/src/store/database.ts';
import { chooseDriver } from '../../server/src/store/databaseDriver.ts';
import { createFileSource } from '../../server/src/workspace/fileSource.ts';
import { systemFiles } from '../../server/src/workspace/fileSystem.ts';
import { createPaths } from '../../server/src/workspace/path.ts';
import { hurriedClock } from './hurriedClock.ts';
import { openStore, SETTINGS } from './livedIndex.ts';
import { parseInProcess } from './parseInProcess.ts';

const [, , root = '', file = '', name = '', statement = ''] = process.argv;
// About ten files a transaction.
const clock = hurriedClock(5);
const parse = await parseInProcess();
const begun = new Int32Array(new SharedArrayBuffer(4));
const trigger = `const { workerData, parentPort } = require('node:worker_threads');
parentPort.postMessage('ready');
Atomics.wait(workerData, 0, 0);
process.kill(process.pid, 'SIGKILL');`;
const killer = new Worker(trigger, { eval: true, workerData: begun });
await new Promise((resolve) => killer.once('message', resolve));

const store = openStore(file, counting(chooseDriver(name as DriverName).driver, Number(statement)), clock);
const source = createFileSource({ paths: createPaths({ root, files: systemFiles }), languages, options: SETTINGS, clock });
const stopwatch = createStopwatch(clock.monotonic);
const engine = createCodeEngine({ store, source, parse, logicOf: () => '1', linkLogic: '1', clock, stopwatch, memo: undefined });
await engine.update({ mode: 'changed', trigger: 'test' });
if (Atomics.load(begun, 0) === 0) {
  console.log('There were fewer statements.');
  process.exit(1);
}
// The second thread may be late.
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);

function counting(driver: Driver, deadline: number): Driver {
  let count = 0;
  const step = <T>(work: () => T): T => {
    if (++count === deadline) {
      Atomics.store(begun, 0, 1);
      Atomics.notify(begun, 0);
    }
    return work();
  };
  const counted = (inner: DriverStatement): DriverStatement => ({
    run: (...parameters: SqlValue[]) => step(() => inner.run(...parameters)),
    get: (...parameters: SqlValue[]) => step(() => inner.get(...parameters)),
    all: (...parameters: SqlValue[]) => step(() => inner.all(...parameters)),
    iterate: (...parameters: SqlValue[]) => step(() => inner.iterate(...parameters)),
  });
  return {
    name: driver.name,
    open(path, options) {
      const inner = driver.open(path, options);
      return { exec: (text) => step(() => inner.exec(text)), prepare: (text) => counted(inner.prepare(text)), close: () => inner.close() };
    },
  };
}
