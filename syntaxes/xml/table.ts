/** Where XML defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['Comment'],
  defines: {
    element: [
      {
        kind: 'field',
        where: 'STag Attribute',
        name: 'STag Attribute AttValue',
        by: {
          path: 'STag Attribute Name',
          kinds: { id: 'field', name: 'field', 'xml:id': 'field', 'android:id': 'field', 'x:name': 'field', key: 'field' },
        },
        holds: 'no',
      },
      {
        kind: 'field',
        where: 'EmptyElemTag Attribute',
        name: 'EmptyElemTag Attribute AttValue',
        by: {
          path: 'EmptyElemTag Attribute Name',
          kinds: { id: 'field', name: 'field', 'xml:id': 'field', 'android:id': 'field', 'x:name': 'field', key: 'field' },
        },
      },
    ],
  },
};
