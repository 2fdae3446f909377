/**
 * The canonical form of what an index says about a file: rows as text, in a fixed order, without ids, observation counters, times and
 * generations. Two indexes of the same files are equal exactly when these are.
 */
import { hash } from 'node:crypto';
import type { ImportLink, LinkTarget, ReferenceLink } from '../linker/stored/fileLinks.ts';
import { unpackLinks } from '../linker/stored/packLinks.ts';
import type { FileRecord, ReadStore } from './readStore.ts';
import { importRowKey, symbolRowKey } from './rows.ts';

export interface DumpOptions {
  /** Left out of files whose links were made from what a failed file said earlier. */
  readonly links: 'shown' | 'leftOut';
}

/** Rows of one file; none when it is not known. A failed file keeps earlier output, which no fresh index has: it says only that it failed. */
export function dumpFile(reader: ReadStore, path: string, { links }: DumpOptions = { links: 'shown' }): string[] {
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
    ...(links === 'shown' ? dumpLinks(reader, file) : []),
  ].sort();
}

/** Links to a file say its path: ids differ from index to index. */
function dumpLinks(reader: ReadStore, { id, path }: FileRecord): string[] {
  const packed = reader.packedLinks(id);
  if (packed === undefined) return [row('links', path, 'none')];
  const paths = new Map<number, string>();
  const pathOf = (file: number): string => {
    const known = paths.get(file) ?? reader.pathOfFile(file) ?? '(no file)';
    paths.set(file, known);
    return known;
  };
  const places = (targets: readonly LinkTarget[]) => targets.map(({ file, key }) => `${pathOf(file)}#${key}`).join(' ');
  const ofImport = ({ import: index, tier, targets, detail }: ImportLink) =>
    row('link', path, 'import', index, tier, places(targets), detail);
  const ofReference = ({ reference, tier, kind, rule, targets, candidates, receiver, detail }: ReferenceLink) =>
    row('link', path, 'reference', reference, tier, kind, rule, places(targets), places(candidates), receiver, detail);
  const { imports, references } = unpackLinks(packed);
  return [row('links', path, imports.length, references.length), ...imports.map(ofImport), ...references.map(ofReference)];
}

function row(...cells: readonly (string | number)[]): string {
  return cells.map(String).join('\t');
}
