/** Where Groovy defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { fieldOrVariable, methodOrFunction } from '../../server/src/syntax/generic/memberDefinitions.ts';

export const table: GenericTable = {
  comments: ['comment', 'groovy_doc'],
  defines: {
    groovy_package: { kind: 'namespace', name: 'qualified_name', holds: 'no' },
    class_definition: { kind: 'class', name: '.name' },
    function_definition: methodOrFunction(['class'], { name: '.function' }),
    function_declaration: { kind: 'method', name: '.function', holds: 'no' },
    declaration: fieldOrVariable(['class'], { name: '.name' }),
  },
  calls: { function_call: '.function', juxt_function_call: '.function' },
  imports: { groovy_import: { of: '.import' } },
};
