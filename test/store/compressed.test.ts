import { describe, expect, test } from 'vitest';
import { compress, decompress } from '../../server/src/store/compressed.ts';

const long = Buffer.from('const answer = 42;\n'.repeat(1000));

describe('compressed values', () => {
  test('come back as they were, long or short', () => {
    for (const value of [new Uint8Array(), Uint8Array.of(2, 1), long])
      expect(Buffer.from(decompress(compress(value)))).toEqual(Buffer.from(value));
  });

  test('are smaller, and made once for the same value', () => {
    expect(compress(long).length).toBeLessThan(long.length / 10);
    expect(compress(long)).toBe(compress(long));
  });

  test('leave short values alone', () => {
    const short = Uint8Array.of(2, 1, 3);
    expect(compress(short)).toBe(short);
  });

  test('that were damaged are told as corrupt', () => {
    const damaged = compress(long).slice(0, -8);
    expect(() => decompress(damaged)).toThrow(expect.objectContaining({ failure: expect.objectContaining({ kind: 'corrupt' }) }));
  });

  test('refuse a short value that looks compressed', () => {
    expect(() => compress(Uint8Array.of(0x28, 0xb5, 0x2f, 0xfd))).toThrow('taken for a compressed one');
  });
});
