/** How benchmarks call the product: the command line as a user starts it, which finds the project's own Node. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunRecord } from '../../server/src/api/codeIndex.ts';
import { type Measured, measureProcess } from './processTree.ts';

const PROJECT = join(import.meta.dirname, '../..');
const CLI = join(PROJECT, 'bin/skein');

export interface IndexRun extends Measured {
  readonly run: RunRecord;
  readonly databaseBytes: number;
}

/** `skein index` as a fresh process. */
export async function indexFolder(root: string, cache: string, extra: readonly string[] = []): Promise<IndexRun> {
  const measured = await measureProcess([CLI, 'index', '--root', root, '--json', ...extra], {
    env: { SKEIN_CACHE_DIR: cache },
  });
  const { run, status } = JSON.parse(measured.stdout) as { run: RunRecord; status: { databaseBytes: number } };
  return { ...measured, run, databaseBytes: status.databaseBytes };
}

/** Pure parsing of the same files with as many workers. */
export function floorOf(root: string, workers: number): Promise<Measured> {
  return measureProcess([process.execPath, join(PROJECT, 'test/bench/floor.ts'), root, String(workers)]);
}

/** Runs `work` with an empty cache folder that goes afterwards. */
export async function withCache<T>(work: (cache: string) => Promise<T>): Promise<T> {
  const cache = mkdtempSync(join(tmpdir(), 'skein-bench-'));
  try {
    return await work(cache);
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}
