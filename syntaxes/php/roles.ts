/** What the nodes of PHP are. */
import type { ClosureRole, DefinitionRole, ParameterRole, VariableRole } from '../../server/src/syntax/roles/definitionRoles.ts';
import type { CallRole, LiteralRole, MemberRole } from '../../server/src/syntax/roles/expressionRoles.ts';
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const typeDefinition = (kind: DefinitionRole['kind']): DefinitionRole => ({
  role: 'definition',
  kind,
  name: 'name',
  body: 'body',
  scope: 'class',
  binds: 'block',
});
const closure: ClosureRole = { role: 'closure', kind: 'function', parameters: 'parameters', type: 'return_type', body: 'body' };
const parameter: ParameterRole = { role: 'parameter', name: 'name', type: 'type', value: 'default_value' };
const member: MemberRole = { role: 'member', object: 'object', name: 'name' };
const memberCall: CallRole = { role: 'call', as: 'call', callee: 'name', object: 'object', arguments: 'arguments' };
const assignment: VariableRole = { role: 'variable', name: 'left', value: 'right', binds: 'body', kind: 'variable', rebinds: true };
const string: LiteralRole = { role: 'literal', literal: 'string' };
const boolean: LiteralRole = { role: 'literal', literal: 'bool' };

export const roles: RoleTable = {
  nodes: {
    comment: { role: 'comment' },
    text: { role: 'drop' },
    text_interpolation: { role: 'drop' },
    string_content: { role: 'drop' },
    escape_sequence: { role: 'drop' },
    php_tag: { role: 'drop' },
    php_end_tag: { role: 'drop' },

    // Definitions
    namespace_definition: { role: 'definition', kind: 'namespace', name: 'name', body: 'body', scope: 'module', binds: 'none' },
    class_declaration: typeDefinition('class'),
    interface_declaration: typeDefinition('interface'),
    trait_declaration: typeDefinition('trait'),
    enum_declaration: typeDefinition('enum'),
    anonymous_class: { role: 'definition', kind: 'class', defaultName: 'class@anonymous', body: 'body', scope: 'class', binds: 'none' },
    base_clause: { role: 'heritage', relation: 'extends' },
    class_interface_clause: { role: 'heritage', relation: 'implements' },
    use_declaration: { role: 'heritage', relation: 'mixesIn' },
    function_definition: {
      role: 'definition',
      kind: 'function',
      name: 'name',
      parameters: 'parameters',
      type: 'return_type',
      body: 'body',
      scope: 'function',
      binds: 'block',
      receiver: true,
    },
    method_declaration: {
      role: 'definition',
      kind: 'method',
      kindByName: { __construct: 'constructor' },
      name: 'name',
      parameters: 'parameters',
      type: 'return_type',
      body: 'body',
      scope: 'function',
      binds: 'member',
      receiver: true,
    },
    anonymous_function: closure,
    arrow_function: closure,
    visibility_modifier: { role: 'visibility' },
    abstract_modifier: { role: 'modifier', modifiers: ['abstract'] },
    final_modifier: { role: 'modifier', modifiers: ['final'] },
    static_modifier: { role: 'modifier', modifiers: ['static'] },
    readonly_modifier: { role: 'modifier', modifiers: ['readonly'] },
    attribute_list: { role: 'modifiers' },
    attribute_group: { role: 'modifiers' },
    attribute: { role: 'decorator' },

    // What they define is told by hooks.
    const_element: { role: 'plain', uses: { name: 'skip' } },
    property_element: { role: 'plain', uses: { name: 'skip' } },
    enum_case: { role: 'plain', uses: { name: 'skip' } },

    // Parameters and variables
    formal_parameters: { role: 'parameters' },
    simple_parameter: parameter,
    variadic_parameter: { ...parameter, flags: ['rest'] },
    property_promotion_parameter: parameter,
    assignment_expression: assignment,
    reference_assignment_expression: assignment,
    augmented_assignment_expression: { role: 'assignment', target: 'left', value: 'right', as: 'readWrite' },
    update_expression: { role: 'plain', children: 'readWrite' },
    static_variable_declaration: { role: 'variable', name: 'name', value: 'value', binds: 'body' },
    foreach_statement: {
      role: 'variable',
      name: 'element',
      value: 'source',
      element: true,
      binds: 'body',
      kind: 'variable',
      rebinds: true,
      uses: { key: 'bind', body: 'read' },
    },
    list_literal: { role: 'pattern', element: true },
    by_ref: { role: 'pattern' },
    catch_clause: { role: 'binder', name: 'name', type: 'type', kind: 'variable', uses: { body: 'read' } },
    global_declaration: { role: 'outer' },

    // Types
    named_type: { role: 'type' },
    union_type: { role: 'type' },
    optional_type: { role: 'type' },
    intersection_type: { role: 'type' },
    disjunctive_normal_form_type: { role: 'type' },
    type_list: { role: 'type' },
    primitive_type: { role: 'type' },

    // Names and expressions
    name: { role: 'name' },
    variable_name: { role: 'name' },
    namespace_name: { role: 'skip' },
    relative_name: { role: 'member', object: 'prefix', name: 'name' },
    qualified_name: { role: 'member', object: 'prefix', name: 'name' },
    relative_scope: { role: 'skip' },
    function_call_expression: { role: 'call', as: 'call', callee: 'function', arguments: 'arguments' },
    member_call_expression: memberCall,
    nullsafe_member_call_expression: memberCall,
    scoped_call_expression: { ...memberCall, object: 'scope' },
    object_creation_expression: { role: 'call', as: 'new', callee: 'class', arguments: 'arguments' },
    arguments: { role: 'arguments' },
    argument: { role: 'wrapper', inner: 'inner', uses: { name: 'skip' } },
    variadic_unpacking: { role: 'spread' },
    variadic_placeholder: { role: 'skip' },
    member_access_expression: member,
    nullsafe_member_access_expression: member,
    class_constant_access_expression: member,
    scoped_property_access_expression: { ...member, object: 'scope' },
    subscript_expression: { role: 'index', object: 'object' },
    parenthesized_expression: { role: 'wrapper' },
    clone_expression: { role: 'wrapper' },
    error_suppression_expression: { role: 'wrapper' },
    conditional_expression: { role: 'choice', condition: 0 },
    return_statement: { role: 'return' },
    string,
    encapsed_string: string,
    heredoc: string,
    nowdoc: string,
    integer: { role: 'literal', literal: 'int' },
    float: { role: 'literal', literal: 'float' },
    boolean,
    null: { role: 'literal', literal: 'null' },
    array_creation_expression: { role: 'literal', literal: 'array' },
    array_element_initializer: { role: 'wrapper' },
  },
  tokens: {
    '?->': { role: 'optional' },
  },
};
