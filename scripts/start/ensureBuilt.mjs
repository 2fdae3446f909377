// Plain JavaScript for any Node from 18 on: it decides without starting another process.
import { spawnSync } from 'node:child_process';
import { isBuilt } from '../build/stamp.mjs';
import { ownEnvironment, ownNode, root } from './ownNode.mjs';

/** Builds dist/ when the sources are not the ones it was built from. Ends the program when that fails. */
export function ensureBuilt() {
  if (isBuilt(root)) return;
  console.error('Building ...');
  const { status } = spawnSync(ownNode, ['scripts/build.ts'], { cwd: root, env: ownEnvironment(), stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(status ?? 1);
}
