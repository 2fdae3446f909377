/** Where INI has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { masked } from './masked.ts';

export const table: GenericTable = {
  comments: ['comment'],
  masked,
  defines: { section: { kind: 'namespace', name: 'section_name' }, setting: { kind: 'field', name: 'setting_name' } },
};
