/** Where Elm defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['line_comment', 'block_comment'],
  defines: {
    module_declaration: { kind: 'module', name: '.name', holds: 'no' },
    type_alias_declaration: { kind: 'type', name: '.name' },
    type_declaration: { kind: 'enum', name: '.name' },
    union_variant: { kind: 'enum_member', name: '.name' },
    field_type: { kind: 'field', name: '.name', within: ['type'] },
    value_declaration: { kind: 'function', name: '.functionDeclarationLeft lower_case_identifier' },
    port_annotation: { kind: 'function', name: '.name', holds: 'no' },
  },
  calls: { function_call_expr: '.target' },
  imports: { import_clause: { of: '.moduleName', form: 'namespace' } },
};
