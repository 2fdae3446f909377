/** Where Nim defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

/** An exported name has a star behind it: `go*`. */
const NAME = '.name identifier | .name';
const TYPE_NAME = 'type_symbol_declaration .name identifier | type_symbol_declaration .name';
const DECLARED = 'symbol_declaration_list symbol_declaration .name identifier | symbol_declaration_list symbol_declaration .name';

export const table: GenericTable = {
  comments: ['comment', 'block_comment', 'documentation_comment', 'block_documentation_comment'],
  defines: {
    proc_declaration: { kind: 'function', name: NAME },
    func_declaration: { kind: 'function', name: NAME },
    method_declaration: { kind: 'method', name: NAME },
    iterator_declaration: { kind: 'function', name: NAME },
    converter_declaration: { kind: 'function', name: NAME },
    template_declaration: { kind: 'macro', name: NAME },
    macro_declaration: { kind: 'macro', name: NAME },
    type_declaration: [
      { kind: 'enum', where: 'enum_declaration', name: TYPE_NAME },
      { kind: 'type', name: TYPE_NAME },
    ],
    enum_field_declaration: { kind: 'enum_member', name: 'symbol_declaration .name' },
    field_declaration: { kind: 'field', name: DECLARED },
    variable_declaration: { kind: 'variable', name: DECLARED },
  },
  calls: { call: '.function' },
  imports: {
    import_statement: { of: 'expression_list #0', form: 'namespace' },
    import_from_statement: { of: '.module', form: 'namespace' },
  },
};
