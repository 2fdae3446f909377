/** Where SQL defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment', 'marginalia'],
  defines: {
    create_table: { kind: 'class', name: 'object_reference .name' },
    column_definition: { kind: 'field', name: '.name', within: ['class'] },
    create_view: { kind: 'class', name: 'object_reference .name', holds: 'no' },
    create_materialized_view: { kind: 'class', name: 'object_reference .name', holds: 'no' },
    create_index: { kind: 'constant', name: '.column' },
    create_function: { kind: 'function', name: 'object_reference .name' },
    create_trigger: { kind: 'function', name: 'object_reference .name', holds: 'no' },
    create_type: { kind: 'type', name: 'object_reference .name', holds: 'no' },
    create_sequence: { kind: 'variable', name: 'object_reference .name' },
    create_schema: { kind: 'namespace', name: 'identifier', holds: 'no' },
  },
  calls: { invocation: 'object_reference .name' },
};
