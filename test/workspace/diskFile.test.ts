import { execFileSync } from 'node:child_process';
import { appendFileSync, renameSync, symlinkSync, truncateSync, utimesSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FileSystem } from '../../server/src/workspace/fileSystem.ts';
import { systemFiles } from '../../server/src/workspace/fileSystem.ts';
import { failingFiles } from './support/failingFiles.ts';
import { LATER, listed, NEVER, readText, sourceOf } from './support/sourceOf.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

describe('reading a file', () => {
  it('gives text, language and where it came from', async () => {
    using folder = temporaryFolder({
      'a.ts': 'let a;',
      tool: '#!/usr/bin/env python3\nx = 1\n',
      'empty.py': '',
      LICENSE: 'text',
      'b.css': '',
    });
    const source = sourceOf(folder.root);
    expect(await Promise.all(['a.ts', 'tool', 'empty.py', 'LICENSE', 'b.css', 'none.ts'].map((key) => readText(source, key)))).toEqual([
      'disk typescript: let a;',
      'disk python: #!/usr/bin/env python3\nx = 1\n',
      'disk python: ',
      'absent',
      'absent',
      'absent',
    ]);
  });

  it('gives the same fingerprint for the same text in the same language, whatever its name and date', async () => {
    using folder = temporaryFolder({ 'a.ts': 'same', 'b/c.ts': 'same', 'd.py': 'same', 'e.ts': 'other' });
    utimesSync(folder.path('a.ts'), 1, 1);
    const source = sourceOf(folder.root);
    const [a, c, d, e] = await Promise.all(
      ['a.ts', 'b/c.ts', 'd.py', 'e.ts'].map(async (key) => {
        const read = await source.get(key, NEVER);
        return read.kind === 'value' ? read.fingerprint : read.kind;
      }),
    );
    expect(a).toBe(`${execFileSync('sha1sum', { input: 'same', encoding: 'utf8' }).slice(0, 40)}:typescript`);
    expect([a === c, a === d, a === e]).toEqual([true, false, false]);
  });

  it('takes for absent what is gone, has become a folder or a pipe, or is reached through a link', async () => {
    using folder = temporaryFolder({ 'was.ts/inner.ts': '', 'real/a.ts': 'a', 'file.ts': 'x' });
    using elsewhere = temporaryFolder({ 'secret.ts': 'secret' });
    symlinkSync('real', folder.path('linked'));
    symlinkSync(elsewhere.root, folder.path('out'));
    symlinkSync(elsewhere.path('secret.ts'), folder.path('secret.ts'));
    symlinkSync('file.ts', folder.path('alias.ts'));
    symlinkSync('loop.ts', folder.path('loop.ts'));
    execFileSync('mkfifo', [folder.path('pipe.ts')]);
    const disk = failingFiles();
    const source = sourceOf(folder.root, {}, { files: disk.files });
    for (const key of [
      'was.ts',
      'file.ts/x.ts',
      'linked/a.ts',
      'out/secret.ts',
      'secret.ts',
      'alias.ts',
      'loop.ts',
      'pipe.ts',
      'gone/a.ts',
    ]) {
      expect([key, await readText(source, key)]).toEqual([key, 'absent']);
    }
    expect(disk.counts['openSync'] ?? 0).toBe(0);
  });

  it('reads nothing through a link that takes the place of the file at the last moment', async () => {
    using folder = temporaryFolder({ 'a.ts': 'mine' });
    using elsewhere = temporaryFolder({ 'secret.ts': 'secret' });
    const openSync = ((path: string, ...rest: [number]) => {
      folder.remove('a.ts');
      symlinkSync(elsewhere.path('secret.ts'), folder.path('a.ts'));
      return systemFiles.openSync(path, ...rest);
    }) as FileSystem['openSync'];
    expect(await readText(sourceOf(folder.root, {}, { files: { ...systemFiles, openSync } }), 'a.ts')).toBe('absent');
  });

  it.each([
    ['openSync', 'EACCES', 'unreadable io'],
    ['openSync', 'EMFILE', 'unreadable transient'],
    ['readSync', 'EIO', 'unreadable io'],
    ['openSync', 'ENOENT', 'absent'],
    ['realpathSync', 'ENOTDIR', 'absent'],
    ['realpathSync', 'EACCES', 'unreadable io'],
    ['lstatSync', 'EIO', 'unreadable io'],
  ] as const)('that fails in %s with %s is %s', async (call, code, expected) => {
    using folder = temporaryFolder({ 'a.ts': 'text' });
    const disk = failingFiles();
    const source = sourceOf(folder.root, {}, { files: disk.files });
    disk.fail(call, call === 'readSync' ? '' : '/a.ts', code);
    expect(await readText(source, 'a.ts')).toBe(expected);
    disk.repair();
    expect(await readText(source, 'a.ts')).toBe('disk typescript: text');
  });

  it('closes what it opened, also when reading fails', async () => {
    using folder = temporaryFolder({ 'a.ts': 'text', 'b.ts': '\0' });
    const disk = failingFiles();
    const source = sourceOf(folder.root, {}, { files: disk.files });
    await readText(source, 'a.ts');
    await readText(source, 'b.ts');
    disk.fail('readSync', '', 'EIO');
    await readText(source, 'a.ts');
    expect([disk.counts['openSync'], disk.counts['closeSync']]).toEqual([3, 3]);
  });
});

describe('what is left out by its content', () => {
  it('is too large, with both sizes', async () => {
    using folder = temporaryFolder({ 'a.ts': 'x'.repeat(2_049), 'b.ts': 'x'.repeat(2_048) });
    const source = sourceOf(folder.root, { maxFileSizeKB: 2 });
    expect(await readText(source, 'a.ts')).toBe('excluded tooLarge: 3 KB, the limit is 2 KB');
    expect(await readText(source, 'b.ts')).toMatch(/^disk/);
  });

  it('is read again when the limit changes, and only then', async () => {
    using folder = temporaryFolder({ 'large.ts': 'x'.repeat(3_000), 'small.ts': 'x' });
    const tokens = async (maxFileSizeKB: number) =>
      (await listed(sourceOf(folder.root, { maxFileSizeKB }))).entries.map((entry) => entry.metadata);
    const [[largeAt2, smallAt2], [largeAt1], [largeAt9, smallAt9]] = [await tokens(2), await tokens(1), await tokens(9)];
    expect([largeAt2 === largeAt1, largeAt2 === largeAt9, smallAt2 === smallAt9]).toEqual([false, false, true]);
  });

  it('is binary: a NUL in the first 8,000 bytes', async () => {
    using folder = temporaryFolder({ 'a.ts': 'text\0more', 'late.ts': `${'x'.repeat(8_000)}\0` });
    const source = sourceOf(folder.root);
    expect(await readText(source, 'a.ts')).toBe('excluded binary: a NUL byte near the start');
    expect(await readText(source, 'late.ts')).toMatch(/^disk/);
  });
});

describe('encodings', () => {
  const text = 'const grüße = "日本😀";\r\n';
  const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(text), text],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), text],
    ['UTF-16 LE with a mark', utf16, text],
    ['UTF-16 BE with a mark', Buffer.from(utf16).swap16(), text],
    ['UTF-16 of an odd length', utf16.subarray(0, utf16.length - 1), `${text.slice(0, -1)}\uFFFD`],
    ['Latin-1, as far as it goes', Buffer.from('grün', 'latin1'), 'gr\uFFFDn'],
    ['a mark alone', Buffer.from('\uFEFF'), ''],
  ])('%s', async (_, bytes, expected) => {
    using folder = temporaryFolder();
    folder.write('a.ts', bytes);
    expect(await readText(sourceOf(folder.root), 'a.ts')).toBe(`disk typescript: ${expected}`);
  });

  it('do not matter to the fingerprint when the text is the same', async () => {
    using folder = temporaryFolder({ 'a.ts': text, 'b.ts': `\uFEFF${text}` });
    folder.write('c.ts', utf16);
    const source = sourceOf(folder.root);
    const reads = await Promise.all(['a.ts', 'b.ts', 'c.ts'].map((key) => source.get(key, NEVER)));
    expect(new Set(reads.map((read) => read.kind === 'value' && read.fingerprint)).size).toBe(1);
  });
});

describe('a file that changes while it is read', () => {
  /** Calls `edit` after each of the first `times` reads. */
  function disturbed(times: number, edit: () => void): FileSystem {
    let left = times;
    const readSync = ((...args: Parameters<typeof systemFiles.readSync>) => {
      const count = systemFiles.readSync(...args);
      if (left-- > 0) edit();
      return count;
    }) as FileSystem['readSync'];
    return { ...systemFiles, readSync };
  }

  it.each<[string, (path: string) => void, string]>([
    ['grows', (path) => appendFileSync(path, ' more'), 'first more'],
    ['shrinks', (path) => truncateSync(path, 2), 'fi'],
  ])('and %s is read again', async (_, edit, expected) => {
    using folder = temporaryFolder({ 'a.ts': 'first' });
    const source = sourceOf(folder.root, {}, { files: disturbed(1, () => edit(folder.path('a.ts'))) });
    const read = await source.get('a.ts', NEVER);
    expect(read.kind === 'value' && [new TextDecoder().decode(read.value.bytes), read.metadata !== undefined]).toEqual([expected, true]);
  });

  it('all the time is taken as it is, but not vouched for', async () => {
    using folder = temporaryFolder({ 'a.ts': '' });
    const source = sourceOf(folder.root, {}, { files: disturbed(99, () => appendFileSync(folder.path('a.ts'), 'x')) });
    folder.write('a.ts', 'start ');
    const read = await source.get('a.ts', NEVER);
    expect(read.kind === 'value' && [new TextDecoder().decode(read.value.bytes), read.metadata]).toEqual(['start xxx', undefined]);
  });
});

describe('the token of a file', () => {
  async function tokenOf(root: string, parts = {}): Promise<string | undefined> {
    return (await listed(sourceOf(root, {}, parts))).entries[0]?.metadata;
  }

  it('is the same in the listing and in the read', async () => {
    using folder = temporaryFolder({ 'a.ts': 'text', 'b.ts': '\0', 'c.ts': 'x'.repeat(5_000), tool: '#!python' });
    const source = sourceOf(folder.root, { maxFileSizeKB: 4 });
    for (const { key, metadata } of (await listed(source)).entries) {
      expect(await source.get(key, NEVER)).toMatchObject({ metadata });
    }
  });

  it.each<[string, (path: string) => void]>([
    ['an edit of the same size', (path) => execFileSync('sh', ['-c', 'printf y > "$1"', 'sh', path])],
    [
      'an edit of the same size with the old date put back',
      (path) =>
        execFileSync('sh', ['-c', 'touch -r "$1" "$1.ref" && printf y > "$1" && touch -r "$1.ref" "$1" && rm "$1.ref"', 'sh', path]),
    ],
    [
      'a replacement by an older file',
      (path) => {
        execFileSync('sh', ['-c', 'printf y > "$1.new" && touch -d 2001-01-01 "$1.new"', 'sh', path]);
        renameSync(`${path}.new`, path);
      },
    ],
    ['a copy that keeps size and date', (path) => execFileSync('sh', ['-c', 'cp -p "$1" "$1.new" && mv "$1.new" "$1"', 'sh', path])],
    ['a change of permissions', (path) => execFileSync('chmod', ['600', path])],
  ])('changes with %s', async (_, edit) => {
    using folder = temporaryFolder({ 'a.ts': 'x' });
    utimesSync(folder.path('a.ts'), 1_000, 1_000);
    const before = await tokenOf(folder.root);
    edit(folder.path('a.ts'));
    const after = await tokenOf(folder.root);
    expect([before === undefined, after === undefined, before === after]).toEqual([false, false, false]);
  });

  it('changes with the language', async () => {
    using folder = temporaryFolder({ 'a.ts': 'x' });
    const before = await tokenOf(folder.root);
    const languages = { ofPath: () => 'tsx', ofContent: () => 'tsx' };
    expect(await tokenOf(folder.root, { languages })).not.toBe(before);
  });

  it.each([
    ['just written', 0, true],
    ['1.9 s old', 1_900, true],
    ['3 s old', 3_000, false],
    ['from the future', -60_000, true],
  ])('is withheld when the clock cannot tell: %s', async (_, age, withheld) => {
    using folder = temporaryFolder({ 'a.ts': 'x' });
    const { ctimeMs } = systemFiles.lstatSync(folder.path('a.ts'));
    const clock = { ...LATER, now: () => ctimeMs + age };
    expect((await tokenOf(folder.root, { clock })) === undefined).toBe(withheld);
    const read = await sourceOf(folder.root, {}, { clock }).get('a.ts', NEVER);
    expect(read.kind === 'value' && read.metadata === undefined).toBe(withheld);
  });

  it('is given for a date in the future that was set long ago', async () => {
    using folder = temporaryFolder({ 'a.ts': 'x' });
    utimesSync(folder.path('a.ts'), 4_000_000_000, 4_000_000_000);
    expect(await tokenOf(folder.root, { clock: LATER })).not.toBe(undefined);
  });
});
