import { chmodSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SourceChange } from '../../server/src/engine/ports.ts';
import type { FileContent } from '../../server/src/workspace/fileSource.ts';
import { systemFiles } from '../../server/src/workspace/fileSystem.ts';
import { createPaths } from '../../server/src/workspace/path.ts';
import { createChokidarWatcher } from '../../server/src/workspace/watch/chokidarWatcher.ts';
import { createOutsideWatcher, type OutsideWatcher } from '../../server/src/workspace/watch/outsideWatcher.ts';
import { type SourceHarness, sourceConformance } from '../engine/conformance/source.ts';
import { failingFiles } from './support/failingFiles.ts';
import { listed, NEVER, readText, sourceOf } from './support/sourceOf.ts';
import { systemClock } from './support/systemClock.ts';
import { temporaryFolder } from './support/temporaryFolder.ts';

sourceConformance('files, watched by us', () => harness('own'));
sourceConformance('files, watched by the editor', () => harness('outside'));

function harness(watched: 'own' | 'outside'): SourceHarness<FileContent> {
  const folder = temporaryFolder();
  const disk = failingFiles();
  const paths = createPaths({ root: folder.root, files: systemFiles });
  let outside: OutsideWatcher | undefined;
  const source = sourceOf(
    folder.root,
    { maxFileSizeKB: 1 },
    {
      files: disk.files,
      paths,
      createWatcher: (context) => {
        const parts = { context, paths, files: systemFiles, clock: systemClock };
        if (watched === 'own') return createChokidarWatcher({ ...parts, onNoWatches: () => undefined });
        outside = createOutsideWatcher(parts);
        return outside;
      },
    },
  );
  return {
    source,
    keys: ['top.ts', 'dir/a.ts', 'dir/deep/b.ts'],
    prefix: 'dir/',
    write(key, text) {
      folder.write(key, text);
      void outside?.notify([{ kind: 'changed', path: folder.path(key) }]);
    },
    remove(key) {
      folder.remove(key);
      void outside?.notify([{ kind: 'deleted', path: folder.path(key) }]);
    },
    textOf: (content) => new TextDecoder().decode(content.bytes),
    exclude: (key) => folder.write(key, 'x'.repeat(2_000)),
    makeUnreadable(key) {
      disk.fail('openSync', key, 'EACCES');
      return true;
    },
    restore: () => disk.repair(),
    dispose: () => folder[Symbol.dispose](),
  };
}

describe('open buffers', () => {
  it('stand for the file until they are closed', async () => {
    using folder = temporaryFolder({ 'a.ts': 'disk' });
    const source = sourceOf(folder.root);
    source.buffers.set('a.ts', { text: 'first', version: 1 });
    expect(await readText(source, 'a.ts')).toBe('buffer typescript: first');
    source.buffers.set('a.ts', { text: 'second', version: 2 });
    source.buffers.set('a.ts', { text: 'late', version: 1 });
    source.buffers.set('a.ts', { text: 'again', version: 2 });
    expect(await readText(source, 'a.ts')).toBe('buffer typescript: second');
    source.buffers.close('a.ts');
    expect(await readText(source, 'a.ts')).toBe('disk typescript: disk');
    source.buffers.set('a.ts', { text: 'reopened', version: 1 });
    expect(await readText(source, 'a.ts')).toBe('buffer typescript: reopened');
  });

  it('have the fingerprint of the file with the same text: saving changes nothing', async () => {
    using folder = temporaryFolder({ 'a.ts': '\uFEFFtext ü' });
    const source = sourceOf(folder.root);
    const onDisk = await source.get('a.ts', NEVER);
    source.buffers.set('a.ts', { text: 'text ü', version: 1 });
    const inBuffer = await source.get('a.ts', NEVER);
    expect(inBuffer.kind === 'value' && onDisk.kind === 'value' && inBuffer.fingerprint === onDisk.fingerprint).toBe(true);
  });

  it('are listed with the files, always to be read, also those that are not on disk', async () => {
    using folder = temporaryFolder({ 'a.ts': '', 'b.ts': '', '.gitignore': 'gen/' });
    const source = sourceOf(folder.root);
    for (const key of ['b.ts', 'new/c.ts', 'gen/d.ts', 'e.css', 'tool', 'text']) {
      source.buffers.set(key, { text: key === 'tool' ? '#!/bin/python\n' : 'x', version: 1 });
    }
    const { entries } = await listed(source);
    expect(entries.map((entry) => [entry.key, entry.metadata !== undefined])).toEqual([
      ['a.ts', true],
      ['b.ts', false],
      ['new/c.ts', false],
      ['tool', false],
    ]);
    expect((await listed(source, 'new/')).keys).toEqual(['new/c.ts']);
    expect([
      await readText(source, 'gen/d.ts'),
      await readText(source, 'e.css'),
      await readText(source, 'text'),
      await readText(source, 'tool'),
    ]).toEqual(['absent', 'absent', 'absent', 'buffer python: #!/bin/python\n']);
  });

  it('keep a file that was deleted on disk, until they are closed', async () => {
    using folder = temporaryFolder({ 'a.ts': 'disk' });
    const source = sourceOf(folder.root);
    source.buffers.set('a.ts', { text: 'kept', version: 1 });
    folder.remove('a.ts');
    expect([(await listed(source)).keys, await readText(source, 'a.ts')]).toEqual([['a.ts'], 'buffer typescript: kept']);
    source.buffers.close('a.ts');
    expect([(await listed(source)).keys, await readText(source, 'a.ts')]).toEqual([[], 'absent']);
  });

  it('obey the size limit', async () => {
    using folder = temporaryFolder();
    const source = sourceOf(folder.root, { maxFileSizeKB: 1 });
    source.buffers.set('a.ts', { text: 'ü'.repeat(600), version: 1 });
    expect(await readText(source, 'a.ts')).toBe('excluded tooLarge: 2 KB, the limit is 1 KB');
  });

  it('tell of every change that matters, while somebody watches', async () => {
    using folder = temporaryFolder({ '.gitignore': 'gen/' });
    const source = sourceOf(folder.root);
    const changes: SourceChange[] = [];
    source.buffers.set('a.ts', { text: 'before', version: 1 });
    const watching = await source.watch?.((change) => changes.push(change), NEVER);
    source.buffers.set('a.ts', { text: 'x', version: 2 });
    source.buffers.set('a.ts', { text: 'x', version: 3 });
    source.buffers.set('a.css', { text: 'x', version: 1 });
    source.buffers.set('gen/a.ts', { text: 'x', version: 1 });
    source.buffers.close('a.ts');
    source.buffers.close('a.ts');
    watching?.dispose();
    source.buffers.set('a.ts', { text: 'after', version: 1 });
    expect(changes).toEqual([
      { kind: 'changed', keys: ['a.ts'], due: 'soon' },
      { kind: 'changed', keys: ['a.ts'], due: 'soon' },
    ]);
  });
});

describe('rules', () => {
  it('hold for a row that is asked for by name', async () => {
    using folder = temporaryFolder({ 'gen/a.ts': '', '.gitignore': 'gen/\n' });
    expect(await readText(sourceOf(folder.root), 'gen/a.ts')).toBe('absent');
  });

  it('are read anew by a listing: what is newly left out is gone, what is newly let in is there', async () => {
    using folder = temporaryFolder({ 'a/x.ts': '', 'b/y.ts': '', 'b/deep/z.ts': '' });
    const source = sourceOf(folder.root);
    expect((await listed(source)).keys).toEqual(['a/x.ts', 'b/deep/z.ts', 'b/y.ts']);
    folder.write('.gitignore', 'a/\n');
    expect((await listed(source)).keys).toEqual(['b/deep/z.ts', 'b/y.ts']);
    folder.write('b/.gitignore', 'deep/\n');
    expect((await listed(source, 'b/')).keys).toEqual(['b/y.ts']);
    folder.remove('.gitignore');
    folder.remove('b/.gitignore');
    expect((await listed(source)).keys).toEqual(['a/x.ts', 'b/deep/z.ts', 'b/y.ts']);
  });
});

it('finds a file again whose permission returns', async () => {
  using folder = temporaryFolder({ 'a.ts': 'text' });
  const disk = failingFiles();
  disk.fail('openSync', '/a.ts', 'EACCES');
  const source = sourceOf(folder.root, {}, { files: disk.files });
  const before = (await listed(source)).entries[0]?.metadata;
  expect(await readText(source, 'a.ts')).toBe('unreadable io');
  disk.repair();
  // The permission is part of the state: a listing alone shows that there is something to read.
  chmodSync(folder.path('a.ts'), 0o600);
  expect((await listed(source)).entries[0]?.metadata).not.toBe(before);
  expect(await readText(source, 'a.ts')).toBe('disk typescript: text');
});

it('ends what watches with the signal, also one that has ended before', async () => {
  using folder = temporaryFolder();
  const source = sourceOf(folder.root);
  const controller = new AbortController();
  const changes: SourceChange[] = [];
  await source.watch?.((change) => changes.push(change), controller.signal);
  controller.abort();
  source.buffers.set('a.ts', { text: 'x', version: 1 });
  await source.watch?.((change) => changes.push(change), controller.signal);
  source.buffers.set('a.ts', { text: 'y', version: 2 });
  expect(changes).toEqual([]);
});
