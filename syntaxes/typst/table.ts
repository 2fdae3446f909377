/** Where Typst defines and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    section: { kind: 'namespace', name: 'heading text', holds: 'no' },
    let: [
      { kind: 'function', where: '#0 .item', name: '#0 .item' },
      { kind: 'variable', name: 'ident' },
    ],
  },
  imports: { import: { of: '.import' } },
};
