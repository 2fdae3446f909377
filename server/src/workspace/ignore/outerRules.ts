import { dirname, join, relative } from 'node:path';
import type { FileSystem } from '../fileSystem.ts';
import { toPosix } from '../path.ts';
import { findGitFolder, type GitFolder } from './gitFolder.ts';
import { GIT_IGNORE, type IgnoreReader } from './ignoreReader.ts';
import type { RuleLayer } from './ruleLayer.ts';

/** The git work tree that holds the workspace folder: the folder itself or one above it. */
export interface WorkTree {
  /** Absolute path. */
  readonly top: string;
  readonly git: GitFolder;
}

export function findWorkTree(root: string, files: FileSystem): WorkTree | undefined {
  for (let folder = root; ; folder = dirname(folder)) {
    const git = findGitFolder(folder, files);
    if (git) return { top: folder, git };
    if (dirname(folder) === folder) return undefined;
  }
}

/** An ignore file above the workspace folder. Absolute paths. */
export interface OuterIgnoreFile {
  readonly path: string;
  readonly kind: 'gitignore' | 'gitExclude';
  /** The folder that its rules speak of. */
  readonly base: string;
}

/** The strongest first; empty when the workspace folder is the top of its work tree. The files need not exist. */
export function outerIgnoreFiles(root: string, tree: WorkTree): readonly OuterIgnoreFile[] {
  const found: OuterIgnoreFile[] = [];
  for (let folder = root; folder !== tree.top; ) {
    folder = dirname(folder);
    found.push({ path: join(folder, GIT_IGNORE), kind: 'gitignore', base: folder });
  }
  return found.length === 0 ? [] : [...found, { path: tree.git.exclude, kind: 'gitExclude', base: tree.top }];
}

/**
 * What applies from above when the workspace folder is a part of a git work tree; strongest first. Nothing does when those rules leave out
 * the workspace folder itself: whoever opens an ignored folder wants to see what it holds, and a home folder under version control
 * often ignores everything.
 */
export function outerRules(root: string, tree: WorkTree, reader: IgnoreReader): readonly RuleLayer[] {
  const outer = outerIgnoreFiles(root, tree);
  const within = (base: string, folder: string): string => `${toPosix(relative(base, folder))}/`;
  for (let level = root, depth = 0; level !== tree.top; level = dirname(level), depth++) {
    // The files lie one folder apart, so those from `depth` on lie above this level.
    const decisions = outer.slice(depth).map(({ path, base }) => reader.read(path)?.decide(within(base, level)));
    if (decisions.find((decision) => decision !== undefined) === 'excluded') return [];
  }
  return outer.flatMap(({ path, kind, base }) => {
    const prefix = within(base, root);
    return reader.layer(path, kind, (key) => prefix + key) ?? [];
  });
}
