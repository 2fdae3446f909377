/** What the nodes of Rust are. Items, imports, patterns and values that a table cannot tell are in the hooks. */
import type { DefinitionRole } from '../../server/src/syntax/roles/definitionRoles.ts';
import type { LiteralRole } from '../../server/src/syntax/roles/expressionRoles.ts';
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const CALLABLE = { name: 'name', parameters: 'parameters', typeParameters: 'type_parameters', type: 'return_type', body: 'body' } as const;
const TYPE = { name: 'name', typeParameters: 'type_parameters', body: 'body', scope: 'class', binds: 'block' } as const;

const functionItem: DefinitionRole = {
  role: 'definition',
  kind: 'function',
  kindInClass: 'method',
  ...CALLABLE,
  scope: 'function',
  binds: 'block',
};
const struct: DefinitionRole = { role: 'definition', kind: 'struct', ...TYPE };
const value: DefinitionRole = {
  role: 'definition',
  kind: 'constant',
  kindInClass: 'constant',
  name: 'name',
  type: 'type',
  value: 'value',
  binds: 'block',
};
const composedType = { role: 'type' } as const;
const string: LiteralRole = { role: 'literal', literal: 'str' };
/** Patterns are read by the hook of what they stand in. */
const pattern = { role: 'skip' } as const;

export const roles: RoleTable = {
  nodes: {
    line_comment: { role: 'comment' },
    block_comment: { role: 'comment' },
    doc_comment: { role: 'drop' },
    outer_doc_comment_marker: { role: 'drop' },
    inner_doc_comment_marker: { role: 'drop' },
    string_content: { role: 'drop' },
    escape_sequence: { role: 'drop' },
    mutable_specifier: { role: 'drop' },
    shebang: { role: 'drop' },
    empty_statement: { role: 'drop' },
    lifetime: { role: 'skip' },
    lifetime_parameter: { role: 'skip' },
    label: { role: 'skip' },
    extern_modifier: { role: 'skip' },

    // Items
    function_item: functionItem,
    function_signature_item: { ...functionItem, modifiers: ['signatureOnly'] },
    function_modifiers: { role: 'modifiers' },
    struct_item: struct,
    union_item: struct,
    enum_item: { ...struct, kind: 'enum' },
    enum_variant: { role: 'definition', kind: 'enum_member', name: 'name', value: 'value', body: 'body', binds: 'none' },
    field_declaration: { role: 'definition', kind: 'field', name: 'name', type: 'type', binds: 'none' },
    trait_item: { ...struct, kind: 'trait' },
    type_item: {
      role: 'definition',
      kind: 'type',
      kindInClass: 'type',
      name: 'name',
      typeParameters: 'type_parameters',
      type: 'type',
      scope: 'type',
      binds: 'block',
    },
    associated_type: {
      role: 'definition',
      kind: 'type',
      kindInClass: 'type',
      name: 'name',
      typeParameters: 'type_parameters',
      scope: 'type',
      binds: 'block',
      modifiers: ['signatureOnly'],
    },
    const_item: value,
    static_item: { ...value, kind: 'variable' },
    mod_item: { role: 'definition', kind: 'module', name: 'name', body: 'body', scope: 'module', binds: 'block' },
    macro_definition: { role: 'definition', kind: 'macro', name: 'name', binds: 'block', uses: { left: 'skip' } },
    macro_rule: { role: 'skip' },
    impl_item: { role: 'plain', uses: { trait: 'heritage', type: 'type' } },
    visibility_modifier: { role: 'visibility' },
    attribute_item: { role: 'decorator' },
    inner_attribute_item: { role: 'skip' },

    // Parameters
    parameters: { role: 'parameters' },
    closure_parameters: { role: 'parameters' },
    parameter: { role: 'parameter', name: 'pattern', type: 'type' },
    self_parameter: { role: 'parameter', type: 'type' },
    variadic_parameter: { role: 'parameter', name: 'pattern', flags: ['rest'] },
    type_parameter: { role: 'typeParameter', name: 'name', constraint: 'bounds', value: 'default_type' },
    const_parameter: { role: 'typeParameter', name: 'name', constraint: 'type', uses: { value: 'read' } },
    removed_trait_bound: { role: 'type' },

    // Types
    trait_bounds: composedType,
    where_predicate: composedType,
    reference_type: composedType,
    pointer_type: composedType,
    array_type: { role: 'type', uses: { length: 'read' } },
    tuple_type: composedType,
    function_type: { role: 'type', scope: 'type' },
    abstract_type: composedType,
    dynamic_type: composedType,
    bounded_type: composedType,
    higher_ranked_trait_bound: composedType,
    type_binding: { role: 'type', uses: { name: 'skip' } },
    type_arguments: composedType,
    bracketed_type: composedType,
    qualified_type: composedType,
    generic_type: { role: 'generic', name: 'type', arguments: 'type_arguments', uses: { type: 'pass' } },
    generic_type_with_turbofish: { role: 'generic', name: 'type', arguments: 'type_arguments', uses: { type: 'pass' } },
    scoped_type_identifier: { role: 'member', object: 'path', name: 'name', uses: { path: 'type' } },

    // Patterns
    match_pattern: { role: 'plain', children: 'skip', uses: { condition: 'read' } },
    tuple_pattern: pattern,
    slice_pattern: pattern,
    tuple_struct_pattern: pattern,
    struct_pattern: pattern,
    or_pattern: pattern,
    captured_pattern: pattern,
    ref_pattern: pattern,
    mut_pattern: pattern,
    reference_pattern: pattern,
    range_pattern: pattern,
    remaining_field_pattern: pattern,

    // Blocks and statements
    block: { role: 'scope', kind: 'block' },
    match_arm: { role: 'scope', kind: 'block' },
    for_expression: { role: 'scope', kind: 'block', uses: { pattern: 'skip' } },
    if_expression: { role: 'scope', kind: 'block' },
    while_expression: { role: 'scope', kind: 'block' },
    let_declaration: { role: 'plain', uses: { pattern: 'skip', type: 'type', value: 'read' } },
    let_condition: { role: 'plain', uses: { pattern: 'skip' } },
    return_expression: { role: 'return' },
    closure_expression: { role: 'closure', kind: 'function', parameters: 'parameters', type: 'return_type', body: 'body' },

    // Names
    identifier: { role: 'name' },
    type_identifier: { role: 'name', space: 'type' },
    primitive_type: { role: 'name', space: 'type' },
    shorthand_field_identifier: { role: 'name' },
    metavariable: { role: 'skip' },
    self: { role: 'keyword', operation: 'self' },
    crate: { role: 'keyword', operation: 'self' },
    super: { role: 'keyword', operation: 'self' },

    // Expressions
    scoped_identifier: { role: 'member', object: 'path', name: 'name', uses: { path: 'type' } },
    field_expression: { role: 'member', object: 'value', name: 'field' },
    index_expression: { role: 'plain', children: 'read' },
    call_expression: { role: 'call', as: 'call', callee: 'function', arguments: 'arguments' },
    arguments: { role: 'arguments' },
    generic_function: { role: 'wrapper', inner: 'function', uses: { function: 'pass', type_arguments: 'type' } },
    macro_invocation: { role: 'plain', uses: { macro: 'skip' } },
    token_tree: { role: 'skip' },
    struct_expression: { role: 'call', as: 'new', callee: 'name' },
    field_initializer: { role: 'plain', uses: { field: 'skip', value: 'read' } },
    assignment_expression: { role: 'assignment', target: 'left', value: 'right', as: 'write' },
    compound_assignment_expr: { role: 'assignment', target: 'left', value: 'right', as: 'readWrite' },
    parenthesized_expression: { role: 'wrapper' },
    reference_expression: { role: 'wrapper', inner: 'value' },
    unary_expression: { role: 'wrapper' },
    await_expression: { role: 'wrapper', operation: 'await' },
    try_expression: { role: 'wrapper' },
    type_cast_expression: { role: 'wrapper', operation: 'cast', inner: 'value', type: 'type', uses: { type: 'type' } },
    tuple_expression: { role: 'literal', operation: 'array', literal: 'tuple' },
    array_expression: { role: 'literal', operation: 'array', literal: 'array' },
    unit_expression: { role: 'literal', literal: 'unit' },
    string_literal: string,
    raw_string_literal: string,
    char_literal: { role: 'literal', literal: 'char' },
    boolean_literal: { role: 'literal', literal: 'bool' },
    integer_literal: { role: 'literal', literal: 'integer' },
    float_literal: { role: 'literal', literal: 'f64' },
  },
  tokens: {
    async: { role: 'modifier', modifiers: ['async'] },
  },
};
