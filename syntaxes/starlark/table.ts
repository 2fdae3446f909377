/** Where Starlark defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    function_definition: { kind: 'function', name: '.name' },
    assignment: { kind: 'variable', name: '.left =identifier | .left =pattern_list *identifier', once: 'yes' },
    // What a build file makes goes by the name that it is given: `cc_binary(name = "tool")`.
    keyword_argument: {
      kind: 'class',
      name: '.value =string',
      by: { path: '.name', kinds: { name: 'class' } },
      within: 'top',
      holds: 'no',
      matches: '^[^{%]+$',
    },
  },
  closures: ['lambda', 'list_comprehension', 'dictionary_comprehension'],
  calls: { call: '.function' },
  imports: {
    call: { of: '.arguments #0', by: { path: '.function', words: ['load'] } },
  },
};
