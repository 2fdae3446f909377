import type { Dirent } from 'node:fs';
import { compareTexts } from '../base/compareTexts.ts';
import type { FileSystem } from './fileSystem.ts';
import type { FolderRules, IgnoreRules } from './ignore/ignoreRules.ts';
import type { WorkspacePaths } from './path.ts';

export interface FolderWalkParts {
  readonly paths: WorkspacePaths;
  readonly rules: IgnoreRules;
  readonly files: FileSystem;
  /** Gets what cannot be listed; the walk goes on without it. */
  readonly onFailure: (prefix: string, error: unknown) => void;
}

/** A folder on the way of a walk. */
export interface VisitedFolder {
  /** Ends with `/`; '' is the root. */
  readonly prefix: string;
  /** Everything in it, in the order of names. Links are not looked through. */
  readonly entries: readonly Dirent[];
  readonly names: ReadonlySet<string>;
  readonly rules: FolderRules;
}

/**
 * Visits a folder and all below it, each before what it holds, in the order of names; without those that are left out and those behind
 * links.
 *
 * @param start Ends with `/`; '' is the root.
 */
export function* walkFolders(parts: FolderWalkParts, start: string): Generator<VisitedFolder> {
  const pending = leadsThroughLink(parts, start) ? [] : [start];
  for (let prefix = pending.pop(); prefix !== undefined; prefix = pending.pop()) {
    const folder = visit(parts, prefix);
    if (!folder) continue;
    yield folder;
    const hasSibling = (name: string): boolean => folder.names.has(name);
    for (const entry of folder.entries.toReversed()) {
      const path = `${prefix}${entry.name}/`;
      if (entry.isDirectory() && !folder.rules.excludes({ path, hasSibling })) pending.push(path);
    }
  }
}

function visit({ paths, rules, files, onFailure }: FolderWalkParts, prefix: string): VisitedFolder | undefined {
  const key = prefix.slice(0, -1);
  try {
    const entries = files.readdirSync(paths.toPath(key), { withFileTypes: true });
    entries.sort((left, right) => compareTexts(left.name, right.name));
    const names = new Set(entries.map((entry) => entry.name));
    const own = rules.within(key, names);
    return own && { prefix, entries, names, rules: own };
  } catch (error) {
    onFailure(prefix, error);
    return undefined;
  }
}

function leadsThroughLink({ paths, files, onFailure }: FolderWalkParts, start: string): boolean {
  if (start === '') return false;
  const path = paths.toPath(start.slice(0, -1));
  try {
    return files.realpathSync.native(path) !== path;
  } catch (error) {
    onFailure(start, error);
    return true;
  }
}
