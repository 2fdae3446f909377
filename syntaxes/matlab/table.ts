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
    assignment: { kind: 'variable', name: '.left =identifier | .left =multioutput_variable *identifier', once: 'yes' },
    property: { kind: 'field', name: '.name' },
    enum: { kind: 'enum_member', name: '#0' },
  },
  closures: ['lambda'],
  unread: [{ pattern: '^[ \\t]*function[ \\t]+(?:[^=\\n(]*=[ \\t]*)?(?<name>[a-z][\\w.]*)', kind: 'function' }],
  calls: { function_call: '.name' },
};
