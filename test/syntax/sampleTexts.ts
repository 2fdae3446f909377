import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const ownTypeScript = globSync('server/src/base/*.ts', { cwd: root }).sort();

/** Whole files in the language of each vendored grammar: the samples that the soak uses and some of our own sources. */
export function sampleFiles(grammar: string): readonly string[] {
  const sample = read(`scripts/grammars/samples/${grammar}.txt`);
  return grammar === 'typescript' ? [sample, ...ownTypeScript.map(read)] : [sample];
}

/** What real folders hold besides good code; every grammar must survive it. */
export const oddTexts: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' \n\t\n',
  'a lone brace': '}',
  'unfinished code': 'class A {\n  b(c, {\n    return "unclosed\n  if (x === {\n',
  'a missing bracket': 'f(a, b\nfoo = [1, 2\n',
  'Windows line ends': 'a = 1\r\nb = a\r\n',
  emoji: 'let 名前 = "👩‍👩‍👧 🇩🇪"; // 🙂\nx = "🙂" + y\n',
  'a lone surrogate': 'x = "\ud83d" + y\n',
  'a null character': 'x = 1\0\ny = 2\n',
  'not code at all': 'Lorem ipsum — dolor; sit amet?! <<>> ((( %%% \u2028 \ufeff',
  'one huge line': `x = [${'1, "two", f(3), '.repeat(1000)}0]`,
};
