/** What the nodes of Lua are. Tables become modules and classes by assignments, so most definitions are hooks. */
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const block = { role: 'scope', kind: 'block' } as const;

export const roles: RoleTable = {
  nodes: {
    comment: { role: 'comment' },
    comment_content: { role: 'drop' },
    string_content: { role: 'drop' },
    escape_sequence: { role: 'drop' },
    hash_bang_line: { role: 'drop' },
    attribute: { role: 'skip' },
    label_statement: { role: 'skip' },
    goto_statement: { role: 'skip' },

    // Functions: a hook says what symbol each one is
    function_declaration: { role: 'closure', kind: 'function', parameters: 'parameters', body: 'body', uses: { name: 'skip' } },
    function_definition: { role: 'closure', kind: 'function', parameters: 'parameters', body: 'body' },
    parameters: { role: 'parameters' },
    vararg_expression: { role: 'literal', literal: 'vararg' },
    return_statement: { role: 'return' },

    // Variables: the hooks say what is declared
    variable_declaration: { role: 'plain', children: 'read' },
    assignment_statement: { role: 'plain', children: 'read' },
    variable_list: { role: 'plain', children: 'bind', uses: { name: 'bind' } },
    expression_list: { role: 'wrapper' },

    // Blocks
    block,
    for_statement: block,
    for_numeric_clause: { role: 'plain', uses: { name: 'bind', start: 'read', end: 'read', step: 'read' } },

    // Expressions
    identifier: { role: 'name' },
    dot_index_expression: { role: 'member', object: 'table', name: 'field' },
    method_index_expression: { role: 'member', object: 'table', name: 'method' },
    bracket_index_expression: { role: 'index', object: 'table', uses: { field: 'read' } },
    function_call: { role: 'call', as: 'call', callee: 'name', arguments: 'arguments' },
    arguments: { role: 'arguments' },
    parenthesized_expression: { role: 'wrapper' },
    table_constructor: { role: 'object' },
    field: { role: 'pair', key: 'name', value: 'value' },
    string: { role: 'literal', literal: 'string' },
    number: { role: 'literal', literal: 'number' },
    true: { role: 'literal', literal: 'boolean' },
    false: { role: 'literal', literal: 'boolean' },
    nil: { role: 'literal', literal: 'null' },
  },
  tokens: {},
};
