/** Where Markdown has headings. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { masked } from './masked.ts';

export const table: GenericTable = {
  comments: [],
  defines: {
    section: { kind: 'namespace', name: 'atx_heading .heading_content' },
    // The grammar opens no section for these: what follows is beside them.
    setext_heading: { kind: 'namespace', name: '.heading_content', holds: 'no' },
  },
  masked,
};
