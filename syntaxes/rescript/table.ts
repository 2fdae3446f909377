/** Where ReScript defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['line_comment', 'block_comment'],
  defines: {
    module_binding: { kind: 'module', name: '.name' },
    type_binding: { kind: 'type', name: '.name' },
    variant_declaration: { kind: 'enum_member', name: 'variant_identifier' },
    record_type_field: { kind: 'field', name: 'property_identifier' },
    external_declaration: { kind: 'function', name: 'value_identifier', holds: 'no' },
    exception_declaration: { kind: 'class', name: 'variant_identifier', holds: 'no' },
    let_binding: [
      { kind: 'function', where: 'function', name: '.pattern' },
      { kind: 'variable', where: 'value_identifier', name: 'value_identifier' },
    ],
  },
  calls: { call_expression: '.function' },
  imports: { open_statement: { of: '#0', form: 'namespace' } },
};
