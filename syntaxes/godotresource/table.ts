/** Where Godot resource has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: { section: { kind: 'namespace', name: 'attribute string | identifier', holds: 'no' } },
};
