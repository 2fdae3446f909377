// `npm run languages` writes the table of languages in README.md anew. test/house/languages.test.ts says when that is due.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { languageRows, renderTable, withTable } from './languages/table.ts';

const root = join(import.meta.dirname, '..');
const file = join(root, 'README.md');
const rows = languageRows(root);
writeFileSync(file, withTable(readFileSync(file, 'utf8'), renderTable(rows)));
console.log(`README.md: ${rows.length} languages`);
