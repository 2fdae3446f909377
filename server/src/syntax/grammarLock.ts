import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of one vendored grammar. Written by scripts/vendorGrammars.ts, never by hand. */
export interface GrammarLockEntry {
  readonly name: string;
  /** npm package and exact version it was taken from, and the file inside it. */
  readonly package: string;
  readonly version: string;
  readonly file: string;
  /** Digest and size of the uncompressed wasm, bytes. The digest is part of the fingerprint of every language that uses it. */
  readonly sha256: string;
  readonly bytes: number;
  /** tree-sitter's language ABI. */
  readonly abi: number;
  /** SPDX identifier, and the licence text's path below syntaxes/grammars. */
  readonly licence: string;
  readonly licenceFile: string;
  /** Bytes of the largest wasm function: V8's optimiser may run out of memory on very large ones and abort the process. */
  readonly biggestFunction: number;
  /** Parsed only in a process that does not optimise wasm. Set when the largest function exceeds `RISKY_FUNCTION_BYTES`. */
  readonly risky: boolean;
}

/**
 * Above this size functions were seen to abort Node 24 (608 KB and 322 KB did, 230 KB never); languages.md section 5 of the
 * design notes. See also nodejs/node#63421.
 */
export const RISKY_FUNCTION_BYTES = 300_000;

export const GRAMMAR_LOCK_FILE = 'grammars.lock.json';

export type GrammarLock = ReadonlyMap<string, GrammarLockEntry>;

/** Reads the lock file of a folder of vendored grammars. */
export function readGrammarLock(folder: string): GrammarLock {
  // The file is our own, written by our script and checked by a test.
  const entries = JSON.parse(readFileSync(join(folder, GRAMMAR_LOCK_FILE), 'utf8')) as readonly GrammarLockEntry[];
  return new Map(entries.map((entry) => [entry.name, entry]));
}

/** The name of a grammar's compressed wasm inside the folder. */
export function grammarFile(name: string): string {
  return `${name}.wasm.br`;
}
