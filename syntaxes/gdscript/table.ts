/** Where GDScript defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    class_name_statement: { kind: 'class', name: '.name', holds: 'no' },
    class_definition: { kind: 'class', name: '.name' },
    signal_statement: { kind: 'field', name: '.name' },
    enum_definition: { kind: 'enum', name: '.name' },
    enumerator: { kind: 'enum_member', name: '.left' },
    const_statement: { kind: 'constant', name: '.name' },
    variable_statement: { kind: 'variable', name: '.name' },
    export_variable_statement: { kind: 'variable', name: '.name' },
    onready_variable_statement: { kind: 'variable', name: '.name' },
    function_definition: { kind: 'function', name: '.name' },
    constructor_definition: { kind: 'constructor', name: '#0' },
  },
  calls: { call: 'identifier' },
  memberCalls: { attribute_call: 'identifier' },
  imports: { extends_statement: { of: 'string' } },
};
