/** Git itself is the reference for what `.gitignore` files and `.git/info/exclude` mean. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Languages } from '../../server/src/workspace/content/classify.ts';
import { randomRuns } from '../randomRuns.ts';
import { listed, sourceOf } from './support/sourceOf.ts';
import { type TemporaryFolder, temporaryFolder } from './support/temporaryFolder.ts';

/** Everything is supported, so that only rules decide. */
const ANY: Languages = { ofPath: () => 'any', ofContent: () => 'any' };

function listedByGit(folder: TemporaryFolder): string[] {
  return folder.git(['ls-files', '--others', '--exclude-standard', '-z']).split('\0').filter(Boolean).sort();
}

/** `source:line` of the rule that leaves each path out. */
function blamedByGit(folder: TemporaryFolder, paths: readonly string[]): Record<string, string> {
  const fields = folder
    .git(['check-ignore', '--no-index', '-v', '-z', '--stdin'], { input: paths.map((path) => `${path}\0`).join(''), accept: [1] })
    .split('\0');
  const blamed: Record<string, string> = {};
  for (let at = 0; at + 3 < fields.length; at += 4) {
    const [source, line, pattern, path] = fields.slice(at, at + 4);
    if (!pattern?.startsWith('!')) blamed[path ?? ''] = `${source}:${line}`;
  }
  return blamed;
}

function blamedByUs(folder: TemporaryFolder, paths: readonly string[]): Record<string, string> {
  const { rules } = sourceOf(folder.root);
  const blamed: Record<string, string> = {};
  for (const path of paths) {
    const rule = rules.explain(path);
    if (rule) blamed[path] = `${rule.source}:${rule.line}`;
  }
  return blamed;
}

async function compare(folder: TemporaryFolder, files: readonly string[]): Promise<void> {
  const byUs = await listed(sourceOf(folder.root, {}, { languages: ANY }));
  expect(byUs.keys).toEqual(listedByGit(folder));
  expect(blamedByUs(folder, files)).toEqual(blamedByGit(folder, files));
}

describe('single rules', () => {
  const files = {
    'a.log': '',
    'keep.log': '',
    'sub/a.log': '',
    'sub/keep.log': '',
    'logs/x.ts': '',
    'sub/logs/x.ts': '',
    'sub/deep/logs/y.ts': '',
    foo: '',
    'sub/foo': '',
    'docs/foo': '',
    'docs/a/foo': '',
    'build/x.ts': '',
    'sub/build/x.ts': '',
    ' lead.ts': '',
    'trail ': '',
    '#hash': '',
    '!bang': '',
    'a[b].ts': '',
    'a\\b.ts': '',
    'é.ts': '',
    '日本/語.ts': '',
    'new\nline.ts': '',
    '-dash.ts': '',
    '..dots.ts': '',
    'A.LOG': '',
  };
  it.each([
    ['*.log'],
    ['*.log\n!keep.log'],
    ['!keep.log\n*.log'],
    ['/a.log'],
    ['logs/'],
    ['logs'],
    ['/logs/'],
    ['sub/logs'],
    ['**/logs'],
    ['**/logs/**'],
    ['sub/**'],
    ['sub/**/logs'],
    ['/*\n!/sub'],
    ['/*\n!/sub/\n/sub/*\n!/sub/logs/'],
    ['docs/*\n!docs/a'],
    ['sub/\n!sub/foo'],
    ['foo\n!docs/foo'],
    ['*\n!*/\n!*.ts'],
    ['**'],
    ['/**'],
    ['***/foo'],
    ['sub/***'],
    ['sub/***/foo'],
    ['a[[]b].ts'],
    ['a\\[b].ts'],
    ['a\\\\b.ts'],
    ['\\#hash'],
    ['#hash'],
    ['\\!bang'],
    ['!bang'],
    ['trail\\ '],
    ['trail '],
    [' lead.ts'],
    ['*.log   '],
    ['*.log\r\n!keep.log\r\n'],
    ['\uFEFF*.log'],
    ['é.ts'],
    ['[é].ts'],
    ['?.ts'],
    ['日本/'],
    ['new*'],
    ['-dash.ts'],
    ['..dots.ts'],
    ['[a-k]*'],
    ['[!a-k]*'],
    ['[[:alpha:]]*.log'],
    ['[z-a]'],
    ['[unclosed'],
    ['foo\\'],
    ['/'],
    ['//'],
    ['sub//foo'],
    ['./foo'],
    ['sub/./foo'],
    ['../foo'],
    ['\n\n# nothing\n\n'],
    ['build/\n!build/'],
    ['build\n!build/x.ts'],
    ['*.LOG'],
    ['logs/\n!logs/\nlogs/'],
  ])('%j', async (text) => {
    using folder = temporaryFolder({ ...files, '.gitignore': text });
    folder.git(['init', '-q']);
    await compare(folder, Object.keys(files));
  });
});

describe('several ignore files', () => {
  it.each<[string, Record<string, string>]>([
    ['an inner file is stronger', { '.gitignore': '*.ts\n', 'sub/.gitignore': '!a.ts\n', 'sub/a.ts': '', 'sub/b.ts': '' }],
    ['an inner file cannot bring back its own folder', { '.gitignore': 'sub/\n', 'sub/.gitignore': '!*\n', 'sub/a.ts': '' }],
    ['an outer file does not win by coming first', { '.gitignore': '!a.ts\n', 'sub/.gitignore': 'a.ts\n', 'sub/a.ts': '', 'a.ts': '' }],
    ['an inner file is anchored in its folder', { 'sub/.gitignore': '/a.ts\n', 'sub/a.ts': '', 'sub/x/a.ts': '', 'a.ts': '' }],
    [
      'info/exclude is weaker than .gitignore',
      { '.git/info/exclude': '*.ts\nsub/\n', '.gitignore': '!a.ts\n!sub/\n', 'a.ts': '', 'b.ts': '', 'sub/a.ts': '' },
    ],
    [
      'odd folder names',
      { 'a[b]/.gitignore': 'x.ts\n', 'a[b]/x.ts': '', 'a[b]/y.ts': '', '! #/.gitignore': '/x.ts\n', '! #/x.ts': '', '! #/y/x.ts': '' },
    ],
  ])('%s', async (_, tree) => {
    using folder = temporaryFolder();
    folder.git(['init', '-q']);
    folder.writeAll(tree);
    await compare(
      folder,
      Object.keys(tree).filter((key) => key.endsWith('.ts')),
    );
  });

  it('are not asked about what is tracked, unlike in git', async () => {
    using folder = temporaryFolder({ 'forced.ts': '', 'a.ts': '' });
    folder.git(['init', '-q']);
    folder.git(['add', '-f', '.']);
    folder.write('.gitignore', 'forced.ts\n');
    expect(folder.git(['ls-files', '--cached', '--others', '--exclude-standard', '-z']).split('\0').filter(Boolean).sort()).toEqual([
      '.gitignore',
      'a.ts',
      'forced.ts',
    ]);
    // FIXME: git lists what was added by force. Knowing that takes reading git's index; searches of editors do not either.
    expect((await listed(sourceOf(folder.root))).keys).toEqual(['a.ts']);
  });

  it('a .gitignore that is a link is not read', async () => {
    using folder = temporaryFolder({ 'a.ts': '', rules: '*.ts' });
    folder.git(['init', '-q']);
    const { symlinkSync } = await import('node:fs');
    symlinkSync('rules', folder.path('.gitignore'));
    expect((await listed(sourceOf(folder.root))).keys).toEqual(['a.ts']);
    expect(listedByGit(folder)).toEqual(['.gitignore', 'a.ts', 'rules']);
  });
});

describe('random trees', () => {
  const name = fc.constantFrom('a', 'b', 'ab', 'a.x', 'b.x', 'ab.xy', '.h', 'a b', 'é', '[a]', '-x', '!n', '#h', 'A', 'x\ny', '*');
  const segment = fc.oneof(
    name.map((text) => text.replace(/[[\]*\\!#]/g, '\\$&')),
    fc.constantFrom('*', '?', 'a*', '*.x', '*b', '[ab]', '[!a]', '[^b]*', '**', 'a?', '\\a', '*.x*', '.*', '[[:lower:]]', 'A', '*a*b*'),
  );
  const pattern = fc
    .record({
      negated: fc.boolean(),
      anchored: fc.boolean(),
      parts: fc.array(segment, { minLength: 1, maxLength: 3 }),
      folder: fc.boolean(),
      tail: fc.constantFrom('', '', '', ' ', '\r'),
    })
    .map(
      ({ negated, anchored, parts, folder, tail }) =>
        `${negated ? '!' : ''}${anchored ? '/' : ''}${parts.join('/')}${folder ? '/' : ''}${tail}`,
    );
  const rules = fc.array(pattern, { maxLength: 6 }).map((lines) => lines.join('\n'));
  const tree = fc.array(fc.array(name, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 14 });
  const ignoreFiles = fc.array(fc.record({ folder: fc.nat(), text: rules }), { maxLength: 3 });

  it('are listed as by git, for the same reasons', async () => {
    using folder = temporaryFolder();
    folder.git(['init', '-q']);
    await fc.assert(
      fc.asyncProperty(tree, rules, ignoreFiles, rules, async (paths, rootRules, inner, excludeRules) => {
        const files = consistent(paths);
        const folders = [...new Set(files.flatMap((file) => foldersOf(file)))];
        for (const entry of Object.keys(Object.fromEntries(files.map((file) => [file.split('/')[0] ?? '', 1])))) folder.remove(entry);
        folder.remove('.gitignore');
        folder.write('.git/info/exclude', excludeRules);
        folder.write('.gitignore', rootRules);
        for (const file of files) folder.write(file);
        for (const { folder: index, text } of inner) {
          const where = folders[index % Math.max(1, folders.length)];
          if (where !== undefined) folder.write(`${where}/.gitignore`, text);
        }
        try {
          await compare(folder, files);
        } finally {
          for (const file of files) folder.remove(file.split('/')[0] ?? '');
        }
      }),
      randomRuns('FUZZ', 60),
    );
  }, 120_000);
});

/** Leaves out what cannot be because a file stands where a folder is needed. */
function consistent(paths: readonly (readonly string[])[]): string[] {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const parts of paths) {
    const file = parts.join('/');
    const above = foldersOf(file);
    if (folders.has(file) || above.some((folder) => files.has(folder))) continue;
    files.add(file);
    for (const folder of above) folders.add(folder);
  }
  return [...files];
}

function foldersOf(file: string): string[] {
  const parts = file.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}
