// Plain JavaScript for any Node from 18 on: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownNode, root } from './ownNode.mjs';

/** Installs exactly what package-lock.json says, unless that is what lies in node_modules already. Ends the program when it cannot. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing what is missing (once; about a minute) ...');
  const npm = process.env['npm_execpath'];
  // Quiet about engines: the packages ask for a newer Node than the one that installs them, and they will get it.
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } =
    npm === undefined || !/[.]c?js$/.test(npm)
      ? spawnSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0 && isInstalled()) return;
  console.error(
    error === undefined ? 'npm could not install the packages; its messages are above.' : `npm could not be started: ${error.message}`,
  );
  if (status === 0) console.error(`After "npm ci" ${ownNode} or some package is still missing; is an npm setting leaving them out?`);
  process.exit(1);
}

/** npm notes what it installed in node_modules/.package-lock.json when it has finished; anything else than our lock file is stale. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  return wanted !== undefined && present !== undefined && existsSync(ownNode) && isSameInstall(wanted, present);
}

/** @typedef {Record<string, { version?: string, optional?: boolean, peer?: boolean }>} Packages by their path in node_modules */

/**
 * Whether everything we need is there in our version, and nothing else. Optional packages are those of other platforms.
 * @param {Packages} wanted of package-lock.json
 * @param {Packages} present of node_modules/.package-lock.json
 */
export function isSameInstall(wanted, present) {
  const needed = Object.entries(wanted).filter(([path, { optional, peer }]) => path !== '' && !optional && !peer);
  return (
    needed.every(([path, { version }]) => present[path]?.version === version) &&
    Object.entries(present).every(([path, { version }]) => wanted[path]?.version === version)
  );
}

/**
 * @param {string} name
 * @returns {Packages | undefined}
 */
function packagesOf(name) {
  const file = join(root, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : undefined;
}
