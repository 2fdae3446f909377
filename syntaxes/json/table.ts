/** Where JSON has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: { pair: { kind: 'field', name: '.key', within: 'top', holds: 'yes' } },
};
