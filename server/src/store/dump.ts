/**
 * The canonical form of what an index says about a file: rows as text, in a fixed order, without ids, observation counters, times and
 * generations. Two indexes of the same files are equal exactly when these are.
 */
import { hash } from 'node:crypto';
import type { ReadStore } from './readStore.ts';
import { importRowKey, symbolRowKey } from './rows.ts';

/** Rows of one file; none when it is not known. A failed file keeps earlier output, which no fresh index has: it says only that it failed. */
export function dumpFile(reader: ReadStore, path: string): string[] {
  const file = reader.file(path);
  if (file === undefined) return [];
  if (file.status === 'failed') return [row('file', path, 'failed')];
  const packed = reader.packedFacts(path);
  const { status, reason, content, language, symbols, calls, references, imports, problems, lines } = file;
  // What is left out was never read by any logic; which one was current at that time says nothing.
  const logic = status === 'excluded' ? '' : file.logic;
  return [
    row('file', path, status, reason, content, logic, language, symbols, calls, references, imports, problems, lines),
    row('facts', path, packed === undefined ? 'none' : hash('sha1', packed, 'hex')),
    ...reader.symbolsOfFile(path).map(({ id: _id, ...symbol }) => row('symbol', symbolRowKey(symbol), ...Object.values(symbol))),
    ...reader.importsOfFile(path).map((each) => row('import', path, importRowKey(each), ...Object.values(each))),
  ].sort();
}

function row(...cells: readonly (string | number)[]): string {
  return cells.map(String).join('\t');
}
