/** A function without a name as answers show it: no row of the index, but a place in its file. */
import { positionAt } from '../../base/lineIndex.ts';
import type { Index } from '../../facts/fileFacts.ts';
import { FUNCTION_LABEL } from '../../facts/functionKey.ts';
import type { PackedFacts } from '../../facts/packFacts.ts';
import { rowsOfFile } from '../../store/rowIds.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';

interface KnownFile {
  readonly id: number;
  readonly path: string;
  readonly language: string;
  readonly facts: PackedFacts;
}

/** `scope`: its body. undefined when the file, or the function in it, is gone. */
export function namelessFunction(file: KnownFile | undefined, scope: Index): SymbolRecord | undefined {
  const fact = file?.facts.scopes[scope];
  if (file === undefined || fact?.kind !== 'function') return undefined;
  const start = positionAt(file.facts.lineStarts, fact.start);
  const stop = positionAt(file.facts.lineStarts, fact.end);
  return {
    id: rowsOfFile(file.id)[1],
    path: file.path,
    language: file.language,
    container: '',
    name: FUNCTION_LABEL,
    kind: 'function',
    ordinal: scope,
    visibility: 'private',
    modifiers: 0,
    line: start.line,
    column: start.column,
    endColumn: start.column,
    startLine: start.line,
    startColumn: start.column,
    stopLine: stop.line,
    stopColumn: stop.column,
    signature: '',
  };
}
