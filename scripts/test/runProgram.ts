import { spawn } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';

/** The project's folder, absolute. */
export const root = join(import.meta.dirname, '../..');

/** Runs a program of the project, shows its output as it comes, and returns it with the exit code (1 when a signal ended it). */
export function runProgram(name: string, args: readonly string[]): Promise<{ readonly exitCode: number; readonly output: string }> {
  const path = [dirname(process.execPath), join(root, 'node_modules/.bin'), process.env['PATH'] ?? ''].join(delimiter);
  const child = spawn(name, args, {
    cwd: root,
    env: { FORCE_COLOR: process.stdout.isTTY ? '1' : '0', ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    process.stdout.write(chunk);
  });
  child.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ exitCode: code ?? 1, output }));
  });
}
