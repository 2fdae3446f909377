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
    single_task_declaration: { kind: 'class', name: 'identifier' },
    task_body: { kind: 'class', name: 'identifier' },
    single_protected_declaration: { kind: 'class', name: 'identifier' },
    protected_body: { kind: 'class', name: 'identifier' },
    entry_declaration: { kind: 'method', name: '.entry_name', holds: 'no' },
    entry_body: { kind: 'method', name: 'identifier' },
    accept_statement: { kind: 'method', name: '.entry_direct_name' },
    task_type_declaration: { kind: 'class', name: 'identifier' },
    protected_type_declaration: { kind: 'class', name: 'identifier' },
    component_declaration: { kind: 'field', name: '*identifier' },
    object_declaration: { kind: 'variable', name: '*.name' },
    number_declaration: { kind: 'constant', name: '*identifier' },
    exception_declaration: { kind: 'constant', name: '*identifier' },
  },
  unread: [
    { pattern: '^[ \\t]*(?:not\\s+)?(?:overriding\\s+)?(?:procedure|function)[ \\t]+(?<name>[a-z][\\w.]*)', kind: 'function' },
    { pattern: '^[ \\t]*(?:private[ \\t]+)?package[ \\t]+(?:body[ \\t]+)?(?<name>(?!body\\b)[a-z][\\w.]*)', kind: 'namespace' },
  ],
  calls: { procedure_call_statement: '.name', function_call: '.name' },
  imports: { with_clause: { of: 'selected_component | identifier' } },
};
