/** Where Assembly defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['line_comment', 'block_comment'],
  defines: { label: { kind: 'function', name: 'ident | word | meta_ident', holds: 'no' }, const: { kind: 'constant', name: '.name' } },
};
