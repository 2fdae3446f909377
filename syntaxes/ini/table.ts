/** Where INI has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: { section: { kind: 'namespace', name: 'section_name' }, setting: { kind: 'field', name: 'setting_name' } },
};
