/** Where R defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    binary_operator: [{ kind: 'function', where: 'function_definition', name: '.lhs' }],
    call: {
      kind: 'class',
      name: '.arguments argument .value',
      by: {
        path: '.function',
        kinds: {
          setclass: 'class',
          setrefclass: 'class',
          r6class: 'class',
          setgeneric: 'function',
          setmethod: 'method',
          setvalidity: 'method',
        },
      },
      holds: 'no',
    },
  },
  calls: { call: '.function' },
  imports: {
    call: {
      of: '.arguments argument .value',
      by: { path: '.function', words: ['library', 'require', 'source', 'requireNamespace', 'loadNamespace'] },
    },
  },
};
