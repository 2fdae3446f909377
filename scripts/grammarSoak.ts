/**
 * Parses each grammar's sample for a while in a process of its own, long enough for V8 to optimise the grammar's functions, and
 * reports the grammars that bring the process down. Grammars marked risky run without the optimiser, as they do in the product.
 * `node scripts/grammarSoak.ts [grammar...]`; exit code 1 when any grammar fails. See languages.md section 5 of the design notes.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'web-tree-sitter';
import { createGrammarLoader } from '../server/src/syntax/grammarLoader.ts';
import { readGrammarLock } from '../server/src/syntax/grammarLock.ts';
import { findSyntaxAssets } from '../server/src/syntax/syntaxAssets.ts';
import { startTreeSitter } from '../server/src/syntax/treeSitterRuntime.ts';

const REPETITIONS = 30;
const SOAK_MILLISECONDS = 1_200;
const PATIENCE_MILLISECONDS = 60_000;

const assets = findSyntaxAssets(import.meta.dirname);
const [first, ...others] = process.argv.slice(2);

if (first === '--one') await soak(others[0] ?? '');
else process.exitCode = superviseSoaks(first === undefined ? [] : [first, ...others]);

/** One process per grammar: an abort takes nothing along. */
function superviseSoaks(names: readonly string[]): number {
  const lock = readGrammarLock(assets.grammars);
  const failed: string[] = [];
  for (const { name, risky } of lock.values()) {
    if (names.length > 0 && !names.includes(name)) continue;
    const flags = risky ? ['--liftoff-only'] : [];
    const run = spawnSync(process.execPath, [...flags, import.meta.filename, '--one', name], {
      encoding: 'utf8',
      timeout: PATIENCE_MILLISECONDS,
      killSignal: 'SIGKILL',
    });
    if (run.status === 0) console.log(`${name}: ${run.stdout.trim()}${risky ? ' (careful)' : ''}`);
    else {
      failed.push(name);
      console.log(`${name}: FAILED with ${run.signal ?? `exit code ${run.status}`}: ${run.stderr.trim().split('\n')[0] ?? ''}`);
    }
  }
  console.log(failed.length === 0 ? 'No grammar failed' : `Failed: ${failed.join(', ')}`);
  return failed.length === 0 ? 0 : 1;
}

async function soak(name: string): Promise<void> {
  await startTreeSitter(assets.runtime);
  const parser = new Parser().setLanguage(createGrammarLoader(assets.grammars)(name).language);
  const text = readFileSync(join(import.meta.dirname, `grammars/samples/${name}.txt`), 'utf8').repeat(REPETITIONS);
  const started = performance.now();
  let parsed = 0;
  while (performance.now() - started < SOAK_MILLISECONDS) {
    parser.parse(text)?.delete();
    parsed += text.length;
  }
  const seconds = (performance.now() - started) / 1000;
  console.log(`${(parsed / 1e6 / seconds).toFixed(1)} MB/s`);
}
