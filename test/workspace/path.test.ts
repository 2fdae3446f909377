import { mkdirSync, renameSync, symlinkSync } from 'node:fs';
import { join, posix, win32 } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { systemFiles } from '../../server/src/workspace/fileSystem.ts';
import { createPaths, isBelow, type WorkspacePaths } from '../../server/src/workspace/path.ts';
import { randomRuns } from '../randomRuns.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

/** Paths by spelling alone, in the notation of either system. */
function pathsOf(root: string, path: typeof posix, caseSensitive: boolean): WorkspacePaths {
  const realpathSync = Object.assign((text: string) => text, { native: (text: string) => text });
  return createPaths({
    root,
    path,
    caseSensitive,
    files: { ...systemFiles, realpathSync: realpathSync as unknown as typeof systemFiles.realpathSync },
  });
}

describe('toKey', () => {
  it.each([
    ['/repo/src/a.ts', 'src/a.ts'],
    ['src/a.ts', 'src/a.ts'],
    ['./src//a.ts', 'src/a.ts'],
    ['src/sub/', 'src/sub'],
    ['src/../lib/a.ts', 'lib/a.ts'],
    ['/repo', ''],
    ['/repo/', ''],
    ['.', ''],
    ['..', undefined],
    ['../repo/a.ts', 'a.ts'],
    ['../repository/a.ts', undefined],
    ['/repository/a.ts', undefined],
    ['/etc/passwd', undefined],
    ['src/../../etc/passwd', undefined],
    ['back\\slash.ts', 'back\\slash.ts'],
    ['new\nline.ts', 'new\nline.ts'],
    ['-dash.ts', '-dash.ts'],
    ['..hidden.ts', '..hidden.ts'],
    ['nul\0.ts', undefined],
  ])('on POSIX: %j is %j', (path, key) => {
    expect(pathsOf('/repo', posix, true).toKey(path)).toBe(key);
  });

  it.each([
    ['C:\\repo\\src\\a.ts', 'src/a.ts'],
    ['c:\\repo\\src\\a.ts', 'src/a.ts'],
    ['C:/repo/src/a.ts', 'src/a.ts'],
    ['src\\a.ts', 'src/a.ts'],
    ['C:\\REPO\\src\\A.ts', 'src/A.ts'],
    ['D:\\repo\\a.ts', undefined],
    ['C:\\repository\\a.ts', undefined],
    ['\\\\server\\share\\a.ts', undefined],
  ])('on Windows: %j is %j', (path, key) => {
    expect(pathsOf('C:\\repo', win32, false).toKey(path)).toBe(key);
  });

  it('lets only the drive letter differ where the volume tells letters apart', () => {
    const paths = pathsOf('C:\\repo', win32, true);
    expect([paths.toKey('c:\\repo\\a.ts'), paths.toKey('C:\\REPO\\a.ts')]).toEqual(['a.ts', undefined]);
  });

  it('starts relative paths of a command line where the user stands', () => {
    expect(pathsOf('/repo', posix, true).toKey('a.ts', '/repo/src')).toBe('src/a.ts');
    expect(pathsOf('/repo', posix, true).toKey('repo/a.ts', '/')).toBe('a.ts');
  });

  it('knows a root that ends with a separator', () => {
    expect(pathsOf('/', posix, true).toKey('/etc/a.ts')).toBe('etc/a.ts');
    expect(pathsOf('C:\\', win32, false).toKey('C:\\src\\a.ts')).toBe('src/a.ts');
  });

  it('gives a key back as the path it came from', () => {
    const name = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 12 })
      .filter((text) => !/[\0/]/.test(text) && text !== '.' && text !== '..');
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), (parts) => {
        const key = parts.join('/');
        const paths = pathsOf('/repo', posix, true);
        expect(paths.toKey(paths.toPath(key))).toBe(key);
      }),
      randomRuns('FUZZ', 100),
    );
  });

  it('gives no key that leads outside, whatever is asked', () => {
    const part = fc.constantFrom('..', '.', '', 'a', 'repo', 'repository', '...', ' ');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.boolean(), (parts, absolute) => {
        const key = pathsOf('/repo', posix, true).toKey((absolute ? '/' : '') + parts.join('/'));
        if (key === undefined) return;
        expect(posix.join('/repo', key)).toMatch(/^\/repo(\/|$)/);
        expect(key.split('/')).not.toContain('..');
      }),
      randomRuns('FUZZ', 100),
    );
  });
});

describe('locate', () => {
  it('resolves links on the way and refuses those that lead outside', () => {
    using folder = temporaryFolder({ 'real/a.ts': '' });
    using elsewhere = temporaryFolder({ 'secret.ts': '' });
    symlinkSync(folder.path('real'), folder.path('alias'));
    symlinkSync(elsewhere.root, folder.path('out'));
    symlinkSync('loop', folder.path('loop'));
    const paths = createPaths({ root: folder.root, files: systemFiles });
    const keys = ['real/a.ts', 'alias/a.ts', 'alias/new.ts', 'out/secret.ts', 'out', 'new/deep.ts', '../x.ts'].map((path) =>
      paths.locate(path),
    );
    expect(keys).toEqual(['real/a.ts', 'real/a.ts', 'real/new.ts', undefined, undefined, 'new/deep.ts', undefined]);
  });

  it('takes the root under each of its names', () => {
    using folder = temporaryFolder({ 'real/a.ts': '' });
    symlinkSync('real', folder.path('alias'));
    const paths = createPaths({ root: folder.path('alias'), files: systemFiles });
    expect(paths.root).toBe(folder.path('real'));
    expect([folder.path('alias/a.ts'), folder.path('real/a.ts')].map((path) => [paths.toKey(path), paths.locate(path)])).toEqual([
      ['a.ts', 'a.ts'],
      ['a.ts', 'a.ts'],
    ]);
  });

  it('keeps composed and decomposed letters apart where the disk does', () => {
    const composed = '\u00e9.ts';
    const decomposed = 'e\u0301.ts';
    using folder = temporaryFolder({ [composed]: '1' });
    const paths = createPaths({ root: folder.root, files: systemFiles });
    const same = systemFiles.lstatSync(folder.path(decomposed), { throwIfNoEntry: false }) !== undefined;
    expect(paths.locate(decomposed)).toBe(same ? composed : decomposed);
  });

  it('answers for paths that no system call takes', () => {
    using folder = temporaryFolder();
    const paths = createPaths({ root: folder.root, files: systemFiles });
    const long = `${'deep/'.repeat(2_000)}a.ts`;
    expect([paths.locate(long), paths.locate(`${'n'.repeat(300)}.ts`)]).toEqual([long, `${'n'.repeat(300)}.ts`]);
  });
});

describe('the rule for letters', () => {
  it('is asked of the volume', () => {
    using folder = temporaryFolder({ 'Name.ts': '' });
    const flipped = systemFiles.lstatSync(folder.path('nAME.TS'), { throwIfNoEntry: false });
    expect(createPaths({ root: folder.root, files: systemFiles }).caseSensitive).toBe(flipped === undefined);
  });

  it('is told from a volume that does not care, and from two files that differ in letters only', () => {
    using folder = temporaryFolder({ 'a.ts': '' });
    const lstat = ((path: string, options: object) =>
      systemFiles.lstatSync(path.replace('A.TS', 'a.ts'), options)) as typeof systemFiles.lstatSync;
    expect(createPaths({ root: folder.root, files: { ...systemFiles, lstatSync: lstat } }).caseSensitive).toBe(false);
    folder.write('A.TS');
    expect(createPaths({ root: folder.root, files: systemFiles }).caseSensitive).toBe(true);
  });
});

it('fails for a root that does not exist', () => {
  expect(() => createPaths({ root: '/does/not/exist', files: systemFiles })).toThrow('ENOENT');
});

it('knows what lies below a folder', () => {
  expect([isBelow('src/a', 'src'), isBelow('src', 'src/'), isBelow('src2/a', 'src'), isBelow('a', '')]).toEqual([true, true, false, true]);
});

it('follows a root that was moved and put back', () => {
  using folder = temporaryFolder({ 'root/a.ts': '' });
  const paths = createPaths({ root: folder.path('root'), files: systemFiles });
  renameSync(folder.path('root'), folder.path('moved'));
  expect(paths.locate('a.ts')).toBe('a.ts');
  mkdirSync(folder.path('root'));
  expect(paths.toKey(join(folder.root, 'root', 'a.ts'))).toBe('a.ts');
});
