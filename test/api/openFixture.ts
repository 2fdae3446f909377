import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { CodeIndex, IndexOptions } from '../../server/src/api/codeIndex.ts';
import { defaultOptions } from '../../server/src/api/defaultOptions.ts';
import { openIndex } from '../../server/src/api/openIndex.ts';

export interface Fixture {
  readonly index: CodeIndex;
  readonly root: string;
  write(path: string, text: string): void;
  /** The same folder and cache once more, with options of its own. The first one must be closed. */
  reopen(options: Partial<IndexOptions>): Promise<CodeIndex>;
  dispose(): Promise<void>;
}

const BUNDLES = join(import.meta.dirname, '../../dist');

/** A workspace in one text: `//- path` starts a file. Its index is open and up to date. */
export async function openFixture(workspace: string, options: Partial<IndexOptions> = {}): Promise<Fixture> {
  const base = mkdtempSync(join(tmpdir(), 'skein-api-'));
  const root = join(base, 'workspace');
  mkdirSync(root);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  for (const part of workspace.split(/^\/\/- /m).slice(1)) {
    const end = part.indexOf('\n');
    write(part.slice(0, end).trim(), part.slice(end + 1));
  }
  const standard: IndexOptions = {
    ...defaultOptions({ root, cacheFolder: join(base, 'cache') }),
    watcher: 'outside',
    debounceMs: 0,
    maxWorkers: 1,
  };
  const reopen = (own: Partial<IndexOptions>) => openIndex({ ...standard, ...own }, { engine: 'inline', bundles: BUNDLES });
  const index = await reopen(options);
  await index.update({ mode: 'changed', trigger: 'test' });
  return {
    index,
    root,
    write,
    reopen,
    async dispose() {
      await index.dispose();
      rmSync(base, { recursive: true, force: true });
    },
  };
}
