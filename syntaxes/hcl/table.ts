/** Where HCL and Terraform define and call. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    block: [
      { kind: 'class', where: '#2 template_literal', name: '#2 template_literal', within: 'top' },
      { kind: 'class', where: '#1 template_literal', name: '#1 template_literal', within: 'top' },
      { kind: 'namespace', name: '#0', within: 'top' },
    ],
    attribute: { kind: 'field', name: 'identifier', within: ['namespace'] },
  },
  calls: { function_call: 'identifier' },
};
