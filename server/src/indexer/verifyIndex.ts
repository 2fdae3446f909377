/** Holds the index against one made from scratch: same files, same settings, no cache. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FailureError } from '../base/failure.ts';
import { createStopwatch } from '../base/stopwatch.ts';
import { dumpFile } from '../store/dump.ts';
import type { IndexStore } from '../store/indexStore.ts';
import { openIndexStore } from '../store/openIndexStore.ts';
import { createProcessProbe } from '../store/processProbe.ts';
import type { ReadStore } from '../store/readStore.ts';
import { createCodeEngine } from './codeEngine.ts';
import type { VerifyReport } from './indexer.ts';
import type { IndexingParts } from './indexingParts.ts';

/** Differing rows that are named; all are counted. */
const DIFFERENCES_SHOWN = 100;

/** The scratch database goes afterwards. Memory stays bounded by one file's rows and the list of paths. */
export async function verifyIndex(parts: IndexingParts, signal?: AbortSignal): Promise<VerifyReport> {
  const folder = mkdtempSync(join(tmpdir(), 'skein-verify-'));
  try {
    const fresh = openScratch(parts, join(folder, 'index.db'));
    try {
      await indexAnew(parts, fresh, signal);
      const unseen = (parts.workspace.source.summary()?.overlooked ?? []).map(({ path }) => path);
      return compareIndexes(parts.store.reader, fresh.reader, unseen);
    } finally {
      fresh.dispose();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function openScratch({ driver, clock, options }: IndexingParts, file: string): IndexStore {
  const opened = openIndexStore({ file, driver, clock, probe: createProcessProbe(), product: options.product, check: 'afterUncleanStop' });
  if (opened.kind === 'owner') return opened.store;
  throw new FailureError({ code: 'verify.scratch', kind: 'internal', message: 'The scratch database is in use' });
}

async function indexAnew(parts: IndexingParts, store: IndexStore, signal: AbortSignal | undefined): Promise<void> {
  const { workspace, parsing, logicOf, linkLogic, clock } = parts;
  const stopwatch = createStopwatch(clock.monotonic);
  const engine = createCodeEngine({
    store,
    source: workspace.source,
    parse: parsing.parse,
    onParsed: () => parsing.makeRoom(),
    logicOf,
    linkLogic,
    clock,
    stopwatch,
    memo: undefined,
  });
  try {
    const run = await engine.update({ mode: 'full', trigger: 'verify', ...(signal === undefined ? {} : { signal }) });
    if (run.failure !== undefined) throw new FailureError(run.failure);
  } finally {
    await engine.dispose();
  }
}

/**
 * A file that failed keeps what it said earlier, for its users' sake; a fresh index has nothing of it. So links that were made from it are
 * not compared. Nor is anything of files below the prefixes `unseen`, which could not be looked at now.
 */
export function compareIndexes(index: ReadStore, fresh: ReadStore, unseen: readonly string[]): VerifyReport {
  const differences: VerifyReport['differences'][number][] = [];
  let differenceCount = 0;
  let rows = 0;
  const differ = (row: string, side: 'index' | 'fresh') => {
    differenceCount++;
    if (differences.length < DIFFERENCES_SHOWN) differences.push({ row, in: side });
  };
  const paths = [...new Set([...index.trackedPaths(), ...fresh.trackedPaths()])].sort();
  const isUnseen = (path: string) => unseen.some((prefix) => path.startsWith(prefix));
  const isFailed = (path: string) => isUnseen(path) || [index, fresh].some((each) => each.file(path)?.status === 'failed');
  const incomparable = dependentsOf(paths.filter(isFailed), index);
  for (const path of paths) {
    if (isUnseen(path)) continue;
    const links = incomparable.has(path) ? 'leftOut' : 'shown';
    const left = new Set(dumpFile(index, path, { links }));
    const right = new Set(dumpFile(fresh, path, { links }));
    rows += right.size;
    for (const row of left) if (!right.has(row)) differ(row, 'index');
    for (const row of right) if (!left.has(row)) differ(row, 'fresh');
  }
  return { equal: differenceCount === 0, files: paths.length, rows, differences, differenceCount };
}

function dependentsOf(paths: readonly string[], index: ReadStore): ReadonlySet<string | undefined> {
  const dependents = paths.flatMap((path) => [...index.dependentsOf(index.file(path)?.id ?? -1)]);
  return new Set(dependents.map((file) => index.pathOfFile(file)));
}
