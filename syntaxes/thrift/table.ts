/** Where Thrift defines and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    typedef_definition: { kind: 'type', name: 'typedef_identifier', holds: 'no' },
    const_definition: { kind: 'constant', name: 'identifier' },
    enum_definition: { kind: 'enum', name: '.type' },
    identifier: { kind: 'enum_member', name: '', in: ['enum_definition'] },
    struct_definition: { kind: 'struct', name: '.type' },
    union_definition: { kind: 'struct', name: '.type' },
    exception_definition: { kind: 'class', name: 'identifier' },
    field: { kind: 'field', name: 'identifier' },
    service_definition: { kind: 'interface', name: '.type' },
    function_definition: { kind: 'method', name: 'identifier', holds: 'no' },
  },
  imports: { include_statement: { of: 'string' } },
};
