/** Where the database of a workspace folder lies. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

export type IndexLocation = 'cache' | 'workspace';

const DATABASE_NAME = 'index.db';
const FACT_CACHE_NAME = 'facts.db';

/**
 * In the cache: `<cache>/<name>-<digest of the real path>/index.db`, so that a link to a folder and the folder share one index.
 * In the workspace: `<root>/.skein/index.db`.
 */
export function databaseFile(options: { readonly root: string; readonly cacheFolder: string; readonly location: IndexLocation }): string {
  if (options.location === 'workspace') return join(options.root, '.skein', DATABASE_NAME);
  const real = realPath(options.root);
  const digest = createHash('sha256').update(real).digest('hex').slice(0, 16);
  return join(options.cacheFolder, `${readableName(real)}-${digest}`, DATABASE_NAME);
}

/** The fact cache that all folders of the user share. */
export function factCacheFile(cacheFolder: string): string {
  return join(cacheFolder, FACT_CACHE_NAME);
}

/** Keeps an index inside the workspace out of version control, without touching any file of the user's. */
export function ignoreWorkspaceFolder(root: string): void {
  const folder = join(root, '.skein');
  mkdirSync(folder, { recursive: true });
  const ignore = join(folder, '.gitignore');
  if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
}

function realPath(root: string): string {
  try {
    return realpathSync.native(root);
  } catch {
    // A folder that is gone still has an index to clean.
    return root;
  }
}

/** For people who look into the cache folder; the digest makes it unique. */
function readableName(path: string): string {
  const name = basename(path)
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, 40);
  return name === '' || name === '.' ? 'root' : name;
}
