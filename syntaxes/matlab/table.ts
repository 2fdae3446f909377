/** Where MATLAB defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    class_definition: { kind: 'class', name: '.name' },
    function_definition: [
      { kind: 'method', name: '.name', within: ['class'] },
      { kind: 'function', name: '.name' },
    ],
    function_signature: { kind: 'method', name: '.name', holds: 'no' },
    property: { kind: 'field', name: '.name' },
    enum: { kind: 'enum_member', name: '#0' },
  },
  calls: { function_call: '.name' },
};
