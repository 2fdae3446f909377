import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FileLinks, LINK_KINDS, LINK_TIERS, type LinkTarget } from '../../server/src/linker/stored/fileLinks.ts';
import { packLinks, unpackLinks, unpackLinksTo } from '../../server/src/linker/stored/packLinks.ts';
import { targetIdOf } from '../../server/src/linker/stored/targetKey.ts';
import { randomRuns } from '../randomRuns.ts';

const text = fc.oneof(fc.constantFrom('', 'import', 'Store', '\ufeffx', '€ 😀'), fc.string());
const target: fc.Arbitrary<LinkTarget> = fc.record({ file: fc.integer({ min: 1, max: 2 ** 21 - 1 }), key: text });
const targets = fc.array(target, { maxLength: 4 });
const inOrder = <Row>(rows: fc.Arbitrary<Row[]>, index: (row: Row) => number) =>
  rows.map((all) => all.toSorted((one, other) => index(one) - index(other)));
const links: fc.Arbitrary<FileLinks> = fc.record({
  imports: inOrder(
    fc.array(
      fc.record({ import: fc.nat(999), tier: fc.constantFrom('exact', 'probable', 'external', 'unresolved'), targets, detail: text }),
    ),
    (row) => row.import,
  ),
  references: inOrder(
    fc.array(
      fc.record({
        reference: fc.nat(99_999),
        tier: fc.constantFrom(...LINK_TIERS),
        kind: fc.constantFrom(...LINK_KINDS),
        rule: text,
        targets,
        candidates: targets,
        receiver: text,
        detail: text,
      }),
    ),
    (row) => row.reference,
  ),
});

it('gives back what was packed', () => {
  fc.assert(
    fc.property(links, (each) => {
      expect(unpackLinks(packLinks(each).packed)).toEqual(each);
    }),
    randomRuns('FUZZ', 100),
  );
});

it('gives back only the references that lead to what is asked for', () => {
  const few = fc.record({ file: fc.integer({ min: 1, max: 3 }), key: fc.constantFrom('', 'a~function', 'b~class') });
  fc.assert(
    fc.property(links, fc.array(few, { maxLength: 3 }), fc.array(fc.array(few, { maxLength: 2 })), (each, wanted, lists) => {
      const references = each.references.map((link, row) => ({ ...link, targets: lists[row] ?? [], candidates: lists[row + 1] ?? [] }));
      const leads = (targets: readonly LinkTarget[]) =>
        targets.some(({ file, key }) => wanted.some((one) => one.file === file && one.key === key));
      expect(unpackLinksTo(packLinks({ ...each, references }).packed, wanted)).toEqual(
        references.filter(({ targets: proven, candidates }) => leads(proven) || leads(candidates)),
      );
    }),
    randomRuns('FUZZ', 100),
  );
});

it('names each definition once, whether proven or possible', () => {
  const one = { file: 7, key: 'User.save~method' };
  const other = { file: 2 ** 21 - 1, key: '' };
  const reference = { tier: 'exact', kind: 'direct', rule: '', receiver: '', detail: '' } as const;
  const { targets: ids } = packLinks({
    imports: [{ import: 0, tier: 'exact', targets: [other], detail: '' }],
    references: [
      { ...reference, reference: 0, targets: [one], candidates: [] },
      { ...reference, reference: 1, targets: [one], candidates: [other] },
    ],
  });
  expect(ids.toSorted()).toEqual([targetIdOf(one), targetIdOf(other)].sort());
  expect(ids.every(Number.isSafeInteger)).toBe(true);
});

it('refuses another format', () => {
  expect(() => unpackLinks(new Uint8Array([99]))).toThrow('format 99');
});
