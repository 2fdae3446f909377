/** Where Gleam defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment', 'statement_comment', 'module_comment'],
  defines: {
    type_definition: { kind: 'type', name: 'type_name .name' },
    data_constructor: { kind: 'enum_member', name: '.name' },
    type_alias: { kind: 'type', name: 'type_name .name' },
    constant: { kind: 'constant', name: '.name' },
    function: { kind: 'function', name: '.name' },
  },
  calls: { function_call: '.function' },
  imports: { import: { of: '.module', form: 'namespace' } },
};
