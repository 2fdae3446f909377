/** Where Nix defines and calls. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    binding: [
      { kind: 'function', where: 'function_expression', name: '.attrpath' },
      { kind: 'field', name: '.attrpath', holds: 'yes', within: 'top' },
      { kind: 'field', name: '.attrpath', within: ['field'] },
    ],
  },
  calls: { apply_expression: '.function' },
};
