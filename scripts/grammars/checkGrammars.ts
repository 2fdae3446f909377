import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type GrammarLockEntry, grammarFile, RISKY_FUNCTION_BYTES, readGrammarLock } from '../../server/src/syntax/grammarLock.ts';
import { biggestFunction } from './biggestFunction.ts';
import type { GrammarSource } from './grammarSources.ts';

/** Compares a folder of vendored grammars with its lock file and with the list of sources. Returns one sentence per difference. */
export function checkGrammars(folder: string, sources: readonly GrammarSource[]): string[] {
  const lock = readGrammarLock(folder);
  const wanted = new Map(sources.map((source) => [source.name, source]));
  const problems: string[] = [];
  for (const source of sources) {
    const entry = lock.get(source.name);
    if (!entry) problems.push(`${source.name} is in the list of sources but not in the lock file`);
    else if (entry.package !== source.package || entry.version !== source.version)
      problems.push(`${source.name} is locked to ${entry.package}@${entry.version}, the source says ${source.package}@${source.version}`);
  }
  for (const entry of lock.values()) {
    if (!wanted.has(entry.name)) problems.push(`${entry.name} is in the lock file but not in the list of sources`);
    problems.push(...checkEntry(folder, entry));
  }
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.wasm.br')))
    if (!lock.has(file.slice(0, -'.wasm.br'.length))) problems.push(`${file} is not in the lock file`);
  return problems;
}

function checkEntry(folder: string, entry: GrammarLockEntry): string[] {
  const path = join(folder, grammarFile(entry.name));
  if (!existsSync(path)) return [`${entry.name} is in the lock file, but ${grammarFile(entry.name)} is missing`];
  const problems: string[] = [];
  const wasm = brotliDecompressSync(readFileSync(path));
  if (createHash('sha256').update(wasm).digest('hex') !== entry.sha256) problems.push(`${entry.name} does not have the locked sha256`);
  if (wasm.length !== entry.bytes) problems.push(`${entry.name} has ${wasm.length} bytes, the lock file says ${entry.bytes}`);
  if (biggestFunction(wasm) !== entry.biggestFunction) problems.push(`${entry.name} has another biggest function than the lock file says`);
  if (entry.risky !== entry.biggestFunction > RISKY_FUNCTION_BYTES) problems.push(`${entry.name} has the wrong risky mark`);
  if (!existsSync(join(folder, entry.licenceFile))) problems.push(`${entry.name}: the licence text ${entry.licenceFile} is missing`);
  return problems;
}
