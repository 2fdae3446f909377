/** Where Perl defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment', 'pod'],
  defines: {
    package_statement: { kind: 'namespace', name: '.name', holds: 'no' },
    class_statement: { kind: 'class', name: '.name' },
    role_statement: { kind: 'trait', name: '.name' },
    subroutine_declaration_statement: { kind: 'function', name: '.name' },
    method_declaration_statement: { kind: 'method', name: '.name' },
    use_statement: {
      kind: 'constant',
      name: 'list_expression autoquoted_bareword | list_expression string_literal',
      by: { path: '.module', kinds: { constant: 'constant' } },
    },
    variable_declaration: { kind: 'variable', name: '.variable varname', within: 'top' },
  },
  calls: { function_call_expression: '.function', ambiguous_function_call_expression: '.function' },
  memberCalls: { method_call_expression: '.method' },
  imports: {
    use_statement: { of: '.module', form: 'namespace' },
    require_expression: { of: 'bareword | string_literal' },
  },
};
