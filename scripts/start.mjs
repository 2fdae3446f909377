// The door to everything: `node scripts/start.mjs <task> [arguments]`, in plain JavaScript for any Node from 18 on, with no packages.
// It installs what is missing, builds what is stale, then runs the task on the project's own Node.
import { resolve } from 'node:path';
import { ensureBuilt } from './start/ensureBuilt.mjs';
import { ensureInstalled } from './start/ensureInstalled.mjs';
import { root, runOwnNode } from './start/ownNode.mjs';

/** @type {Record<string, (args: string[]) => string[]>} */
const tasks = {
  index: (args) => ['--max-semi-space-size=4', '--heap-growing-percent=40', 'dist/cli/skein.js', 'index', ...folderFirst(args), '--hints'],
  test: (args) => ['scripts/test.ts', 'lint', 'types', 'unit', 'e2e', ...args],
  check: (args) => ['scripts/test.ts', 'lint', 'types', 'unit', ...args],
  package: (args) => ['scripts/package.ts', ...args],
  bench: (args) => ['test/bench/run.ts', ...args],
  accuracy: (args) => ['test/accuracy/run.ts', ...args],
};

const [name = '', ...args] = process.argv.slice(2);
const task = tasks[name];
if (task === undefined) {
  console.error(`usage: node scripts/start.mjs ${Object.keys(tasks).join('|')} [arguments]`);
  process.exit(2);
}
ensureInstalled();
ensureBuilt();
process.exitCode = await runOwnNode(task(args));

/**
 * The folder to index is the first argument; without one it is the project itself. npm moves to the project's folder; INIT_CWD is where
 * the user stands and what a relative folder means.
 * @param {string[]} given
 */
function folderFirst(given) {
  const [first, ...rest] = given;
  if (first === undefined || first.startsWith('-')) return [root, ...given];
  return [resolve(process.env['INIT_CWD'] ?? process.cwd(), first), ...rest];
}
