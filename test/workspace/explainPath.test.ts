import { symlinkSync } from 'node:fs';
import { expect, it } from 'vitest';
import { explainPath } from '../../server/src/workspace/explainPath.ts';
import type { WorkspaceOptions } from '../../server/src/workspace/fileSource.ts';
import { createPaths } from '../../server/src/workspace/path.ts';
import { failingFiles } from './support/failingFiles.ts';
import { sourceOf } from './support/sourceOf.ts';
import { type TemporaryFolder, temporaryFolder } from './support/temporaryFolder.ts';

function explainer(folder: TemporaryFolder, options: Partial<WorkspaceOptions> = {}) {
  const disk = failingFiles();
  const paths = createPaths({ root: folder.root, files: disk.files });
  const source = sourceOf(folder.root, options, { files: disk.files });
  const explain = (path: string) => explainPath(path, { source, paths, files: disk.files });
  return { disk, source, explain };
}

it('says for every path why it belongs to the index or not', async () => {
  using elsewhere = temporaryFolder({ 'a.ts': '' });
  using folder = temporaryFolder({
    '.gitignore': '\n# generated\n/gen/\n',
    'sub/.skeinignore': 'mine.ts\n',
    'src/a.ts': 'x',
    'src/style.css': '',
    'src/large.ts': 'x'.repeat(3_000),
    'src/binary.ts': '\0',
    'gen/a.ts': '',
    'sub/mine.ts': '',
    'hidden/a.ts': '',
    LICENSE: '',
    tool: '#!/usr/bin/python',
  });
  symlinkSync('src', folder.path('alias'));
  symlinkSync(elsewhere.root, folder.path('out'));
  const { explain } = explainer(folder, { maxFileSizeKB: 2, filesExclude: ['**/hidden'] });
  const expected = {
    'src/a.ts': 'yes: typescript from disk',
    './src/../src/a.ts': 'yes: typescript from disk',
    [folder.path('src/a.ts')]: 'yes: typescript from disk',
    'alias/a.ts': 'yes: typescript from disk',
    tool: 'yes: python from disk',
    'gen/a.ts': 'ignored by .gitignore:3 (gitignore)',
    gen: 'ignored by .gitignore:3 (gitignore)',
    'sub/mine.ts': 'ignored by sub/.skeinignore:1 (skeinignore)',
    'node_modules/x/a.ts': 'left out by built-in rules (node_modules/) (builtIn)',
    'hidden/a.ts': 'left out by the setting files.exclude (**/hidden) (setting)',
    'src/style.css': '.css is in no supported language (language)',
    LICENSE: 'LICENSE is in no supported language (language)',
    'src/large.ts': 'it is too large (3 KB, the limit is 2 KB) (limit)',
    'src/binary.ts': 'it is not text (a NUL byte near the start) (content)',
    'src/none.ts': 'there is no such file (missing)',
    'src/a.ts/x.ts': 'there is no such file (missing)',
    src: 'it is a folder (missing)',
    '../a.ts': 'it lies outside the workspace folder (outside)',
    'out/a.ts': 'it lies outside the workspace folder (outside)',
    '/etc/passwd': 'it lies outside the workspace folder (outside)',
  };
  const told: Record<string, string> = {};
  for (const path of Object.keys(expected)) {
    const { belongs, language, origin, reason, rule } = await explain(path);
    told[path] = belongs ? `yes: ${language} from ${origin}` : `${reason} (${rule?.kind})`;
  }
  expect(told).toEqual(expected);
});

it('names the setting that would have to change', async () => {
  using folder = temporaryFolder({ 'large.ts': 'x'.repeat(3_000), 'a.ts': '' });
  expect((await explainer(folder, { maxFileSizeKB: 1 }).explain('large.ts')).rule).toEqual({
    kind: 'limit',
    source: 'settings',
    setting: 'skein.maxFileSizeKB',
  });
  expect(await explainer(folder, { include: ['src', 'lib/*.ts'] }).explain('a.ts')).toMatchObject({
    reason: 'not named by the setting skein.include (src, lib/*.ts)',
    rule: { setting: 'skein.include' },
  });
});

it('tells failures with their cause', async () => {
  using folder = temporaryFolder({ 'a.ts': '' });
  const { explain, disk } = explainer(folder);
  disk.fail('openSync', '/a.ts', 'EACCES');
  expect(await explain('a.ts')).toMatchObject({
    belongs: false,
    reason: expect.stringMatching(/^it cannot be read \(EACCES/),
    failure: { kind: 'io', subject: 'a.ts' },
  });
});

it('knows open buffers, also of files that are not there', async () => {
  using folder = temporaryFolder();
  const { explain, source } = explainer(folder);
  source.buffers.set('new.ts', { text: '', version: 1 });
  expect(await explain('new.ts')).toMatchObject({ belongs: true, language: 'typescript', origin: 'buffer' });
});
