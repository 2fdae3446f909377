import { expect, test } from 'vitest';
import { splitAtCommas } from '../../server/src/base/splitAtCommas.ts';

test('commas in round brackets part nothing', () => {
  expect(splitAtCommas('a, f(b, (c, d)),,e')).toEqual(['a', ' f(b, (c, d))', '', 'e']);
});

test('a text without commas is one part, also an empty one', () => {
  expect(splitAtCommas('f(a, b)')).toEqual(['f(a, b)']);
  expect(splitAtCommas('')).toEqual(['']);
});
