/** Where BibTeX has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: { entry: { kind: 'constant', name: '.key' }, string: { kind: 'constant', name: '.name' } },
};
