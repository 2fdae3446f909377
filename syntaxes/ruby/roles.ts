/** What the nodes of Ruby are. */
import type { ClosureRole, DefinitionRole, ParameterRole, VariableRole } from '../../server/src/syntax/roles/definitionRoles.ts';
import type { ChoiceRole, LiteralRole } from '../../server/src/syntax/roles/expressionRoles.ts';
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const method: DefinitionRole = {
  role: 'definition',
  kind: 'function',
  kindInClass: 'method',
  kindByName: { initialize: 'constructor' },
  name: 'name',
  parameters: 'parameters',
  body: 'body',
  scope: 'function',
  binds: 'none',
  receiver: true,
};
const container = (kind: 'class' | 'module'): DefinitionRole => ({
  role: 'definition',
  kind,
  name: 'name',
  body: 'body',
  scope: 'class',
  binds: 'none',
});
const closure: ClosureRole = { role: 'closure', kind: 'function', parameters: 'parameters', body: 'body' };
const parameter: ParameterRole = { role: 'parameter', name: 'name', value: 'value' };
const assignment: VariableRole = { role: 'variable', name: 'left', value: 'right', binds: 'body', rebinds: true };
const array: LiteralRole = { role: 'literal', operation: 'array', literal: 'Array' };
const string: LiteralRole = { role: 'literal', literal: 'String' };
const symbol: LiteralRole = { role: 'literal', literal: 'Symbol' };
const choice: ChoiceRole = { role: 'choice', condition: 0 };

export const roles: RoleTable = {
  nodes: {
    comment: { role: 'comment' },
    string_content: { role: 'drop' },
    escape_sequence: { role: 'drop' },
    heredoc_content: { role: 'drop' },
    heredoc_end: { role: 'drop' },
    empty_statement: { role: 'drop' },
    uninterpreted: { role: 'drop' },

    // Definitions
    module: container('module'),
    class: container('class'),
    superclass: { role: 'heritage', relation: 'extends' },
    method,
    singleton_method: { ...method, modifiers: ['static'], uses: { object: 'skip' } },
    private_mark: { role: 'modifier', visibility: 'private' },
    protected_mark: { role: 'modifier', visibility: 'protected' },
    public_mark: { role: 'modifier', visibility: 'public' },
    static_mark: { role: 'modifier', modifiers: ['static'] },
    setter: { role: 'skip' },
    alias: { role: 'skip' },
    undef: { role: 'skip' },
    block: closure,
    do_block: closure,
    lambda: closure,

    // Parameters and variables: a method does not see those around it, a block does
    method_parameters: { role: 'parameters' },
    block_parameters: { role: 'parameters' },
    lambda_parameters: { role: 'parameters' },
    optional_parameter: parameter,
    keyword_parameter: { ...parameter, flags: ['keywordOnly'] },
    splat_parameter: { ...parameter, flags: ['rest'] },
    hash_splat_parameter: { ...parameter, flags: ['keywordRest'] },
    block_parameter: { ...parameter, flags: ['optional'] },
    destructured_parameter: { role: 'pattern', element: true },
    assignment,
    operator_assignment: assignment,
    left_assignment_list: { role: 'pattern', element: true },
    destructured_left_assignment: { role: 'pattern', element: true },
    rest_assignment: { role: 'pattern', rest: true },
    for: { role: 'variable', name: 'pattern', value: 'value', element: true, binds: 'body', rebinds: true },
    in: { role: 'wrapper' },
    rescue: { role: 'binder', name: 'variable', type: 'exceptions', kind: 'variable', uses: { exceptions: 'read', body: 'read' } },
    exception_variable: { role: 'pattern' },
    as_pattern: { role: 'plain', uses: { value: 'read', name: 'name' } },

    // Names and expressions
    identifier: { role: 'name', undeclared: 'call' },
    constant: { role: 'name' },
    instance_variable: { role: 'name' },
    class_variable: { role: 'name' },
    scope_resolution: { role: 'member', object: 'scope', name: 'name' },
    member_target: { role: 'member', object: 'receiver', name: 'method' },
    self: { role: 'keyword', operation: 'self' },
    super: { role: 'keyword', operation: 'super' },
    call: { role: 'call', as: 'call', callee: 'method', object: 'receiver', arguments: 'arguments', uses: { block: 'read' } },
    argument_list: { role: 'arguments' },
    splat_argument: { role: 'spread' },
    hash_splat_argument: { role: 'spread' },
    block_argument: { role: 'plain' },
    element_reference: { role: 'index', object: 'object' },
    parenthesized_statements: { role: 'wrapper' },
    begin: { role: 'wrapper' },
    // biome-ignore lint/suspicious/noThenProperty: the name of a node type.
    then: { role: 'wrapper' },
    conditional: choice,
    if: choice,
    unless: choice,
    else: { role: 'wrapper' },
    return: { role: 'plain' },
    pair: { role: 'plain', uses: { key: 'read', value: 'read' } },
    string,
    chained_string: string,
    heredoc_beginning: string,
    subshell: string,
    character: string,
    simple_symbol: symbol,
    delimited_symbol: symbol,
    hash_key_symbol: symbol,
    string_array: { role: 'literal', literal: 'Array' },
    symbol_array: { role: 'literal', literal: 'Array' },
    regex: { role: 'literal', literal: 'Regexp' },
    integer: { role: 'literal', literal: 'Integer' },
    float: { role: 'literal', literal: 'Float' },
    range: { role: 'literal', literal: 'Range' },
    true: { role: 'literal', literal: 'Boolean' },
    false: { role: 'literal', literal: 'Boolean' },
    nil: { role: 'literal', literal: 'null' },
    array,
    right_assignment_list: array,
    hash: { role: 'literal', literal: 'Hash' },
  },
  tokens: {
    '&.': { role: 'optional' },
  },
};
