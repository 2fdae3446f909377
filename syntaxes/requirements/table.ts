/** Where Python requirements defines and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: { requirement: { kind: 'module', name: 'package', holds: 'no' } },
  imports: { global_opt: { of: 'path' } },
};
