/** Where Verilog and SystemVerilog define, call and import. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { fieldOrVariable, methodOrFunction } from '../../server/src/syntax/generic/memberDefinitions.ts';

/** What is defined outside of its class says the name of that before its own. */
const CALLABLE = methodOrFunction(['class'], { name: '.name', whole: 'parent' });

export const table: GenericTable = {
  comments: ['one_line_comment', 'block_comment'],
  defines: {
    text_macro_definition: { kind: 'macro', name: 'text_macro_name simple_identifier', holds: 'no' },
    package_declaration: { kind: 'namespace', name: '.name' },
    module_declaration: { kind: 'module', name: 'module_ansi_header .name | module_nonansi_header .name | .name' },
    interface_declaration: { kind: 'interface', name: 'interface_ansi_header .name | interface_nonansi_header .name | .name' },
    program_declaration: { kind: 'module', name: 'program_ansi_header .name | program_nonansi_header .name | .name' },
    checker_declaration: { kind: 'module', name: '.name | simple_identifier' },
    udp_declaration: { kind: 'module', name: 'udp_ansi_declaration simple_identifier | udp_nonansi_declaration simple_identifier' },
    class_declaration: { kind: 'class', name: '.name' },
    interface_class_declaration: { kind: 'interface', name: '.name' },
    type_declaration: [
      { kind: 'struct', name: '.type_name', where: 'data_type struct_union' },
      { kind: 'enum', name: '.type_name', where: 'data_type enum_name_declaration' },
      { kind: 'type', name: '.type_name', holds: 'no' },
    ],
    nettype_declaration: { kind: 'type', name: 'simple_identifier', holds: 'no' },
    enum_name_declaration: { kind: 'enum_member', name: 'simple_identifier' },
    function_body_declaration: CALLABLE,
    task_body_declaration: CALLABLE,
    function_prototype: { kind: 'method', name: '.name', holds: 'no' },
    task_prototype: { kind: 'method', name: '.name', holds: 'no' },
    constraint_declaration: { kind: 'field', name: 'simple_identifier | .name' },
    covergroup_declaration: { kind: 'class', name: '.name' },
    property_declaration: { kind: 'function', name: '.name' },
    sequence_declaration: { kind: 'function', name: '.name' },
    clocking_declaration: { kind: 'struct', name: '.name' },
    modport_item: { kind: 'field', name: 'simple_identifier' },
    param_assignment: { kind: 'constant', name: 'simple_identifier' },
    type_assignment: { kind: 'type', name: '.name', holds: 'no' },
    net_decl_assignment: fieldOrVariable(['class', 'struct'], { name: 'simple_identifier' }),
    variable_decl_assignment: fieldOrVariable(['class', 'struct'], { name: '.name' }),
    genvar_declaration: { kind: 'variable', name: 'list_of_genvar_identifiers *simple_identifier' },
    ansi_port_declaration: { kind: 'field', name: '.port_name' },
    list_of_port_identifiers: { kind: 'field', name: '*simple_identifier', once: 'yes' },
    list_of_variable_port_identifiers: { kind: 'field', name: '*simple_identifier', once: 'yes' },
    list_of_variable_identifiers: { kind: 'field', name: '*simple_identifier', once: 'yes' },
    name_of_instance: { kind: 'variable', name: '.instance_name' },
    seq_block: { kind: 'namespace', name: 'simple_identifier' },
    par_block: { kind: 'namespace', name: 'simple_identifier' },
    // Assertions have names by labels.
    concurrent_assertion_item: { kind: 'variable', name: 'simple_identifier' },
    deferred_immediate_assertion_item: { kind: 'variable', name: 'simple_identifier' },
    statement: { kind: 'variable', name: '.block_name', where: 'statement_item ~action_block', holds: 'no' },
    // A constant of a class.
    class_property: { kind: 'field', name: 'simple_identifier' },
    generate_block: { kind: 'namespace', name: '.name' },
  },
  closures: ['seq_block', 'par_block'],
  calls: {
    tf_call: 'hierarchical_identifier',
    module_instantiation: '.instance_type',
    text_macro_usage: 'simple_identifier',
  },
  memberCalls: { method_call: 'method_call_body .name' },
  imports: {
    include_compiler_directive: { of: 'quoted_string | system_lib_string | #0' },
    package_import_item: { of: 'simple_identifier', form: 'namespace' },
  },
};
