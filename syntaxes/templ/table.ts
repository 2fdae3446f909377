/** Where templ defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment', 'element_comment'],
  defines: {
    package_clause: { kind: 'namespace', name: 'package_identifier', holds: 'no' },
    component_declaration: { kind: 'function', name: '.name' },
    css_declaration: { kind: 'function', name: '.name', holds: 'no' },
    script_declaration: { kind: 'function', name: '.name', holds: 'no' },
    function_declaration: { kind: 'function', name: '.name' },
    method_declaration: { kind: 'method', name: '.name' },
    type_spec: [
      { kind: 'struct', where: 'struct_type', name: '.name' },
      { kind: 'interface', where: 'interface_type', name: '.name' },
      { kind: 'type', name: '.name' },
    ],
    field_declaration: { kind: 'field', name: '.name' },
    const_spec: { kind: 'constant', name: '.name' },
    var_spec: { kind: 'variable', name: '.name' },
  },
  calls: { call_expression: '.function', component_import: '.name' },
  imports: { import_spec: { of: '.path', form: 'namespace' } },
};
