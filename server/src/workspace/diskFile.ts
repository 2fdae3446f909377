import { Buffer } from 'node:buffer';
import { toFailure } from '../base/failure.ts';
import { sampleOf } from '../base/textSample.ts';
import type { RowKey, SourceRead } from '../engine/ports.ts';
import type { GeneratedAttributes } from './content/attributes.ts';
import { ANY_LANGUAGE, type Languages } from './content/classify.ts';
import { toPlainUtf8 } from './content/encoding.ts';
import { contentOf, type FileContent } from './content/fileContent.ts';
import { metadataToken } from './content/metadata.ts';
import { readFile } from './content/readFile.ts';
import { tooLarge } from './content/sizeLimit.ts';
import { type FileSystem, isAbsence } from './fileSystem.ts';
import type { WorkspacePaths } from './path.ts';

export interface DiskFileParts {
  readonly paths: WorkspacePaths;
  readonly languages: Languages;
  readonly attributes: Pick<GeneratedAttributes, 'ofFile'>;
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

function read(key: RowKey, { paths, languages, attributes, files, now, maxBytes }: DiskFileParts): SourceRead<FileContent> {
  const path = paths.toPath(key);
  // A link anywhere on the way could lead out of the workspace. Asking costs 10 µs, a third of reading a small file.
  if (files.realpathSync.native(path) !== path) return ABSENT;
  const before = now();
  const found = readFile(path, files, { maxBytes });
  if (found.kind === 'notAFile') return ABSENT;
  const named = languages.ofPath(key);
  if (named === undefined) return ABSENT;
  const token = metadataToken(found.stats, before, { named, marked: attributes.ofFile(key), maxBytes });
  const metadata = token === undefined || (found.kind === 'bytes' && !found.steady) ? {} : { metadata: token };
  // What is too large to be read and has a name that says nothing has no language that matters.
  if (found.kind === 'tooLarge')
    return named === ANY_LANGUAGE ? ABSENT : { ...tooLarge(Number(found.stats.size), maxBytes), origin: ORIGIN, ...metadata };
  const bytes = toPlainUtf8(found.bytes);
  if (named === ANY_LANGUAGE && languages.ofContent(key, sampleOf(bytes ?? found.bytes)) === undefined) return ABSENT;
  if (!bytes) return { kind: 'excluded', reason: 'binary', detail: 'a NUL byte near the start', origin: ORIGIN, ...metadata };
  return { ...contentOf(key, asBuffer(bytes), { languages, attributes }), origin: ORIGIN, ...metadata };
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
