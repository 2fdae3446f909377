/** Where Objective-C defines, calls and imports. */
import { C_TABLE } from '../../server/src/syntax/generic/cFamily.ts';
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  ...C_TABLE,
  defines: {
    ...C_TABLE.defines,
    class_interface: { kind: 'class', name: 'identifier' },
    class_implementation: { kind: 'class', name: 'identifier' },
    protocol_declaration: { kind: 'interface', name: 'identifier' },
    method_declaration: { kind: 'method', name: 'identifier', holds: 'no' },
    method_definition: { kind: 'method', name: 'identifier' },
    property_declaration: {
      kind: 'field',
      name: '~struct_declarator identifier | ~struct_declarator pointer_declarator .declarator | ~struct_declarator',
    },
  },
  memberCalls: { message_expression: '.method' },
};
