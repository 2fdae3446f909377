/**
 * Compiles server/src/syntax/flatten/flatten.c to the committed flatten.wasm and notes both digests beside it.
 * Only needed after a change to the C source: `apt-get install clang-14 lld-14`, then `node scripts/buildFlatten.ts`.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../server/src/syntax/flatten');
const source = join(folder, 'flatten.c');
const output = join(folder, 'flatten.wasm');
const scratch = mkdtempSync(join(tmpdir(), 'flatten-'));

try {
  const object = join(scratch, 'flatten.o');
  // The emscripten target is the one for which this clang makes position-independent code; no emscripten header is used.
  const target = ['--target=wasm32-unknown-emscripten', '-fPIC', '-fvisibility=hidden', '-ffreestanding'];
  execFileSync('clang-14', [...target, '-O2', '-Wall', '-Wextra', '-Werror', '-c', source, '-o', object], { stdio: 'inherit' });
  const shared = ['--experimental-pic', '-shared', '--no-entry', '--allow-undefined', '--strip-all'];
  const exported = ['--export=flatten_tree', '--export=flatten_records'];
  execFileSync('wasm-ld-14', [...shared, ...exported, object, '-o', output], { stdio: 'inherit' });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

const digests = { 'flatten.c': sha256(source), 'flatten.wasm': sha256(output) };
writeFileSync(join(folder, 'flatten.lock.json'), `${JSON.stringify(digests, null, 2)}\n`);
console.log(`flatten.wasm: ${readFileSync(output).length} bytes, sha256 ${digests['flatten.wasm']}`);

function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
