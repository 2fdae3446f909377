/** Where Git configuration has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: { section: { kind: 'namespace', name: 'section_header', holds: 'yes' }, variable: { kind: 'field', name: 'name' } },
};
