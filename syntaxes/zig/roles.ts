/** What the nodes of Zig are. Declarations, containers and captures are in the hooks: the grammar gives their parts no names. */
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const block = { role: 'scope', kind: 'block' } as const;
const composedType = { role: 'type' } as const;
const container = { role: 'plain' } as const;

export const roles: RoleTable = {
  nodes: {
    comment: { role: 'comment' },
    string_content: { role: 'drop' },
    escape_sequence: { role: 'drop' },
    builtin_identifier: { role: 'skip' },
    block_label: { role: 'skip' },
    break_label: { role: 'skip' },
    error_type: { role: 'skip' },
    calling_convention: { role: 'skip' },

    // Declarations
    function_declaration: {
      role: 'definition',
      kind: 'function',
      kindInClass: 'method',
      name: 'name',
      type: 'type',
      body: 'body',
      scope: 'function',
      binds: 'block',
    },
    parameters: { role: 'parameters' },
    parameter: { role: 'parameter', name: 'name', type: 'type' },
    variable_declaration: { role: 'plain', uses: { type: 'type' } },
    container_field: { role: 'definition', kind: 'field', name: 'name', type: 'type', binds: 'none' },
    struct_declaration: container,
    enum_declaration: container,
    union_declaration: container,
    opaque_declaration: container,
    error_set_declaration: container,
    test_declaration: { role: 'scope', kind: 'function' },
    payload: { role: 'skip' },

    // Types
    pointer_type: composedType,
    nullable_type: composedType,
    slice_type: composedType,
    array_type: composedType,
    function_signature: { role: 'type', scope: 'type' },
    builtin_type: { role: 'skip' },

    // Blocks
    block,
    if_statement: block,
    while_statement: block,
    for_statement: block,
    if_expression: block,
    while_expression: block,
    for_expression: block,
    catch_expression: block,
    switch_case: block,
    return_expression: { role: 'return' },

    // Expressions
    identifier: { role: 'name' },
    field_expression: { role: 'member', object: 'object', name: 'member', uses: { object: 'read' } },
    call_expression: { role: 'call', as: 'call', callee: 'function', children: 'read', uses: { function: 'pass' } },
    struct_initializer: { role: 'plain' },
    initializer_list: { role: 'plain', children: 'read' },
    index_expression: { role: 'index', object: 'object' },
    assignment_expression: { role: 'assignment', target: 'left', value: 'right', as: 'write' },
    binary_expression: { role: 'plain', children: 'read' },
    unary_expression: { role: 'wrapper', inner: 'argument' },
    error_union_type: { role: 'wrapper', inner: 'ok' },
    try_expression: { role: 'wrapper' },
    parenthesized_expression: { role: 'wrapper' },
    null_coercion_expression: { role: 'wrapper' },
    dereference_expression: { role: 'wrapper' },
    string: { role: 'literal', literal: 'string' },
    multiline_string: { role: 'literal', literal: 'string' },
    integer: { role: 'literal', literal: 'integer' },
    float: { role: 'literal', literal: 'float' },
    character: { role: 'literal', literal: 'integer' },
    boolean: { role: 'literal', literal: 'bool' },
  },
  tokens: {
    pub: { role: 'modifier', visibility: 'public', modifiers: ['exported'] },
    export: { role: 'modifier', modifiers: ['exported'] },
    extern: { role: 'modifier', modifiers: ['declared'] },
  },
};
