/** The texts of the whole product as the editor's bundle has them: English text to English text. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareTexts } from '../../server/src/base/compareTexts.ts';
import { extractTexts } from './extract.ts';

/** Sources whose texts the editor translates; the webview gets its texts from the client. */
const sources = ['client/src/**/*.ts', 'server/src/lsp/**/*.ts'];

export const bundleFile = 'l10n/bundle.l10n.json';

export type Bundle = Readonly<Record<string, string>>;

export function bundleOf(root: string): Bundle {
  const files = globSync(sources, { cwd: root }).sort();
  const texts = files.flatMap((file) => extractTexts(file, readFileSync(join(root, file), 'utf8')));
  const byKey = new Map(texts.map(({ key, text }) => [key, text]));
  return Object.fromEntries([...byKey].sort(([left], [right]) => compareTexts(left, right)));
}

export function renderBundle(bundle: Bundle): string {
  return `${JSON.stringify(bundle, undefined, 2)}\n`;
}
