import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allNatives, copyAssets } from './build/assets.ts';
import { buildBundles } from './build/bundles.ts';
import { isBuilt, stampFile, stampOf } from './build/stamp.mjs';

const root = join(import.meta.dirname, '..');
if (isBuilt(root)) console.log('dist/ is up to date');
else await buildForDevelopment().catch(sayWhatFailed);

/** Builds beside dist/ and swaps, so that a program which is starting finds either the old build or the new one. */
async function buildForDevelopment(): Promise<void> {
  const started = performance.now();
  // Taken before the build: what changes meanwhile makes the next call build again.
  const stamp = stampOf(root);
  mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
  const scratch = mkdtempSync(join(root, 'node_modules/.cache/build-'));
  try {
    const fresh = join(scratch, 'dist');
    await buildBundles({ root, output: fresh, purpose: 'development' });
    copyAssets({ root, output: fresh, wanted: allNatives });
    writeFileSync(join(root, stampFile).replace(join(root, 'dist'), fresh), stamp);
    if (existsSync(join(root, 'dist'))) renameSync(join(root, 'dist'), join(scratch, 'old'));
    renameSync(fresh, join(root, 'dist'));
    console.log(`dist/ built in ${Math.round(performance.now() - started)} ms`);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What esbuild found wrong it has said already. */
function sayWhatFailed(error: unknown): void {
  console.error(error instanceof Error ? error.message.split('\n')[0] : String(error));
  process.exitCode = 1;
}
