/** Where CSS defines and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment', 'js_comment'],
  defines: {
    rule_set: { kind: 'class', name: 'selectors *', holds: 'no' },
    keyframes_statement: { kind: 'function', name: 'keyframes_name', holds: 'no' },
  },
  imports: { import_statement: { of: 'string_value | call_expression' } },
};
