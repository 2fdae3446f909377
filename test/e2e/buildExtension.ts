import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');

/** Packs the extension for this platform with the project's own script and answers the .vsix (absolute path). Throws with the script's output. */
export async function buildExtension(): Promise<string> {
  const target = `${process.platform}-${process.arch}`;
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'package.ts'), '--target', target], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString()));
  child.stderr.on('data', (data: Buffer) => (output += data.toString()));
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`the extension could not be packed:\n${output}`);
  const file = /dist-vsix\/\S+\.vsix/.exec(output)?.[0];
  if (file === undefined) throw new Error(`the packing script names no .vsix for ${target}:\n${output}`);
  return path.join(root, file);
}
