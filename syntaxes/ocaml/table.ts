/** Where OCaml defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    type_binding: { kind: 'type', name: '.name' },
    constructor_declaration: { kind: 'enum_member', name: 'constructor_name' },
    field_declaration: { kind: 'field', name: 'field_name' },
    module_binding: { kind: 'module', name: 'module_name' },
    module_type_definition: { kind: 'interface', name: 'module_type_name' },
    class_binding: { kind: 'class', name: 'class_name' },
    class_type_binding: { kind: 'interface', name: 'class_type_name' },
    method_definition: { kind: 'method', name: 'method_name' },
    method_specification: { kind: 'method', name: 'method_name', holds: 'no' },
    instance_variable_definition: { kind: 'field', name: 'instance_variable_name' },
    let_binding: [
      { kind: 'function', where: 'parameter | fun_expression | function_expression', name: '.pattern' },
      { kind: 'variable', where: 'value_name', name: 'value_name' },
    ],
    value_specification: { kind: 'function', name: 'value_name', holds: 'no' },
    external: { kind: 'function', name: 'value_name', holds: 'no' },
  },
  unread: [
    { pattern: "^(?:let|and)[ \\t]+(?:rec[ \\t]+)?(?<name>[a-z][\\w']*)", kind: 'function' },
    { pattern: '^class[ \\t]+(?:virtual[ \\t]+)?(?<name>[a-z]\\w*)', kind: 'class' },
    { pattern: '^exception[ \\t]+(?<name>[a-z]\\w*)', kind: 'enum_member' },
    { pattern: '^[ \\t]*module[ \\t]+(?:rec[ \\t]+)?(?<name>(?!type\\b|rec\\b)[a-z]\\w*)', kind: 'module' },
  ],
  calls: { application_expression: '.function' },
  imports: { open_module: { of: '.module', form: 'namespace' } },
};
