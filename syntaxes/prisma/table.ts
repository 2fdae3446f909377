/** Where Prisma has definitions. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment', 'developer_comment'],
  defines: {
    model_declaration: { kind: 'class', name: 'identifier' },
    view_declaration: { kind: 'class', name: 'identifier' },
    type_declaration: { kind: 'type', name: 'identifier' },
    enum_declaration: { kind: 'enum', name: 'identifier' },
    enumeral: { kind: 'enum_member', name: '' },
    datasource_declaration: { kind: 'namespace', name: 'identifier', holds: 'no' },
    generator_declaration: { kind: 'namespace', name: 'identifier', holds: 'no' },
    column_declaration: { kind: 'field', name: 'identifier' },
  },
};
