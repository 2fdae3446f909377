/** Where Markdown defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: [],
  defines: {
    atx_heading: { kind: 'namespace', name: '.heading_content', holds: 'no' },
    setext_heading: { kind: 'namespace', name: '.heading_content', holds: 'no' },
  },
};
