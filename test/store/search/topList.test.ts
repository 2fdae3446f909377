import fc from 'fast-check';
import { expect, it } from 'vitest';
import { TopList } from '../../../server/src/store/search/topList.ts';
import { randomRuns } from '../../randomRuns.ts';

const RANK = 2 ** 32;

it('keeps the smallest keys, in order, however they come', () => {
  const keys = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 40 }), { maxLength: 400 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 20 }), (added, limit) => {
      const list = new TopList(limit);
      for (const key of added) list.add(key);
      expect([...list.sorted()]).toEqual(added.toSorted((left, right) => left - right).slice(0, limit));
    }),
    randomRuns('FUZZ', 100),
  );
});

it('knows at any time whether it is full, and what cannot get in any more', () => {
  const steps = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 40 }), { maxLength: 200 });
  fc.assert(
    fc.property(steps, fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 1, max: 9 }), (added, ceiling, limit) => {
      const list = new TopList(limit);
      for (const [index, key] of added.entries()) {
        list.add(key);
        const best = added.slice(0, index + 1).sort((left, right) => left - right);
        expect(list.isFullBelow(ceiling)).toBe((best[limit - 1] ?? Number.POSITIVE_INFINITY) < ceiling);
        expect(list.boundRank).toBeGreaterThanOrEqual(Math.floor((best[limit - 1] ?? 0) / RANK));
      }
    }),
    randomRuns('FUZZ', 100),
  );
});
