/** Where Ada defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    package_declaration: { kind: 'namespace', name: '.name' },
    package_body: { kind: 'namespace', name: '.name' },
    subprogram_body: { kind: 'function', name: 'procedure_specification .name | function_specification .name' },
    subprogram_declaration: { kind: 'function', name: 'procedure_specification .name | function_specification .name', holds: 'no' },
    expression_function_declaration: { kind: 'function', name: 'function_specification .name' },
    full_type_declaration: [
      { kind: 'enum', where: 'enumeration_type_definition', name: 'identifier' },
      { kind: 'struct', where: 'record_type_definition', name: 'identifier' },
      { kind: 'type', name: 'identifier' },
    ],
    private_type_declaration: { kind: 'type', name: 'identifier' },
    subtype_declaration: { kind: 'type', name: 'identifier' },
    task_type_declaration: { kind: 'class', name: 'identifier' },
    protected_type_declaration: { kind: 'class', name: 'identifier' },
    component_declaration: { kind: 'field', name: 'identifier' },
    object_declaration: { kind: 'variable', name: '.name' },
    number_declaration: { kind: 'constant', name: 'identifier' },
    exception_declaration: { kind: 'constant', name: 'identifier' },
  },
  calls: { procedure_call_statement: '.name', function_call: '.name' },
  imports: { with_clause: { of: 'selected_component | identifier' } },
};
