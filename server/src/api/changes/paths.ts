/** Which files of the folder differ between two states, and where their contents are. */
import { compareTexts } from '../../base/compareTexts.ts';
import type { Git } from './git.ts';
import type { Comparison } from './revisions.ts';

export interface PathChange {
  /** Relative to the folder, with `/`. */
  readonly path: string;
  /** False for links and submodules. */
  readonly isFile: boolean;
  /** Object id; undefined when it was not there. */
  readonly before: string | undefined;
  /** Object id, or where else it lies; undefined when it is gone. */
  readonly after: string | 'worktree' | undefined;
}

/** Only below the folder. Renames are a file that went and one that came: whoever compares symbols sees more than git would. */
const PLAIN = [
  '-r',
  '-z',
  '--raw',
  '--no-abbrev',
  '--no-renames',
  '--no-ext-diff',
  '--no-textconv',
  '--relative',
  '--ignore-submodules=all',
];

export async function changedPaths(
  git: Git,
  { before, after }: Comparison,
  signal: AbortSignal | undefined,
): Promise<readonly PathChange[]> {
  if (after !== undefined) return rawChanges(await git(['diff-tree', ...PLAIN, before, after, '--'], { signal }));
  // Compares times and ids; of files that were touched within the clock's resolution, contents as well.
  const tracked = rawChanges(await git(['diff-index', ...PLAIN.filter((each) => each !== '-r'), before, '--'], { signal }), 'worktree');
  const others = parts(await git(['ls-files', '--others', '--exclude-standard', '-z'], { signal }));
  const added = others.map((path): PathChange => ({ path, isFile: true, before: undefined, after: 'worktree' }));
  // A file in conflict is listed more than once.
  const byPath = new Map([...added, ...tracked].map((change) => [change.path, change]));
  return [...byPath.values()].sort((one, other) => compareTexts(one.path, other.path));
}

/** Files that git takes for unchanged, as changes whose other side lies elsewhere. */
export async function unchangedPaths(
  git: Git,
  { before, paths, signal }: { readonly before: string; readonly paths: readonly string[]; readonly signal: AbortSignal | undefined },
): Promise<readonly PathChange[]> {
  if (paths.length === 0) return [];
  const listed = parts(await git(['ls-tree', '-z', before, '--', ...paths], { signal }));
  return listed.flatMap((line) => {
    const [, mode = '', id = '', path = ''] = /^(\d+) blob (\w+)\t([\s\S]*)$/.exec(line) ?? [];
    return path === '' ? [] : [{ path, isFile: mode.startsWith('100'), before: id, after: 'worktree' as const }];
  });
}

/** `:100644 100644 <id> <id> M\0path\0`, again and again. */
function rawChanges(output: Buffer, after?: 'worktree'): readonly PathChange[] {
  const fields = parts(output);
  const changes: PathChange[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [oldMode = '', newMode = '', oldId = '', newId = ''] = (fields[at] ?? '').slice(1).split(' ');
    changes.push({
      path: fields[at + 1] ?? '',
      isFile: [oldMode, newMode].every((mode) => mode === '000000' || mode.startsWith('100')),
      before: oldMode === '000000' ? undefined : oldId,
      after: newMode === '000000' ? undefined : (after ?? newId),
    });
  }
  return changes;
}

function parts(output: Buffer): readonly string[] {
  return output
    .toString('utf8')
    .split('\0')
    .filter((part) => part !== '');
}
