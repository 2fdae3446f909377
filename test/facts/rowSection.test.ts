import { expect, test } from 'vitest';
import { BINDING_KINDS, type BindingFact } from '../../server/src/facts/fileFacts.ts';
import { noFacts } from '../../server/src/facts/noFacts.ts';
import { packFacts } from '../../server/src/facts/packFacts.ts';
import { asRecords } from './asRecords.ts';

const records: readonly BindingFact[] = [
  { name: 'a', kind: 'parameter', scope: 1, start: 30, symbol: -1, import: -1, type: 'T', initializer: 2 },
  { name: 'T', kind: 'symbol', scope: 0, start: 10, symbol: 3, import: 0, type: '', initializer: -1 },
];

/** The same two bindings as rows; texts are 0: '', 1: a, 2: T. Between the columns lies one that is no fact. */
const rows = {
  count: 2,
  width: 9,
  cells: Int32Array.from([
    1,
    BINDING_KINDS.indexOf('parameter'),
    1,
    99,
    30,
    -1,
    -1,
    2,
    2,
    2,
    BINDING_KINDS.indexOf('symbol'),
    0,
    99,
    10,
    3,
    0,
    0,
    -1,
  ]),
  columns: { name: 0, kind: 1, scope: 2, start: 4, symbol: 5, import: 6, type: 7, initializer: 8 },
  text: (value: number) => ['', 'a', 'T'][value] ?? '',
};

test('rows pack to the bytes of the records they stand for', () => {
  expect(packFacts({ ...noFacts, bindings: rows })).toEqual(packFacts({ ...noFacts, bindings: records }));
});

test('rows turn into records', () => {
  expect(asRecords({ ...noFacts, bindings: rows }).bindings).toEqual(records);
});

test('a section that lacks a field of its schema is a mistake', () => {
  expect(() => packFacts({ ...noFacts, bindings: { ...rows, columns: { name: 0 } } })).toThrow('lacks the field kind');
});
