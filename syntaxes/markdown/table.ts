/** Where Markdown defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: [],
  defines: {
    section: { kind: 'namespace', name: 'atx_heading .heading_content', holds: 'no' },
    setext_heading: { kind: 'namespace', name: '.heading_content', holds: 'no' },
  },
};
