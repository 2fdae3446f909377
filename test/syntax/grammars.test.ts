import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { biggestFunction } from '../../scripts/grammars/biggestFunction.ts';
import { checkGrammars } from '../../scripts/grammars/checkGrammars.ts';
import { grammarSources } from '../../scripts/grammars/grammarSources.ts';
import { GRAMMAR_LOCK_FILE, readGrammarLock } from '../../server/src/syntax/grammarLock.ts';
import { assets, openGrammars } from './openGrammars.ts';

let copy: string | undefined;

afterEach(() => {
  if (copy !== undefined) rmSync(copy, { recursive: true, force: true });
  copy = undefined;
});

function copyOfGrammars(): string {
  copy = mkdtempSync(join(tmpdir(), 'grammars-'));
  cpSync(assets.grammars, copy, { recursive: true });
  return copy;
}

test('the vendored grammars are the locked ones', () => {
  expect(checkGrammars(assets.grammars, grammarSources)).toEqual([]);
});

test('a grammar that was changed, lost or added by hand is reported', () => {
  const folder = copyOfGrammars();
  cpSync(join(folder, 'python.wasm.br'), join(folder, 'go.wasm.br'));
  cpSync(join(folder, 'python.wasm.br'), join(folder, 'snake.wasm.br'));
  rmSync(join(folder, 'tsx.wasm.br'));
  rmSync(join(folder, 'LICENSES/tree-sitter-python.txt'));
  expect(checkGrammars(folder, grammarSources)).toEqual([
    'go does not have the locked sha256',
    expect.stringMatching(/^go has \d+ bytes, the lock file says \d+$/),
    'go has another biggest function than the lock file says',
    'python: the licence text LICENSES/tree-sitter-python.txt is missing',
    'tsx is in the lock file, but tsx.wasm.br is missing',
    'snake.wasm.br is not in the lock file',
  ]);
});

test('a source that was not vendored yet is reported', () => {
  const lock = join(copyOfGrammars(), GRAMMAR_LOCK_FILE);
  writeFileSync(lock, readFileSync(lock, 'utf8').replace('"go"', '"golang"'));
  const sources = grammarSources.map((source) => (source.name === 'python' ? { ...source, version: '9.9.9' } : source));
  expect(checkGrammars(join(lock, '..'), sources)).toEqual(
    expect.arrayContaining([
      'go is in the list of sources but not in the lock file',
      'golang is in the lock file but not in the list of sources',
      'python is locked to tree-sitter-python@0.25.0, the source says tree-sitter-python@9.9.9',
    ]),
  );
});

test('the largest function of a module with bodies of 4, 9 and 2 bytes', () => {
  const header = [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0];
  const types = [1, 3, 1, 0x60, 0];
  const code = [10, 19, 3, 4, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0];
  expect(biggestFunction(new Uint8Array([...header, ...types, ...code]))).toBe(9);
  expect(biggestFunction(new Uint8Array(header))).toBe(0);
});

test('flatten.wasm was built from the committed source', () => {
  const folder = join(assets.flattener, '..');
  const digest = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  const lock: unknown = JSON.parse(readFileSync(join(folder, 'flatten.lock.json'), 'utf8'));
  expect({ 'flatten.c': digest('flatten.c'), 'flatten.wasm': digest('flatten.wasm') }).toEqual(lock);
});

test('every locked grammar loads with the locked language version, once', async () => {
  const { load } = await openGrammars();
  for (const { name, abi } of readGrammarLock(assets.grammars).values()) {
    expect({ name, abi: load(name).language.abiVersion }).toEqual({ name, abi });
    expect(load(name)).toBe(load(name));
  }
});

test('the vocabulary of a grammar: types with several ids, tokens, fields, and names it does not have', async () => {
  const { table } = (await openGrammars()).load('typescript');
  expect(table.symbols('call_expression', 'named').map((symbol) => table.typeName(symbol))).toEqual(Array(4).fill('call_expression'));
  expect(table.symbols('async', 'anonymous')).toHaveLength(1);
  expect(table.symbols('async', 'named')).toEqual([]);
  expect(table.fieldName(table.field('name'))).toBe('name');
  expect(table.field('no_such_field')).toBe(0);
  expect(table.fieldName(0)).toBe('');
  expect(table.typeName(65_535)).toBe('ERROR');
  expect(table.isNamed(65_535)).toBe(true);
});

test('a grammar that is not there is an error that names the file', async () => {
  const { load } = await openGrammars();
  expect(() => load('klingon')).toThrow(/klingon\.wasm\.br/);
});
