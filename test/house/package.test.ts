import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allNatives, natives } from '../../scripts/build/assets.ts';
import { contentProblems } from '../../scripts/package/contents.ts';
import { shippedManifest } from '../../scripts/package/manifest.ts';
import { withoutPictures } from '../../scripts/package/readmePictures.ts';
import { targets } from '../../scripts/package/targets.ts';
import { zipEntries } from '../../scripts/package/zipEntries.ts';

const root = join(import.meta.dirname, '../..');
const target = { name: 'linux-x64', native: 'linux-x64' } as const;
const complete = contentProblems(target, []).map((problem) => problem.replace(' is missing', ''));

describe('a package', () => {
  it('holds exactly what is expected', () => {
    expect(complete).toContain('dist/native/linux-x64.node');
    expect(contentProblems(target, complete)).toEqual([]);
    expect(contentProblems(target, [...complete, 'dist/server/grammars/go.wasm.br', 'client/media/icon.png'])).toEqual([]);
  });

  it('misses nothing and carries nothing along', () => {
    expect(
      contentProblems(
        target,
        complete.filter((file) => file !== 'dist/cli/skein.js'),
      ),
    ).toEqual(['dist/cli/skein.js is missing']);
    for (const file of [
      'server/src/base/assert.ts',
      'dist/server/server.js.map',
      'node_modules/zod/index.js',
      'dist/native/win32-x64.node',
    ]) {
      expect(contentProblems(target, [...complete, file])).toEqual([`${file} is not expected in this package`]);
    }
  });

  it('without a platform carries no binary', () => {
    const universal = complete.filter((file) => !file.endsWith('.node'));
    expect(contentProblems({ name: 'universal' }, universal)).toEqual([]);
    expect(contentProblems({ name: 'universal' }, complete)).toEqual(['dist/native/linux-x64.node is not expected in this package']);
  });

  it('exists for every platform that has a binary', () => {
    expect(targets.flatMap(({ native }) => native ?? []).sort()).toEqual([...allNatives].sort());
    for (const file of Object.values(natives)) {
      const binary = readFileSync(join(root, `node_modules/better-sqlite3/prebuilds/${file}.node`));
      expect(binary.subarray(0, 4).toString('latin1'), file).toMatch(
        file.startsWith('linux') ? /ELF/ : file.startsWith('win') ? /^MZ/ : /\xCF\xFA\xED\xFE/,
      );
    }
  });

  it('has words in its README where pictures could not be fetched', () => {
    const packed = withoutPictures(readFileSync(join(root, 'README.md'), 'utf8'));
    expect(packed).not.toMatch(/!\[/);
    expect(packed).toContain('*The calls of a function, beside its code*');
    expect(withoutPictures('![a b](x/y.png) [text](docs/z.png) ![c](https://h.test/c.png)')).toBe(
      '*a b* [text](docs/z.png) ![c](https://h.test/c.png)',
    );
  });

  it('has a manifest without what belongs to the checkout, and the rest as it is', () => {
    const manifest = {
      name: 'skein',
      type: 'module',
      main: './dist/client/extension.cjs',
      scripts: { test: 'x' },
      devDependencies: { a: '1' },
    };
    expect(JSON.parse(shippedManifest(JSON.stringify(manifest)))).toEqual({ name: 'skein', main: './dist/client/extension.cjs' });
  });
});

describe('the list of files in an archive', () => {
  it('is read from its central directory', () => {
    expect(zipEntries(archiveOf('a.txt', 'folder/ü.md'))).toEqual(['a.txt', 'folder/ü.md']);
  });

  it('is refused when that is damaged', () => {
    expect(() => zipEntries(Buffer.from('not an archive'))).toThrow('not a zip archive: it has no central directory');
    const damaged = archiveOf('a.txt');
    damaged[0] = 0;
    expect(() => zipEntries(damaged)).toThrow('not a zip archive: its central directory is damaged');
  });
});

/** An archive of empty files, reduced to the directory at its end. */
function archiveOf(...names: readonly string[]): Buffer {
  const directory = names.map((name) => {
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([header, Buffer.from(name)]);
  });
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(0, 16);
  return Buffer.concat([...directory, end]);
}
