import { Modifier } from '../../facts/fileFacts.ts';
import { shownName } from '../../facts/functionKey.ts';
import { formatSymbolKey } from '../../facts/symbolKey.ts';
import { isGeneratedPath } from '../../store/search/generatedPath.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { SymbolHit } from '../codeIndex.ts';

/** What a stored symbol is to somebody who asks. `test` comes from the path: symbols themselves do not know it. */
export function symbolHit(record: SymbolRecord, rank: { readonly score: number; readonly isTest: (path: string) => boolean }): SymbolHit {
  const { path, kind, container, modifiers } = record;
  return {
    id: `${path}#${formatSymbolKey(record)}`,
    name: shownName(record),
    kind,
    container,
    path,
    language: record.language,
    line: record.line,
    column: record.column,
    endLine: record.line,
    endColumn: record.endColumn,
    range: { startLine: record.startLine, startColumn: record.startColumn, endLine: record.stopLine, endColumn: record.stopColumn },
    signature: record.signature,
    visibility: record.visibility,
    exported: has(modifiers, Modifier.exported),
    test: has(modifiers, Modifier.test) || rank.isTest(path),
    deprecated: has(modifiers, Modifier.deprecated),
    generated: has(modifiers, Modifier.generated) || isGeneratedPath(path),
    score: rank.score,
  };
}

/** Locals and tests are found by their names; nobody looks for them without. */
export function isAtHand({ modifiers }: Pick<SymbolRecord, 'modifiers'>): boolean {
  return !has(modifiers, Modifier.local) && !has(modifiers, Modifier.test);
}

export function has(modifiers: number, flag: number): boolean {
  return (modifiers & flag) !== 0;
}
