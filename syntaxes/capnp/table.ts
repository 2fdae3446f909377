/** Where Cap'n Proto defines and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    const: { kind: 'constant', name: 'const_identifier' },
    annotation: { kind: 'type', name: 'annotation_definition_identifier', holds: 'no' },
    struct: { kind: 'struct', name: 'type_identifier' },
    union: { kind: 'struct', name: 'type_identifier' },
    group: { kind: 'struct', name: 'type_identifier' },
    field: { kind: 'field', name: 'field_identifier' },
    union_field: { kind: 'field', name: 'field_identifier' },
    enum: { kind: 'enum', name: 'enum_identifier' },
    enum_field: { kind: 'enum_member', name: 'enum_member' },
    interface: { kind: 'interface', name: 'type_identifier' },
    method: { kind: 'method', name: 'method_identifier', holds: 'no' },
  },
  imports: { import_using: { of: 'import_path' } },
  // What is said of a declaration stands behind it, not before.
  docs: { comments: [] },
};
