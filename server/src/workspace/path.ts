import * as systemPath from 'node:path';
import type { RowKey } from '../engine/ports.ts';
import { isCaseSensitive } from './caseRule.ts';
import { errorCode, type FileSystem } from './fileSystem.ts';

/**
 * The one place where paths become keys, for every way in: listings, watchers, editor documents, command line arguments.
 * A key is the path below the root with `/`, spelt as the disk spells it; '' is the root itself. Names are never re-encoded:
 * on a volume that tells composed from decomposed letters they are different files.
 */
export interface WorkspacePaths {
  /** Absolute, symbolic links resolved. */
  readonly root: string;
  readonly caseSensitive: boolean;
  /**
   * The key by spelling alone, without asking the disk; undefined when it is outside the root. For paths that a listing or a watcher
   * made from the disk. Relative paths start at `base`, by default the root.
   */
  toKey(path: string, base?: string): RowKey | undefined;
  /**
   * As `toKey`, for paths that people or editors spelt: links in it are resolved and letters get the case of the disk.
   * Undefined also when a link leads outside. What does not exist (yet) keeps its spelling.
   */
  locate(path: string, base?: string): RowKey | undefined;
  /** The absolute path in the system's own notation. */
  toPath(key: RowKey): string;
}

export interface PathOptions {
  readonly root: string;
  readonly files: FileSystem;
  /** The rules of another system, for tests. */
  readonly path?: systemPath.PlatformPath;
  readonly caseSensitive?: boolean;
}

/** Throws a system error when the root does not exist. */
export function createPaths(options: PathOptions): WorkspacePaths {
  const { files } = options;
  const path = options.path ?? systemPath;
  const given = path.resolve(options.root);
  const root = files.realpathSync.native(given);
  const caseSensitive = options.caseSensitive ?? isCaseSensitive(root, files);
  const roots = given === root ? [root] : [root, given];

  const relativeTo = (from: string, absolute: string): string | undefined => {
    const prefix = from.endsWith(path.sep) ? from : from + path.sep;
    if (absolute === from || absolute + path.sep === prefix) return '';
    const head = absolute.slice(0, prefix.length);
    const same = head === prefix || (!caseSensitive && head.toLowerCase() === prefix.toLowerCase()) || sameButDrive(path, head, prefix);
    return same ? absolute.slice(prefix.length) : undefined;
  };

  const toKey = (text: string, base = root): RowKey | undefined => {
    if (text.includes('\0')) return undefined;
    // `resolve` drops `.`, `..`, doubled and trailing separators, and on Windows turns `/` around.
    const absolute = path.resolve(base, text);
    for (const from of roots) {
      const relative = relativeTo(from, absolute);
      if (relative !== undefined) return path.sep === '/' ? relative : relative.replaceAll(path.sep, '/');
    }
    return undefined;
  };

  const locate = (text: string, base = root): RowKey | undefined => {
    if (text.includes('\0')) return undefined;
    return toKey(resolveExisting(path.resolve(base, text), path, files));
  };

  const prefix = root.endsWith(path.sep) ? root : root + path.sep;
  const toPath = (key: RowKey): string => {
    if (key === '') return root;
    return prefix + (path.sep === '/' ? key : key.replaceAll('/', path.sep));
  };

  return { root, caseSensitive, toKey, locate, toPath };
}

/** Is `key` the folder `prefix` or below it? '' is everything. A trailing `/` does not matter. */
export function isBelow(key: RowKey, prefix: RowKey): boolean {
  const folder = prefix.endsWith('/') ? prefix.slice(0, -1) : prefix;
  return folder === '' || key === folder || (key.startsWith(folder) && key.charCodeAt(folder.length) === 47);
}

/** A relative path of the system with `/` between its parts. A backslash is part of a name where the system does not separate with it. */
export function toPosix(relative: string): string {
  return systemPath.sep === '/' ? relative : relative.replaceAll(systemPath.sep, '/');
}

/** Windows spells the drive letter both ways, whatever the rule of the volume. */
function sameButDrive(path: systemPath.PlatformPath, head: string, prefix: string): boolean {
  return path.sep === '\\' && head[1] === ':' && head.slice(1) === prefix.slice(1) && head[0]?.toLowerCase() === prefix[0]?.toLowerCase();
}

/** Resolves the part that exists and leaves the rest as spelt. */
function resolveExisting(absolute: string, path: systemPath.PlatformPath, files: FileSystem): string {
  let existing = absolute;
  let rest = '';
  for (;;) {
    try {
      return path.join(files.realpathSync.native(existing), rest);
    } catch (error) {
      const parent = path.dirname(existing);
      if (parent === existing || !LEADS_NOWHERE.has(errorCode(error))) return absolute;
      rest = path.join(path.basename(existing), rest);
      existing = parent;
    }
  }
}

const LEADS_NOWHERE: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);
