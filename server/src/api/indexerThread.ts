/** Entry point of the indexer's worker thread. */
import { parentPort } from 'node:worker_threads';
import { createIndexer } from '../indexer/createIndexer.ts';
import { lowerIndexerPriority } from '../indexer/indexerPriority.ts';
import { serveIndexer } from '../indexer/serveIndexer.ts';

if (parentPort === null) throw new Error('indexerThread.ts runs inside a worker thread only');
lowerIndexerPriority();
serveIndexer(parentPort, (options) => createIndexer(options, 'background'));
