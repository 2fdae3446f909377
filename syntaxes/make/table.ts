/** Where Makefile defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    rule: { kind: 'function', name: 'targets #0' },
    variable_assignment: { kind: 'variable', name: '.name' },
    shell_assignment: { kind: 'variable', name: '.name' },
    define_directive: { kind: 'macro', name: '.name', holds: 'no' },
  },
  imports: { include_directive: { of: '.filenames | list' } },
};
