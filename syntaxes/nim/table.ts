/** Where Nim defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment', 'block_comment', 'documentation_comment', 'block_documentation_comment'],
  defines: {
    proc_declaration: { kind: 'function', name: '.name identifier | .name' },
    func_declaration: { kind: 'function', name: '.name identifier | .name' },
    method_declaration: { kind: 'method', name: '.name identifier | .name' },
    iterator_declaration: { kind: 'function', name: '.name identifier | .name' },
    converter_declaration: { kind: 'function', name: '.name identifier | .name' },
    template_declaration: { kind: 'macro', name: '.name identifier | .name' },
    macro_declaration: { kind: 'macro', name: '.name identifier | .name' },
    type_declaration: [
      { kind: 'enum', where: 'enum_declaration', name: 'type_symbol_declaration .name identifier | type_symbol_declaration .name' },
      { kind: 'type', name: 'type_symbol_declaration .name identifier | type_symbol_declaration .name' },
    ],
    enum_field_declaration: { kind: 'enum_member', name: 'symbol_declaration .name' },
    field_declaration: {
      kind: 'field',
      name: 'symbol_declaration_list symbol_declaration .name identifier | symbol_declaration_list symbol_declaration .name',
    },
    variable_declaration: {
      kind: 'variable',
      name: 'symbol_declaration_list symbol_declaration .name identifier | symbol_declaration_list symbol_declaration .name',
    },
  },
  calls: { call: '.function' },
  imports: {
    import_statement: { of: 'expression_list #0', form: 'namespace' },
    import_from_statement: { of: '.module', form: 'namespace' },
  },
};
