// `node scripts/l10n.ts` writes l10n/bundle.l10n.json anew from the sources. test/house/l10n.test.ts says when that is due.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleFile, bundleOf, renderBundle } from './l10n/texts.ts';

const root = join(import.meta.dirname, '..');
const bundle = bundleOf(root);
mkdirSync(dirname(join(root, bundleFile)), { recursive: true });
writeFileSync(join(root, bundleFile), renderBundle(bundle));
console.log(`${bundleFile}: ${Object.keys(bundle).length} texts`);
