import { expect, it } from 'vitest';
import { count, counted } from '../../server/src/base/counted.ts';

it('numbers are grouped, and one is not many', () => {
  expect([count(8310), counted(0, 'file'), counted(1, 'file'), counted(1388, 'reference')]).toEqual([
    '8,310',
    '0 files',
    '1 file',
    '1,388 references',
  ]);
});
