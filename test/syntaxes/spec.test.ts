/** Runs the spec files of all packs. `SKEIN_UPDATE_SPECS=1 npx vitest run test/syntaxes/spec` rewrites their expectations. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { packs } from '../../syntaxes/index.ts';
import { manifests } from '../../syntaxes/manifests/pack.ts';
import { checkFacts } from './checkFacts.ts';
import { openExtractors } from './extractText.ts';
import { SECTIONS } from './renderFacts.ts';
import { readSpec, type SpecCase, writeSpec } from './specFile.ts';

const extract = await openExtractors();
const updating = process.env['SKEIN_UPDATE_SPECS'] === '1';
const syntaxes = join(import.meta.dirname, '../../syntaxes');

for (const { data } of [...packs, manifests]) {
  const folder = join(syntaxes, data.pack, 'spec');
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  for (const name of files.sort()) {
    const path = join(folder, name);
    const cases = readSpec(readFileSync(path, 'utf8'));
    describe(`${data.pack}/${name}`, () => {
      for (const item of cases) test(item.title, () => checkCase(item));
    });
    if (updating) writeFileSync(path, writeSpec(cases.map(updated)));
  }
}

function checkCase(item: SpecCase): void {
  const facts = extract(item.language, item.source);
  expect(checkFacts(facts, item.source)).toEqual([]);
  if (updating) return;
  expect(item.sections.size, 'sections (run with SKEIN_UPDATE_SPECS=1 to get them)').toBeGreaterThan(0);
  // One comparison, so that a failure shows the whole case.
  const actual = Object.fromEntries([...item.sections.keys()].map((section) => [section, render(section, facts)]));
  expect(actual).toEqual(Object.fromEntries(item.sections));
}

function render(section: string, facts: FileFacts): string {
  const renderer = SECTIONS[section];
  if (renderer === undefined) throw new Error(`There is no section "${section}": use ${Object.keys(SECTIONS).join(', ')}`);
  return renderer(facts).join('\n');
}

function updated(item: SpecCase): SpecCase {
  const facts = extract(item.language, item.source);
  const named = [...item.sections.keys()];
  const wanted =
    named.length > 0 ? named : Object.keys(SECTIONS).filter((section) => section !== 'ranges' && render(section, facts) !== '');
  return { ...item, sections: new Map(wanted.map((section) => [section, render(section, facts)])) };
}
