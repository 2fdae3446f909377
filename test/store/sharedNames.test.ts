/** The index of shared names in memory against a plain map, through any history of files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedName } from '../../server/src/linker/stored/sharedNames.ts';
import { SharedNames } from '../../server/src/store/sharedNames.ts';
import { randomRuns } from '../randomRuns.ts';

const NAMES = ['app', 'core'].flatMap((space) => ['save', 'load', 'keep', ''].map((name) => sharedName(space, name)));
const given = fc.subarray(NAMES).map((names) => Float64Array.from(names).sort());
const files = fc.dictionary(fc.constantFrom('1', '2', '7', '2097151'), given);

describe('shared names', () => {
  it('are found wherever they were, are and are no more', () => {
    fc.assert(
      fc.property(files, fc.array(fc.tuple(fc.constantFrom(1, 2, 7, 2_097_151), given)), (first, changes) => {
        const model = new Map(Object.entries(first).map(([file, names]) => [Number(file), names]));
        const index = new SharedNames([...model].map(([file, names]) => ({ file, names: new Uint8Array(names.slice().buffer) })));
        for (const [file, names] of changes) {
          index.replace(file, model.get(file) ?? new Float64Array(0), names);
          model.set(file, names);
        }
        for (const name of NAMES) {
          const expected = [...model].filter(([, names]) => names.includes(name)).map(([file]) => file);
          expect([...index.files(name)].sort((one, other) => one - other)).toEqual(expected.sort((one, other) => one - other));
        }
      }),
      randomRuns('FUZZ', 100),
    );
  });

  it('are read anew once many have changed', () => {
    const index = new SharedNames([]);
    const many = Float64Array.from({ length: 6000 }, (_, at) => sharedName('app', `name${at}`)).sort();
    expect(index.replace(1, new Float64Array(0), many)).toBe(false);
    expect(index.replace(2, new Float64Array(0), many)).toBe(true);
  });
});
