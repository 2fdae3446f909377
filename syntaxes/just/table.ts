/** Where Just defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    recipe: { kind: 'function', name: 'recipe_header .name' },
    assignment: { kind: 'variable', name: '.left' },
    alias: { kind: 'function', name: '.left', holds: 'no' },
  },
  calls: { dependency: '.name', function_call: '.name' },
  imports: { import: { of: 'string' } },
};
