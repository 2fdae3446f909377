/** Where JSON has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { masked } from './masked.ts';

export const table: GenericTable = {
  comments: ['comment'],
  masked,
  defines: { pair: { kind: 'field', name: '.key', within: 'top', holds: 'yes' } },
};
