// Plain JavaScript for any Node from 18 on: it runs before anything is installed.
import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** The Node that the project brings along as a development dependency; whatever the machine has is only good enough to get here. */
export const ownNode = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The environment with the project's tools, its Node among them, first on the path. */
export function ownEnvironment() {
  const path = [dirname(ownNode), join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
  return { ...process.env, PATH: path };
}

/**
 * Runs a program of the project to its end and returns its exit code. Ctrl+C reaches the program itself; this process waits for it.
 * @param {string[]} args file and arguments, relative to the project's folder
 * @returns {Promise<number>}
 */
export function runOwnNode(args) {
  process.on('SIGINT', () => undefined);
  const child = spawn(ownNode, args, { cwd: root, env: ownEnvironment(), stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
