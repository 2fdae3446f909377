import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { extractTexts } from '../../scripts/l10n/extract.ts';
import { pseudoBundle, pseudoText } from '../../scripts/l10n/pseudo.ts';
import { bundleFile, bundleOf, renderBundle } from '../../scripts/l10n/texts.ts';
import { untranslatedTexts } from '../../scripts/l10n/untranslated.ts';
import { graphSentences, sentences } from '../../server/src/lsp/localize/sentences.ts';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

describe('the texts of the product', () => {
  it('are all in the bundle: `npm run l10n` writes it anew', () => {
    expect(read(bundleFile)).toBe(renderBundle(bundleOf(root)));
  });

  it('are said so that they can be translated', () => {
    // The log is English throughout, and these two write nothing else.
    const logs = ['server/src/lsp/feeds/runLog.ts', 'server/src/lsp/main.ts'];
    const files = globSync(['client/src/**/*.ts', 'server/src/lsp/**/*.ts'], { cwd: root }).filter((file) => !logs.includes(file));
    expect(files.length).toBeGreaterThan(60);
    const found = files.flatMap((file) => untranslatedTexts(file, read(file)));
    expect(found.map(({ file, line, text }) => `${file}:${line}: ${text}`)).toEqual([]);
  });

  it('of the lower floors are those that the server knows to translate', () => {
    const floors = globSync(['server/src/**/*.ts', 'syntaxes/**/*.ts'], { cwd: root }).filter(
      (file) => file !== 'server/src/lsp/localize/sentences.ts',
    );
    const sources = floors.map(read).join('\n');
    // Git has its own words.
    for (const { said } of [...sentences, ...graphSentences].filter((sentence) => !sentence.said.startsWith('not a git repository'))) {
      const [longest = ''] = said
        .split(/\{\d\}/)
        .map(withoutJoints)
        .sort((left, right) => right.length - left.length);
      expect(longest, said).not.toBe('');
      expect(sources, said).toContain(longest);
    }
  });
});

/** What floors write as one piece: no signs where pieces meet, and nouns in the singular. */
function withoutJoints(part: string): string {
  return part
    .replace(/^[\s,.]+|[\s,.:(]+$/g, '')
    .replace(/^(1 )?(syntax |possible )?(symbol|reference|problem|definition|call|use|import|name|file|test|package)s?$/, '$2$3')
    .replace(/^or more \w+$/, 'or more');
}

describe('extraction', () => {
  it('finds what is said, wherever it stands', () => {
    const source = "const a = [l10n.t('One'), f(`x ${l10n.t('Two {0}', 2)}`)];\nlog.info('Not this');\nl10n.t('Three ' + 'parts');";
    expect(extractTexts('a.ts', source).map(({ text, line }) => `${line} ${text}`)).toEqual(['1 One', '1 Two {0}', '3 Three parts']);
  });

  it('keeps what translators are told apart from the text', () => {
    const source = "l10n.t({ message: 'constructor', comment: ['kind of a symbol'], args: [1] });";
    expect(extractTexts('a.ts', source)).toMatchObject([{ key: 'constructor/kind of a symbol', text: 'constructor' }]);
  });

  it('refuses what nobody could translate', () => {
    expect(() => extractTexts('a.ts', 'const x = 1;\nl10n.t(`${x} files`);')).toThrow('a.ts:2: ');
    expect(() => extractTexts('a.ts', 'l10n.t(text);')).toThrow('has no text that is written out');
  });

  it('sees a text that is not marked', () => {
    const texts = (source: string) => untranslatedTexts('a.ts', source).map(({ text }) => text);
    expect(texts("show('Rebuild');")).toEqual(['Rebuild']);
    expect(texts('item.text = `$(sync) Indexing ${done}`;')).toEqual(['$(sync) Indexing ']);
    expect(texts("throw new Error('is not running');")).toEqual(['is not running']);
    expect(texts("log.info('Activated in 3 ms'); run('skein.rebuild'); x = 'Skein'; guardedQuestion(log, 'Hover', f);")).toEqual([]);
    expect(texts("// Not translated: for the log.\nthrow new Error('is not running');")).toEqual([]);
    expect(texts("import a from 'Some thing';\nlet b: 'One way' | 'Other way'; l10n.t('Fine words');")).toEqual([]);
  });
});

describe('the language that nobody speaks', () => {
  it('changes letters and leaves alone what is no text', () => {
    expect(pseudoText('Index: {0} failed')).toBe('⟦Ìńđèẍ: {0} ƒåìĺèđ⟧');
    expect(pseudoText('Open `.gitignore`\n[Log](command:skein.showLog) $(sync)')).toBe(
      '⟦Öƥèń `.gitignore`\n[Ĺöĝ](command:skein.showLog) $(sync)⟧',
    );
  });

  it('leaves no letter as it was', () => {
    const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];
    const plain = new RegExp(`[${alphabet.join('')}]`, 'i');
    const text = alphabet.join('');
    expect(pseudoText(text + text.toUpperCase())).not.toMatch(plain);
    for (const value of Object.values(pseudoBundle(bundleOf(root)))) {
      expect(value.replaceAll(/\{\w+\}|`[^`]*`|\$\([\w~-]+\)|\]\([^)]*\)/g, '')).not.toMatch(plain);
    }
  });
});
