/** What the nodes of C and C++ are. Declarations are in the hooks: names stand deep inside of declarators. */
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const block = { role: 'scope', kind: 'block' } as const;
const type = { role: 'type' } as const;
const declarator = {
  role: 'plain',
  uses: { declarator: 'bind', size: 'read', value: 'read', parameters: 'read' },
  children: 'bind',
} as const;
const specifier = { role: 'plain', uses: { name: 'pass', body: 'read', base: 'type' } } as const;
const parameter = { role: 'plain', uses: { type: 'type', declarator: 'bind', default_value: 'read' } } as const;
const skip = { role: 'skip' } as const;
const drop = { role: 'drop' } as const;

export const roles: RoleTable = {
  nodes: {
    comment: { role: 'comment' },
    string_content: drop,
    escape_sequence: drop,
    raw_string_content: drop,
    raw_string_delimiter: drop,
    character: drop,
    statement_identifier: drop,
    attribute_specifier: skip,
    attribute_declaration: skip,
    ms_declspec_modifier: skip,
    ms_based_modifier: skip,
    gnu_asm_expression: skip,

    // Declarations
    function_definition: {
      role: 'definition',
      kind: 'function',
      body: 'body',
      binds: 'none',
      uses: { type: 'type', declarator: 'bind', body: 'read' },
    },
    declaration: { role: 'plain', uses: { type: 'type', declarator: 'bind', value: 'read', default_value: 'read' } },
    field_declaration: { role: 'plain', uses: { type: 'type', declarator: 'bind', default_value: 'read' } },
    type_definition: { role: 'plain', uses: { type: 'type', declarator: 'bind' } },
    alias_declaration: { role: 'plain', uses: { name: 'name', type: 'type' } },
    parameter_list: { role: 'plain', children: 'bind' },
    parameter_declaration: parameter,
    optional_parameter_declaration: parameter,
    variadic_parameter_declaration: parameter,
    init_declarator: { role: 'plain', uses: { declarator: 'bind', value: 'read' } },
    pointer_declarator: declarator,
    reference_declarator: declarator,
    array_declarator: declarator,
    function_declarator: { role: 'plain', uses: { declarator: 'bind', parameters: 'read' }, children: 'type' },
    parenthesized_declarator: declarator,
    attributed_declarator: declarator,
    variadic_declarator: declarator,
    structured_binding_declarator: declarator,
    abstract_function_declarator: { role: 'plain', uses: { declarator: 'bind', parameters: 'read' }, children: 'type' },
    bitfield_clause: { role: 'plain', children: 'read' },
    struct_specifier: specifier,
    union_specifier: specifier,
    class_specifier: specifier,
    enum_specifier: specifier,
    enumerator: { role: 'plain', uses: { name: 'name', value: 'read' } },
    base_class_clause: { role: 'plain', children: 'heritage' },
    template_parameter_list: { role: 'plain', children: 'bind' },
    type_parameter_declaration: { role: 'plain', children: 'bind' },
    variadic_type_parameter_declaration: { role: 'plain', children: 'bind' },
    optional_type_parameter_declaration: { role: 'plain', uses: { name: 'bind', default_type: 'type' }, children: 'bind' },
    field_designator: skip,
    destructor_name: skip,
    operator_name: skip,
    field_initializer: { role: 'plain', children: 'read', uses: {} },
    trailing_return_type: type,

    // Types
    type_descriptor: type,
    macro_type_specifier: { role: 'plain', uses: { name: 'read', type: 'type' } },
    template_type: { role: 'generic', name: 'name', arguments: 'arguments' },
    template_argument_list: type,
    decltype: { role: 'plain', children: 'read' },

    // Blocks
    compound_statement: block,
    for_statement: { ...block, uses: { initializer: 'read' } },
    for_range_loop: { ...block, uses: { type: 'type', declarator: 'bind', right: 'read' } },
    if_statement: block,
    while_statement: block,
    switch_statement: block,

    // Names
    identifier: { role: 'name' },
    field_identifier: { role: 'name' },
    type_identifier: { role: 'name', space: 'type' },
    namespace_identifier: { role: 'name', space: 'type' },

    // Expressions
    call_expression: { role: 'call', as: 'call', callee: 'function', arguments: 'arguments' },
    argument_list: { role: 'arguments' },
    initializer_list: { role: 'arguments' },
    field_expression: { role: 'member', object: 'argument', name: 'field' },
    subscript_expression: { role: 'index', object: 'argument' },
    pointer_expression: { role: 'wrapper', inner: 'argument' },
    parenthesized_expression: { role: 'wrapper' },
    cast_expression: { role: 'wrapper', operation: 'cast', inner: 'value', type: 'type', uses: { type: 'type', value: 'read' } },
    assignment_expression: { role: 'assignment', target: 'left', value: 'right', as: 'write' },
    update_expression: { role: 'plain', uses: { argument: 'readWrite' } },
    conditional_expression: { role: 'choice', condition: 0 },
    return_statement: { role: 'return' },
    // What is written `(T){1}` has the type in a node of its own, and makes nothing that has a constructor.
    compound_literal_expression: { role: 'call', as: 'new', callee: 'type', arguments: 'value', uses: { value: 'read' } },
    offsetof_expression: { role: 'plain', uses: { type: 'type', member: 'skip' } },
    new_expression: { role: 'call', as: 'new', callee: 'type', arguments: 'arguments' },
    template_function: { role: 'wrapper', inner: 'name', uses: { name: 'pass', arguments: 'type' } },
    template_method: { role: 'wrapper', inner: 'name', uses: { name: 'skip', arguments: 'type' } },
    lambda_expression: { role: 'closure', kind: 'function', body: 'body' },
    string_literal: { role: 'literal', literal: 'string' },
    raw_string_literal: { role: 'literal', literal: 'string' },
    concatenated_string: { role: 'literal', literal: 'string' },
    char_literal: { role: 'literal', literal: 'char' },
    number_literal: { role: 'literal', literal: 'int' },
    true: { role: 'literal', literal: 'bool' },
    false: { role: 'literal', literal: 'bool' },
    null: { role: 'literal', literal: 'null' },
    this: { role: 'keyword', operation: 'self' },
  },
  tokens: {},
};
