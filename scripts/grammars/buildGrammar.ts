/** Compiles a grammar's C source to wasm as web-tree-sitter loads it, with the clang 14, lld 14 and wasi-libc of Debian. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitLexers } from './splitLexer.ts';

/** The target is emscripten's because LLVM 14 makes no relocatable code for wasi's; `__wasi__` only opens the headers of wasi-libc. */
const COMPILE = [
  ...['--target=wasm32-unknown-emscripten', '-isystem', '/usr/include/wasm32-wasi', '-D__wasi__', '-fPIC', '-Os'],
  ...['-fvisibility=hidden', '-fno-exceptions', '-DNDEBUG', '-w'],
];
const LINK = ['--experimental-pic', '-shared', '--no-entry', '--allow-undefined', '--strip-all'];

/** `source` is the folder with parser.c and, for some grammars, scanner.c. */
export function buildGrammar(name: string, source: string): Buffer {
  const scratch = mkdtempSync(join(tmpdir(), 'grammar-'));
  try {
    const objects = ['parser', 'scanner']
      .filter((unit) => existsSync(join(source, `${unit}.c`)))
      .map((unit) => {
        const object = join(scratch, `${unit}.o`);
        const file = unit === 'parser' ? splitParser(source, scratch) : join(source, `${unit}.c`);
        execFileSync('clang-14', [...COMPILE, '-I', source, '-c', file, '-o', object], { stdio: 'inherit' });
        return object;
      });
    const wasm = join(scratch, `${name}.wasm`);
    execFileSync('wasm-ld-14', [...LINK, `--export=tree_sitter_${name}`, '-o', wasm, ...objects], { stdio: 'inherit' });
    return readFileSync(wasm);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Only the parser may move: scanners include what lies beside them. */
function splitParser(source: string, scratch: string): string {
  const file = join(scratch, 'parser.c');
  writeFileSync(file, splitLexers(readFileSync(join(source, 'parser.c'), 'utf8')));
  return file;
}
