import { expect, test } from 'vitest';
import { fileStatusText } from '../../client/src/fileStatusText.ts';

const explained = (indexed: boolean, headline: string, counts: string, sound: boolean) => {
  return { indexed, summary: `${headline}: ${counts}`, headline, counts, sound, details: [] };
};

test.each([
  ['building', undefined, 'Indexing… |  | busy'],
  ['building', explained(false, 'Not indexed yet', '', true), 'Indexing… |  | busy'],
  ['building', explained(true, 'Indexed', '10 symbols, 58 references', true), 'Indexed | 10 symbols, 58 references | sound'],
  ['ready', explained(true, 'Indexed', '', true), 'Indexed |  | sound'],
  ['ready', explained(true, 'Indexed', '3 symbols, 1 syntax problem', false), 'Indexed | 3 symbols, 1 syntax problem | unsound'],
  ['ready', explained(false, 'Not indexed: ignored by .gitignore:12', '', true), 'Not indexed: ignored by .gitignore:12 |  | sound'],
  ['off', undefined, 'Not indexed |  | sound'],
] as const)('while %s, %j is told as %s', (index, explanation, told) => {
  const { text, detail, state } = fileStatusText(index, explanation);
  expect(`${text} | ${detail} | ${state}`).toBe(told);
});
