/** Where Makefile defines and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

/** No words of make's own (`.PHONY`), nothing that only stands in a variable, no part of what make reads as an assignment. */
const NAME = '^(?!\\.[A-Z_]+$|\\$\\([^()]*\\)$|\\$\\{[^{}]*\\}$|[:?+]*=$).';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    rule: { kind: 'function', name: 'targets *', matches: NAME },
    // A target that has a variable of its own.
    list: { kind: 'function', name: '*', in: ['variable_assignment'], matches: NAME, holds: 'no' },
    variable_assignment: {
      kind: 'variable',
      name: '.name',
      sign: { between: ['.name', '.value'], is: ['=', ':=', '::=', ':::=', '?=', '!='] },
    },
    shell_assignment: { kind: 'variable', name: '.name' },
    define_directive: { kind: 'macro', name: '.name', holds: 'no' },
  },
  unread: [
    { pattern: '^define[ \\t]+(?<name>[^\\s=:]+)', kind: 'macro' },
    { pattern: '^[ ]*(?:export[ ]+)?(?<name>[\\w.-]+)[ \\t]*(?:[?!]|:{1,3})?=', kind: 'variable' },
  ],
  imports: { include_directive: { of: '.filenames | list' } },
};
