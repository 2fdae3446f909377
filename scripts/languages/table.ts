/** The table of languages in README.md: what the packs say of themselves, and what their cases show. */

import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareTexts } from '../../server/src/base/compareTexts.ts';
import { declaredPacks } from '../build/declaredPacks.ts';

/** A language as the table shows it. */
export interface LanguageRow {
  readonly name: string;
  readonly tier: 1 | 2 | 3;
  readonly files: readonly string[];
  /** What the cases of its pack have an example of, in the order of `SHOWN`. */
  readonly extracted: readonly string[];
}

/** What a line of some section of a case is an example of. */
const SHOWN: readonly { readonly what: string; readonly section: string; readonly line: RegExp }[] = [
  { what: 'symbols', section: 'symbols', line: /\S/ },
  { what: 'parameters', section: 'symbols', line: /^\s*\| parameter / },
  { what: 'types', section: 'symbols', line: /^\s*\| type / },
  { what: 'generics', section: 'symbols', line: /^\s*\| generic / },
  { what: 'documentation', section: 'symbols', line: /^\s*\| doc / },
  { what: 'inheritance', section: 'heritage', line: /\S/ },
  { what: 'imports', section: 'imports', line: /\S/ },
  { what: 'exports', section: 'exports', line: /\S/ },
  { what: 'calls', section: 'references', line: /^\S+ (?:call|new) / },
  { what: 'all references', section: 'references', line: /^\S+ (?:read|write|type) / },
];

/** Files of more endings and names than these end with three dots. */
const MOST_FILES = 8;

export function languageRows(root: string): readonly LanguageRow[] {
  return declaredPacks(root)
    .flatMap(({ pack, tier, languages }) => {
      if (tier === undefined) return [];
      const deep = tier === 1 && hasFixtures(root, pack);
      return languages.map(({ id, name, extensions, fileNames = [], patterns = [], shebangs = [] }) => {
        const shown = shownBySpecs(join(root, 'syntaxes', pack, 'spec'), id);
        const links = deep ? ['links across files'] : tier === 2 && shown.includes('calls') ? ['links in a folder'] : [];
        return {
          name,
          tier,
          files: [...extensions, ...fileNames, ...patterns, ...shebangs.map((each) => `#!${each}`)],
          extracted: [...shown, ...links],
        };
      });
    })
    .sort((one, other) => one.tier - other.tier || compareTexts(one.name.toLowerCase(), other.name.toLowerCase()));
}

/** Links are claimed where fixtures of their own hold them (test/linker). */
function hasFixtures(root: string, pack: string): boolean {
  return globSync(`test/linker/${pack}*.test.ts`, { cwd: root }).length > 0;
}

/** What the cases of one language show. */
function shownBySpecs(folder: string, language: string): readonly string[] {
  const lines = new Map<string, string[]>();
  for (const file of globSync('*.txt', { cwd: folder }).sort())
    for (const item of readFileSync(join(folder, file), 'utf8').split(/^=== /m)) {
      const [, source = '', ...sections] = item.split(/^--- /m);
      if (source.split(/\r?\n/, 1)[0] !== `source ${language}`) continue;
      for (const part of sections) {
        const [section = '', ...body] = part.split(/\r?\n/);
        lines.set(section, [...(lines.get(section) ?? []), ...body]);
      }
    }
  return SHOWN.filter(({ section, line }) => lines.get(section)?.some((each) => line.test(each)) === true).map(({ what }) => what);
}

const TIERS = { 1: 'deep', 2: 'generic', 3: 'outline' } as const;

/** Markdown. */
export function renderTable(rows: readonly LanguageRow[]): string {
  const lines = rows.map(({ name, tier, files, extracted }) => {
    const shown = files.slice(0, MOST_FILES).map((file) => `\`${file}\``);
    return `| ${name} | ${shown.join(' ')}${files.length > MOST_FILES ? ' …' : ''} | ${TIERS[tier]} | ${extracted.join(', ')} |`;
  });
  return ['| language | files | depth | what its cases show |', '|---|---|---|---|', ...lines].join('\n');
}

const BEGIN = '<!-- The table is made by `npm run languages`. -->';
const END = '<!-- end of the table -->';

/** The text of README.md with the table of today; throws when it has no place for one. */
export function withTable(readme: string, table: string): string {
  const begin = readme.indexOf(BEGIN);
  const end = readme.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`README.md has no place for the table: ${BEGIN} ... ${END}`);
  return `${readme.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${readme.slice(end)}`;
}
