import { expect, test } from 'vitest';
import { createLanguageBlame, strikeWeight } from '../../../server/src/syntax/pool/blame.ts';
import { DEFAULT_PARSE_LIMITS } from '../../../server/src/syntax/pool/parseLimits.ts';
import { createPoisonList } from '../../../server/src/syntax/pool/poison.ts';
import { isWorn } from '../../../server/src/syntax/pool/recycling.ts';

test.each([
  ['one suspect', ['vim'], 'SIGABRT', ['vim']],
  ['two suspects of one language', ['vim', 'vim'], 'SIGSEGV', ['vim']],
  ['two suspects of two languages', ['vim', 'go'], 'SIGABRT', []],
  ['killed from outside', ['vim'], 'SIGKILL', []],
  ['ended from outside', ['vim'], 'SIGTERM', []],
  ['an exit code, as on Windows', ['vim'], undefined, ['vim']],
])('%s: who is careful after one death', (_, languages, signal, careful) => {
  const blame = createLanguageBlame([]);
  for (const language of new Set(languages)) blame.strike(language, strikeWeight(languages, signal));
  expect(blame.careful).toEqual(careful);
});

test('suspected twice among others is enough', () => {
  const blame = createLanguageBlame(['latex']);
  blame.strike('vim', strikeWeight(['vim', 'go'], 'SIGABRT'));
  blame.strike('go', strikeWeight(['vim', 'go'], 'SIGABRT'));
  blame.strike('vim', strikeWeight(['vim', 'python'], 'SIGABRT'));
  expect(blame.careful).toEqual(['latex', 'vim']);
  expect(blame.isCareful('go')).toBe(false);
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
