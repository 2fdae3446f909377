/** Where D defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { fieldOrVariable, methodOrFunction } from '../../server/src/syntax/generic/memberDefinitions.ts';

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
    function_declaration: methodOrFunction(['class', 'struct', 'interface'], { name: 'identifier' }),
    constructor: { kind: 'constructor' as const, name: 'this' },
    variable_declaration: fieldOrVariable(['class', 'struct', 'interface'], { name: 'declarator identifier' }),
    auto_declaration: { kind: 'variable', name: 'identifier' },
    alias_declaration: { kind: 'type', name: 'alias_initializer identifier | identifier' },
  },
  calls: { call_expression: '#0' },
  imports: { import_declaration: { of: 'imported module_fqn' } },
};
