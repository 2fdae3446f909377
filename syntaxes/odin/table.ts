/** Where Odin defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment', 'block_comment'],
  defines: {
    package_declaration: { kind: 'namespace', name: 'identifier', holds: 'no' },
    procedure_declaration: { kind: 'function', name: 'identifier' },
    overloaded_procedure_declaration: { kind: 'function', name: '#0', holds: 'no' },
    struct_declaration: { kind: 'struct', name: 'identifier' },
    union_declaration: { kind: 'struct', name: 'identifier' },
    enum_declaration: { kind: 'enum', name: 'identifier' },
    bit_field_declaration: { kind: 'struct', name: 'identifier' },
    identifier: { kind: 'enum_member', name: '', in: ['enum_declaration'] },
    field: { kind: 'field', name: '*identifier', within: ['struct'] },
    const_declaration: [
      { kind: 'type', name: 'identifier', where: 'distinct_type | bit_set_type | pointer_type | array_type | map_type', holds: 'no' },
      { kind: 'constant', name: 'identifier' },
    ],
    const_type_declaration: { kind: 'constant', name: 'identifier' },
    var_declaration: { kind: 'variable', name: 'identifier' },
    variable_declaration: { kind: 'variable', name: 'identifier' },
  },
  closures: ['procedure'],
  calls: { call_expression: '.function' },
  memberCalls: { member_expression: 'call_expression .function' },
  imports: { import_declaration: { of: 'string' } },
};
