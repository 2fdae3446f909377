/** Where Julia defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

/** `f(x) = ...`, `f(x)::T where T = ...`. */
const SHORT_FUNCTION =
  '#0 =call_expression #0 | #0 =typed_expression #0 =call_expression #0 | #0 =where_expression call_expression #0 | #0 =where_expression typed_expression call_expression #0 | #0 =where_expression where_expression call_expression #0';

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
      { kind: 'field', name: '#0 =typed_expression #0 | #0 =identifier', within: ['struct'], in: ['block'] },
      { kind: 'function', name: SHORT_FUNCTION, within: ['module', 'struct'] },
      { kind: 'function', name: SHORT_FUNCTION, within: 'top' },
      {
        kind: 'variable',
        name: '#0 =identifier | #0 =typed_expression #0',
        within: ['module'],
        in: ['module_definition', 'block'],
        once: 'yes',
      },
      {
        kind: 'variable',
        name: '#0 =identifier | #0 =typed_expression #0',
        within: 'top',
        in: ['source_file', 'global_statement'],
        once: 'yes',
      },
    ],
    const_statement: {
      kind: 'constant',
      name: 'assignment #0 =identifier | assignment #0 =typed_expression #0 | assignment identifier',
      holds: 'no',
    },
    typed_expression: { kind: 'field', name: '#0', within: ['struct'], in: ['block'] },
    identifier: { kind: 'field', name: '', within: ['struct'], in: ['block'] },
  },
  closures: ['do_clause', 'let_statement', 'arrow_function_expression'],
  calls: { call_expression: '#0', macrocall_expression: 'macro_identifier' },
  imports: {
    using_statement: { of: '#0', form: 'namespace' },
    import_statement: { of: 'selected_import #0 | #0', form: 'namespace' },
  },
};
