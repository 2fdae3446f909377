/** Where XML has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['Comment'],
  defines: {
    Attribute: {
      kind: 'field',
      name: 'AttValue',
      by: {
        path: 'Name',
        kinds: { id: 'field', name: 'field', 'xml:id': 'field', 'android:id': 'field', 'x:name': 'field', key: 'field' },
      },
      whole: 'parent',
    },
    GEDecl: { kind: 'constant', name: 'Name' },
    PEDecl: { kind: 'constant', name: 'Name' },
  },
};
