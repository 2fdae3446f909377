import { toDisposable } from '../../../server/src/base/disposable.ts';
import type { SourceEntry } from '../../../server/src/engine/ports.ts';
import {
  createFileSource,
  type FileSource,
  type FileSourceParts,
  type WorkspaceOptions,
} from '../../../server/src/workspace/fileSource.ts';
import { systemFiles } from '../../../server/src/workspace/fileSystem.ts';
import { createPaths } from '../../../server/src/workspace/path.ts';
import { LANGUAGES } from './languages.ts';

export const PLAIN_OPTIONS: WorkspaceOptions = {
  include: [],
  exclude: [],
  filesExclude: [],
  searchExclude: [],
  useIgnoreFiles: true,
  maxFileSizeKB: 1024,
};

/** A minute after everything that a test writes: nothing is too recent to be trusted. */
export const LATER = { now: () => Date.now() + 60_000, after: () => toDisposable(() => undefined) };

/** The file source of a folder, with everything ordinary that a test does not speak of. */
export function sourceOf(
  root: string,
  options: Partial<WorkspaceOptions> = {},
  parts: Partial<Pick<FileSourceParts, 'clock' | 'files' | 'languages' | 'createWatcher' | 'paths'>> = {},
): FileSource {
  const files = parts.files ?? systemFiles;
  return createFileSource({
    paths: createPaths({ root, files }),
    languages: LANGUAGES,
    clock: LATER,
    ...parts,
    options: { ...PLAIN_OPTIONS, ...options },
  });
}

export interface Listed {
  readonly keys: readonly string[];
  readonly entries: readonly SourceEntry[];
  /** `prefix: code of the failure`. */
  readonly uncertain: readonly string[];
}

/** A whole listing. */
export async function listed(source: FileSource, prefix?: string): Promise<Listed> {
  const entries: SourceEntry[] = [];
  const uncertain: string[] = [];
  for await (const batch of source.list({ ...(prefix === undefined ? {} : { prefix }), signal: NEVER })) {
    entries.push(...batch.entries);
    for (const part of batch.uncertain ?? []) uncertain.push(`${part.prefix}: ${part.failure.kind}`);
  }
  return { entries, uncertain, keys: entries.map((entry) => entry.key).sort() };
}

export const NEVER = new AbortController().signal;

const decoder = new TextDecoder();

/** What reading a key gives, in one line a person can read. */
export async function readText(source: FileSource, key: string): Promise<string> {
  const read = await source.get(key, NEVER);
  switch (read.kind) {
    case 'value':
      return `${read.origin} ${read.value.language}${read.value.generated === undefined ? '' : ' generated'}: ${decoder.decode(read.value.bytes)}`;
    case 'excluded':
      return `excluded ${read.reason}: ${read.detail}`;
    case 'unreadable':
      return `unreadable ${read.failure.kind}`;
    case 'absent':
      return 'absent';
  }
}
