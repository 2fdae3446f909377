import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { FailureError } from '../../server/src/base/failure.ts';
import { systemFiles } from '../../server/src/workspace/fileSystem.ts';
import { failingFiles } from './support/failingFiles.ts';
import { LATER, listed, NEVER, readText, sourceOf } from './support/sourceOf.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

describe('a listing', () => {
  it('gives supported files once, with a token and a size, in the order of names', async () => {
    using folder = temporaryFolder({ 'b/z.ts': 'xx', 'b/a.ts': '', 'a.py': 'x', 'c.css': '', 'b.ts': '', LICENSE: 'text', 'empty/': '' });
    const { entries } = await listed(sourceOf(folder.root));
    expect(entries.map((entry) => [entry.key, entry.bytes])).toEqual([
      ['a.py', 1],
      ['b.ts', 0],
      ['b/a.ts', 0],
      ['b/z.ts', 2],
    ]);
    expect(entries.every((entry) => entry.metadata !== undefined && entry.metadata !== '')).toBe(true);
  });

  it('opens no file whose name tells its language', async () => {
    using folder = temporaryFolder(
      Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`d${index % 20}/f${index}.ts`, `${index}`])),
    );
    const disk = failingFiles();
    const source = sourceOf(folder.root, {}, { files: disk.files });
    const first = await listed(source);
    const opened = disk.counts['openSync'] ?? 0;
    const second = await listed(source);
    expect([first.keys.length, new Set(first.keys).size, opened]).toEqual([1_000, 1_000, 0]);
    expect(second.entries).toEqual(first.entries);
  });

  it('looks into files without extension once', async () => {
    using folder = temporaryFolder({ tool: '#!/usr/bin/env python3\n', 'sub/other': 'text', empty: '' });
    const disk = failingFiles();
    const source = sourceOf(folder.root, {}, { files: disk.files });
    expect((await listed(source)).keys).toEqual(['tool']);
    const opened = disk.counts['openSync'];
    await listed(source);
    expect([opened, disk.counts['openSync']]).toEqual([2, 2]);
    folder.write('sub/other', '#!/usr/bin/python\n');
    expect((await listed(source)).keys).toEqual(['sub/other', 'tool']);
  });

  it('does not remember a first line that could still change unseen', async () => {
    using folder = temporaryFolder({ tool: '#!/bin/sh-\n' });
    const { ctimeMs } = statSync(folder.path('tool'));
    let state = {};
    // Two writes within one tick of the disk's clock leave the same state behind.
    const lstatSync = ((...args: Parameters<typeof systemFiles.lstatSync>) => {
      const stats = systemFiles.lstatSync(...args);
      if (String(args[0]).endsWith('/tool')) Object.assign(stats as object, state);
      return stats;
    }) as typeof systemFiles.lstatSync;
    const { size, mtimeNs, ctimeNs, ino, mtimeMs, ctimeMs: frozen } = statSync(folder.path('tool'), { bigint: true });
    state = { size, mtimeNs, ctimeNs, ino, mtimeMs, ctimeMs: frozen };
    const source = sourceOf(folder.root, {}, { clock: { ...LATER, now: () => ctimeMs + 100 }, files: { ...systemFiles, lstatSync } });
    expect((await listed(source)).keys).toEqual([]);
    folder.write('tool', '#!python3\n');
    expect((await listed(source)).keys).toEqual(['tool']);
  });

  it('counts what it leaves aside', async () => {
    using folder = temporaryFolder({
      'a.ts': '',
      'b.css': '',
      'c.CSS': '',
      'd/e.md': '',
      Makefile: 'all:',
      '.gitignore': 'x.css',
      'x.css': '',
      'node_modules/y.css': '',
    });
    symlinkSync('a.ts', folder.path('link.ts'));
    const source = sourceOf(folder.root);
    expect(source.summary()).toBe(undefined);
    await listed(source);
    const { unsupported, ...rest } = source.summary() ?? { unsupported: new Map() };
    expect(Object.fromEntries(unsupported)).toEqual({ '': 2, '.css': 2, '.md': 1 });
    expect(rest).toEqual({ files: 1, folders: 2, links: 1, special: 0, overlooked: [] });
  });

  it('starts at a prefix, character by character', async () => {
    using folder = temporaryFolder({
      'src/a.ts': '',
      'src/ab/c.ts': '',
      'src/b.ts': '',
      'src2/a.ts': '',
      'srb.ts': '',
      '.gitignore': 'src/ab/',
    });
    const source = sourceOf(folder.root);
    const under = async (prefix: string) => (await listed(source, prefix)).keys;
    expect([
      await under('src/'),
      await under('src'),
      await under('src/a'),
      await under('sr'),
      await under('src/a.ts'),
      await under('nothing/'),
      await under('src/ab/'),
    ]).toEqual([
      ['src/a.ts', 'src/b.ts'],
      ['src/a.ts', 'src/b.ts', 'src2/a.ts'],
      ['src/a.ts'],
      ['srb.ts', 'src/a.ts', 'src/b.ts', 'src2/a.ts'],
      ['src/a.ts'],
      [],
      [],
    ]);
  });

  it('comes in steps between which others run', async () => {
    using folder = temporaryFolder(
      Object.fromEntries(Array.from({ length: 1_200 }, (_, index) => [`f${index}.${index % 2 ? 'ts' : 'css'}`, ''])),
    );
    let others = 0;
    const timer = setInterval(() => others++, 0);
    let steps = 0;
    for await (const _ of sourceOf(folder.root).list({ signal: NEVER })) steps++;
    clearInterval(timer);
    expect(steps).toBeGreaterThanOrEqual(3);
  });

  it('ends in the middle when it is aborted', async () => {
    using folder = temporaryFolder(Object.fromEntries(Array.from({ length: 1_200 }, (_, index) => [`f${index}.ts`, ''])));
    const controller = new AbortController();
    const take = async () => {
      for await (const _ of sourceOf(folder.root).list({ signal: controller.signal })) controller.abort();
    };
    await expect(take()).rejects.toThrow('abort');
  });
});

describe('odd names', () => {
  const names = [
    'new\nline.ts',
    '-rf.ts',
    ' lead.ts',
    'trail .ts',
    '"quote\'.ts',
    '$(echo).ts',
    '*.ts',
    'é.ts',
    'e\u0301.ts',
    '日本語/語.ts',
    '😀.ts',
    'back\\slash.ts',
    '..x.ts',
    '...ts',
    '%20.ts',
    '__proto__.ts',
    'constructor.ts',
    '#x.ts',
    '!x.ts',
    'a:b.ts',
    '\u202ertl.ts',
    '\u0001.ts',
  ];

  it('are keys like any other, and are read by them', async () => {
    using folder = temporaryFolder(Object.fromEntries(names.map((name) => [name, name])));
    const source = sourceOf(folder.root);
    const { keys } = await listed(source);
    expect(keys).toEqual([...names].sort());
    for (const key of keys) {
      const read = await source.get(key, NEVER);
      expect(read.kind === 'value' && new TextDecoder().decode(read.value.bytes)).toBe(key);
    }
  });

  it('may be as long as the system takes; beyond that they are uncertain, not gone', async () => {
    using folder = temporaryFolder();
    const part = 'd'.repeat(200);
    folder.write(`${`${part}/`.repeat(18)}a.ts`, 'deep');
    // Deeper than one system call can name: made from inside.
    const script =
      'for (let i = 0; i < 30; i++) { fs.mkdirSync(process.argv[1], { recursive: true }); process.chdir(process.argv[1]); } fs.writeFileSync("b.ts", "")';
    execFileSync(process.execPath, ['-e', script, part], { cwd: folder.root });
    try {
      const source = sourceOf(folder.root);
      const { keys, uncertain } = await listed(source);
      expect(keys.map((key) => key.length)).toEqual([18 * 201 + 4]);
      expect(await readText(source, keys[0] ?? '')).toBe('disk typescript: deep');
      expect(uncertain.map((text) => text.replaceAll(`${part}/`, 'd'))).toEqual([expect.stringMatching(/^d{18,22}: io$/)]);
    } finally {
      execFileSync('rm', ['-rf', folder.path(part)]);
    }
  });

  it('that are no valid UTF-8 are told', async () => {
    using folder = temporaryFolder({ 'a.ts': '' });
    writeFileSync(Buffer.concat([Buffer.from(`${folder.root}/b`), Buffer.from([0xff]), Buffer.from('.ts')]), '');
    mkdirSync(Buffer.concat([Buffer.from(`${folder.root}/c`), Buffer.from([0xfe])]));
    const source = sourceOf(folder.root);
    expect((await listed(source)).keys).toEqual(['a.ts']);
    expect(source.summary()?.overlooked.map(({ path, reason }) => `${path} ${reason}`)).toEqual([
      'b\uFFFD.ts workspace.unnameable',
      'c\uFFFD/ workspace.unnameable',
    ]);
    rmSync(Buffer.concat([Buffer.from(`${folder.root}/c`), Buffer.from([0xfe])]), { recursive: true });
  });
});

describe('what is no plain file', () => {
  it('is not followed, entered or opened', async () => {
    using folder = temporaryFolder({ 'real/a.ts': '', 'b.ts': '' });
    using elsewhere = temporaryFolder({ 'secret.ts': '' });
    symlinkSync('real', folder.path('linked'));
    symlinkSync('..', folder.path('real/up'));
    symlinkSync('loop.ts', folder.path('loop.ts'));
    symlinkSync('b.ts', folder.path('alias.ts'));
    symlinkSync(elsewhere.path('secret.ts'), folder.path('out.ts'));
    symlinkSync('nowhere', folder.path('dangling.ts'));
    execFileSync('mkfifo', [folder.path('pipe.ts')]);
    const server = createServer().listen(folder.path('socket.ts'));
    await new Promise((resolve) => server.once('listening', resolve));
    const disk = failingFiles();
    const source = sourceOf(folder.root, {}, { files: disk.files });
    const { keys, uncertain } = await listed(source);
    server.close();
    expect([keys, uncertain, disk.counts['openSync'] ?? 0]).toEqual([['b.ts', 'real/a.ts'], [], 0]);
    expect(source.summary()).toMatchObject({ links: 6, special: 2 });
    expect((await listed(source, 'linked/')).keys).toEqual([]);
  });
});

describe('failures', () => {
  it('of ignore files are told: what they would leave out is in the index', async () => {
    using folder = temporaryFolder({ 'sub/.gitignore': 'a.ts\n', 'sub/a.ts': '' });
    const disk = failingFiles();
    disk.fail('readFileSync', 'sub/.gitignore', 'EACCES');
    const source = sourceOf(folder.root, {}, { files: disk.files });
    expect((await listed(source)).keys).toEqual(['sub/a.ts']);
    expect(source.summary()?.overlooked.map(({ path, reason }) => `${path} ${reason}`)).toEqual(['sub/.gitignore workspace.ignoreFile']);
  });

  it('of a folder make what lies below it uncertain, not gone', async () => {
    using folder = temporaryFolder({ 'open/a.ts': '', 'closed/b.ts': '', 'closed/deep/c.ts': '' });
    const disk = failingFiles();
    disk.fail('readdirSync', '/closed', 'EACCES');
    const source = sourceOf(folder.root, {}, { files: disk.files });
    const result = await listed(source);
    expect([result.keys, result.uncertain]).toEqual([['open/a.ts'], ['closed/: io']]);
    disk.repair();
    expect((await listed(source)).keys).toEqual(['closed/b.ts', 'closed/deep/c.ts', 'open/a.ts']);
  });

  it('of a single file make that file uncertain', async () => {
    using folder = temporaryFolder({ 'a.ts': '', 'b.ts': '' });
    const disk = failingFiles();
    disk.fail('lstatSync', '/a.ts', 'EACCES');
    const result = await listed(sourceOf(folder.root, {}, { files: disk.files }));
    expect([result.keys, result.uncertain]).toEqual([['b.ts'], ['a.ts: io']]);
  });

  it('of a first line make a file without extension uncertain', async () => {
    using folder = temporaryFolder({ tool: '#!/usr/bin/python' });
    const disk = failingFiles();
    disk.fail('openSync', '/tool', 'EMFILE');
    expect((await listed(sourceOf(folder.root, {}, { files: disk.files }))).uncertain).toEqual(['tool: transient']);
  });

  it('that mean absence are absence: it went away while we looked', async () => {
    using folder = temporaryFolder({ 'a.ts': '', 'gone/b.ts': '' });
    const disk = failingFiles();
    disk.fail('lstatSync', '/a.ts', 'ENOENT');
    disk.fail('readdirSync', '/gone', 'ENOTDIR');
    const result = await listed(sourceOf(folder.root, {}, { files: disk.files }));
    expect([result.keys, result.uncertain]).toEqual([[], []]);
  });

  it('of the root end the listing, so that nothing is taken for vanished', async () => {
    using folder = temporaryFolder({ 'root/a.ts': '' });
    const source = sourceOf(folder.path('root'));
    folder.remove('root');
    await expect(listed(source)).rejects.toBeInstanceOf(FailureError);
  });

  it('of a real folder without permission are met by a user without privileges', async () => {
    using folder = temporaryFolder({ 'closed/a.ts': '', 'open/b.ts': '' });
    execFileSync('chmod', ['000', folder.path('closed')]);
    execFileSync('chmod', ['755', folder.root]);
    const script = new URL('./support/listAsNobody.ts', import.meta.url).pathname;
    const output = execFileSync(process.execPath, [script, folder.root], { encoding: 'utf8', ...unprivileged() });
    execFileSync('chmod', ['755', folder.path('closed')]);
    expect(JSON.parse(output)).toEqual({
      keys: ['open/b.ts'],
      uncertain: ['closed/: io'],
      read: ['open/b.ts: value', 'closed/a.ts: unreadable'],
      overlooked: ['closed/'],
    });
  });
});

/** Root may look everywhere, so that a process of `nobody` has to find out. */
function unprivileged(): { readonly uid?: number; readonly gid?: number } {
  return process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
}
