import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { languageRows, renderTable, withTable } from '../../scripts/languages/table.ts';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8').replaceAll('\r\n', '\n');
const rows = languageRows(root);

it('README.md has the table of languages as the packs are today: npm run languages', () => {
  expect(readme).toBe(withTable(readme, renderTable(rows)));
});

it('claims nothing that no case shows', () => {
  expect(rows.filter(({ extracted }) => extracted.length === 0).map(({ name }) => name)).toEqual([]);
});
