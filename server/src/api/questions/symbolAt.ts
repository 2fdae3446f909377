/** What a graph begins with when the cursor stands somewhere. */
import { offsetAt } from '../../base/lineIndex.ts';
import type { Offset, SymbolKind } from '../../facts/fileFacts.ts';
import { FUNCTION_KINDS } from '../../facts/kindSets.ts';
import { symbolKey } from '../../facts/symbolKey.ts';
import { fileOfRow } from '../../store/rowIds.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import type { FileExplanation, FilePosition, SymbolAt, SymbolHit, SymbolPreference } from '../codeIndex.ts';
import { definedElsewhere } from './definedElsewhere.ts';
import { type DefinitionParts, definitionsAt } from './definitions.ts';
import { unknownCalls, withoutCalls } from './languageName.ts';
import type { LinkedFile, LinkedFiles } from './linkedFiles.ts';

export interface SymbolAtParts extends DefinitionParts {
  readonly hit: (record: SymbolRecord) => SymbolHit;
  readonly explain: (path: string) => Promise<FileExplanation>;
}

export async function symbolAt(parts: SymbolAtParts, at: FilePosition, prefer: SymbolPreference): Promise<SymbolAt> {
  const language = parts.files.file(at.path)?.language;
  const none = language === undefined ? undefined : withoutCalls(at.path, language);
  if (none !== undefined) return { found: false, code: 'unsupported', text: none };
  const [first, ...others] = withOverloads(parts.files, symbolsAt(parts, at, prefer)).map(parts.hit);
  if (first !== undefined) return { found: true, symbols: [first, ...others] };
  if (language !== undefined) return { found: false, code: 'no-symbol', text: 'Place the cursor in a function, or search.' };
  const { rule, summary } = await parts.explain(at.path);
  if (rule?.kind !== 'language') return { found: false, code: 'not-indexed', text: summary };
  return { found: false, code: 'unsupported', text: unknownCalls(at.path) };
}

function symbolsAt(parts: DefinitionParts, at: FilePosition, prefer: SymbolPreference): readonly SymbolRecord[] {
  const named = prefer === 'enclosing' ? [] : namedAt(parts, at);
  if (named.some(isCallable)) return named;
  const around = enclosing(parts.files, at);
  // A field or a type has no calls of its own; whoever stands in a function meant that, unless there is none.
  return around.length > 0 ? around : named;
}

/** All that have the name of the first one in its place, in order. */
function withOverloads(files: LinkedFiles, [first]: readonly SymbolRecord[]): readonly SymbolRecord[] {
  if (first === undefined) return [];
  const { container, name, kind } = first;
  return [...files.symbols(fileOfRow(first.id)).values()]
    .filter((each) => each.container === container && each.name === name && each.kind === kind)
    .sort((one, other) => one.ordinal - other.ordinal);
}

/** What the name at the position means; several definitions of which one cannot be told from the others mean nothing. */
function namedAt(parts: DefinitionParts, at: FilePosition): readonly SymbolRecord[] {
  const records = definitionsAt(parts, at).flatMap((place) => standingAt(parts.files, place));
  const [first] = records;
  if (first === undefined) return [];
  const isOne = records.every(({ path, container, name }) => path === first.path && container === first.container && name === first.name);
  if (!isOne) return [];
  const definition = definedElsewhere(parts, first);
  return definition === undefined ? records : [definition];
}

function standingAt(files: LinkedFiles, { path, line, column }: FilePosition): readonly SymbolRecord[] {
  const id = files.fileId(path);
  if (id === undefined) return [];
  return [...files.symbols(id).values()].filter((record) => record.line === line && record.column === column);
}

function enclosing(files: LinkedFiles, at: FilePosition): readonly SymbolRecord[] {
  const file = files.file(at.path);
  if (file === undefined) return [];
  const index = innermost(file, offsetAt(file.facts.lineStarts, at));
  const record = index < 0 ? undefined : files.definition({ file: file.id, key: symbolKey(file.facts, index) });
  return record === undefined ? [] : [record];
}

/** The innermost function or type around an offset, or -1. */
function innermost({ facts }: LinkedFile, offset: Offset): number {
  let found = -1;
  // Containers come before their members.
  for (const [index, { kind, start, end }] of facts.symbols.entries())
    if (start <= offset && offset <= end && (CALLABLE_KINDS.has(kind) || HOLDERS.has(kind))) found = index;
  return found;
}

function isCallable({ kind }: SymbolRecord): boolean {
  return CALLABLE_KINDS.has(kind);
}

/** Kinds that are called; a class is where one is made. */
export const CALLABLE_KINDS: ReadonlySet<SymbolKind> = new Set([...FUNCTION_KINDS, 'class', 'struct']);
/** Kinds that hold what is called. */
const HOLDERS: ReadonlySet<string> = new Set(['interface', 'trait', 'enum']);
