/** Which two states a person wants to see compared. What they typed is turned into object ids here and goes no further. */
import { FailureError } from '../../base/failure.ts';
import type { Git } from './git.ts';

export interface Comparison {
  /** Object id of a commit or tree. */
  readonly before: string;
  /** undefined: the working tree. */
  readonly after: string | undefined;
  readonly title: string;
}

interface Asked {
  readonly folder: string;
  readonly what: string;
  readonly signal: AbortSignal | undefined;
}

export async function resolveComparison(git: Git, { folder, what, signal }: Asked): Promise<Comparison> {
  const name = what.trim();
  const commit = (revision: string) => commitOf(git, { folder, revision, signal });
  if (name === '') return { before: await lastCommit(git, signal), after: undefined, title: 'working tree' };
  const range = /^(.*?)(\.{2,3})(.*)$/.exec(name);
  if (range === null) {
    const other = await commit(name);
    return {
      before: await forkOf(git, { one: other, other: await commit('HEAD'), signal }),
      after: undefined,
      title: `changes since ${name}`,
    };
  }
  const [, from = '', dots = '', to = ''] = range;
  const [one, other] = [await commit(from === '' ? 'HEAD' : from), await commit(to === '' ? 'HEAD' : to)];
  return { before: dots === '...' ? await forkOf(git, { one, other, signal }) : one, after: other, title: name };
}

/** The empty tree stands for the last commit of a repository that has none. */
async function lastCommit(git: Git, signal: AbortSignal | undefined): Promise<string> {
  // Says first whether this is a repository at all.
  await git(['rev-parse', '--git-dir'], { signal });
  const head = await git(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], { signal }).catch(() => undefined);
  return text(head ?? (await git(['hash-object', '-t', 'tree', '--stdin'], { signal })));
}

async function commitOf(
  git: Git,
  { folder, revision, signal }: { readonly folder: string; readonly revision: string; readonly signal: AbortSignal | undefined },
) {
  await git(['rev-parse', '--git-dir'], { signal });
  // An option or a path would be taken for one; no name of a commit looks like either.
  const isName = /^[^-:\s\p{Cc}][^:\s\p{Cc}]*$/u.test(revision);
  const found = isName
    ? await git(['rev-parse', '--verify', '--quiet', `${revision}^{commit}`], { signal }).catch(() => undefined)
    : undefined;
  if (found !== undefined) return text(found);
  throw new FailureError({
    code: 'change.revision',
    kind: 'user',
    message: `There is no branch or commit "${revision}"`,
    subject: folder,
    hint: 'Name a branch, a tag or a commit, or two of them as `a..b`.',
  });
}

/** Where two lines of work parted: what the other one did since then is no change of ours. */
async function forkOf(
  git: Git,
  { one, other, signal }: { readonly one: string; readonly other: string; readonly signal: AbortSignal | undefined },
) {
  const found = await git(['merge-base', one, other], { signal }).catch(() => undefined);
  return found === undefined ? one : text(found);
}

function text(output: Buffer): string {
  return output.toString('latin1').trim();
}
