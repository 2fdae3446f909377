/** Where GraphQL has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    object_type_definition: { kind: 'class', name: 'name' },
    interface_type_definition: { kind: 'interface', name: 'name' },
    input_object_type_definition: { kind: 'struct', name: 'name' },
    enum_type_definition: { kind: 'enum', name: 'name' },
    enum_value_definition: { kind: 'enum_member', name: 'enum_value name' },
    union_type_definition: { kind: 'type', name: 'name' },
    scalar_type_definition: { kind: 'type', name: 'name' },
    directive_definition: { kind: 'macro', name: 'name', holds: 'no' },
    field_definition: { kind: 'field', name: 'name' },
    input_value_definition: { kind: 'field', name: 'name', within: ['struct'] },
    operation_definition: { kind: 'function', name: 'name', holds: 'no' },
    fragment_definition: { kind: 'function', name: 'fragment_name', holds: 'no' },
  },
};
