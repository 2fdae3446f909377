import { counted } from '../../base/counted.ts';
import { positionAt } from '../../base/lineIndex.ts';
import { PackedFacts } from '../../facts/packFacts.ts';
import { explainPath } from '../../indexer/explainPath.ts';
import type { FileRecord } from '../../store/readStore.ts';
import { isGeneratedPath } from '../../store/search/generatedPath.ts';
import type { FileExplanation, IndexOptions } from '../codeIndex.ts';
import type { Reader } from '../readerConnection.ts';

/** Says what became of a file and which rule, limit or failure decided it: what the index holds, or what the workspace says now. */
export async function explainFile(options: IndexOptions, given: string, reader: Reader | undefined): Promise<FileExplanation> {
  const now = await explainPath(options, given);
  const path = now.key ?? given;
  const record = now.key === undefined ? undefined : reader?.store.file(now.key);
  const language = record?.language || now.language;
  const known = {
    path,
    problems: record === undefined ? [] : problemsOf(reader, path),
    ...(language === undefined ? {} : { language }),
    ...(now.rule === undefined ? {} : { rule: now.rule }),
    ...remembered(record),
  };
  if (record?.status === 'ok' && now.belongs) return { ...known, indexed: true, summary: indexedSummary(record, now.generated) };
  if (record?.status === 'failed' && now.belongs) return { ...known, indexed: record.symbols > 0, summary: failedSummary(record) };
  return { ...known, indexed: false, summary: now.belongs ? 'Not indexed yet' : `Not indexed: ${now.reason}` };
}

/** `marked` is what says in the file, or about it, that a program wrote it. */
function indexedSummary(record: FileRecord, marked: string | undefined): string {
  const problems = record.problems === 0 ? '' : `, ${counted(record.problems, 'syntax problem')}`;
  const byPath = isGeneratedPath(record.path) ? '; ranks below others: by its path it is generated, or copied from elsewhere' : '';
  const mark = marked === undefined ? byPath : `; generated, so that it ranks below others (${marked})`;
  return `Indexed: ${counted(record.symbols, 'symbol')}, ${counted(record.references, 'reference')}${problems}${mark}`;
}

function failedSummary(record: FileRecord): string {
  const message = record.failure?.message ?? record.reason;
  return record.symbols > 0 ? `Showing the last good index: ${message}` : `Not indexed: ${message}`;
}

function remembered(record: FileRecord | undefined): Partial<FileExplanation> {
  if (record === undefined) return {};
  return {
    origin: record.origin,
    contentHash: record.content,
    ordinal: record.ordinal,
    symbols: record.symbols,
    ...(record.failure === undefined ? {} : { failure: record.failure }),
  };
}

function problemsOf(reader: Reader | undefined, path: string): FileExplanation['problems'] {
  const packed = reader?.store.packedFacts(path);
  if (packed === undefined) return [];
  const facts = new PackedFacts(packed);
  return facts.problems.map(({ kind, message, start }) => ({ kind, message, ...positionAt(facts.lineStarts, start) }));
}
