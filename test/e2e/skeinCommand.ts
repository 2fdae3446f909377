import { execFile } from 'node:child_process';
import path from 'node:path';

const program = path.join(import.meta.dirname, '..', '..', 'bin', 'skein');

/** Runs the built command line on the index that the extension keeps of a folder, and answers what it says as JSON. */
export async function askSkein(verb: readonly string[], at: { readonly folder: string; readonly cacheFolder: string }): Promise<unknown> {
  const environment = { ...process.env, SKEIN_CACHE_DIR: at.cacheFolder };
  return await new Promise((resolve, reject) => {
    const options = { env: environment, maxBuffer: mostOutput };
    execFile(program, [...verb, '--root', at.folder, '--no-update', '--quiet', '--json'], options, (error, stdout, stderr) => {
      // A verdict such as "they differ" has an exit code of its own, and its answer is on stdout all the same.
      const answer: unknown = stdout === '' ? undefined : JSON.parse(stdout);
      if (typeof answer !== 'object' || answer === null || 'failure' in answer) reject(error ?? new Error(stdout + stderr));
      else resolve(answer);
    });
  });
}

/** Bytes. */
const mostOutput = 256 * 1024 * 1024;
