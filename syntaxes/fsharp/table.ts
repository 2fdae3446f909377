/** Where F# defines, calls and imports. */
import type { GenericTable } from '../../server/src/syntax/generic/genericTable.ts';
import { fieldOrVariable } from '../../server/src/syntax/generic/memberDefinitions.ts';

const TYPE_NAME = 'type_name .type_name';
const BOUND =
  'value_declaration_left identifier_pattern | value_declaration_left repeat_pattern *identifier_pattern | value_declaration_left ~identifier_pattern';

export const table: GenericTable = {
  comments: ['line_comment', 'block_comment', 'xml_doc'],
  defines: {
    namespace: { kind: 'namespace', name: '.name' },
    named_module: { kind: 'module', name: '.name' },
    module_defn: { kind: 'module', name: 'identifier' },
    type_declaration: { kind: 'type', name: TYPE_NAME, whole: 'start' },
    type_abbrev_defn: { kind: 'type', name: TYPE_NAME, whole: 'start', holds: 'no' },
    delegate_type_defn: { kind: 'type', name: TYPE_NAME, whole: 'start', holds: 'no' },
    union_type_defn: [
      // `type Name = string` reads as a union of one case.
      { kind: 'type', name: TYPE_NAME, whole: 'start', unless: 'union_type_cases #1 | union_type_cases #0 union_type_fields', holds: 'no' },
      { kind: 'enum', name: TYPE_NAME, whole: 'start' },
    ],
    union_type_case: { kind: 'enum_member', name: 'identifier', within: ['enum'] },
    enum_type_defn: { kind: 'enum', name: TYPE_NAME, whole: 'start' },
    enum_type_case: { kind: 'enum_member', name: 'identifier' },
    record_type_defn: { kind: 'struct', name: TYPE_NAME, whole: 'start' },
    record_field: { kind: 'field', name: 'identifier' },
    anon_type_defn: { kind: 'class', name: TYPE_NAME, whole: 'start' },
    interface_type_defn: { kind: 'interface', name: TYPE_NAME, whole: 'start' },
    type_extension: { kind: 'class', name: TYPE_NAME, whole: 'start' },
    exception_definition: { kind: 'class', name: '.exception_name', holds: 'no' },
    method_or_prop_defn: [
      { kind: 'accessor', name: '.name .method | .name #-1', unless: '.args', whole: 'parent' },
      { kind: 'method', name: '.name .method | .name #-1', whole: 'parent' },
    ],
    member_signature: [
      { kind: 'method', where: 'curried_spec arguments_spec', name: 'identifier', holds: 'no', whole: 'parent' },
      { kind: 'accessor', name: 'identifier', holds: 'no', whole: 'parent' },
    ],
    member_defn: { kind: 'accessor', name: 'property_or_ident #-1' },
    function_or_value_defn: [
      {
        kind: 'function',
        name: '*function_declaration_left identifier | *function_declaration_left op_identifier | *function_declaration_left active_pattern',
      },
      ...fieldOrVariable(['class', 'struct'], { name: BOUND }),
    ],
  },
  closures: ['fun_expression', 'function_expression', 'ce_expression', 'list_expression', 'array_expression', 'sequential_expression'],
  calls: {
    // `f x y` reads as `(f x) y`, and `a |> f x` as `(a |> f) x`.
    application_expression:
      '#0 =long_identifier_or_op | #0 =typed_expression #0 =long_identifier_or_op | #0 =infix_expression #-1 =long_identifier_or_op',
  },
  imports: {
    import_decl: { of: 'long_identifier | simple_type', form: 'namespace' },
    module_abbrev: { of: '.block', form: 'namespace' },
  },
};
