import { describe, expect, it } from 'vitest';
import { callReason, RULE_WORDS } from '../../server/src/graph/callReasons.ts';
import { RULES } from '../../server/src/linker/types/types.ts';

const SAVE = { tier: 'exact', tiers: { exact: 1 }, count: 1, rule: 'import', candidates: 0, names: ['save'] } as const;

describe('the reason of a call', () => {
  it('has words for every rule of the linker', () => {
    expect(RULES.filter((rule) => rule !== 'none' && RULE_WORDS[rule] === undefined)).toEqual([]);
  });

  it('says how many calls, how sure, and why', () => {
    expect(callReason({ ...SAVE, tier: 'probable', tiers: { probable: 3 }, count: 3, rule: 'unique' })).toBe(
      '3 calls, probable: only one method named save() among imported types',
    );
    expect(callReason(SAVE)).toBe('1 call, exact: save() is imported by name');
  });

  it('says which of them are less sure than the best', () => {
    expect(callReason({ ...SAVE, tiers: { exact: 2, ambiguous: 1, dispatch: 1200 }, count: 1203 })).toBe(
      '1,203 calls, exact: save() is imported by name (1 ambiguous, 1200 possible)',
    );
  });

  it('counts what an ambiguous one may mean', () => {
    expect(callReason({ ...SAVE, tier: 'ambiguous', tiers: { ambiguous: 1 }, candidates: 4 })).toBe(
      '1 call, ambiguous: one of 4 possible definitions of save()',
    );
  });

  it('names what is called of a package, few of many', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(callReason({ ...SAVE, tier: 'external', tiers: { external: 7 }, count: 7, names })).toBe(
      '7 calls, external: a, b, c, d, e and 2 more',
    );
  });
});
