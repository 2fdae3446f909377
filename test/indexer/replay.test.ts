/**
 * Real histories: an index that follows `git checkout` through them equals a fresh one at every stop. One history is this project's own,
 * where its clone has one; the other is made up and always there.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Parse } from '../../server/src/indexer/parseOperation.ts';
import { equalsFresh } from './historySteps.ts';
import { LivedIndex } from './livedIndex.ts';
import { parseInProcess } from './parseInProcess.ts';

/** Stops in each history; a longer run: SKEIN_REPLAY_STOPS=100 npx vitest run test/indexer/replay. */
const STOPS = Number(process.env['SKEIN_REPLAY_STOPS'] ?? 5);
/** Another repository's clone, to be replayed in place of this one, with its large files. */
const ELSEWHERE = process.env['SKEIN_REPLAY_REPOSITORY'];
const REPOSITORY = ELSEWHERE ?? join(import.meta.dirname, '../..');
const COMMITS = 60;

describe('an index that follows git', () => {
  let parse: Parse;
  beforeAll(async () => {
    parse = await parseInProcess();
  });

  it('through this project, or as much of its history as the clone has', { timeout: 120_000 + STOPS * 10_000 }, async () => {
    const index = new LivedIndex(parse);
    try {
      // A copy of what git keeps and nothing else; the clone itself is left alone. Without a clone, one more history is made up.
      if (existsSync(join(REPOSITORY, '.git'))) index.folder.git('clone', '-q', '--no-checkout', '--no-hardlinks', REPOSITORY, '.');
      else makeUp(index, { commits: COMMITS, seed: 8 });
      if (ELSEWHERE !== undefined) await index.restart({ maxFileSizeKB: 1024 });
      await follow(index, stops(commitsOf(index), STOPS));
    } finally {
      await index.dispose();
    }
  });

  it('through edits, renames, merges and branches', { timeout: 120_000 + STOPS * 10_000 }, async () => {
    const index = new LivedIndex(parse);
    try {
      makeUp(index, { commits: COMMITS, seed: 7 });
      const commits = commitsOf(index);
      expect(commits.length).toBeGreaterThanOrEqual(COMMITS);
      await follow(index, [...stops(commits, STOPS * 2), 'main', 'side', 'main~20']);
    } finally {
      await index.dispose();
    }
  });
});

async function follow(index: LivedIndex, commits: readonly string[]): Promise<void> {
  for (const [at, commit] of commits.entries()) {
    const checkOut = () => index.folder.git('checkout', '-q', '--detach', commit);
    switch (at % 3) {
      case 0:
        // While it was running, and it was not told.
        if (index.isLive) await index.restart();
        checkOut();
        break;
      case 1:
        checkOut();
        await index.restart();
        break;
      case 2:
        await index.goLive();
        checkOut();
        await index.rescan('another branch');
        break;
    }
    await equalsFresh(index);
  }
  await index.update();
  expect((await index.update()).counters).toMatchObject({ added: 0, updated: 0, deleted: 0 });
}

/** Oldest first, all branches. */
function commitsOf(index: LivedIndex): readonly string[] {
  return index.folder.git('rev-list', '--all', '--topo-order', '--reverse').trim().split('\n');
}

/** Evenly spread, the last included; then back to one in the middle, which is the largest step. */
function stops(commits: readonly string[], count: number): readonly string[] {
  const spread = Array.from({ length: count }, (_, at) => commits[Math.ceil(((at + 1) * commits.length) / count) - 1] ?? '');
  return [...spread, commits[Math.floor(commits.length / 2)] ?? ''];
}

/** A history of its own: the same on every machine, because its dice are. */
function makeUp(index: LivedIndex, { commits, seed }: { readonly commits: number; readonly seed: number }): void {
  const { folder } = index;
  const git = (...args: readonly string[]) => folder.git(...args);
  const numbers = fc.sample(fc.nat(1000), { numRuns: commits * 12, seed });
  let next = 0;
  const roll = (sides: number) => (numbers[next++ % numbers.length] ?? 0) % sides;
  const paths = ['a.ts', 'b.ts', 'src/c.js', 'src/deep/d.tsx', 'e.py', 'src/f.go', 'src/deep/g.ts'];
  const path = () => paths[roll(paths.length)] ?? 'a.ts';
  const text = () =>
    `import { n${roll(9)} } from './m';\n${'\n'.repeat(roll(3))}export function f${roll(9)}(a: number) { return n${roll(9)}(a); }\n`;
  git('init', '-q', '-b', 'main');
  for (const one of paths) folder.write(one, text());
  git('add', '-A');
  git('commit', '-qm', 'first');
  git('branch', 'side');
  for (let commit = 0; commit < commits; commit++) {
    if (commit % 7 === 3) git('checkout', '-q', commit % 14 === 3 ? 'side' : 'main');
    if (commit % 20 === 19) git('merge', '-q', '-X', 'ours', '--no-edit', '-m', 'merge', commit % 40 === 19 ? 'side' : 'main');
    const [from, to] = [path(), path()];
    if (roll(3) === 0) folder.rename(from, to);
    if (roll(4) === 0) folder.remove(path());
    folder.write(path(), text());
    if (roll(6) === 0) folder.write('.gitignore', ['src/deep/\n', '*.js\n', ''][roll(3)] ?? '');
    git('add', '-A', '-f');
    git('commit', '-qm', `change ${commit}`, '--allow-empty');
  }
  folder.forgetTimes();
}
