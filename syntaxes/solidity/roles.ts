/** What the nodes of Solidity are. */
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const block = { role: 'scope', kind: 'block' } as const;
const CALLABLE = { parameters: 'parameters', type: 'return_type', body: 'body', scope: 'function' } as const;
const contract = { role: 'definition', kind: 'class', name: 'name', body: 'body', scope: 'class', binds: 'block' } as const;

export const roles: RoleTable = {
  nodes: {
    comment: { role: 'comment' },
    pragma_directive: { role: 'skip' },
    assembly_statement: { role: 'skip' },
    solidity_pragma_token: { role: 'drop' },

    // Contracts and what is in them
    contract_declaration: contract,
    library_declaration: contract,
    interface_declaration: { ...contract, kind: 'interface' },
    inheritance_specifier: { role: 'heritage', relation: 'extends', uses: { ancestor: 'heritage', ancestor_arguments: 'read' } },
    function_definition: { role: 'definition', kind: 'function', kindInClass: 'method', name: 'name', ...CALLABLE, binds: 'block' },
    constructor_definition: { role: 'definition', kind: 'constructor', defaultName: 'constructor', ...CALLABLE, binds: 'none' },
    fallback_receive_definition: { role: 'definition', kind: 'method', defaultName: 'fallback', ...CALLABLE, binds: 'none' },
    modifier_definition: { role: 'definition', kind: 'macro', name: 'name', ...CALLABLE, binds: 'member' },
    event_definition: { role: 'definition', kind: 'struct', name: 'name', parameters: 'parameters', scope: 'type', binds: 'block' },
    error_declaration: { role: 'definition', kind: 'struct', name: 'name', parameters: 'parameters', scope: 'type', binds: 'block' },
    struct_declaration: { role: 'definition', kind: 'struct', name: 'name', body: 'body', scope: 'class', binds: 'block' },
    struct_member: { role: 'definition', kind: 'field', name: 'name', type: 'type', binds: 'none' },
    enum_declaration: { role: 'definition', kind: 'enum', name: 'name', body: 'body', scope: 'class', binds: 'block' },
    user_defined_type_definition: { role: 'definition', kind: 'type', name: 'name', binds: 'block' },
    state_variable_declaration: { role: 'definition', kind: 'field', name: 'name', type: 'type', value: 'value', binds: 'member' },
    constant_variable_declaration: { role: 'definition', kind: 'constant', name: 'name', type: 'type', value: 'value', binds: 'block' },
    visibility: { role: 'visibility' },
    virtual: { role: 'drop' },
    immutable: { role: 'modifier', modifiers: ['readonly'] },
    state_mutability: { role: 'drop' },
    override_specifier: { role: 'modifier', modifiers: ['override'] },
    modifier_invocation: { role: 'call', as: 'call', callee: 'callee', arguments: 'arguments' },

    // Parameters and variables
    parameter_list: { role: 'parameters' },
    parameter: { role: 'parameter', name: 'name', type: 'type' },
    event_parameter: { role: 'parameter', name: 'name', type: 'type' },
    error_parameter: { role: 'parameter', name: 'name', type: 'type' },
    return_type_definition: { role: 'wrapper' },
    variable_declaration_statement: { role: 'declaration', kind: 'variable', binds: 'block' },
    variable_declaration: { role: 'variable', name: 'name', type: 'type' },

    // Blocks
    block_statement: block,
    for_statement: block,
    try_statement: block,
    catch_clause: block,

    // Types
    type_name: { role: 'wrapper' },
    qualified_type: { role: 'member', object: 'object', name: 'property' },

    // Expressions
    identifier: { role: 'name', superName: 'super' },
    expression: { role: 'wrapper' },
    member_expression: { role: 'member', object: 'object', name: 'property' },
    array_access: { role: 'index', object: 'base', uses: { base: 'pass', index: 'read' } },
    call_expression: { role: 'call', as: 'call', callee: 'function', arguments: 'arguments' },
    argument_list: { role: 'arguments' },
    call_argument: { role: 'wrapper' },
    call_struct_argument: { role: 'plain', uses: { name: 'skip', value: 'read' } },
    struct_expression: { role: 'wrapper', inner: 'type' },
    struct_field_assignment: { role: 'plain', uses: { name: 'skip', value: 'read' } },
    new_expression: { role: 'plain', uses: { name: 'new' } },
    emit_statement: { role: 'call', as: 'call', callee: 'name', arguments: 'arguments' },
    revert_statement: { role: 'call', as: 'call', callee: 'error' },
    revert_arguments: { role: 'arguments' },
    parenthesized_expression: { role: 'wrapper' },
    assignment_expression: { role: 'assignment', target: 'left', value: 'right', as: 'write' },
    augmented_assignment_expression: { role: 'assignment', target: 'left', value: 'right', as: 'readWrite' },
    update_expression: { role: 'plain', children: 'readWrite' },
    return_statement: { role: 'return' },
    string_literal: { role: 'literal', literal: 'string' },
    unicode_string_literal: { role: 'literal', literal: 'string' },
    hex_string_literal: { role: 'literal', literal: 'string' },
    number_literal: { role: 'literal', literal: 'number' },
    boolean_literal: { role: 'literal', literal: 'bool' },
  },
  tokens: {},
};
