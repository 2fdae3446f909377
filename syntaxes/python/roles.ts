/** What the nodes of Python are. */
import type { DefinitionRole, ParameterRole } from '../../server/src/syntax/roles/definitionRoles.ts';
import type { LiteralRole, ScopeRole } from '../../server/src/syntax/roles/expressionRoles.ts';
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const functionDefinition: DefinitionRole = {
  role: 'definition',
  kind: 'function',
  kindInClass: 'method',
  kindByName: { __init__: 'constructor' },
  name: 'name',
  parameters: 'parameters',
  typeParameters: 'type_parameters',
  type: 'return_type',
  body: 'body',
  scope: 'function',
  binds: 'body',
};
const parameter: ParameterRole = { role: 'parameter', name: 'name', type: 'type', value: 'value' };
const comprehension: ScopeRole = { role: 'scope', kind: 'comprehension', literal: 'list' };
const tuple: LiteralRole = { role: 'literal', operation: 'array', literal: 'tuple' };
const string: LiteralRole = { role: 'literal', literal: 'string' };

export const roles: RoleTable = {
  nodes: {
    comment: { role: 'comment' },
    line_continuation: { role: 'drop' },
    string_start: { role: 'drop' },
    string_content: { role: 'drop' },
    string_end: { role: 'drop' },
    escape_sequence: { role: 'drop' },
    escape_interpolation: { role: 'drop' },
    type_conversion: { role: 'drop' },

    // Definitions
    decorated_definition: { role: 'carrier' },
    decorator: { role: 'decorator' },
    function_definition: functionDefinition,
    class_definition: {
      role: 'definition',
      kind: 'class',
      name: 'name',
      typeParameters: 'type_parameters',
      body: 'body',
      scope: 'class',
      binds: 'body',
      uses: { superclasses: 'heritage' },
    },
    lambda: { role: 'closure', kind: 'function', parameters: 'parameters', body: 'body' },
    // Its name and parameters are those of the symbol that the hook adds.
    type_alias_statement: { role: 'plain', uses: { left: 'skip' } },

    // Parameters and patterns
    parameters: { role: 'parameters' },
    lambda_parameters: { role: 'parameters' },
    default_parameter: parameter,
    typed_default_parameter: parameter,
    typed_parameter: { role: 'parameter', type: 'type' },
    positional_separator: { role: 'separator', before: 'positionalOnly' },
    keyword_separator: { role: 'separator', after: 'keywordOnly' },
    list_splat_pattern: { role: 'pattern', rest: true },
    dictionary_splat_pattern: { role: 'pattern', rest: true, flag: 'keywordRest' },
    pattern_list: { role: 'pattern', element: true },
    tuple_pattern: { role: 'pattern', element: true },
    list_pattern: { role: 'pattern', element: true },

    // Variables: a name belongs to the function, class or file in which it is assigned
    assignment: {
      role: 'variable',
      name: 'left',
      type: 'type',
      value: 'right',
      binds: 'body',
      kind: 'variable',
      kindInClass: 'field',
      rebinds: true,
    },
    named_expression: { role: 'variable', name: 'name', value: 'value', binds: 'body', rebinds: true },
    for_statement: { role: 'variable', name: 'left', value: 'right', element: true, binds: 'body', rebinds: true },
    for_in_clause: { role: 'variable', name: 'left', value: 'right', element: true, binds: 'block', rebinds: true },
    augmented_assignment: { role: 'assignment', target: 'left', value: 'right', as: 'readWrite' },
    delete_statement: { role: 'plain', children: 'write' },
    as_pattern: { role: 'plain', uses: { alias: 'bind' } },
    as_pattern_target: { role: 'pattern' },
    global_statement: { role: 'outer' },
    nonlocal_statement: { role: 'outer' },
    list_comprehension: comprehension,
    set_comprehension: { ...comprehension, literal: 'set' },
    dictionary_comprehension: { ...comprehension, literal: 'dict' },
    generator_expression: { ...comprehension, literal: 'generator' },

    // Types
    type: { role: 'type' },

    // Names and expressions
    identifier: { role: 'name', superName: 'super' },
    attribute: { role: 'member', object: 'object', name: 'attribute' },
    // In a type, what has arguments is a type as well.
    subscript: { role: 'index', object: 'value', uses: { value: 'pass' } },
    call: { role: 'call', as: 'call', callee: 'function', arguments: 'arguments' },
    argument_list: { role: 'arguments' },
    keyword_argument: { role: 'wrapper', inner: 'value', key: 'name', uses: { name: 'skip', value: 'read' } },
    list_splat: { role: 'spread' },
    dictionary_splat: { role: 'spread' },
    parenthesized_expression: { role: 'wrapper' },
    boolean_operator: { role: 'choice' },
    conditional_expression: { role: 'choice', condition: 1 },
    return_statement: { role: 'return' },
    raise_statement: { role: 'plain', uses: { cause: 'read' } },
    await: { role: 'wrapper', operation: 'await' },
    string,
    concatenated_string: string,
    integer: { role: 'literal', literal: 'int' },
    float: { role: 'literal', literal: 'float' },
    true: { role: 'literal', literal: 'boolean' },
    false: { role: 'literal', literal: 'boolean' },
    none: { role: 'literal', literal: 'none' },
    list: { role: 'literal', operation: 'array', literal: 'list' },
    tuple,
    expression_list: tuple,
    set: { role: 'literal', operation: 'array', literal: 'set' },
    dictionary: { role: 'literal', literal: 'dict' },
  },
  tokens: {
    async: { role: 'modifier', modifiers: ['async'] },
  },
};
