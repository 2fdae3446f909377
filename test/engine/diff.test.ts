import { describe, expect, it } from 'vitest';
import { diffRows, isEmptyChange, UNKNOWN_DIGEST } from '../../server/src/engine/diff.ts';

const row = (key: string, value: unknown = key) => ({ key, value });
const digest = (value: unknown) => JSON.stringify(value);

describe('diffRows', () => {
  it('inserts, updates, deletes and leaves alone', () => {
    const existing = new Map([
      ['same', '"same"'],
      ['other', '"before"'],
      ['gone', '"gone"'],
    ]);
    expect(diffRows([row('same'), row('other'), row('new')], existing, digest)).toEqual({
      change: { inserts: [row('new')], updates: [row('other')], deletes: ['gone'] },
      unchanged: 1,
    });
  });

  it('does not digest what is not there yet', () => {
    const difference = diffRows([row('a'), row('b')], new Map(), () => {
      throw new Error('digested for nothing');
    });
    expect(difference.change.inserts).toHaveLength(2);
  });

  it('writes over what is there in an unknown form', () => {
    expect(diffRows([row('a')], new Map([['a', UNKNOWN_DIGEST as typeof UNKNOWN_DIGEST]]), digest).change.updates).toEqual([row('a')]);
  });

  it('is empty when nothing changes', () => {
    expect(isEmptyChange(diffRows([row('a')], new Map([['a', '"a"']]), digest).change)).toBe(true);
    expect(isEmptyChange(diffRows([], new Map([['a', '"a"']]), digest).change)).toBe(false);
  });

  it('names a key that is there twice', () => {
    expect(() => diffRows([row('a', 1), row('a', 2)], new Map(), digest)).toThrow('have the key a');
  });
});
