/** Where Bicep defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    parameter_declaration: { kind: 'variable', name: 'identifier' },
    variable_declaration: { kind: 'variable', name: 'identifier' },
    type_declaration: { kind: 'type', name: 'identifier' },
    object_property: { kind: 'field', name: 'identifier', within: ['type'] },
    user_defined_function: { kind: 'function', name: '.name' },
    resource_declaration: { kind: 'class', name: 'identifier' },
    module_declaration: { kind: 'module', name: 'identifier' },
    output_declaration: { kind: 'variable', name: 'identifier' },
  },
  calls: { call_expression: '.function' },
  imports: {
    import_functionality: { of: 'string' },
    using_statement: { of: 'string' },
    module_declaration: { of: 'string', named: 'yes' },
  },
};
