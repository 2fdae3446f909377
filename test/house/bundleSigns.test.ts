/** One sign beyond Latin 1 in a bundle costs every process megabytes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkSigns } from '../../scripts/build/bundles.ts';

const folder = mkdtempSync(join(tmpdir(), 'signs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a bundle with a sign that needs two bytes is refused, with its place', () => {
  const bundle = join(folder, 'bundle.js');
  writeFileSync(bundle, 'const fine = /·/;\n');
  expect(() => checkSigns(bundle)).not.toThrow();
  writeFileSync(bundle, 'const fine = 1;\nconst arrow = /⇒/;\n');
  expect(() => checkSigns(bundle)).toThrow(`${bundle}:2 has the sign ⇒`);
});
