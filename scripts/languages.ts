// `npm run languages` writes the table of languages in README.md and the languages in package.json anew. Tests in test/house say when that is due.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { declaredLanguages, withContributed } from './languages/contributed.ts';
import { languageRows, renderTable, withTable } from './languages/table.ts';

const root = join(import.meta.dirname, '..');
const rows = languageRows(root);
rewrite('README.md', (text) => withTable(text, renderTable(rows)));
rewrite('package.json', (text) => withContributed(text, declaredLanguages(root)));
console.log(`README.md: ${rows.length} languages`);

function rewrite(name: string, change: (text: string) => string): void {
  const file = join(root, name);
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}
