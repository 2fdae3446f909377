/** Where Luau defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { masked } from './masked.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    type_definition: { kind: 'type', name: '.name =identifier | .name identifier', holds: 'no' },
    function_declaration: [
      { kind: 'method', name: '.name =method_index_expression' },
      { kind: 'method', name: '.name =dot_index_expression' },
      { kind: 'function', name: '.name' },
    ],
    assignment_statement: [
      { kind: 'method', name: 'variable_list .name =dot_index_expression', where: 'expression_list #0 =function_definition', holds: 'yes' },
      { kind: 'function', name: 'variable_list .name =identifier', where: 'expression_list #0 =function_definition', holds: 'yes' },
      { kind: 'field', name: 'variable_list .name =dot_index_expression', once: 'yes' },
      { kind: 'variable', name: 'variable_list *.name =identifier', once: 'yes', holds: 'yes' },
    ],
    variable_declaration: { kind: 'variable', name: 'variable_list *identifier', once: 'yes' },
    field: [
      { kind: 'method', name: '.name =identifier', where: '.value =function_definition', within: ['variable'], holds: 'yes' },
      { kind: 'field', name: '.name =identifier', within: ['variable'] },
    ],
  },
  closures: ['function_definition', 'do_statement', 'if_statement', 'for_statement', 'while_statement', 'repeat_statement'],
  calls: { function_call: '.name' },
  imports: { function_call: { of: '.arguments #0', by: { path: '.name', words: ['require'] } } },
  docs: { comments: ['---', '--', '--[['] },
  masked,
};
