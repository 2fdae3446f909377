import type { Failure } from '../base/failure.ts';
import { baseName } from '../base/paths.ts';
import type { RowKey } from '../engine/ports.ts';
import type { FileSource } from './fileSource.ts';
import type { FileSystem } from './fileSystem.ts';
import type { RuleMatch } from './ignore/ruleLayer.ts';
import type { WorkspacePaths } from './path.ts';

/** Why a path belongs to the index or not, as of now. */
export interface PathExplanation {
  /** Undefined for what lies outside the workspace folder. */
  readonly key: RowKey | undefined;
  readonly belongs: boolean;
  /** The rest of `Not indexed: ...`; '' when it belongs to the index. */
  readonly reason: string;
  /** What decided against it. */
  readonly rule?:
    | RuleMatch
    | {
        readonly kind: 'limit' | 'content' | 'language' | 'missing' | 'outside' | 'failure';
        readonly source: string;
        readonly setting?: string;
      };
  readonly language?: string;
  readonly origin?: string;
  /** What says that a program wrote the file. */
  readonly generated?: string;
  readonly failure?: Failure;
}

export interface ExplainParts {
  readonly source: Pick<FileSource, 'get' | 'rules'>;
  readonly paths: WorkspacePaths;
  readonly files: FileSystem;
}

/** Accepts any spelling, absolute or below the folder, and paths that do not exist. */
export async function explainPath(path: string, parts: ExplainParts): Promise<PathExplanation> {
  const { source, paths } = parts;
  const key = paths.locate(path);
  if (key === undefined) return no(undefined, 'it lies outside the workspace folder', { kind: 'outside', source: 'the workspace folder' });
  const isFolder = kindOnDisk(key, parts) === 'folder';
  const rule = source.rules.explain(isFolder ? `${key}/` : key);
  if (rule) return no(key, ruleText(rule), rule);
  if (isFolder) return no(key, 'it is a folder', { kind: 'missing', source: 'the disk' });
  const read = await source.get(key, NEVER_ABORTED);
  switch (read.kind) {
    case 'value':
      return {
        key,
        belongs: true,
        reason: '',
        language: read.value.language,
        origin: read.origin,
        ...(read.value.generated === undefined ? {} : { generated: read.value.generated }),
      };
    case 'excluded':
      return read.reason === 'tooLarge'
        ? no(key, `it is too large (${read.detail})`, { kind: 'limit', source: 'settings', setting: 'skein.maxFileSizeKB' })
        : no(key, contentText(read.reason, read.detail), { kind: 'content', source: 'the file itself' });
    case 'unreadable':
      return { ...no(key, `it cannot be read (${read.failure.message})`, { kind: 'failure', source: 'the disk' }), failure: read.failure };
    case 'absent':
      return kindOnDisk(key, parts) === 'file'
        ? no(key, `${languageText(key)} is in no supported language`, { kind: 'language', source: 'language packs' })
        : no(key, 'there is no such file', { kind: 'missing', source: 'the disk' });
  }
}

const NEVER_ABORTED = new AbortController().signal;

function no(key: RowKey | undefined, reason: string, rule: NonNullable<PathExplanation['rule']>): PathExplanation {
  return { key, belongs: false, reason, rule };
}

function contentText(reason: string, detail: string): string {
  if (reason === 'minified') return `it is minified (${detail})`;
  return reason === 'binary' ? `it is not text (${detail})` : detail;
}

function ruleText(rule: RuleMatch): string {
  if (rule.kind === 'builtIn') return `left out by built-in rules (${rule.pattern})`;
  if (rule.setting === 'skein.include') return `not named by the setting skein.include (${rule.pattern})`;
  if (rule.setting !== undefined) return `left out by the setting ${rule.setting} (${rule.pattern})`;
  return `ignored by ${rule.source}:${rule.line}`;
}

function languageText(key: RowKey): string {
  const name = baseName(key);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot) : name;
}

function kindOnDisk(key: RowKey, { paths, files }: ExplainParts): 'file' | 'folder' | 'other' | undefined {
  try {
    const stats = files.lstatSync(paths.toPath(key));
    if (stats.isDirectory()) return 'folder';
    return stats.isFile() ? 'file' : 'other';
  } catch {
    // Whether it is missing or closed to us, reading it will tell.
    return undefined;
  }
}
