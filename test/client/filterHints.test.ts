import { expect, test } from 'vitest';
import { filterHints } from '../../client/src/filterHints.ts';
import { parseSearchQuery } from '../../server/src/store/search/searchQuery.ts';

test.each([
  ['', []],
  ['name', []],
  ['kind:class', []],
  ['path:', []],
  ['kind: name', []],
  ['std::', []],
  ['is:', ['is:exported ', 'is:test ', 'is:deprecated ', 'is:generated ', 'is:unused ']],
  ['save is:', ['save is:exported ', 'save is:test ', 'save is:deprecated ', 'save is:generated ', 'save is:unused ']],
])('%j can go on with %j', (typed, texts) => {
  expect(filterHints(typed).map(({ text }) => text)).toEqual(texts);
});

test('whatever is offered means something to the search', () => {
  for (const typed of ['kind:', 'lang:', 'is:']) {
    expect(filterHints(typed).length).toBeGreaterThan(3);
    for (const { text } of filterHints(typed)) {
      const { unknown, kinds = [], languages = [], is } = parseSearchQuery(text);
      expect([unknown.length, kinds.length + languages.length + is.length > 0]).toEqual([0, true]);
    }
  }
});
