/** Where Dockerfile defines and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    from_instruction: { kind: 'namespace', where: '.as', name: '.as', holds: 'no' },
    arg_instruction: { kind: 'variable', name: '.name' },
    env_pair: { kind: 'variable', name: '.name' },
  },
  imports: { from_instruction: { of: 'image_spec' } },
};
