/** What `skein doctor` looks at: each part of the machinery is really used once. */
import { accessSync, constants } from 'node:fs';
import { toFailure } from '../base/failure.ts';
import { createStopwatch } from '../base/stopwatch.ts';
import { supportedLanguages } from '../indexer/knownLanguages.ts';
import { readBuiltLogic } from '../indexer/languageLogic.ts';
import { createFileParsing } from '../indexer/parser.ts';
import { systemClock } from '../indexer/systemClock.ts';
import { chooseDriver } from '../store/databaseDriver.ts';
import { databaseFile } from '../store/location.ts';
import { makeFolders } from '../store/makeFolders.ts';
import { openReadStore } from '../store/openReadStore.ts';
import type { Check, IndexOptions } from './codeIndex.ts';

export async function diagnose(options: IndexOptions, bundles: string): Promise<readonly Check[]> {
  return [
    await check(
      'runtime',
      () => `Node ${process.versions.node}, Node-API ${process.versions['napi']}, ${process.platform}-${process.arch}`,
    ),
    await check('driver', () => {
      const { driver, note } = chooseDriver(options.driver);
      return note === undefined ? driver.name : `${driver.name} (${note})`;
    }),
    await check('cache', () => {
      makeFolders(options.cacheFolder);
      accessSync(options.cacheFolder, constants.R_OK | constants.W_OK);
      return options.cacheFolder;
    }),
    await check('index', () => describeIndex(options)),
    ...(await checkGrammars(bundles)),
  ];
}

function describeIndex(options: IndexOptions): string {
  const file = databaseFile(options);
  try {
    const store = openReadStore({ file, driver: chooseDriver(options.driver).driver });
    const owner = store.owner();
    store.dispose();
    return owner === undefined ? file : `${file}, written by process ${owner.pid}`;
  } catch (error) {
    const failure = toFailure(error, { code: 'doctor.index' });
    if (failure.code === 'store.absent') return 'none yet';
    throw error;
  }
}

/** Parses an empty text in every language, in a real parser process. */
async function checkGrammars(bundles: string): Promise<readonly Check[]> {
  const parsing = createFileParsing({
    bundles,
    maxWorkers: 1,
    standing: 'foreground',
    clock: systemClock,
    stopwatch: createStopwatch(systemClock.monotonic),
  });
  try {
    readBuiltLogic(bundles);
    const { signal } = new AbortController();
    return await Promise.all(
      supportedLanguages.map((language) =>
        check(language, async () => `${(await parsing.parse({ language, bytes: new Uint8Array() }, signal)).length} bytes of facts`),
      ),
    );
  } finally {
    await parsing.dispose();
  }
}

async function check(name: string, look: () => string | Promise<string>): Promise<Check> {
  try {
    return { name, ok: true, detail: await look() };
  } catch (error) {
    const { message, hint } = toFailure(error, { code: `doctor.${name}` });
    return { name, ok: false, detail: message, ...(hint === undefined ? {} : { hint }) };
  }
}
