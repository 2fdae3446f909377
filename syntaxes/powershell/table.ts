/** Where PowerShell defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

export const table: GenericTable = {
  comments: ['comment'],
  defines: {
    function_statement: { kind: 'function', name: 'function_name' },
    class_statement: { kind: 'class', name: 'simple_name' },
    class_method_definition: { kind: 'method', name: 'simple_name' },
    class_property_definition: { kind: 'field', name: 'variable' },
    assignment_expression: {
      kind: 'variable',
      name: 'left_assignment_expression ~variable',
      unless: 'left_assignment_expression ~member_access | left_assignment_expression ~element_access',
      once: 'yes',
    },
    enum_statement: { kind: 'enum', name: 'simple_name' },
    enum_member: { kind: 'enum_member', name: 'simple_name' },
  },
  closures: ['script_block_expression'],
  unread: [{ pattern: '^[ \\t]*(?:function|filter)[ \\t]+(?:global:|script:)?(?<name>[a-z][\\w-]*)', kind: 'function' }],
  calls: { command: '.command_name' },
  imports: { command: { of: '.command_elements generic_token', by: { path: '.command_name', words: ['Import-Module', 'using'] } } },
};
