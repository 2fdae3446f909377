import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBundles } from '../../scripts/build/bundles.ts';
import type { Notice } from '../../scripts/package/notice.ts';
import { allowedLicences, noticesOf, renderNotices } from '../../scripts/package/notices.ts';

const root = join(import.meta.dirname, '../..');
const scratch = mkdtempSync(join(tmpdir(), 'skein-notices-'));
let inputs: readonly string[] = [];
let notices: readonly Notice[] = [];

beforeAll(async () => {
  inputs = await buildBundles({ root, output: join(scratch, 'bundles'), purpose: 'package' });
  notices = noticesOf(root, inputs);
}, 60_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the notices of a package', () => {
  it('name every package that a bundle holds, with the text of its licence', () => {
    const shipped = inputs.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(file)?.[1] ?? []);
    expect(new Set(shipped).size).toBeGreaterThan(15);
    for (const name of new Set(shipped)) expect(notices.some(({ title }) => title.startsWith(`${name} `))).toBe(true);
    for (const { title, licence, text } of notices) {
      expect(allowedLicences, title).toContain(licence);
      expect(text.length, title).toBeGreaterThan(300);
    }
  });

  it('name what is no package of ours to bundle: binaries, what was compiled into them, and grammars', () => {
    const titles = notices.map(({ title }) => title.replace(/ [\d.]+$/, ''));
    const lock = JSON.parse(readFileSync(join(root, 'syntaxes/grammars/grammars.lock.json'), 'utf8')) as readonly { package: string }[];
    expect(titles).toEqual(
      expect.arrayContaining(['better-sqlite3', 'web-tree-sitter', 'Graphviz', 'Expat', ...lock.map((one) => one.package)]),
    );
  });

  it('say of Graphviz where its source is and under what it comes, as its licence asks', () => {
    const text = renderNotices(notices);
    expect(text).toContain('Its source code: https://gitlab.com/graphviz/graphviz');
    expect(text).toContain('Eclipse Public License - v 1.0');
    expect(text).toContain('Eclipse Public License - v 2.0');
  });
});

describe('a package', () => {
  const planted = (name: string, manifest: object, files: Readonly<Record<string, string>>): (() => unknown) => {
    const at = join(scratch, name);
    mkdirSync(join(at, 'node_modules/planted'), { recursive: true });
    for (const part of ['better-sqlite3', 'web-tree-sitter', 'node-addon-api']) {
      symlinkSync(join(root, 'node_modules', part), join(at, 'node_modules', part));
    }
    for (const part of ['syntaxes', 'scripts']) symlinkSync(join(root, part), join(at, part));
    writeFileSync(join(at, 'node_modules/planted/package.json'), JSON.stringify({ name: 'planted', version: '1.0.0', ...manifest }));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(at, 'node_modules/planted', file), text);
    return () => noticesOf(at, ['node_modules/planted/a.js']);
  };

  it('whose licence asks for more than a notice does not ship', () => {
    expect(planted('copyleft', { license: 'GPL-3.0' }, { LICENSE: 'x' })).toThrow('planted 1.0.0 is under GPL-3.0');
  });

  it('without a licence, or without its text, does not ship', () => {
    expect(planted('none', {}, { LICENSE: 'x' })).toThrow('states no licence');
    expect(planted('no-text', { license: 'MIT' }, {})).toThrow('states no licence');
  });
});
