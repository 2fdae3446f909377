// Plain JavaScript for any Node from 18 on: it runs before the project's own Node is installed.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const inputs = ['client', 'server', 'syntaxes', 'scripts/build', 'scripts/build.ts', 'package.json', 'package-lock.json'];

/** Where a finished development build says what it was made of. */
export const stampFile = 'dist/.stamp';

/**
 * A digest of names, sizes and times of everything that goes into a build.
 * @param {string} root the project's folder, absolute
 */
export function stampOf(root) {
  const hash = createHash('sha1');
  for (const input of inputs) addTo(hash, root, input);
  return hash.digest('hex');
}

/**
 * Whether dist/ holds a build of exactly these sources.
 * @param {string} root the project's folder, absolute
 */
export function isBuilt(root) {
  const file = join(root, stampFile);
  return existsSync(file) && readFileSync(file, 'utf8') === stampOf(root);
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} root
 * @param {string} name relative to the root
 */
function addTo(hash, root, name) {
  const path = join(root, name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return;
  if (!stat.isDirectory()) {
    hash.update(`${name}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const entry of readdirSync(path).sort()) addTo(hash, root, `${name}/${entry}`);
}
