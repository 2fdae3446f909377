/** What the nodes of Kotlin are, once shape.ts has given them fields. */
import type { DefinitionRole } from '../../server/src/syntax/roles/definitionRoles.ts';
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const CLASS = { name: 'name', typeParameters: 'type_parameters', body: 'body', scope: 'class', binds: 'block' } as const;
const block = { role: 'scope', kind: 'block' } as const;
const type = { role: 'type' } as const;
const classDeclaration: DefinitionRole = { role: 'definition', kind: 'class', ...CLASS };
const functionDeclaration: DefinitionRole = {
  role: 'definition',
  kind: 'function',
  kindInClass: 'method',
  name: 'name',
  typeParameters: 'type_parameters',
  parameters: 'parameters',
  type: 'type',
  body: 'body',
  scope: 'function',
  binds: 'block',
  uses: { receiver: 'type' },
};

export const roles: RoleTable = {
  nodes: {
    line_comment: { role: 'comment' },
    block_comment: { role: 'comment' },
    string_content: { role: 'drop' },
    package_header: { role: 'skip' },
    import: { role: 'skip' },
    label: { role: 'skip' },

    // Definitions
    class_declaration: classDeclaration,
    object_declaration: classDeclaration,
    companion_object: { ...classDeclaration, defaultName: 'Companion', modifiers: ['static'] },
    enum_entry: { role: 'definition', kind: 'enum_member', name: 'name', body: 'body', scope: 'class', binds: 'block' },
    class_body: block,
    enum_class_body: block,
    function_declaration: functionDeclaration,
    secondary_constructor: {
      ...functionDeclaration,
      kind: 'constructor',
      kindInClass: 'constructor',
      defaultName: 'constructor',
      binds: 'none',
    },
    property_definition: {
      role: 'definition',
      kind: 'variable',
      kindInClass: 'field',
      name: 'name',
      type: 'type',
      value: 'value',
      binds: 'block',
      uses: { receiver: 'type' },
    },
    getter: { role: 'scope', kind: 'function' },
    setter: { role: 'scope', kind: 'function' },
    function_value_parameters: { role: 'parameters' },
    parameter: { role: 'parameter', name: 'name', type: 'type', value: 'value' },
    rest_parameter: { role: 'parameter', name: 'name', type: 'type', value: 'value', flags: ['rest'] },
    class_parameter: { role: 'plain', uses: { name: 'name', type: 'type', value: 'read' } },
    type_alias: {
      role: 'definition',
      kind: 'type',
      name: 'name',
      typeParameters: 'type_parameters',
      type: 'aliased',
      scope: 'type',
      binds: 'block',
    },
    type_parameter: { role: 'typeParameter', name: 'name', constraint: 'type' },
    type_constraint: type,
    modifiers: { role: 'modifiers' },
    visibility_modifier: { role: 'visibility' },
    enum_modifier: { role: 'modifier', kind: 'enum' },
    abstract_modifier: { role: 'modifier', modifiers: ['abstract'] },
    override_modifier: { role: 'modifier', modifiers: ['override'] },
    suspend_modifier: { role: 'modifier', modifiers: ['async'] },
    const_modifier: { role: 'modifier', modifiers: ['constant'], kind: 'constant' },
    final_modifier: { role: 'modifier', modifiers: ['final'] },
    annotation: { role: 'decorator' },
    file_annotation: { role: 'plain', children: 'decorator' },

    // Functions without a name
    lambda_literal: { role: 'closure', kind: 'function', parameters: 'parameters', body: 'body' },
    anonymous_function: { role: 'closure', kind: 'function', parameters: 'parameters', type: 'type', body: 'body' },
    lambda_parameters: { role: 'parameters' },

    // Variables
    // In scripts, what is taken apart at the top is a variable of the file.
    property_declaration: { role: 'variable', kind: 'variable', name: 'name', type: 'type', value: 'value', uses: { receiver: 'type' } },
    variable_declaration: { role: 'parameter', name: 'name', type: 'type' },
    multi_variable_declaration: { role: 'pattern', element: true },
    for_statement: { role: 'variable', name: 'name', type: 'type', value: 'value', element: true, scope: 'block' },
    catch_block: { role: 'binder', name: 'name', type: 'type', kind: 'variable', body: 'body', scope: 'block' },
    block,
    when_expression: block,
    when_entry: block,

    // Types
    user_type: { role: 'plain' },
    nullable_type: type,
    function_type: { role: 'type', scope: 'type' },
    parenthesized_type: type,
    type_arguments: type,
    type_test: type,

    // Names and expressions
    identifier: { role: 'name' },
    this_expression: { role: 'keyword', operation: 'self' },
    super_expression: { role: 'keyword', operation: 'super' },
    navigation_expression: { role: 'member', object: 'object', name: 'name' },
    infix_access: { role: 'member', object: 'object', name: 'name' },
    index_expression: { role: 'index', object: 'object' },
    call_expression: { role: 'call', as: 'call', callee: 'function', arguments: 'arguments' },
    infix_expression: { role: 'call', as: 'call', callee: 'function', arguments: 'arguments' },
    constructor_invocation: { role: 'call', as: 'new', callee: 'type', arguments: 'arguments' },
    value_arguments: { role: 'arguments' },
    call_arguments: { role: 'arguments' },
    named_argument: { role: 'wrapper', inner: 'value', key: 'name', uses: { name: 'skip', value: 'read' } },
    spread_expression: { role: 'spread' },
    assignment: { role: 'assignment', target: 'left', value: 'right', as: 'write' },
    parenthesized_expression: { role: 'wrapper' },
    as_expression: { role: 'wrapper', operation: 'cast', inner: 'left', type: 'right', uses: { right: 'type' } },
    is_expression: { role: 'plain', uses: { right: 'type' } },
    return_expression: { role: 'return' },
    callable_reference: { role: 'wrapper' },
    if_expression: { role: 'choice', condition: 0 },
    number_literal: { role: 'literal', literal: 'Int' },
    float_literal: { role: 'literal', literal: 'Double' },
    character_literal: { role: 'literal', literal: 'Char' },
    string_literal: { role: 'literal', literal: 'String' },
    multiline_string_literal: { role: 'literal', literal: 'String' },
  },
  tokens: {
    interface: { role: 'modifier', kind: 'interface' },
    val: { role: 'modifier' },
    var: { role: 'modifier' },
    '?.': { role: 'optional' },
  },
};
