import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBuilt, stampFile, stampOf } from '../../scripts/build/stamp.mjs';
import { isSameInstall } from '../../scripts/start/ensureInstalled.mjs';

describe('npm ci runs again', () => {
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/vitest': { version: '5.1.1' },
    'node_modules/@esbuild/win32-x64': { version: '0.28.2', optional: true },
  };
  const present = { 'node_modules/vitest': { version: '5.1.1' } };

  it('not when everything is there', () => {
    expect(isSameInstall(wanted, present)).toBe(true);
    expect(isSameInstall(wanted, { ...present, 'node_modules/@esbuild/win32-x64': { version: '0.28.2' } })).toBe(true);
  });

  it('when a package is missing, of another version, or not ours', () => {
    expect(isSameInstall(wanted, {})).toBe(false);
    expect(isSameInstall(wanted, { 'node_modules/vitest': { version: '5.1.0' } })).toBe(false);
    expect(isSameInstall(wanted, { ...present, 'node_modules/left-over': { version: '1.0.0' } })).toBe(false);
  });
});

describe('the build runs again', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stale-'));
    write('server/src/base/one.ts', '1');
    write('package.json', '{}');
    write(stampFile, stampOf(root));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('not when nothing changed, nor for files that are not built', () => {
    write('test/one.test.ts', '1');
    write('README.md', '1');
    expect(isBuilt(root)).toBe(true);
  });

  it('when a source is new, gone, of another size or of another time', () => {
    const file = join(root, 'server/src/base/one.ts');
    const { atime, mtime } = statSync(file);

    write('server/src/base/two.ts', '2');
    expect(isBuilt(root)).toBe(false);
    rmSync(join(root, 'server/src/base/two.ts'));
    expect(isBuilt(root)).toBe(true);

    writeFileSync(file, '1 and more');
    utimesSync(file, atime, mtime);
    expect(isBuilt(root)).toBe(false);

    writeFileSync(file, '2');
    utimesSync(file, atime, new Date(mtime.getTime() + 2000));
    expect(isBuilt(root)).toBe(false);

    rmSync(file);
    expect(isBuilt(root)).toBe(false);
  });

  it('when there is no build', () => {
    rmSync(join(root, 'dist'), { recursive: true });
    expect(isBuilt(root)).toBe(false);
  });

  function write(file: string, text: string): void {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
});
