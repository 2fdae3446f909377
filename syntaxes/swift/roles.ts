/** What the nodes of Swift are, once shape/ has put names, types, parameters and arguments apart. */
import type { DefinitionRole } from '../../server/src/syntax/roles/definitionRoles.ts';
import type { RoleTable } from '../../server/src/syntax/roles/roleTable.ts';

const CALLABLE = { name: 'name', parameters: 'parameters', typeParameters: 'type_parameters', type: 'type', body: 'body' } as const;
const CLASS = { name: 'name', typeParameters: 'type_parameters', body: 'body', scope: 'class', binds: 'block' } as const;
const block = { role: 'scope', kind: 'block' } as const;
const type = { role: 'type' } as const;
const literal = (name: string) => ({ role: 'literal', literal: name }) as const;
const operation = { role: 'plain', children: 'read' } as const;

const func: DefinitionRole = {
  role: 'definition',
  kind: 'function',
  kindInClass: 'method',
  ...CALLABLE,
  scope: 'function',
  binds: 'block',
};
const property: DefinitionRole = { role: 'definition', kind: 'field', name: 'name', type: 'type', value: 'value', binds: 'member' };
const computed: DefinitionRole = {
  role: 'definition',
  kind: 'accessor',
  name: 'name',
  type: 'type',
  body: 'body',
  scope: 'function',
  binds: 'block',
  kindInClass: 'accessor',
  modifiers: ['getter'],
};
const parameter = { role: 'parameter', name: 'name', type: 'type', value: 'value' } as const;
const branch = { role: 'scope', kind: 'block' } as const;

export const roles: RoleTable = {
  nodes: {
    comment: { role: 'comment' },
    multiline_comment: { role: 'comment' },
    line_str_text: { role: 'drop' },
    multi_line_str_text: { role: 'drop' },
    str_escaped_char: { role: 'drop' },
    shebang_line: { role: 'drop' },
    import_declaration: { role: 'skip' },
    directive: { role: 'drop' },

    // Types
    class_declaration: { role: 'definition', kind: 'class', ...CLASS },
    struct_declaration: { role: 'definition', kind: 'struct', ...CLASS },
    enum_declaration: { role: 'definition', kind: 'enum', ...CLASS },
    protocol_declaration: { role: 'definition', kind: 'interface', ...CLASS },
    extension_declaration: { role: 'definition', kind: 'class', ...CLASS, binds: 'none' },
    extended_name: { role: 'name', space: 'type' },
    inheritance_specifier: { role: 'heritage', relation: 'extends' },
    typealias_declaration: {
      role: 'definition',
      kind: 'type',
      name: 'name',
      typeParameters: 'type_parameters',
      type: 'type',
      scope: 'type',
      binds: 'block',
    },
    associatedtype_declaration: { role: 'definition', kind: 'type', name: 'name', type: 'type', binds: 'block', modifiers: ['abstract'] },
    type_parameters: { role: 'plain' },
    type_parameter: { role: 'typeParameter', name: 'name', constraint: 'type' },
    type_constraints: { role: 'type' },

    // Members and functions
    function_declaration: func,
    protocol_function_declaration: { ...func, modifiers: ['signatureOnly'] },
    init_declaration: { ...func, kind: 'constructor', kindInClass: 'constructor', binds: 'none' },
    deinit_declaration: { ...func, kind: 'method', binds: 'none' },
    subscript_declaration: { ...func, kind: 'method', binds: 'none' },
    macro_declaration: { ...func, kind: 'macro' },
    property,
    required_property: { ...property, modifiers: ['signatureOnly'] },
    global_variable: { ...property, kind: 'variable', binds: 'block' },
    computed_property_definition: computed,
    computed_global_variable: computed,
    computed_local_variable: computed,
    computed_required_property: { ...computed, modifiers: ['getter', 'signatureOnly'] },
    local_variable: { role: 'variable', name: 'name', type: 'type', value: 'value', kind: 'variable', binds: 'block' },
    enum_case: { role: 'definition', kind: 'enum_member', name: 'name', parameters: 'parameters', value: 'value', binds: 'member' },
    parameters: { role: 'parameters' },
    parameter,
    rest_parameter: { ...parameter, flags: ['rest'] },
    parameter_name: { role: 'plain', uses: { external_name: 'skip', name: 'bind' } },
    word_name: { role: 'name' },
    static_mark: { role: 'modifier', modifiers: ['static'] },
    lambda_literal: { role: 'closure', kind: 'function', parameters: 'parameters', type: 'type', body: 'body' },
    lambda_function_type_parameters: { role: 'parameters' },
    lambda_parameter: parameter,
    capture_list_item: operation,

    // Types as written
    user_type: { role: 'generic', name: 'name', arguments: 'arguments' },
    type_arguments: type,
    optional_type: type,
    array_type: type,
    dictionary_type: type,
    tuple_type: type,
    tuple_type_item: type,
    function_type: type,
    metatype: type,
    opaque_type: type,
    existential_type: type,
    protocol_composition_type: type,
    type_echo: type,
    value_binding_pattern: { role: 'modifier' },

    // Blocks
    function_body: block,
    statements: block,
    computed_property: block,
    computed_getter: block,
    computed_setter: block,
    willset_clause: block,
    didset_clause: block,
    do_statement: block,
    if_statement: branch,
    while_statement: block,
    repeat_while_statement: block,
    for_statement: block,
    switch_statement: block,
    switch_entry: block,
    catch_block: block,
    control_transfer_statement: { role: 'plain' },
    optional_binding: { role: 'variable', name: 'name', type: 'type', value: 'value', binds: 'block' },
    loop_variable: { role: 'variable', name: 'name', type: 'type', value: 'value', element: true, binds: 'block' },

    // Names
    simple_identifier: { role: 'name' },
    type_identifier: { role: 'name', space: 'type' },
    self_expression: { role: 'keyword', operation: 'self' },
    super_expression: { role: 'keyword', operation: 'super' },

    // Expressions
    access: { role: 'member', object: 'object', name: 'name' },
    navigation_expression: { role: 'member', object: 'object', name: 'name' },
    optional_mark: { role: 'optional' },
    subscript: { role: 'index', object: 'object' },
    invocation: { role: 'call', as: 'call', callee: 'function' },
    argument_list: { role: 'arguments' },
    value_argument: { role: 'wrapper', inner: 'value', key: 'label', uses: { label: 'skip' } },
    closure_argument: { role: 'wrapper', inner: 'value' },
    postfix_expression: { role: 'wrapper', inner: 'target' },
    try_expression: { role: 'wrapper', inner: 'expr' },
    await_expression: { role: 'wrapper', operation: 'await', inner: 'expr' },
    as_expression: { role: 'wrapper', operation: 'cast', inner: 'expr', type: 'type', uses: { type: 'type' } },
    check_expression: { role: 'plain', uses: { type: 'type' } },
    ternary_expression: { role: 'choice', condition: 0 },
    nil_coalescing_expression: { role: 'choice' },
    tuple_expression: { role: 'plain', uses: { name: 'skip' } },
    assignment: { role: 'assignment', target: 'target', value: 'result', as: 'write' },
    directly_assignable_expression: { role: 'wrapper' },
    array_literal: { role: 'literal', operation: 'array', literal: 'Array' },
    dictionary_literal: literal('Dictionary'),
    line_string_literal: literal('String'),
    multi_line_string_literal: literal('String'),
    raw_string_literal: literal('String'),
    integer_literal: literal('Int'),
    hex_literal: literal('Int'),
    real_literal: literal('Double'),
    boolean_literal: literal('Bool'),
    comparison_expression: literal('Bool'),
    equality_expression: literal('Bool'),
    conjunction_expression: literal('Bool'),
    disjunction_expression: literal('Bool'),
    additive_expression: operation,
    multiplicative_expression: operation,
    bitwise_operation: operation,
    regex_literal: literal('Regex'),
    selector_expression: operation,

    // Patterns
    pattern: { role: 'pattern', uses: { type: 'type', case_name: 'skip' } },
    binding_pattern: { role: 'pattern', uses: { type: 'type', case_name: 'skip' } },
    case_pattern: { role: 'pattern' },
    case_condition: { role: 'plain' },
    switch_pattern: { role: 'plain' },

    // Modifiers
    modifiers: { role: 'modifiers' },
    attribute: { role: 'decorator' },
    visibility_modifier: { role: 'modifiers' },
    property_modifier: { role: 'modifiers' },
    member_modifier: { role: 'modifiers' },
    inheritance_modifier: { role: 'modifiers' },
    throws: { role: 'drop' },
    where_keyword: { role: 'drop' },
    catch_keyword: { role: 'drop' },
    else: { role: 'drop' },
    default_keyword: { role: 'drop' },
  },
  tokens: {
    // Kept as a value that is there.
    nil: { role: 'modifier' },
    public: { role: 'modifier', visibility: 'public' },
    open: { role: 'modifier', visibility: 'public' },
    internal: { role: 'modifier', visibility: 'internal' },
    private: { role: 'modifier', visibility: 'private' },
    fileprivate: { role: 'modifier', visibility: 'private' },
    static: { role: 'modifier', modifiers: ['static'] },
    final: { role: 'modifier', modifiers: ['final'] },
    override: { role: 'modifier', modifiers: ['override'] },
    async: { role: 'modifier', modifiers: ['async'] },
  },
};
