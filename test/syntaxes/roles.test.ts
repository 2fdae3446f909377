/** Packs against their grammars, the list of roles against its page. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CONTENT_RULES } from '../../server/src/syntax/detection/contentRules.ts';
import { grammarOfPack } from '../../server/src/syntax/extract/createExtractor.ts';
import type { GrammarTable } from '../../server/src/syntax/grammarTable.ts';
import { type NodeRole, PARTS, type Part, type RoleName } from '../../server/src/syntax/roles/roleTable.ts';
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
  expect(rows.sort()).toEqual(Object.keys(ROLE_NAMES).sort());
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

function fieldsNamedBy(role: NodeRole): readonly string[] {
  const parts = PARTS.map((part) => (role as Partial<Record<Part, unknown>>)[part]).filter((field) => typeof field === 'string');
  return [...parts, ...Object.keys('uses' in role ? (role.uses ?? {}) : {})];
}

/** Each role once, as the compiler sees to it. */
const ROLE_NAMES = {
  definition: 0,
  closure: 0,
  names: 0,
  carrier: 0,
  modifier: 0,
  visibility: 0,
  modifiers: 0,
  decorator: 0,
  heritage: 0,
  typeParameter: 0,
  typeBody: 0,
  name: 0,
  keyword: 0,
  scope: 0,
  declaration: 0,
  variable: 0,
  binder: 0,
  pattern: 0,
  parameters: 0,
  parameter: 0,
  separator: 0,
  call: 0,
  arguments: 0,
  spread: 0,
  optional: 0,
  member: 0,
  index: 0,
  assignment: 0,
  outer: 0,
  wrapper: 0,
  choice: 0,
  return: 0,
  literal: 0,
  object: 0,
  pair: 0,
  type: 0,
  generic: 0,
  comment: 0,
  plain: 0,
  skip: 0,
  drop: 0,
} satisfies Record<RoleName, 0>;
