/** Builds everything behind the one door, and nothing else does. */
import { join } from 'node:path';
import { createIndexer } from '../indexer/createIndexer.ts';
import type { IndexerOptions } from '../indexer/indexer.ts';
import { withSettings } from '../indexer/rememberedSettings.ts';
import { startRemoteIndexer } from '../indexer/remoteIndexer.ts';
import { systemClock } from '../indexer/systemClock.ts';
import type { Driver } from '../store/database.ts';
import { chooseDriver } from '../store/databaseDriver.ts';
import { databaseFile } from '../store/location.ts';
import { openReadStore } from '../store/openReadStore.ts';
import type { CodeIndex, IndexOptions } from './codeIndex.ts';
import { OpenedIndex } from './openedIndex.ts';
import { createQuestions } from './questions.ts';
import { VERSION } from './version.ts';

export interface OpenHost {
  /** inline: the engine runs in this thread. thread: in a worker, so that this thread stays free for answers. */
  readonly engine: 'inline' | 'thread';
  /** Absolute path of the folder with the bundles (`dist`). */
  readonly bundles: string;
}

/** A search in the editor answers from what is there after this time, and says that it is not complete. */
const SEARCH_PATIENCE_MS = 5;

/**
 * Opens the index of a folder: as its owner, or, while another process owns it, as a follower that takes over when that one is gone.
 * Rejects with a `FailureError` when neither is possible.
 */
export async function openIndex(asked: IndexOptions, { engine, bundles }: OpenHost): Promise<CodeIndex> {
  const driver = chooseDriver(asked.driver);
  const options = asked.settings === 'given' ? asked : withSettings(asked, rememberedSettings(asked, driver.driver));
  const indexerOptions: IndexerOptions = { index: options, bundles, product: VERSION };
  const openIndexer = () =>
    engine === 'inline'
      ? createIndexer(indexerOptions, 'foreground')
      : startRemoteIndexer(join(bundles, 'server/indexer.js'), indexerOptions);
  const questions = createQuestions(options, {
    driver,
    bundles,
    // In a thread of its own the answer may wait for all changes; the editor's may not.
    patienceMs: engine === 'inline' ? Number.POSITIVE_INFINITY : SEARCH_PATIENCE_MS,
  });
  const searchUpkeep = engine === 'inline' ? 'onDemand' : 'soon';
  const index = new OpenedIndex({ options, openIndexer, questions, searchUpkeep, after: systemClock.after });
  try {
    await index.open();
    return index;
  } catch (error) {
    await index.dispose();
    throw error;
  }
}

/** undefined when there is no index yet, or none that can be read: opening it will say why. */
function rememberedSettings(options: IndexOptions, driver: Driver): string | undefined {
  try {
    const store = openReadStore({ file: databaseFile(options), driver });
    try {
      return store.settings();
    } finally {
      store.dispose();
    }
  } catch {
    return undefined;
  }
}
