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
    ambiguous_function_call_expression: {
      kind: 'function',
      name: '.arguments assignment_expression .left =bareword',
      by: { path: '.function', kinds: { format: 'function' } },
      holds: 'no',
    },
    variable_declaration: { kind: 'variable', name: '.variable varname | *.variables varname', within: 'top' },
  },
  // AutoLoader and SelfLoader read functions out of what stands behind the end.
  lines: { data_section: [{ pattern: '^sub[ \\t]+(?<name>[a-z_][\\w:]*)[ \\t]*[({]', kind: 'function' }] },
  calls: { function_call_expression: '.function', ambiguous_function_call_expression: '.function' },
  memberCalls: { method_call_expression: '.method' },
  imports: {
    use_statement: { of: '.module', form: 'namespace' },
    require_expression: { of: 'bareword | string_literal' },
  },
};
