import { describe, expect, it } from 'vitest';
import { dottedName, lastName, outerName } from '../../server/src/base/dottedName.ts';

describe('dotted names', () => {
  it('are put together of what holds a name and the name', () => {
    expect(dottedName({ container: 'a.B', name: 'c' })).toBe('a.B.c');
    expect(dottedName({ container: '', name: 'c' })).toBe('c');
  });

  it('are taken apart at their last dot', () => {
    expect([lastName('a.B.c'), outerName('a.B.c')]).toEqual(['c', 'a.B']);
    expect([lastName('c'), outerName('c')]).toEqual(['c', '']);
    expect([lastName(''), outerName('')]).toEqual(['', '']);
  });
});
