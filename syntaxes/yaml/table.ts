/** Where YAML has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: { block_mapping_pair: { kind: 'field', name: '.key', within: 'top', holds: 'yes' } },
};
