/** A copy of a corpus that a scenario may change, with its index open in this process. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodeIndex } from '../../server/src/api/codeIndex.ts';
import { defaultOptions } from '../../server/src/api/defaultOptions.ts';
import { openIndex } from '../../server/src/api/openIndex.ts';

export interface OpenedCorpus {
  readonly root: string;
  readonly index: CodeIndex;
}

const BUNDLES = join(import.meta.dirname, '../../dist');

/** `engine: thread` is the editor's arrangement; changes are then told by `notifyChanges`, without debounce. */
export async function withOpenedCorpus<T>(
  source: string,
  engine: 'inline' | 'thread',
  work: (opened: OpenedCorpus) => Promise<T>,
): Promise<T> {
  const base = mkdtempSync(join(tmpdir(), 'skein-bench-'));
  const root = join(base, 'workspace');
  cpSync(source, root, { recursive: true });
  const options = { ...defaultOptions({ root, cacheFolder: join(base, 'cache') }), watcher: 'outside', debounceMs: 0 } as const;
  const index = await openIndex(options, { engine, bundles: BUNDLES });
  try {
    return await work({ root, index });
  } finally {
    await index.dispose();
    rmSync(base, { recursive: true, force: true });
  }
}
