/** What the nodes of shell scripts are. Nearly everything is a command, so the hooks say what each one does. */
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

export const roles: RoleTable = {
  nodes: {
    comment: { role: 'comment' },
    string_content: { role: 'drop' },
    heredoc_content: { role: 'drop' },
    heredoc_start: { role: 'drop' },
    heredoc_end: { role: 'drop' },
    ansi_c_string: { role: 'drop' },
    regex: { role: 'drop' },
    special_variable_name: { role: 'drop' },
    test_operator: { role: 'drop' },

    // The hooks hand them their symbols
    function_definition: { role: 'closure', kind: 'function', body: 'body', uses: { name: 'skip' } },
    bats_test: { role: 'closure', kind: 'function' },

    variable_assignment: { role: 'plain', uses: { name: 'skip', value: 'read' } },
    for_statement: { role: 'plain', uses: { variable: 'skip' } },
  },
  tokens: {},
};
