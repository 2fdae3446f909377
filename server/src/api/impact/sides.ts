/** Both sides of a changed file, read and parsed. */
import { FailureError } from '../../base/failure.ts';
import { PackedFacts } from '../../facts/packFacts.ts';
import type { SideParsing } from '../../indexer/sideParsing.ts';
import type { FileRange } from '../answers.ts';
import type { GraphView } from '../graph/graphView.ts';
import type { ChangedFile } from '../impact.ts';
import { rangeBetween } from '../ranges.ts';

export interface Side {
  readonly path: string;
  readonly language: string;
  readonly text: string;
  readonly facts: PackedFacts;
}

export interface SidedFile {
  readonly path: string;
  /** undefined when it was not there, or was no text. */
  readonly before: Side | undefined;
  readonly after: Side | undefined;
}

export interface ReadSides {
  readonly files: readonly SidedFile[];
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
}

export async function readSides(
  view: GraphView,
  changes: readonly ChangedFile[],
  { parsing, signal }: { readonly parsing: SideParsing; readonly signal: AbortSignal | undefined },
): Promise<ReadSides> {
  const files: SidedFile[] = [];
  const leftOut: { path: string; reason: string }[] = [];
  for (const { path, before, after, leftOut: reason } of changes) {
    signal?.throwIfAborted();
    if (reason !== undefined) {
      leftOut.push({ path, reason });
      continue;
    }
    try {
      const sides = {
        before: before && (await sideOf(view, path, before, { parsing, signal })),
        after: after && (await sideOf(view, path, after, { parsing, signal })),
      };
      files.push({ path, ...sides });
    } catch (error) {
      if (!(error instanceof FailureError) || signal?.aborted === true) throw error;
      leftOut.push({ path, reason: error.message });
    }
  }
  return { files, leftOut };
}

/** What the index has read already is not parsed again. undefined for what is no text. */
async function sideOf(
  { files: { store } }: GraphView,
  path: string,
  bytes: Uint8Array,
  { parsing, signal }: { readonly parsing: SideParsing; readonly signal: AbortSignal | undefined },
): Promise<Side | undefined> {
  const read = parsing.read(path, bytes);
  if (read === undefined) return undefined;
  const { text, language, fingerprint } = read;
  const isIndexed = store.file(path)?.content === fingerprint;
  const packed = isIndexed ? store.packedFacts(path) : undefined;
  return { path, language, text, facts: packed === undefined ? await parsing.facts(read, signal) : new PackedFacts(packed) };
}

export function rangeOf({ facts }: Side, start: number, end: number): FileRange {
  return rangeBetween(facts.lineStarts, start, end);
}
