/** What the nodes of Scala are. What the grammar leaves without fields, or gives a field twice, is in the hooks. */
import type { DefinitionRole } from '../../server/src/syntax/roles/definitionRoles.ts';
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const block = { role: 'scope', kind: 'block' } as const;
const drop = { role: 'drop' } as const;
const composedType = { role: 'type' } as const;

// Names are bound by the hooks: a class and its object have the same one, in two spaces.
function template(kind: 'class' | 'trait' | 'enum', more: Partial<DefinitionRole> = {}): DefinitionRole {
  return { role: 'definition', kind, name: 'name', body: 'body', scope: 'class', binds: 'none', ...more };
}

const callable: DefinitionRole = {
  role: 'definition',
  kind: 'method',
  name: 'name',
  type: 'return_type',
  body: 'body',
  scope: 'function',
  binds: 'none',
  uses: { body: 'read' },
};
const value: DefinitionRole = { role: 'definition', kind: 'field', name: 'pattern', type: 'type', value: 'value', binds: 'member' };

export const roles: RoleTable = {
  nodes: {
    comment: { role: 'comment' },
    block_comment: { role: 'comment' },
    escape_sequence: drop,
    package_clause: { role: 'plain' },
    import_declaration: { role: 'skip' },
    export_declaration: { role: 'plain' },

    modifiers: { role: 'modifiers' },
    access_modifier: { role: 'modifiers' },
    access_qualifier: { role: 'skip' },
    annotation: { role: 'decorator' },

    class_definition: template('class'),
    trait_definition: template('trait'),
    object_definition: template('class', { modifiers: ['static', 'final'] }),
    package_object: template('class', { modifiers: ['static', 'final'] }),
    enum_definition: template('enum'),
    simple_enum_case: { role: 'definition', kind: 'enum_member', name: 'name', scope: 'class', binds: 'none' },
    full_enum_case: template('class'),
    type_definition: { role: 'definition', kind: 'type', name: 'name', type: 'type', scope: 'type', binds: 'none' },
    extends_clause: { role: 'heritage', relation: 'extends' },
    derives_clause: { role: 'skip' },
    template_body: { role: 'plain' },
    self_type: { role: 'plain' },
    extension_definition: { role: 'plain' },

    function_definition: callable,
    function_declaration: { ...callable, modifiers: ['signatureOnly'] },
    given_definition: { ...callable, kind: 'field', scope: 'class' },
    val_definition: value,
    var_definition: value,
    val_declaration: { ...value, name: 'name', modifiers: ['signatureOnly'] },
    var_declaration: { ...value, name: 'name', modifiers: ['signatureOnly'] },
    parameters: { role: 'parameters' },
    class_parameters: { role: 'parameters' },
    bindings: { role: 'parameters' },
    parameter: { role: 'parameter', name: 'name', type: 'type', value: 'default_value' },
    class_parameter: { role: 'parameter', name: 'name', type: 'type', value: 'default_value' },
    binding: { role: 'parameter', name: 'name', type: 'type' },
    type_parameters: { role: 'plain', uses: { name: 'name' } },
    upper_bound: composedType,
    lower_bound: composedType,
    context_bound: composedType,
    view_bound: composedType,
    covariant_type_parameter: { role: 'plain', children: 'name' },
    contravariant_type_parameter: { role: 'plain', children: 'name' },

    // Scopes
    block,
    indented_block: block,
    for_expression: block,
    match_expression: { role: 'plain' },
    try_expression: { role: 'plain' },
    case_clause: { ...block, uses: { pattern: 'name' } },
    enumerator: { role: 'plain' },
    case_class_pattern: { role: 'plain', uses: { type: 'type', pattern: 'name' } },
    typed_pattern: { role: 'plain', uses: { type: 'type', pattern: 'name' } },
    capture_pattern: { role: 'plain', uses: { name: 'name', pattern: 'name' } },
    tuple_pattern: { role: 'plain', children: 'name' },
    infix_pattern: { role: 'plain', uses: { left: 'name', right: 'name', operator: 'name' } },
    alternative_pattern: { role: 'plain', children: 'name' },

    // Types
    generic_type: { role: 'generic', name: 'type', arguments: 'type_arguments' },
    type_arguments: composedType,
    compound_type: composedType,
    infix_type: composedType,
    tuple_type: composedType,
    singleton_type: composedType,
    projected_type: composedType,
    function_type: composedType,
    parameter_types: composedType,
    lazy_parameter_type: composedType,
    repeated_parameter_type: composedType,
    annotated_type: composedType,
    structural_type: composedType,
    stable_type_identifier: { role: 'plain' },
    stable_identifier: { role: 'plain' },

    // Names
    identifier: { role: 'name', space: 'value' },
    type_identifier: { role: 'name', space: 'type' },

    // Expressions
    call_expression: { role: 'call', as: 'call', callee: 'function', arguments: 'arguments' },
    instance_expression: { role: 'plain', children: 'new' },
    arguments: { role: 'arguments' },
    field_expression: { role: 'member', object: 'value', name: 'field' },
    generic_function: { role: 'wrapper', inner: 'function', uses: { type_arguments: 'type' } },
    infix_expression: { role: 'plain', uses: { operator: 'skip' } },
    postfix_expression: { role: 'wrapper' },
    partial_function: { role: 'closure', kind: 'function', body: 'body' },
    placeholder_function: { role: 'closure', kind: 'function', body: 'body' },
    lambda_expression: { role: 'closure', kind: 'function', parameter: 'parameters' },
    parenthesized_expression: { role: 'wrapper' },
    ascription_expression: { role: 'wrapper' },
    if_expression: { role: 'choice', condition: 0 },
    assignment_expression: { role: 'assignment', target: 'left', value: 'right', as: 'write' },
    return_expression: { role: 'return' },
    tuple_expression: { role: 'literal', operation: 'array', literal: 'tuple' },
    string: { role: 'literal', literal: 'String' },
    interpolated_string_expression: { role: 'literal', literal: 'String', uses: { interpolator: 'skip' } },
    integer_literal: { role: 'literal', literal: 'Int' },
    floating_point_literal: { role: 'literal', literal: 'Double' },
    boolean_literal: { role: 'literal', literal: 'Boolean' },
    character_literal: { role: 'literal', literal: 'Char' },
    null_literal: { role: 'literal', literal: 'null' },
    unit: { role: 'literal', literal: 'Unit' },
  },
  tokens: {
    private: { role: 'modifier', visibility: 'private' },
    protected: { role: 'modifier', visibility: 'protected' },
    abstract: { role: 'modifier', modifiers: ['abstract'] },
    final: { role: 'modifier', modifiers: ['final'] },
    sealed: { role: 'modifier', modifiers: ['abstract'] },
    override: { role: 'modifier', modifiers: ['override'] },
  },
};
