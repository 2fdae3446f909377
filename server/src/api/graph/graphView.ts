/** What every question about links works with: files, names, and symbols as hits. */
import { positionAt } from '../../base/lineIndex.ts';
import type { Index, ReferenceFact } from '../../facts/fileFacts.ts';
import { formatSymbolKey, symbolKey } from '../../facts/symbolKey.ts';
import type { LinkTarget } from '../../linker/stored/fileLinks.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { TestChoice } from '../codeGraph.ts';
import type { FileRange, SymbolHit } from '../codeIndex.ts';
import type { LinkedFile, LinkedFiles } from '../questions/linkedFiles.ts';
import { symbolHit } from '../questions/symbolHit.ts';

export interface GraphView {
  readonly files: LinkedFiles;
  /** Symbols of exactly this name, qualified or not. */
  readonly named: (name: string, limit: number) => readonly SymbolRecord[];
  readonly isTest: (path: string) => boolean;
}

export function idOfRecord(record: SymbolRecord): string {
  return `${record.path}#${formatSymbolKey(record)}`;
}

export function hitOf({ isTest }: GraphView, record: SymbolRecord): SymbolHit {
  return symbolHit(record, { score: 0, isTest });
}

/** Hits of the symbols that ids name, each once; ids of files are left out. */
export function hitsOf(view: GraphView, ids: Iterable<string>): SymbolHit[] {
  return [...new Set(ids)].flatMap((id) => {
    const record = recordOf(view, id);
    return record === undefined ? [] : [hitOf(view, record)];
  });
}

/** The symbol of an id; undefined for a file's path and for what is gone. */
export function recordOf({ files }: GraphView, id: string): SymbolRecord | undefined {
  // Private names of JavaScript begin with the same sign, and a path may hold it.
  for (let hash = id.lastIndexOf('#', id.lastIndexOf('~')); hash > 0; hash = id.lastIndexOf('#', hash - 1)) {
    const file = files.fileId(id.slice(0, hash));
    const record = file === undefined ? undefined : files.definition({ file, key: id.slice(hash + 1) });
    if (record !== undefined) return record;
  }
  return undefined;
}

/** The id of the symbol around a reference, or the path of its file at the top level. */
export function callerId({ path, facts }: LinkedFile, { enclosing }: Pick<ReferenceFact, 'enclosing'>): string {
  return enclosing < 0 ? path : `${path}#${symbolKey(facts, enclosing)}`;
}

export function nameRange({ facts }: LinkedFile, start: number, length: number): FileRange {
  const { line, column } = positionAt(facts.lineStarts, start);
  return { startLine: line, startColumn: column, endLine: line, endColumn: column + length };
}

export function sameTarget(one: LinkTarget, other: LinkTarget): boolean {
  return one.file === other.file && one.key === other.key;
}

export function includes(targets: readonly LinkTarget[], target: LinkTarget): boolean {
  return targets.some((each) => sameTarget(each, target));
}

export function allowsFile(view: GraphView, choice: TestChoice, path: string): boolean {
  return choice === 'include' || view.isTest(path) === (choice === 'only');
}

/** Symbols that are directly in another one. */
export function membersOf({ facts }: LinkedFile, container: Index): readonly Index[] {
  return facts.symbols.flatMap((symbol, index) => (symbol.container === container ? [index] : []));
}
