/** Where Julia defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['line_comment', 'block_comment'],
  defines: {
    module_definition: { kind: 'module', name: '.name' },
    struct_definition: { kind: 'struct', name: 'type_head ~identifier' },
    abstract_definition: { kind: 'type', name: 'type_head ~identifier' },
    primitive_definition: { kind: 'type', name: 'type_head ~identifier' },
    function_definition: { kind: 'function', name: 'signature call_expression #0 | signature ~call_expression #0 | signature identifier' },
    macro_definition: { kind: 'macro', name: 'signature call_expression #0' },
    assignment: [
      { kind: 'function', where: 'call_expression', name: 'call_expression #0', within: ['module'] },
      { kind: 'function', where: 'call_expression', name: 'call_expression #0', within: 'top' },
    ],
    const_statement: { kind: 'constant', name: 'assignment identifier' },
  },
  calls: { call_expression: '#0', macrocall_expression: 'macro_identifier' },
  imports: {
    using_statement: { of: '#0', form: 'namespace' },
    import_statement: { of: 'selected_import #0 | #0', form: 'namespace' },
  },
};
