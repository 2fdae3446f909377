import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readChange } from '../../server/src/api/changes/readChange.ts';
import { FailureError } from '../../server/src/base/failure.ts';
import { gitIn } from './gitFixture.ts';

let folder = '';
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'skein-change-')));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function repository(): ReturnType<typeof gitIn> {
  const git = gitIn(folder);
  git('init', '-q', '-b', 'main');
  writeFileSync(join(folder, 'a.ts'), 'export const a = 1;\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  return git;
}

async function refusal(what: string, environment?: NodeJS.ProcessEnv): Promise<string> {
  const error = await readChange(folder, what, environment === undefined ? {} : { environment }).catch((each: unknown) => each);
  expect(error).toBeInstanceOf(FailureError);
  return error instanceof FailureError ? `${error.failure.kind}: ${error.failure.message}` : '';
}

test('Without git, a repository or such a commit it says so', async () => {
  expect(await refusal('', { PATH: folder })).toBe('user: git cannot tell what has changed: git is not installed, or not on the PATH');
  expect(await refusal('')).toMatch(/^user: git cannot tell what has changed: not a git repository/);
  repository();
  expect(await refusal('nowhere')).toBe('user: There is no branch or commit "nowhere"');
});

test('What a person types is never an option of git', async () => {
  repository();
  const planted = join(folder, 'planted');
  for (const what of [`--output=${planted}`, `HEAD..--output=${planted}`, 'HEAD:a.ts', 'HEAD^{/x y}'])
    expect(await refusal(what)).toMatch(/^user: There is no branch or commit/);
  expect(existsSync(planted)).toBe(false);
});

test('Nothing that the repository names is run', async () => {
  const git = repository();
  const planted = join(folder, 'planted');
  // Git ignores what lies in its own folder.
  const program = join(folder, '.git/run.sh');
  writeFileSync(program, `#!/bin/sh\ntouch '${planted}'\ncat\n`);
  chmodSync(program, 0o755);
  mkdirSync(join(folder, '.git/hooks'), { recursive: true });
  writeFileSync(join(folder, '.git/hooks/post-index-change'), `#!/bin/sh\ntouch '${planted}'\n`, { mode: 0o755 });
  for (const [key, value] of [
    ['core.fsmonitor', program],
    ['core.pager', program],
    ['diff.external', program],
    ['filter.evil.clean', program],
    ['filter.evil.smudge', program],
    ['diff.evil.textconv', program],
  ] as const)
    git('config', key, value);
  writeFileSync(join(folder, '.gitattributes'), '*.ts filter=evil diff=evil\n');
  writeFileSync(join(folder, 'a.ts'), 'export const a = 2;\n');
  const { files } = await readChange(folder, '');
  expect(files.filter(({ leftOut }) => leftOut === undefined).map(({ path }) => path)).toEqual(['a.ts']);
  await readChange(folder, 'HEAD..HEAD');
  expect(existsSync(planted)).toBe(false);
});

test('Only files below the folder take part, and no link is followed', async () => {
  const git = repository();
  mkdirSync(join(folder, 'inner'));
  writeFileSync(join(folder, 'inner/b.ts'), 'export const b = 1;\n');
  git('add', '-A');
  git('commit', '-q', '-m', 'second');
  writeFileSync(join(folder, 'a.ts'), 'export const a = 2;\n');
  writeFileSync(join(folder, 'inner/b.ts'), 'export const b = 2;\n');
  symlinkSync(join(folder, 'a.ts'), join(folder, 'inner/c.ts'));
  const { files, title } = await readChange(join(folder, 'inner'), '');
  expect(title).toBe('working tree');
  expect(files.map(({ path }) => path)).toEqual(['b.ts']);
  expect(Buffer.from(files[0]?.before ?? []).toString()).toBe('export const b = 1;\n');
  expect(Buffer.from(files[0]?.after ?? []).toString()).toBe('export const b = 2;\n');
});

test('In a repository without a commit everything is new; a file that only looks touched is not', async () => {
  const git = gitIn(folder);
  git('init', '-q', '-b', 'main');
  writeFileSync(join(folder, 'a.ts'), 'export const a = 1;\n');
  const { files } = await readChange(folder, '');
  expect(files.map(({ path, before }) => [path, before])).toEqual([['a.ts', undefined]]);
  git('add', '-A');
  git('commit', '-q', '-m', 'first');
  writeFileSync(join(folder, 'a.ts'), 'export const a = 1;\n');
  expect((await readChange(folder, '')).files).toEqual([]);
});
