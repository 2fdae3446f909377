import { expect, test } from 'vitest';
import { createLanguageBlame, suspicionOf } from '../../../server/src/syntax/pool/blame.ts';
import { DEFAULT_PARSE_LIMITS } from '../../../server/src/syntax/pool/parseLimits.ts';
import { createPoisonList } from '../../../server/src/syntax/pool/poison.ts';
import { isWorn } from '../../../server/src/syntax/pool/recycling.ts';

const sizes: Readonly<Record<string, number>> = { vim: 608, latex: 322, go: 7 };
const sizeOf = (language: string): number => sizes[language] ?? 0;

test.each([
  ['one suspect', ['go'], 'SIGABRT', { language: 'go', weight: 2 }],
  ['two suspects of one language', ['go', 'go'], 'SIGSEGV', { language: 'go', weight: 2 }],
  ['two languages: the one with the larger function', ['go', 'vim'], 'SIGABRT', { language: 'vim', weight: 1 }],
  ['an exit code, as on Windows', ['vim'], undefined, { language: 'vim', weight: 2 }],
  ['killed from outside', ['vim'], 'SIGKILL', undefined],
  ['ended from outside', ['vim'], 'SIGTERM', undefined],
  ['nobody at work', [], 'SIGABRT', undefined],
])('who is suspected of a death: %s', (_, languages, signal, suspicion) => {
  expect(suspicionOf(languages, signal, sizeOf)).toEqual(suspicion);
});

test('a language is careful when risky, suspected alone, or suspected twice among others', () => {
  const blame = createLanguageBlame((language) => language === 'latex');
  blame.strike('vim', 1);
  expect(['latex', 'vim', 'go'].filter(blame.isCareful)).toEqual(['latex']);
  blame.strike('vim', 1);
  blame.strike('go', 2);
  expect(['latex', 'vim', 'go'].filter(blame.isCareful)).toEqual(['latex', 'vim', 'go']);
  expect(blame.blamed).toEqual(['go', 'vim']);
});

test('poison is a content in a language', () => {
  const list = createPoisonList();
  list.add('vim', Buffer.from('abc'));
  const known = [list.has('vim', Buffer.from('abc')), list.has('vim', Buffer.from('abd')), list.has('go', Buffer.from('abc'))];
  expect(known).toEqual([true, false, false]);
});

test.each([
  ['within its limit, however long it has worked', 99, 1000, false],
  ['over its limit and just started', 101, 9, false],
  ['over its limit after some work', 101, 10, true],
  ['over twice its limit', 201, 0, true],
])('a process %s', (_, residentBytes, parsedBytes, worn) => {
  expect(isWorn({ residentBytes, parsedBytes }, { ...DEFAULT_PARSE_LIMITS, memory: 100, workBeforeRecycling: 10 })).toBe(worn);
});
