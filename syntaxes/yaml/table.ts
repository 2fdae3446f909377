/** Where YAML defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: { block_mapping_pair: { kind: 'field', name: '.key', within: 'top', holds: 'yes' } },
};
