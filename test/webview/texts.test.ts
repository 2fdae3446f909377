import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { panelTexts } from '../../client/src/graph/panelTexts.ts';

const folder = path.join(import.meta.dirname, '../../client/webview/graph');
const sources = globSync('**/*.{ts,tsx}', { cwd: folder }).map((file) => readFileSync(path.join(folder, file), 'utf8'));

test('the webview uses every text that it is given', () => {
  const all = sources.join('\n');
  expect(Object.keys(panelTexts()).filter((key) => !all.includes(`'${key}'`))).toEqual([]);
});

test('the webview has no words of its own', () => {
  const spoken = /(?:aria-label|title|placeholder)="[^"{]+"|>\s*[A-Z][a-z]+[^<{]*</g;
  expect(sources.flatMap((source) => source.match(spoken) ?? [])).toEqual([]);
});
