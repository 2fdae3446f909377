import { toFailure } from '../base/failure.ts';
import { sampleOf } from '../base/textSample.ts';
import type { RowKey, SourceRead } from '../engine/ports.ts';
import { ANY_LANGUAGE, type Languages } from './classify.ts';
import { toPlainUtf8 } from './encoding.ts';
import { contentFingerprint, type FileContent, OTHER_FORMAT } from './fileContent.ts';
import { type FileSystem, isAbsence } from './fileSystem.ts';
import { metadataToken } from './metadata.ts';
import type { WorkspacePaths } from './path.ts';
import { readFile } from './readFile.ts';
import { tooLarge } from './sizeLimit.ts';

export interface DiskFileParts {
  readonly paths: WorkspacePaths;
  readonly languages: Languages;
  readonly files: FileSystem;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly maxBytes: number;
}

/**
 * Reads one file from disk. What is gone, has become a folder, or is reached through a link or in other letters than the disk's is
 * absent: listings do not show it either. Anything else that prevents reading is `unreadable` and deletes nothing.
 */
export function readDiskFile(key: RowKey, parts: DiskFileParts): SourceRead<FileContent> {
  try {
    return read(key, parts);
  } catch (error) {
    return isAbsence(error) ? ABSENT : { kind: 'unreadable', failure: toFailure(error, { code: 'workspace.unreadable', subject: key }) };
  }
}

const ABSENT = { kind: 'absent' } as const;
const ORIGIN = 'disk';

function read(key: RowKey, { paths, languages, files, now, maxBytes }: DiskFileParts): SourceRead<FileContent> {
  const path = paths.toPath(key);
  // A link anywhere on the way could lead out of the workspace. Asking costs 10 µs, a third of reading a small file.
  if (files.realpathSync.native(path) !== path) return ABSENT;
  const before = now();
  const found = readFile(path, files, { maxBytes });
  if (found.kind === 'notAFile') return ABSENT;
  const named = languages.ofPath(key);
  if (named === undefined) return ABSENT;
  const token = metadataToken(found.stats, before, { named, maxBytes });
  const metadata = token === undefined || (found.kind === 'bytes' && !found.steady) ? {} : { metadata: token };
  // What is too large to be read and has a name that says nothing has no language that matters.
  if (found.kind === 'tooLarge')
    return named === ANY_LANGUAGE ? ABSENT : { ...tooLarge(Number(found.stats.size), maxBytes), origin: ORIGIN, ...metadata };
  const bytes = toPlainUtf8(found.bytes);
  const language = languages.ofContent(key, sampleOf(bytes ?? found.bytes));
  if (language === undefined && named === ANY_LANGUAGE) return ABSENT;
  if (!bytes) return { kind: 'excluded', reason: 'binary', detail: 'a NUL byte near the start', origin: ORIGIN, ...metadata };
  if (language === undefined) return { ...OTHER_FORMAT, origin: ORIGIN, ...metadata };
  const value = { path: key, bytes, language };
  return { kind: 'value', value, fingerprint: contentFingerprint(value), origin: ORIGIN, bytes: bytes.length, ...metadata };
}
