/** What the nodes of Go are. What declares variables, fields and imports is in the hooks: one node names several things at once. */
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const CALLABLE = { name: 'name', parameters: 'parameters', typeParameters: 'type_parameters', type: 'result', body: 'body' } as const;
const block = { role: 'scope', kind: 'block' } as const;
const composedType = { role: 'type' } as const;

export const roles: RoleTable = {
  nodes: {
    comment: { role: 'comment' },
    statement_list: { role: 'drop' },
    expression_statement: { role: 'drop' },
    empty_statement: { role: 'drop' },
    label_name: { role: 'drop' },
    escape_sequence: { role: 'drop' },
    interpreted_string_literal_content: { role: 'drop' },
    raw_string_literal_content: { role: 'drop' },

    // Functions
    function_declaration: { role: 'definition', kind: 'function', ...CALLABLE, scope: 'function', binds: 'block' },
    method_declaration: { role: 'definition', kind: 'method', ...CALLABLE, scope: 'function', binds: 'none' },
    func_literal: { role: 'closure', kind: 'function', parameters: 'parameters', type: 'result', body: 'body' },
    parameter_list: { role: 'parameters' },
    parameter_declaration: { role: 'parameter', name: 'name', type: 'type' },
    variadic_parameter_declaration: { role: 'parameter', name: 'name', type: 'type', flags: ['rest'] },
    type_parameter_declaration: { role: 'typeParameter', name: 'name', constraint: 'type' },

    // Types
    type_declaration: { role: 'carrier' },
    type_spec: {
      role: 'definition',
      kind: 'type',
      kindByType: { struct_type: 'struct', interface_type: 'interface' },
      name: 'name',
      typeParameters: 'type_parameters',
      type: 'type',
      scope: 'type',
      binds: 'block',
    },
    type_alias: {
      role: 'definition',
      kind: 'type',
      name: 'name',
      typeParameters: 'type_parameters',
      type: 'type',
      scope: 'type',
      binds: 'block',
    },
    field_declaration: { role: 'plain', uses: { name: 'name', type: 'type' } },
    method_elem: {
      role: 'definition',
      kind: 'method',
      name: 'name',
      parameters: 'parameters',
      type: 'result',
      scope: 'type',
      binds: 'none',
      modifiers: ['signatureOnly'],
      membersOnly: true,
    },
    struct_type: composedType,
    interface_type: composedType,
    pointer_type: composedType,
    array_type: { role: 'type', uses: { length: 'read' } },
    implicit_length_array_type: composedType,
    slice_type: composedType,
    map_type: composedType,
    channel_type: composedType,
    negated_type: composedType,
    parenthesized_type: composedType,
    function_type: { role: 'type', scope: 'type' },
    generic_type: { role: 'generic', name: 'type', arguments: 'type_arguments' },
    type_arguments: composedType,
    qualified_type: { role: 'member', object: 'package', name: 'name' },

    // Variables: names are declared by the hooks, and written where there is nothing to declare
    const_spec: { role: 'plain', uses: { name: 'bind', type: 'type', value: 'read' } },
    var_spec: { role: 'plain', uses: { name: 'bind', type: 'type', value: 'read' } },
    short_var_declaration: { role: 'plain', uses: { left: 'bind', right: 'read' } },
    range_clause: { role: 'plain', uses: { left: 'bind', right: 'read' } },
    receive_statement: { role: 'plain', uses: { left: 'bind', right: 'read' } },
    assignment_statement: { role: 'plain', uses: { left: 'pass', right: 'read' } },
    inc_statement: { role: 'plain', children: 'readWrite' },
    dec_statement: { role: 'plain', children: 'readWrite' },
    expression_list: { role: 'wrapper' },

    // Blocks
    block,
    if_statement: block,
    for_statement: block,
    expression_switch_statement: block,
    type_switch_statement: { ...block, uses: { alias: 'skip' } },
    expression_case: block,
    type_case: { ...block, uses: { type: 'type' } },
    default_case: block,
    communication_case: block,

    // Names
    identifier: { role: 'name' },
    type_identifier: { role: 'name', space: 'type' },
    package_identifier: { role: 'name' },

    // Expressions
    selector_expression: { role: 'member', object: 'operand', name: 'field' },
    index_expression: { role: 'index', object: 'operand', uses: { operand: 'pass', index: 'read' } },
    slice_expression: { role: 'index', object: 'operand' },
    call_expression: { role: 'call', as: 'call', callee: 'function', arguments: 'arguments', uses: { type_arguments: 'type' } },
    argument_list: { role: 'arguments' },
    variadic_argument: { role: 'spread' },
    composite_literal: { role: 'call', as: 'new', callee: 'type' },
    parenthesized_expression: { role: 'wrapper' },
    unary_expression: { role: 'wrapper', inner: 'operand' },
    type_assertion_expression: { role: 'wrapper', operation: 'cast', inner: 'operand', type: 'type', uses: { type: 'type' } },
    type_conversion_expression: {
      role: 'wrapper',
      operation: 'cast',
      inner: 'operand',
      type: 'type',
      uses: { type: 'pass', operand: 'read' },
    },
    type_instantiation_expression: { role: 'generic', name: 'type', arguments: 'type_arguments', children: 'type' },
    raw_string_literal: { role: 'literal', literal: 'string' },
    interpreted_string_literal: { role: 'literal', literal: 'string' },
    rune_literal: { role: 'literal', literal: 'rune' },
    int_literal: { role: 'literal', literal: 'int' },
    float_literal: { role: 'literal', literal: 'float64' },
    imaginary_literal: { role: 'literal', literal: 'complex128' },
    iota: { role: 'literal', literal: 'int' },
    true: { role: 'literal', literal: 'bool' },
    false: { role: 'literal', literal: 'bool' },
    nil: { role: 'literal', literal: 'nil' },
  },
  tokens: {},
};
