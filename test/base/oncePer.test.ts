import { describe, expect, test } from 'vitest';
import { oncePer, oncePerKey } from '../../server/src/base/oncePer.ts';

describe('what is worked out once', () => {
  test('is asked for once an object, nothing found included', () => {
    const asked: object[] = [];
    const told = oncePer((owner: object): undefined => {
      asked.push(owner);
    });
    const [one, other] = [{}, {}];
    for (const owner of [one, other, one, other]) expect(told(owner)).toBeUndefined();
    expect(asked).toEqual([one, other]);
  });

  test('is asked for once a key, and by each function for itself', () => {
    const asked: string[] = [];
    const make = (key: string): number => asked.push(key);
    const [told, toldAgain] = [oncePerKey(make), oncePerKey(make)];
    expect([told('a'), told('b'), told('a'), toldAgain('a')]).toEqual([1, 2, 1, 3]);
  });

  test('is forgotten when a further key would be one too many', () => {
    const asked: string[] = [];
    const told = oncePerKey((key: string): number => asked.push(key), { most: 2 });
    for (const key of ['a', 'b', 'a', 'c', 'c', 'a']) told(key);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });
});
