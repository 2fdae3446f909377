/** Where Protocol Buffers defines and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    package: { kind: 'namespace', name: 'full_ident', holds: 'no' },
    message: { kind: 'class', name: 'message_name' },
    enum: { kind: 'enum', name: 'enum_name' },
    enum_field: { kind: 'enum_member', name: 'identifier' },
    field: { kind: 'field', name: 'identifier' },
    map_field: { kind: 'field', name: 'identifier' },
    oneof: { kind: 'struct', name: 'identifier' },
    oneof_field: { kind: 'field', name: 'identifier' },
    group: { kind: 'class', name: 'message_name | identifier' },
    service: { kind: 'interface', name: 'service_name' },
    rpc: { kind: 'method', name: 'rpc_name', holds: 'no' },
  },
  imports: { import: { of: '.path' } },
};
