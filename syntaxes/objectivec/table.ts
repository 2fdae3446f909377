/** Where Objective-C defines, calls and imports. */
import { C_TABLE } from '../../server/src/syntax/generic/cFamily.ts';
import type { GenericDefinition, GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

/** `initWithName:andSize:`. */
const SELECTOR = { identifier: '', method_parameter: ':' };

/** A category has a name of its own behind that of the class. */
const CLASS: readonly GenericDefinition[] = [
  { kind: 'class', where: '.category', name: '*identifier' },
  { kind: 'class', name: 'identifier' },
];

const INSTANCE_VARIABLES = 'struct_declaration *struct_declarator pointer_declarator+ array_declarator+ .declarator+ identifier+';

export const table: GenericTable = {
  ...C_TABLE,
  defines: {
    ...C_TABLE.defines,
    class_interface: CLASS,
    class_implementation: CLASS,
    protocol_declaration: { kind: 'interface', name: 'identifier' },
    method_declaration: { kind: 'method', name: 'identifier', spelled: SELECTOR, holds: 'no' },
    method_definition: { kind: 'method', name: 'identifier', spelled: SELECTOR },
    instance_variable: { kind: 'field', name: INSTANCE_VARIABLES },
    property_declaration: { kind: 'field', name: INSTANCE_VARIABLES },
  },
  spelledCalls: { message_expression: { receiver: '-', method: '', '*': ':' } },
};
