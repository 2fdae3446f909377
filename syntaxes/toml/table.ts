/** Where TOML has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    table: { kind: 'namespace', name: '#0', holds: 'yes' },
    table_array_element: { kind: 'namespace', name: '#0', holds: 'yes' },
    pair: { kind: 'field', name: '#0', within: 'top' },
  },
};
