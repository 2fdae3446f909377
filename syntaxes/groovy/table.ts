/** Where Groovy defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment', 'groovy_doc'],
  defines: {
    groovy_package: { kind: 'namespace', name: 'qualified_name', holds: 'no' },
    class_definition: { kind: 'class', name: '.name' },
    function_definition: [
      { kind: 'method', name: '.function', within: ['class'] },
      { kind: 'function', name: '.function' },
    ],
    function_declaration: { kind: 'method', name: '.function', holds: 'no' },
    declaration: [
      { kind: 'field', name: '.name', within: ['class'] },
      { kind: 'variable', name: '.name' },
    ],
  },
  calls: { function_call: '.function', juxt_function_call: '.function' },
  imports: { groovy_import: { of: '.import' } },
};
