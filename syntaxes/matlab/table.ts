/** Where MATLAB defines and calls. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { methodOrFunction } from '../../server/src/syntax/generic/memberDefinitions.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    class_definition: { kind: 'class', name: '.name' },
    function_definition: methodOrFunction(['class'], { name: '.name' }),
    function_signature: { kind: 'method', name: '.name', holds: 'no' },
    assignment: { kind: 'variable', name: '.left =identifier | .left =multioutput_variable *identifier', once: 'yes' },
    property: { kind: 'field', name: '.name' },
    enum: { kind: 'enum_member', name: '#0' },
  },
  closures: ['lambda'],
  unread: [{ pattern: '^[ \\t]*function[ \\t]+(?:[^=\\n(]*=[ \\t]*)?(?<name>[a-z][\\w.]*)', kind: 'function' }],
  calls: { function_call: '.name' },
};
