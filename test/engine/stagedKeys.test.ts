import { describe, expect, it } from 'vitest';
import type { StagedKeys } from '../../server/src/engine/ports.ts';
import { externalChange, settle, stage } from '../../server/src/engine/stagedKeys.ts';
import { FaultyTarget } from './memory/faultyTarget.ts';

const target = new FaultyTarget<unknown>('outside');
const KNOWN: StagedKeys = { committed: { same: '1', other: '1', gone: '1' }, staged: {} };
const ROWS = [
  { key: 'same', value: 1 },
  { key: 'other', value: 2 },
  { key: 'new', value: 3 },
];

const mutations = (known: StagedKeys, force: 'all' | 'changed' = 'changed') =>
  externalChange(target, ROWS, known, force).mutations.map(({ kind, key }) => `${kind} ${key}`);

describe('mutations of an external target', () => {
  it('are those that differ from what was committed', () => {
    expect(mutations(KNOWN)).toEqual(['upsert new', 'upsert other', 'delete gone']);
  });

  it('cover every key that an unfinished attempt may have touched', () => {
    const staged = { same: 4, leftover: 4 };
    expect(mutations({ ...KNOWN, staged })).toEqual(['upsert new', 'upsert same', 'upsert other', 'delete gone', 'delete leftover']);
  });

  it('are all of them when they are forced', () => {
    expect(mutations(KNOWN, 'all')).toEqual(['upsert new', 'upsert same', 'upsert other', 'delete gone']);
  });
});

describe('the keys that are remembered', () => {
  const change = externalChange(target, ROWS, KNOWN, 'changed');

  it('are staged for each mutation before it is applied', () => {
    expect(stage(KNOWN, change, 7)).toEqual({ committed: KNOWN.committed, staged: { new: 7, other: 7, gone: 7 } });
  });

  it('are settled afterwards, except for those that a newer attempt has staged since', () => {
    const meanwhile: StagedKeys = { committed: KNOWN.committed, staged: { other: 7, new: 9 } };
    expect(settle(meanwhile, change, 7)).toEqual({ committed: { same: '1', other: '2', new: '3' }, staged: { new: 9 } });
  });
});
