/** A handful of files as a workspace of its own, for public sets of many small cases. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CodeIndex, IndexRecord } from '../../server/src/api/codeIndex.ts';
import { defaultOptions } from '../../server/src/api/defaultOptions.ts';
import { openIndex } from '../../server/src/api/openIndex.ts';

const BUNDLES = join(import.meta.dirname, '../../dist');

/** Files by path, relative with `/`. */
export async function withIndexedCase<T>(files: ReadonlyMap<string, string>, ask: (index: CodeIndex) => Promise<T>): Promise<T> {
  const base = mkdtempSync(join(tmpdir(), 'skein-case-'));
  const root = join(base, 'workspace');
  mkdirSync(root);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const options = { ...defaultOptions({ root, cacheFolder: join(base, 'cache') }), maxWorkers: 1, watcher: 'outside' } as const;
  const index = await openIndex(options, { engine: 'inline', bundles: BUNDLES });
  try {
    await index.update({ mode: 'changed', trigger: 'case' });
    return await ask(index);
  } finally {
    await index.dispose();
    rmSync(base, { recursive: true, force: true });
  }
}

/** All that such a workspace exports. */
export function recordsOf(files: ReadonlyMap<string, string>): Promise<readonly IndexRecord[]> {
  return withIndexedCase(files, recordsIn);
}

export async function recordsIn(index: CodeIndex): Promise<readonly IndexRecord[]> {
  const records: IndexRecord[] = [];
  for await (const record of index.records()) records.push(record);
  return records;
}
