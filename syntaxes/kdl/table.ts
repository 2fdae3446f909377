/** Where KDL has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['single_line_comment', 'multi_line_comment'],
  defines: { node: { kind: 'field', name: '.name | identifier', within: 'top', holds: 'yes' } },
};
