/** Builds everything behind the one door, and nothing else does. */
import { join } from 'node:path';
import { createIndexer, type IndexerOptions } from '../indexer/createIndexer.ts';
import { startRemoteIndexer } from '../indexer/remoteIndexer.ts';
import { systemClock } from '../indexer/systemClock.ts';
import { chooseDriver } from '../store/databaseDriver.ts';
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

/**
 * Opens the index of a folder: as its owner, or, while another process owns it, as a follower that takes over when that one is gone.
 * Rejects with a `FailureError` when neither is possible.
 */
export async function openIndex(options: IndexOptions, { engine, bundles }: OpenHost): Promise<CodeIndex> {
  const indexerOptions: IndexerOptions = { index: options, bundles, product: VERSION };
  const openIndexer = () =>
    engine === 'inline' ? createIndexer(indexerOptions) : startRemoteIndexer(join(bundles, 'server/indexer.js'), indexerOptions);
  const questions = createQuestions(options, chooseDriver(options.driver));
  const index = new OpenedIndex({ options, openIndexer, questions, after: systemClock.after });
  try {
    await index.open();
    return index;
  } catch (error) {
    await index.dispose();
    throw error;
  }
}
