import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Digest } from '../../server/src/store/digest.ts';
import { randomRuns } from '../randomRuns.ts';

const ofBytes = (bytes: Uint8Array) => new Digest().bytes(bytes).value();
const ofText = (text: string) => new Digest().text(text).value();

it('is a whole number that any driver stores exactly', () => {
  fc.assert(
    fc.property(fc.string(), fc.uint8Array(), fc.integer(), (text, bytes, integer) => {
      const value = new Digest().text(text).bytes(bytes).integer(integer).value();
      expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
    }),
    randomRuns('FUZZ', 100),
  );
});

it('does not depend on where bytes lie', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), fc.nat(7), (bytes, offset) => {
      const elsewhere = new Uint8Array(bytes.length + offset);
      elsewhere.set(bytes, offset);
      expect(ofBytes(elsewhere.subarray(offset))).toBe(ofBytes(bytes));
    }),
    randomRuns('FUZZ', 100),
  );
});

it('tells apart what differs by one bit, or by where one text ends', () => {
  const base = Uint8Array.from({ length: 33 }, (_, index) => index * 7);
  const seen = new Set([ofBytes(base), ofBytes(base.subarray(1)), ofBytes(new Uint8Array(33)), ofBytes(new Uint8Array(34))]);
  for (let bit = 0; bit < 33 * 8; bit++) {
    const other = base.slice();
    other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    seen.add(ofBytes(other));
  }
  expect(seen.size).toBe(4 + 33 * 8);
  expect(new Digest().text('ab').text('c').value()).not.toBe(new Digest().text('a').text('bc').value());
  expect(ofText('a\u0100')).not.toBe(ofText('a\u0001'));
});

it('has no equal pair among many similar texts', () => {
  const texts = Array.from({ length: 20_000 }, (_, index) => `function name${index}(x: number): string`);
  expect(new Set(texts.map(ofText)).size).toBe(texts.length);
});
