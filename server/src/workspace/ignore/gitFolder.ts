import { join, resolve } from 'node:path';
import type { FileSystem } from '../fileSystem.ts';
import { readSmallText } from '../smallText.ts';

/** Where git keeps what matters to a listing. Absolute paths; the files need not exist. */
export interface GitFolder {
  /** Names the branch: changes on a switch. Worktrees and submodules have their own. */
  readonly head: string;
  /** Rules for one clone only, shared by its worktrees. */
  readonly exclude: string;
}

/**
 * Looks for `.git` in `folder` itself. In worktrees and submodules it is a file that points to the real folder
 * (`gitdir: <path>`, see gitrepository-layout(5)). Undefined when there is none, or when it is closed to us or damaged: then git would
 * not work there either, and the folder is taken for a plain one.
 */
export function findGitFolder(folder: string, files: FileSystem): GitFolder | undefined {
  try {
    return readGitFolder(folder, files);
  } catch {
    return undefined;
  }
}

function readGitFolder(folder: string, files: FileSystem): GitFolder | undefined {
  const entry = join(folder, '.git');
  const status = files.statSync(entry, { throwIfNoEntry: false });
  if (status === undefined) return undefined;
  if (status.isDirectory()) return { head: join(entry, 'HEAD'), exclude: join(entry, 'info', 'exclude') };
  const pointer = /^gitdir: (.+)$/m.exec(readSmallText(entry, files) ?? '')?.[1]?.trim();
  if (pointer === undefined) return undefined;
  const own = resolve(folder, pointer);
  const common = readSmallText(join(own, 'commondir'), files)?.trim();
  return { head: join(own, 'HEAD'), exclude: join(common === undefined ? own : resolve(own, common), 'info', 'exclude') };
}
