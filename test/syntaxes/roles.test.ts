/** Packs against their grammars, the list of roles against its page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTENT_RULES } from '../../server/src/syntax/detection/contentRules.ts';
import { grammarOfPack } from '../../server/src/syntax/extract/createExtractor.ts';
import type { GrammarTable } from '../../server/src/syntax/grammarTable.ts';
import { fieldsNamedBy } from '../../server/src/syntax/roles/compiledRoles.ts';
import { ROLE_NAMES } from '../../server/src/syntax/roles/roleTable.ts';
import { fileKinds, packs } from '../../syntaxes/index.ts';
import { manifests } from '../../syntaxes/manifests/pack.ts';
import { openGrammars } from '../syntax/openGrammars.ts';
import { readSpec } from './specFile.ts';

const syntaxes = join(import.meta.dirname, '../../syntaxes');
const { load } = await openGrammars();

test('syntaxes/ROLES.md lists every role once', () => {
  const page = readFileSync(join(syntaxes, 'ROLES.md'), 'utf8');
  // The table of uses comes first and is no table of roles.
  const rows = [...page.slice(page.indexOf('## Definitions')).matchAll(/^\| `(\w+)` \|/gm)].map((row) => row[1]);
  expect(rows.sort()).toEqual([...ROLE_NAMES].sort());
});

test('syntaxes/index.ts lists every folder that holds a pack', () => {
  const folders = readdirSync(syntaxes, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(syntaxes, entry.name, 'language.json')),
  );
  expect([...packs, manifests].map(({ data }) => data.pack).sort()).toEqual(folders.map(({ name }) => name).sort());
});

test('no two packs claim the same language id, word for it, file name or interpreter, nor an extension without a rule', () => {
  const claims = fileKinds.flatMap(({ id, extensions, fileNames = [], patterns = [], shebangs = [], aliases = [] }) => [
    id,
    ...aliases,
    ...extensions.filter((extension) => CONTENT_RULES[extension] === undefined),
    ...fileNames.map((name) => `file ${name}`),
    ...patterns.map((pattern) => `files ${pattern}`),
    ...shebangs.map((name) => `#!${name}`),
  ]);
  expect(claims.filter((claim, index) => claims.indexOf(claim) !== index)).toEqual([]);
});

describe.each(packs.map((pack) => [pack.data.pack, pack] as const))('%s', (name, pack) => {
  const grammars: readonly GrammarTable[] = [...new Set(pack.data.languages.map(({ grammar }) => grammar))].map((grammar) =>
    grammarOfPack(pack, load(grammar).table),
  );

  test('every node type and token exists in one of its grammars', () => {
    const missing = (types: Iterable<string>, form: 'named' | 'anonymous') =>
      [...types].filter((type) => grammars.every((grammar) => grammar.symbols(type, form).length === 0));
    expect(missing(Object.keys(pack.roles.nodes), 'named')).toEqual([]);
    expect(missing(Object.keys(pack.roles.tokens), 'anonymous')).toEqual([]);
    expect(missing(Object.keys(pack.hooks.nodes ?? {}), 'named')).toEqual([]);
    expect(missing(Object.keys(pack.hooks.values ?? {}), 'named')).toEqual([]);
  });

  test('every field exists in one of its grammars', () => {
    const fields = Object.values(pack.roles.nodes).flatMap(fieldsNamedBy);
    expect([...new Set(fields)].filter((field) => grammars.every((grammar) => grammar.field(field) === 0))).toEqual([]);
  });

  test('has cases and a page of known gaps', () => {
    const folder = join(syntaxes, name, 'spec');
    const cases = readdirSync(folder).flatMap((file) => readSpec(readFileSync(join(folder, file), 'utf8')));
    expect(cases.length).toBeGreaterThanOrEqual(pack.data.tier === 1 ? 10 : 1);
    expect(existsSync(join(syntaxes, name, 'README.md'))).toBe(true);
  });
});
