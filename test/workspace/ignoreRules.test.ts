import { describe, expect, it } from 'vitest';
import { createIgnoreRules, type IgnoreRules, type RuleOptions } from '../../server/src/workspace/ignore/ignoreRules.ts';
import { createPaths } from '../../server/src/workspace/path.ts';
import { failingFiles } from './support/failingFiles.ts';
import { listed, PLAIN_OPTIONS, sourceOf } from './support/sourceOf.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

/** Who left a path out, in one line a person can read; `-` when nobody did. */
function blame(rules: IgnoreRules, path: string): string {
  const rule = rules.explain(path);
  if (!rule) return '-';
  const where = rule.setting ?? (rule.line === undefined ? rule.source : `${rule.source}:${rule.line}`);
  return `${rule.kind} ${where} ${rule.pattern}`;
}

interface Case {
  readonly tree: Readonly<Record<string, string>>;
  readonly options?: Partial<RuleOptions>;
  /** `path: who left it out`. */
  readonly expected: Readonly<Record<string, string>>;
}

function check({ tree, options = {}, expected }: Case): void {
  using folder = temporaryFolder(tree);
  const { rules } = sourceOf(folder.root, options);
  expect(Object.fromEntries(Object.keys(expected).map((path) => [path, blame(rules, path)]))).toEqual(expected);
  for (const [path, who] of Object.entries(expected)) expect([path, rules.excludes(path)]).toEqual([path, who !== '-']);
}

describe('built-in rules', () => {
  it('leave out what is downloaded or generated wherever it stands', () =>
    check({
      tree: { 'a.ts': '' },
      expected: {
        'node_modules/x/a.ts': 'builtIn built-in rules node_modules/',
        'packages/p/node_modules/': 'builtIn built-in rules node_modules/',
        'lib/python3.12/site-packages/x.py': 'builtIn built-in rules site-packages/',
        '__pycache__/a.py': 'builtIn built-in rules __pycache__/',
        'bower_components/a.ts': 'builtIn built-in rules bower_components/',
        'jquery.min.js': 'builtIn built-in rules *.min.js',
        'node_modules.ts': '-',
        node_modules: '-',
        'a.ts': '-',
      },
    }));

  it('leave out output folders only beside the tool that fills them', () =>
    check({
      tree: {
        'web/package.json': '{}',
        'web/dist/a.js': '',
        'cmd/dist/main.go': '',
        'rust/Cargo.toml': '',
        'rust/target/a.rs': '',
        'target/a.ts': '',
        'go/build/build.go': '',
      },
      expected: {
        'web/dist/a.js': 'builtIn built-in rules dist/ beside package.json',
        'cmd/dist/main.go': '-',
        'rust/target/a.rs': 'builtIn built-in rules target/ beside Cargo.toml',
        'target/a.ts': '-',
        'go/build/build.go': '-',
        'web/out/a.js': 'builtIn built-in rules out/ beside package.json',
        'web/build/a.js': '-',
      },
    }));

  it('give way to anybody who says otherwise', () =>
    check({
      tree: { '.gitignore': '!node_modules/\n', 'sub/.skeinignore': '!dist/\n', 'sub/package.json': '' },
      options: { exclude: ['!**/.venv'] },
      expected: {
        'node_modules/a.ts': '-',
        'sub/dist/a.ts': '-',
        'dist/a.ts': '-',
        '.venv/a.py': '-',
        '.tox/a.py': 'builtIn built-in rules .tox/',
      },
    }));

  it('never enter version control or our own index, whoever asks', () =>
    check({
      tree: { '.gitignore': '!.git/\n' },
      options: { exclude: ['!**/.git', '!.skein'] },
      expected: { '.git/hooks/a.py': 'builtIn built-in rules .git/', '.skein/a.ts': 'builtIn built-in rules .skein/', '.github/a.ts': '-' },
    }));
});

describe('layers', () => {
  it('are stronger from .gitignore to .skeinignore to files.exclude to skein.exclude', () =>
    check({
      tree: { '.gitignore': '*.ts\n', 'sub/.skeinignore': '# ours\n!*.ts\n' },
      options: { filesExclude: ['**/hidden.ts'], exclude: ['**/gone.ts', '!sub/hidden.ts'], searchExclude: ['**/quiet.ts'] },
      expected: {
        'a.ts': 'gitignore .gitignore:1 *.ts',
        'sub/a.ts': '-',
        'sub/deep/hidden.ts': 'setting files.exclude **/hidden.ts',
        'sub/hidden.ts': '-',
        'sub/gone.ts': 'setting skein.exclude **/gone.ts',
        'sub/quiet.ts': 'setting search.exclude **/quiet.ts',
      },
    }));

  it('cannot bring back what lies in a folder that is left out', () =>
    check({
      tree: { '.gitignore': 'gen/\n', '.skeinignore': '!gen/keep.ts\n' },
      expected: { 'gen/keep.ts': 'gitignore .gitignore:1 gen/', 'gen/': 'gitignore .gitignore:1 gen/' },
    }));

  it('bring back a folder and judge what it holds anew', () =>
    check({
      tree: { '.gitignore': 'gen/\n*.py\n', '.skeinignore': '!gen/\n' },
      expected: { 'gen/keep.ts': '-', 'gen/a.py': 'gitignore .gitignore:2 *.py' },
    }));

  it('read git files only when asked to, and our own always', () =>
    check({
      tree: { '.gitignore': '*.ts\n', '.skeinignore': '*.py\n', 'sub/.gitignore': '*.go\n' },
      options: { useIgnoreFiles: false },
      expected: { 'a.ts': '-', 'a.py': 'skeinignore .skeinignore:1 *.py', 'sub/a.go': '-' },
    }));
});

describe('globs of settings', () => {
  it.each<[string, Record<string, boolean>]>([
    ['*.ts', { 'a.ts': true, 'sub/a.ts': false }],
    ['**/*.ts', { 'a.ts': true, 'sub/a.ts': true, 'a.tsx': false }],
    ['**/gen', { 'gen/a.ts': true, 'sub/gen/a.ts': true, 'generated/a.ts': false, gen: true }],
    ['gen', { 'gen/a.ts': true, 'sub/gen/a.ts': false }],
    ['./gen/', { 'gen/a.ts': true }],
    ['/gen/**', { 'gen/a.ts': true, 'gen/x/a.ts': true }],
    ['**/{a,b}.ts', { 'a.ts': true, 'x/b.ts': true, 'c.ts': false }],
    ['src/**/test?.[tj]s', { 'src/test1.ts': true, 'src/x/y/test2.js': true, 'src/test10.ts': false }],
    ['**/.*', { '.a.ts': true, '.hidden/a.ts': true, 'a.ts': false }],
    ['**/[!a]*.ts', { 'b.ts': true, 'a.ts': false }],
    ['**/(x)/*.ts', { '(x)/a.ts': true, 'x/a.ts': false }],
    ['c++/*', { 'c++/a.ts': true }],
    ['**/x.ts', { 'new\nline/x.ts': true }],
    ['', { 'a.ts': false }],
    ['/', { 'a.ts': false }],
  ])('%j', (glob, expected) => {
    using folder = temporaryFolder();
    const { rules } = sourceOf(folder.root, { filesExclude: [glob] });
    expect(Object.fromEntries(Object.keys(expected).map((path) => [path, rules.excludes(path)]))).toEqual(expected);
  });

  it('narrow the index to what skein.include names, folders with all they hold', async () => {
    using folder = temporaryFolder({
      'src/a.ts': '',
      'src/deep/b.ts': '',
      'src/c.py': '',
      'lib/d.ts': '',
      'e.ts': '',
      'tools/gen/f.ts': '',
    });
    const { keys } = await listed(sourceOf(folder.root, { include: ['src/**/*.ts', 'tools', 'e.ts'] }));
    expect(keys).toEqual(['e.ts', 'src/a.ts', 'src/deep/b.ts', 'tools/gen/f.ts']);
    expect(blame(sourceOf(folder.root, { include: ['src', 'lib'] }).rules, 'e.ts')).toBe('setting skein.include src, lib');
  });

  it('enter no folder in which nothing can be included', async () => {
    using folder = temporaryFolder({ 'src/a/b.ts': '', 'lib/c/d.ts': '', 'e.ts': '' });
    const disk = failingFiles();
    disk.fail('readdirSync', '/lib', 'EIO');
    const { keys, uncertain } = await listed(sourceOf(folder.root, { include: ['src/a/*.ts'] }, { files: disk.files }));
    expect([keys, uncertain]).toEqual([['src/a/b.ts'], []]);
  });
});

describe('work trees', () => {
  it('that hold the folder apply their rules from above', () => {
    using outer = temporaryFolder({
      '.gitignore': 'gen/\n/apps/web/private/\n*.log.ts\n',
      '.git/info/exclude': 'scratch.ts\n',
      '.git/HEAD': '',
      'apps/.gitignore': '!gen/\n',
      'apps/web/a.ts': '',
    });
    const { rules } = sourceOf(outer.path('apps/web'));
    const paths = ['a.ts', 'gen/a.ts', 'private/a.ts', 'x.log.ts', 'scratch.ts'];
    expect(paths.map((path) => blame(rules, path))).toEqual([
      '-',
      '-',
      'gitignore ../../.gitignore:2 /apps/web/private/',
      'gitignore ../../.gitignore:3 *.log.ts',
      'gitExclude ../../.git/info/exclude:1 scratch.ts',
    ]);
  });

  it('that ignore the folder itself have no say in it', () => {
    using outer = temporaryFolder({ '.gitignore': '*\n', '.git/HEAD': '', 'apps/web/a.ts': '', 'apps/web/.gitignore': 'b.ts\n' });
    const { rules } = sourceOf(outer.path('apps/web'));
    expect(['a.ts', 'b.ts'].map((path) => blame(rules, path))).toEqual(['-', 'gitignore .gitignore:1 b.ts']);
  });

  it('inside the folder take no rules from outside, but the built-in ones', () =>
    check({
      tree: {
        '.gitignore': '*.ts\n',
        '.git/HEAD': '',
        'nested/.git/HEAD': '',
        'nested/.git/info/exclude': 'c.ts\n',
        'nested/.gitignore': 'b.ts\n',
        '.skeinignore': 'd.ts\n',
      },
      expected: {
        'a.ts': 'gitignore .gitignore:1 *.ts',
        'nested/a.ts': '-',
        'nested/b.ts': 'gitignore nested/.gitignore:1 b.ts',
        'nested/c.ts': 'gitExclude nested/.git/info/exclude:1 c.ts',
        'nested/d.ts': 'skeinignore .skeinignore:1 d.ts',
        'nested/node_modules/a.ts': 'builtIn built-in rules node_modules/',
      },
    }));

  it('of the same clone share their info/exclude', () => {
    using folder = temporaryFolder({ 'main/a.ts': '' });
    folder.git(['init', '-q'], { folder: 'main' });
    folder.git(['add', '.'], { folder: 'main' });
    folder.git(['commit', '-qm', 'first'], { folder: 'main' });
    folder.git(['worktree', 'add', '-q', '../other'], { folder: 'main' });
    folder.write('main/.git/info/exclude', 'skip.ts\n');
    expect(blame(sourceOf(folder.path('other')).rules, 'skip.ts')).toBe('gitExclude ../main/.git/info/exclude:1 skip.ts');
  });

  it.each(['gitdir: /does/not/exist\n', 'nonsense', ''])('with a damaged .git file are plain folders: %j', (text) =>
    check({ tree: { '.git': text, '.gitignore': 'a.ts\n' }, expected: { 'a.ts': 'gitignore .gitignore:1 a.ts', 'b.ts': '-' } }),
  );
});

describe('ignore files', () => {
  it('are compiled once, until they are forgotten', () => {
    using folder = temporaryFolder({ '.gitignore': 'a.ts\n', 'sub/.gitignore': 'b.ts\n', 'sub/deep/x.ts': '', 'other/.gitignore': 'c.ts' });
    const disk = failingFiles();
    const rules = createIgnoreRules(PLAIN_OPTIONS, createPaths({ root: folder.root, files: disk.files }), disk.files);
    const ask = () => ['a.ts', 'sub/b.ts', 'sub/deep/b.ts', 'other/c.ts'].map((path) => rules.excludes(path));
    expect(ask()).toEqual([true, true, true, true]);
    const reads = disk.counts['readFileSync'];
    folder.write('sub/.gitignore', '');
    expect([ask(), disk.counts['readFileSync']]).toEqual([[true, true, true, true], reads]);
    rules.forget('sub');
    expect(ask()).toEqual([true, false, false, true]);
    folder.remove('.gitignore');
    rules.forget('');
    expect(ask()).toEqual([false, false, false, true]);
  });

  it('that cannot be read are told and leave nothing out', () => {
    using folder = temporaryFolder({ 'sub/.gitignore': 'a.ts\n' });
    const disk = failingFiles();
    disk.fail('readFileSync', 'sub/.gitignore', 'EACCES');
    const { rules } = sourceOf(folder.root, {}, { files: disk.files });
    expect(rules.excludes('sub/a.ts')).toBe(false);
    expect([...rules.problems].map(([path, failure]) => [path, failure.code, failure.kind])).toEqual([
      ['sub/.gitignore', 'workspace.ignoreFile', 'io'],
    ]);
    disk.repair();
    rules.forget('sub');
    expect([rules.excludes('sub/a.ts'), rules.problems.size]).toEqual([true, 0]);
  });

  it('may have lines as long as they like', async () => {
    using folder = temporaryFolder({ '.gitignore': `${'('.repeat(50_000)}\na.ts\n${' '.repeat(50_000)}b\n`, 'a.ts': '', 'c.ts': '' });
    expect((await listed(sourceOf(folder.root))).keys).toEqual(['c.ts']);
  });

  it('may be folders or pipes; those have no rules', async () => {
    const { execFileSync } = await import('node:child_process');
    using folder = temporaryFolder({ '.gitignore/': '', 'sub/a.ts': '' });
    execFileSync('mkfifo', [folder.path('sub/.gitignore')]);
    expect((await listed(sourceOf(folder.root))).keys).toEqual(['sub/a.ts']);
  });

  it('match without regard to letters where the volume does', () => {
    using folder = temporaryFolder({ '.gitignore': 'Gen/\nsrc/X*.ts\n' });
    const paths = createPaths({ root: folder.root, files: failingFiles().files, caseSensitive: false });
    const { rules } = sourceOf(folder.root, { filesExclude: ['**/Hidden.TS', 'Lib/*'] }, { paths });
    expect(['gen/a.ts', 'SRC/xa.ts', 'hidden.ts', 'lib/a.ts', 'a.ts'].map((path) => rules.excludes(path))).toEqual([
      true,
      true,
      true,
      true,
      false,
    ]);
  });
});
