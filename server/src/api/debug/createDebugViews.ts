import { lineStartsOf } from '../../base/lineIndex.ts';
import type { IndexOptions } from '../../indexer/indexer.ts';
import { readNow } from '../../indexer/lookAtFile.ts';
import type { SideParsing } from '../../indexer/sideParsing.ts';
import { syntaxTreeOf, type TreeRow } from '../../indexer/syntaxTreeOf.ts';
import type { Driver } from '../../store/database.ts';
import type { DebugViews, SyntaxNode } from '../debugViews.ts';
import { LinkedFiles } from '../questions/linkedFiles.ts';
import { rangeBetween } from '../ranges.ts';
import type { Reader } from '../readerConnection.ts';
import { explainReindexOf } from './explainReindex.ts';
import { factMarks } from './factMarks.ts';

export interface DebugParts {
  readonly options: IndexOptions;
  readonly bundles: string;
  readonly driver: Driver;
  readonly parsing: SideParsing;
  readonly open: () => Reader | undefined;
}

/** More of a node's text is not shown. */
const LONGEST_TEXT = 60;

export function createDebugViews({ options, bundles, driver, parsing, open }: DebugParts): DebugViews {
  /** The text of a file, with what the index would call its content. */
  const textOf = async (path: string, given: string | undefined) => {
    const bytes = given === undefined ? await bytesOf(options, path) : Buffer.from(given, 'utf8');
    return bytes === undefined ? undefined : parsing.read(path, bytes);
  };
  return {
    async facts(path, given) {
      const reader = open();
      const read = await textOf(path, given);
      if (reader === undefined || read === undefined) return undefined;
      const files = new LinkedFiles(reader.store);
      const file = files.file(path);
      if (file === undefined) return undefined;
      const current = reader.store.file(path)?.content === read.fingerprint;
      return { path, language: file.language, text: read.text, current, linked: file.isLinked, marks: factMarks(files, file) };
    },

    async syntaxTree(path, given, signal) {
      const read = await textOf(path, given);
      if (read === undefined) return undefined;
      const { text, language } = read;
      const rows = await syntaxTreeOf({ bundles, language, text, signal });
      return rows === undefined ? undefined : { path, language, nodes: nodesOf(rows, text) };
    },

    explainReindex: (path) => explainReindexOf(path, { options, bundles, driver, reader: open() }),
  };
}

async function bytesOf(options: IndexOptions, path: string): Promise<Uint8Array | undefined> {
  const found = await readNow(options, path);
  return found?.read.kind === 'value' ? found.read.value.bytes : undefined;
}

function nodesOf(rows: readonly TreeRow[], text: string): readonly SyntaxNode[] {
  const lineStarts = lineStartsOf(text);
  return rows.map(({ depth, field, type, missing, start, end }) => {
    const written = text.slice(start, Math.min(end, start + 4 * LONGEST_TEXT)).replace(/\s+/g, ' ');
    return {
      depth,
      field,
      type,
      missing,
      range: rangeBetween(lineStarts, start, end),
      text: written.length > LONGEST_TEXT ? `${written.slice(0, LONGEST_TEXT - 1)}…` : written,
    };
  });
}
