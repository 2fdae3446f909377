/** Where SSH configuration has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: { host_declaration: { kind: 'namespace', name: '.argument', holds: 'no' } },
};
