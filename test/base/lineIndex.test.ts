import { describe, expect, it } from 'vitest';
import { lineStartsOf, offsetAt, positionAt } from '../../server/src/base/lineIndex.ts';

describe('line index', () => {
  it('ends lines at \\n, \\r\\n and a lone \\r', () => {
    expect(lineStartsOf('a\nb\r\nc\rd')).toEqual([0, 2, 5, 7]);
  });

  it('counts columns in UTF-16 units', () => {
    const text = 'x\n😀y';
    expect(positionAt(lineStartsOf(text), text.indexOf('y'))).toEqual({ line: 1, column: 2 });
  });

  it('gives back every offset of a text', () => {
    const text = 'one\r\n\ntwo\rthree\n';
    const starts = lineStartsOf(text);
    for (let offset = 0; offset <= text.length; offset++) expect(offsetAt(starts, positionAt(starts, offset))).toBe(offset);
  });
});
