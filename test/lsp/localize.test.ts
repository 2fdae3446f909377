import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { pseudoBundle } from '../../scripts/l10n/pseudo.ts';
import { bundleOf } from '../../scripts/l10n/texts.ts';
import { speakAs, translated } from '../../server/src/lsp/localize.ts';

const folder = mkdtempSync(join(tmpdir(), 'skein-l10n-'));
const bundle = join(folder, 'bundle.json');
const warnings: string[] = [];
const log = { warn: (line: string) => warnings.push(line) };

afterEach(() => {
  speakAs(undefined, log);
  rmSync(bundle, { force: true });
  warnings.length = 0;
});

test('a sentence of the lower floors is said in the language of the editor, with what it holds', () => {
  writeFileSync(bundle, JSON.stringify(pseudoBundle(bundleOf(join(import.meta.dirname, '../..')))));
  speakAs(bundle, log);
  expect(translated('Another process is writing this index (PID 4121). Opened read-only.')).toMatch(/^⟦[^A-Za-z]*4121[^A-Za-z]*⟧$/);
  expect(translated('Not indexed: ignored by .gitignore:12')).toBe('⟦Ńöţ ìńđèẍèđ: ⟦ìĝńöŕèđ ƀý .gitignore:12⟧⟧');
  expect(translated('Indexed: 1,204 symbols, 1 reference, 2 syntax problems')).not.toMatch(/[A-Za-z]/);
  expect(translated('EACCES: permission denied')).toBe('EACCES: permission denied');
  expect(warnings).toEqual([]);
});

test('without a bundle everything is English; one that cannot be read is told of', () => {
  const sentence = 'This system is out of file watches; checking for changes every 2 minutes.';
  speakAs(undefined, log);
  expect(translated(sentence)).toBe(sentence);
  expect(warnings).toEqual([]);
  speakAs(join(folder, 'missing.json'), log);
  expect(translated(sentence)).toBe(sentence);
  expect(warnings).toHaveLength(1);
});
