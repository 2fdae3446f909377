/** Entry point of the indexer's worker thread. */
import { parentPort } from 'node:worker_threads';
import { lowerPriority } from '../base/lowerPriority.ts';
import { createIndexer } from '../indexer/createIndexer.ts';
import { serveIndexer } from '../indexer/serveIndexer.ts';

if (parentPort === null) throw new Error('indexerThread.ts runs inside a worker thread only');
lowerPriority('thread');
serveIndexer(parentPort, createIndexer);
