import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACT_SCHEMA, SECTION_NAMES } from '../../server/src/facts/factSchema.ts';
import type { FileFacts } from '../../server/src/facts/fileFacts.ts';
import { noFacts } from '../../server/src/facts/noFacts.ts';
import { PackedFacts, packFacts } from '../../server/src/facts/packFacts.ts';
import { randomRuns } from '../randomRuns.ts';

/** Random facts straight from the schema, so that a new section or field is covered the day it appears. */
const anyFacts: fc.Arbitrary<FileFacts> = fc.record({
  ...Object.fromEntries(SECTION_NAMES.map((name) => [name, fc.array(anyRow(name), { maxLength: 8 })])),
  lineStarts: fc.array(fc.nat(5000), { maxLength: 20 }).map((steps) => {
    let at = 0;
    return [0, ...steps.map((step) => (at += step + 1))];
  }),
}) as unknown as fc.Arbitrary<FileFacts>;

function anyRow(name: (typeof SECTION_NAMES)[number]): fc.Arbitrary<unknown> {
  const fields = Object.entries(FACT_SCHEMA[name]).map(([field, column]) => {
    if (column === 'number' || column === 'offset') return [field, fc.nat(0x7fffffff)] as const;
    if (column === 'index') return [field, fc.integer({ min: -1, max: 100_000 })] as const;
    if (column === 'text') return [field, fc.string({ unit: 'grapheme' })] as const;
    return [field, fc.constantFrom(...(column as readonly string[]))] as const;
  });
  return fc.record(Object.fromEntries(fields));
}

function unpacked(bytes: Uint8Array): FileFacts {
  const packed = new PackedFacts(bytes);
  return {
    ...Object.fromEntries(SECTION_NAMES.map((name) => [name, packed[name]])),
    lineStarts: packed.lineStarts,
  } as unknown as FileFacts;
}

describe('packed facts', () => {
  it('come back as they went in', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(unpacked(packFacts(facts))).toEqual(facts);
      }),
      randomRuns('FUZZ', 100),
    );
  });

  it('are the same bytes for the same facts', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(packFacts(structuredClone(facts))).toEqual(packFacts(facts));
      }),
      randomRuns('FUZZ', 100),
    );
  });

  it('count rows without reading them', () => {
    const facts = { ...noFacts, problems: [{ kind: 'syntax', start: 3, end: 4, message: 'no' }] } as const;
    const packed = new PackedFacts(packFacts(facts));
    expect([packed.count('problems'), packed.count('symbols')]).toEqual([1, 0]);
  });

  it('count calls as the references say', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const calls = facts.references.filter(({ role }) => role === 'call' || role === 'new').length;
        expect(new PackedFacts(packFacts(facts)).countCalls()).toBe(calls);
      }),
      randomRuns('FUZZ', 100),
    );
  });

  it('keep a name that begins with a byte order mark and replace a lone surrogate', () => {
    const facts = {
      ...noFacts,
      problems: [
        { kind: 'syntax', start: 0, end: 1, message: '\uFEFFx' },
        { kind: 'syntax', start: 0, end: 1, message: 'a\uD800' },
      ],
    } as const;
    expect(unpacked(packFacts(facts)).problems.map((problem) => problem.message)).toEqual(['\uFEFFx', 'a\uFFFD']);
  });

  it('refuse bytes of another format', () => {
    expect(() => new PackedFacts(new Uint8Array([99]))).toThrow('format 99');
  });
});
