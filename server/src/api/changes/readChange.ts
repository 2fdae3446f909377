/** What git says has changed, with both texts of every changed file of code: the material for questions about a change. */
import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { join, sep } from 'node:path';
import { FailureError } from '../../base/failure.ts';
import { isCode } from '../../indexer/sideParsing.ts';
import type { ChangedFile } from '../impact.ts';
import { readBlobs } from './blobs.ts';
import { cannotTell, type Git, openGit } from './git.ts';
import { changedPaths, type PathChange, unchangedPaths } from './paths.ts';
import { resolveComparison } from './revisions.ts';

export interface Change {
  /** `working tree`, `changes since main`, `v1..v2`. */
  readonly title: string;
  readonly files: readonly ChangedFile[];
}

export interface ChangeOptions {
  /** Texts of files that are open and not saved, by path: they stand for the working tree's. */
  readonly unsaved?: ReadonlyMap<string, string>;
  readonly signal?: AbortSignal | undefined;
  readonly environment?: NodeJS.ProcessEnv;
}

/** Larger files are left out, and named. Bytes. */
const LARGEST_FILE = 1024 * 1024;

/**
 * `what`: `''` for the working tree against its last commit, `a..b` for what b has that a has not, any other name for the working tree
 * against where it left that branch or commit. Throws a `user` failure when there is no git, no repository or no such commit.
 */
export async function readChange(folder: string, what: string, options: ChangeOptions = {}): Promise<Change> {
  const root = realpathSync(folder);
  const git = await openGit(root, options.environment ?? process.env);
  const comparison = await resolveComparison(git, { folder: root, what, signal: options.signal });
  const { signal } = options;
  const listed = await changedPaths(git, comparison, signal);
  const unsaved = (comparison.after === undefined ? options.unsaved : undefined) ?? new Map<string, string>();
  const known = new Set(listed.map(({ path }) => path));
  const edited = [...unsaved.keys()].filter((path) => !known.has(path));
  const more = await unchangedPaths(git, { before: comparison.before, paths: edited, signal });
  return { title: comparison.title, files: await withTexts(git, { root, paths: [...listed, ...more], unsaved, signal }) };
}

interface Reading {
  readonly root: string;
  readonly paths: readonly PathChange[];
  readonly unsaved: ReadonlyMap<string, string>;
  readonly signal: AbortSignal | undefined;
}

async function withTexts(git: Git, { root, paths, unsaved, signal }: Reading): Promise<readonly ChangedFile[]> {
  const wanted = paths.filter(({ path, isFile }) => isFile && isCode(path));
  const blobs = await readBlobs(git, {
    ids: wanted.flatMap(({ before, after }) => [before, after]).flatMap((id) => (typeof id === 'string' ? [id] : [])),
    largest: LARGEST_FILE,
    signal,
  });
  const files = paths.map((change): ChangedFile => {
    const { path } = change;
    if (!change.isFile) return { path, leftOut: 'a link or a submodule' };
    if (!isCode(path)) return { path, leftOut: 'no code of a language that is understood' };
    const before = change.before === undefined ? undefined : (blobs.get(change.before) ?? 'missing');
    const after = change.after === 'worktree' ? readWorking(root, path, unsaved) : afterOf(change.after, blobs);
    if (before === 'missing' || after === 'missing') return { path, leftOut: 'too large, or not in this clone' };
    return { path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
  });
  // A file that only looks touched: git compares times first.
  return files.filter(({ before, after, leftOut }) => leftOut !== undefined || !sameBytes(before, after));
}

function afterOf(id: string | undefined, blobs: ReadonlyMap<string, Uint8Array>): Uint8Array | 'missing' | undefined {
  return id === undefined ? undefined : (blobs.get(id) ?? 'missing');
}

/** undefined when it is gone. Nothing that a link leads to is read. */
function readWorking(root: string, path: string, unsaved: ReadonlyMap<string, string>): Uint8Array | 'missing' | undefined {
  const text = unsaved.get(path);
  if (text !== undefined) return Buffer.from(text, 'utf8');
  const file = join(root, path);
  try {
    const { size, isFile } = stateOf(file);
    if (!isFile || realpathSync(file) !== join(root, ...path.split('/'))) return undefined;
    return size > LARGEST_FILE ? 'missing' : readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || (error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw new FailureError(cannotTell(root, `${path.split('/').join(sep)} cannot be read`));
  }
}

function stateOf(file: string): { readonly size: number; readonly isFile: boolean } {
  const stats = lstatSync(file);
  return { size: stats.size, isFile: stats.isFile() };
}

function sameBytes(one: Uint8Array | undefined, other: Uint8Array | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && Buffer.compare(one, other) === 0);
}
