/** Where QML defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    ui_object_definition: { kind: 'class', name: '.type_name' },
    ui_property: { kind: 'field', name: '.name' },
    ui_signal: { kind: 'field', name: '.name' },
    function_declaration: { kind: 'method', name: '.name' },
  },
  calls: { call_expression: '.function' },
  imports: { ui_import: { of: '.source' } },
};
