/** Where CMake defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';

/** What is not only the value of another variable. */
const NAME = '^(?!\\$\\{[^}]*\\}$)';

export const table: GenericTable = {
  comments: ['line_comment', 'bracket_comment'],
  defines: {
    function_def: { kind: 'function', name: 'function_command argument_list #0' },
    macro_def: { kind: 'macro', name: 'macro_command argument_list #0' },
    normal_command: [
      {
        kind: 'variable',
        name: 'argument_list #0',
        by: { path: 'argument_list #-1', kinds: { parent_scope: 'variable' } },
        matches: NAME,
        within: 'anywhere',
        once: 'yes',
      },
      {
        kind: 'variable',
        name: 'argument_list #0',
        by: { path: 'identifier', kinds: { set: 'variable', option: 'variable' } },
        matches: NAME,
        once: 'yes',
      },
      {
        kind: 'variable',
        name: 'argument_list #0',
        by: {
          path: 'identifier',
          kinds: {
            project: 'namespace',
            add_executable: 'class',
            add_library: 'class',
            add_custom_target: 'class',
            add_test: 'method',
          },
        },
        holds: 'no',
      },
    ],
  },
  calls: { normal_command: 'identifier' },
  imports: {
    normal_command: { of: 'argument_list #0', by: { path: 'identifier', words: ['include', 'add_subdirectory', 'find_package'] } },
  },
};
