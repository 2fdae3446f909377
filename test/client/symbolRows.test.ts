import { expect, test } from 'vitest';
import { detailedRow, isCallable, symbolRow } from '../../client/src/symbolRows.ts';
import type { SearchHit } from '../../server/protocol/messages.ts';

const save: SearchHit = {
  id: 'src/user.ts#User.save~method',
  folder: 'file:///app',
  name: 'save',
  kind: 'method',
  container: 'User',
  uri: 'file:///app/src/user.ts',
  path: 'src/user.ts',
  signature: 'save(force?: boolean): Promise<void>',
  range: { start: { line: 41, character: 2 }, end: { line: 41, character: 6 } },
};

test('a row shows what kind of symbol it is, where it belongs and where it stands', () => {
  expect(symbolRow(save)).toEqual({ label: '$(symbol-method) save', description: 'User · src/user.ts:42' });
  expect(symbolRow({ ...save, container: '' })).toMatchObject({ description: 'src/user.ts:42' });
  expect(symbolRow({ ...save, kind: 'riddle' })).toMatchObject({ label: '$(symbol-misc) save' });
});

test.each([
  ['save(force?: boolean): Promise<void>', 'save(force?: boolean): Promise<void>'],
  ['save(\n    force = true,\n)', 'save( force = true, )'],
  ['save', undefined],
  ['', undefined],
  [`save(${'x'.repeat(200)})`, `save(${'x'.repeat(154)}…`],
  ['save($(save))', 'save(\\$(save))'],
])('a signature of %j is shown as %j', (signature, detail) => {
  expect(detailedRow({ ...save, signature }).detail).toBe(detail);
});

test('calls are offered where there are any', () => {
  expect(['function', 'method', 'class', 'interface', 'constant', 'enum_member'].map(isCallable)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
});
