import { join } from 'node:path';
import type { Failure } from '../../base/failure.ts';
import { folderOf } from '../../base/paths.ts';
import type { RowKey } from '../../engine/ports.ts';
import { type FileSystem, systemFiles } from '../fileSystem.ts';
import { isBelow, type WorkspacePaths } from '../path.ts';
import { builtInRules, neverEntered } from './builtInRules.ts';
import { findGitFolder } from './gitFolder.ts';
import { globRules, includeGlobs } from './globRules.ts';
import { createIgnoreReader, GIT_IGNORE, OWN_IGNORE } from './ignoreReader.ts';
import { findWorkTree, outerRules } from './outerRules.ts';
import { type Candidate, isFolderPath, type RuleLayer, type RuleMatch } from './ruleLayer.ts';

/** Settings that leave files out. Globs are relative to the workspace folder and have the editor's meaning. */
export interface RuleOptions {
  /** When there are any, only what they name is indexed. */
  readonly include: readonly string[];
  /** The strongest rules; `!` brings back what weaker ones left out. */
  readonly exclude: readonly string[];
  readonly filesExclude: readonly string[];
  readonly searchExclude: readonly string[];
  /** Git's ignore files. Our own `.skeinignore` always counts: it exists for nothing else. */
  readonly useIgnoreFiles: boolean;
}

/** Names in one folder, when somebody has just listed it: saves looking for files that are not there. */
export type FolderNames = Pick<ReadonlySet<string>, 'has'>;

/**
 * Decides what belongs to the index, for listings, watchers, buffers and explanations alike. From weak to strong: built-in rules,
 * `.git/info/exclude`, the chain of `.gitignore` files, the chain of `.skeinignore` files, `search.exclude`, `files.exclude`,
 * `skein.exclude`; then `skein.include`. The user's global git excludes are not read, and tracked files are not told from others.
 * A git work tree inside the folder takes no `.gitignore` rules from outside it.
 *
 * Every ignore file is read and compiled once, when its folder is first asked about, and kept until `forget`.
 */
export interface IgnoreRules {
  /** The rules for what lies directly in a folder; undefined when the folder itself is left out. */
  within(folder: RowKey, names?: FolderNames): FolderRules | undefined;
  /** Decides a path with all folders above it. Folders end with `/`. */
  excludes(path: string): boolean;
  /** Has a folder of this key been entered since it was last forgotten? Tells what a path was that is gone. */
  knows(folder: RowKey): boolean;
  /** What leaves a path out, itself or by a folder above it; undefined when it is not left out. */
  explain(path: string): RuleMatch | undefined;
  /** Reads the ignore files in and below a folder again; '' is everything. */
  forget(folder: RowKey): void;
  /** Ignore files that could not be read, by their paths relative to the workspace folder. */
  readonly problems: ReadonlyMap<string, Failure>;
}

export interface FolderRules {
  excludes(candidate: Candidate): boolean;
}

export function createIgnoreRules(options: RuleOptions, paths: WorkspacePaths, files: FileSystem = systemFiles): IgnoreRules {
  const { caseSensitive, root } = paths;
  const problems = new Map<string, Failure>();
  const reader = createIgnoreReader({ root, caseSensitive, files, onProblem: (failure) => problems.set(failure.subject ?? '', failure) });
  const settings = [
    globRules(options.exclude, { caseSensitive, setting: 'skein.exclude' }),
    globRules(options.filesExclude, { caseSensitive, setting: 'files.exclude' }),
    globRules(options.searchExclude, { caseSensitive, setting: 'search.exclude' }),
  ].filter((layer) => layer !== undefined);
  const builtIn = builtInRules({ caseSensitive });
  const include = includeGlobs(options.include, { caseSensitive });
  const folders = new Map<RowKey, RuleSet | undefined>();

  const ruleSet = (own: readonly RuleLayer[], git: readonly RuleLayer[]): RuleSet => {
    const layers = [neverEntered, ...settings, ...own, ...git, builtIn];
    return {
      own,
      git,
      excludes(candidate) {
        for (const layer of layers) {
          const decision = layer.decide(candidate);
          if (decision === 'excluded') return true;
          if (decision === 'included') break;
        }
        if (!include) return false;
        return isFolderPath(candidate.path) ? !include.mayHold(candidate.path) : !include.includes(candidate.path);
      },
      explain(candidate) {
        const decisive = layers.find((layer) => layer.decide(candidate) !== undefined);
        if (decisive?.decide(candidate) === 'excluded') return decisive.explain(candidate);
        return { kind: 'setting', source: 'settings', setting: 'skein.include', pattern: options.include.join(', ') };
      },
    };
  };

  const topRules = (): RuleSet => {
    const tree = options.useIgnoreFiles ? findWorkTree(root, files) : undefined;
    return ruleSet([], tree && tree.top !== root ? outerRules(root, tree, reader) : []);
  };

  /** The set of the folder above, plus what the folder's own ignore files say. Most folders have none and share the set. */
  const enter = (outer: RuleSet, folder: RowKey, names: FolderNames | undefined): RuleSet => {
    const toOwn = (key: string): string => (folder === '' ? key : key.slice(folder.length + 1));
    const read = (name: string, kind: RuleMatch['kind']): RuleLayer[] =>
      names?.has(name) === false ? [] : [reader.layer(join(root, folder, name), kind, toOwn)].filter((layer) => layer !== undefined);
    const own = read(OWN_IGNORE, 'skeinignore');
    if (!options.useIgnoreFiles) return own.length === 0 ? outer : ruleSet([...own, ...outer.own], outer.git);
    const clone = names?.has('.git') === false ? undefined : findGitFolder(join(root, folder), files);
    const git = read(GIT_IGNORE, 'gitignore');
    const exclude = clone ? [reader.layer(clone.exclude, 'gitExclude', toOwn)].filter((layer) => layer !== undefined) : [];
    if (own.length + git.length === 0 && !clone) return outer;
    return ruleSet([...own, ...outer.own], clone ? [...git, ...exclude] : [...git, ...outer.git]);
  };

  const setOf = (folder: RowKey, names?: FolderNames): RuleSet | undefined => {
    if (folders.has(folder)) return folders.get(folder);
    let set: RuleSet | undefined;
    if (folder === '') set = enter(topRules(), '', names);
    else {
      const outer = setOf(folderOf(folder));
      if (outer && !outer.excludes(onDisk(`${folder}/`))) set = enter(outer, folder, names);
    }
    folders.set(folder, set);
    return set;
  };

  const onDisk = (path: string): Candidate => ({
    path,
    hasSibling: (name) =>
      files.lstatSync(join(root, folderOf(isFolderPath(path) ? path.slice(0, -1) : path), name), { throwIfNoEntry: false }) !== undefined,
  });

  return {
    within: setOf,
    problems,
    knows: (folder) => folders.get(folder) !== undefined,
    excludes(path) {
      if (isFolderPath(path)) return setOf(path.slice(0, -1)) === undefined;
      const set = setOf(folderOf(path));
      return !set || set.excludes(onDisk(path));
    },
    explain(path) {
      for (const level of levels(path)) {
        const set = setOf(folderOf(isFolderPath(level) ? level.slice(0, -1) : level));
        if (set?.excludes(onDisk(level))) return set.explain(onDisk(level));
      }
      return undefined;
    },
    forget(folder) {
      for (const path of problems.keys()) if (isBelow(path, folder)) problems.delete(path);
      for (const key of folders.keys()) if (isBelow(key, folder)) folders.delete(key);
    },
  };
}

interface RuleSet extends FolderRules {
  readonly own: readonly RuleLayer[];
  readonly git: readonly RuleLayer[];
  explain(candidate: Candidate): RuleMatch | undefined;
}

/** `a/b/c` is `a/`, `a/b/`, `a/b/c`. */
function levels(path: string): string[] {
  const found: string[] = [];
  for (let slash = path.indexOf('/'); slash >= 0 && slash < path.length - 1; slash = path.indexOf('/', slash + 1))
    found.push(path.slice(0, slash + 1));
  return [...found, path];
}
