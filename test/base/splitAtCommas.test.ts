import { expect, test } from 'vitest';
import { splitAtCommas } from '../../server/src/base/splitAtCommas.ts';

test('commas in brackets part nothing', () => {
  expect(splitAtCommas('a, f(b, (c, d)),,e, [f, (g, h)]')).toEqual(['a', ' f(b, (c, d))', '', 'e', ' [f, (g, h)]']);
});

test('a text without commas is one part, also an empty one', () => {
  expect(splitAtCommas('f(a, b)')).toEqual(['f(a, b)']);
  expect(splitAtCommas('')).toEqual(['']);
});
