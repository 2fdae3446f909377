/** Where D defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    module_declaration: { kind: 'module', name: 'module_fqn', holds: 'no' },
    class_declaration: { kind: 'class', name: 'identifier' },
    struct_declaration: { kind: 'struct', name: 'identifier' },
    union_declaration: { kind: 'struct', name: 'identifier' },
    interface_declaration: { kind: 'interface', name: 'identifier' },
    enum_declaration: { kind: 'enum', name: 'identifier' },
    enum_member: { kind: 'enum_member', name: 'identifier' },
    template_declaration: { kind: 'class', name: 'identifier' },
    mixin_template_declaration: { kind: 'class', name: 'identifier' },
    function_declaration: [
      { kind: 'method', name: 'identifier', within: ['class', 'struct', 'interface'] },
      { kind: 'function', name: 'identifier' },
    ],
    constructor: { kind: 'constructor' as const, name: 'this' },
    variable_declaration: [
      { kind: 'field', name: 'declarator identifier', within: ['class', 'struct', 'interface'] },
      { kind: 'variable', name: 'declarator identifier' },
    ],
    auto_declaration: { kind: 'variable', name: 'identifier' },
    alias_declaration: { kind: 'type', name: 'alias_initializer identifier | identifier' },
  },
  calls: { call_expression: '#0' },
  imports: { import_declaration: { of: 'imported module_fqn' } },
};
