import { expect, test } from 'vitest';
import { fileStatusText } from '../../client/src/fileStatusText.ts';

const explained = (indexed: boolean, summary: string) => ({ indexed, summary, details: [] });

test.each([
  ['building', undefined, 'Indexing… | | busy'],
  ['building', explained(false, 'Not indexed yet'), 'Indexing… | | busy'],
  ['building', explained(true, 'Indexed: 10 symbols, 58 references'), 'Indexed | 10 symbols, 58 references | '],
  ['ready', explained(true, 'Indexed'), 'Indexed | | '],
  ['ready', explained(true, 'Syntax errors: showing last good index'), 'Syntax errors: showing last good index | | '],
  ['ready', explained(false, 'Not indexed: ignored by .gitignore:12'), 'Not indexed: ignored by .gitignore:12 | | '],
  ['off', undefined, 'Not indexed | | '],
] as const)('while %s, %j is told as %s', (index, explanation, told) => {
  const { text, detail, busy } = fileStatusText(index, explanation);
  expect(`${text} | ${detail}${detail === '' ? '' : ' '}| ${busy ? 'busy' : ''}`).toBe(told);
});
