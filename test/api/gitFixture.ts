/** A workspace that is a git repository with a history of its own, made in a temporary folder. */
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import type { IndexOptions } from '../../server/src/api/codeIndex.ts';
import { type Fixture, openFixture } from './openFixture.ts';

export interface GitFixture extends Fixture {
  git(...args: readonly string[]): string;
  /** Deletes a file of the working tree. */
  remove(path: string): void;
  commit(message: string): void;
  /** Brings the index up to date with the files. */
  update(): Promise<void>;
}

/** As `openFixture`; everything is committed on branch `main`. */
export async function openGitFixture(workspace: string, options: Partial<IndexOptions> = {}): Promise<GitFixture> {
  const fixture = await openFixture(workspace, options);
  const git = gitIn(fixture.root);
  git('init', '-q', '-b', 'main');
  const commit = (message: string) => {
    git('add', '-A');
    git('commit', '-q', '-m', message);
  };
  commit('first');
  return {
    ...fixture,
    git,
    commit,
    remove: (path) => rmSync(join(fixture.root, path)),
    update: async () => {
      await fixture.index.update({ mode: 'changed', trigger: 'test' });
    },
  };
}

/** No configuration of this machine or its user takes part. */
export function gitIn(folder: string): (...args: readonly string[]) => string {
  const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' };
  const env = { ...process.env, ...who, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
  return (...args) => execFileSync('git', ['-C', folder, ...args], { env, encoding: 'utf8' });
}
