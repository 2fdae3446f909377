/** What the table cannot say about Rust. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { block, elseClause, ifExpression, matchArm } from './branches.ts';
import { implementation } from './implementations.ts';
import { externCrate, useDeclaration } from './imports.ts';
import {
  associatedType,
  attributeItem,
  callableItem,
  enumVariant,
  foreignItems,
  item,
  macroDefinition,
  moduleItem,
  structItem,
  traitItem,
} from './items.ts';
import { macroCall } from './macros.ts';
import { forLoop, letBinding, letCondition, pattern, selfParameter } from './patterns.ts';
import * as values from './values.ts';
import { wherePredicate } from './where.ts';

export const hooks: Hooks = {
  visibility: (_name, kind) => (kind === 'enum_member' ? 'public' : 'private'),
  decorators: {
    test: { modifiers: ['test'] },
    rstest: { modifiers: ['test'] },
    bench: { modifiers: ['test'] },
    deprecated: { modifiers: ['deprecated'] },
  },
  modifiers: ({ kind }) => (kind === 'constant' ? Modifier.readonly : 0),
  nodes: {
    function_item: callableItem,
    function_signature_item: callableItem,
    struct_item: structItem,
    union_item: structItem,
    enum_item: structItem,
    enum_variant: enumVariant,
    trait_item: traitItem,
    type_item: item,
    associated_type: associatedType,
    const_item: item,
    static_item: item,
    mod_item: moduleItem,
    macro_definition: macroDefinition,
    foreign_mod_item: foreignItems,
    impl_item: implementation,
    attribute_item: attributeItem,
    use_declaration: useDeclaration,
    extern_crate_declaration: externCrate,
    where_predicate: wherePredicate,
    self_parameter: selfParameter,
    let_declaration: letBinding,
    let_condition: letCondition,
    for_expression: forLoop,
    match_arm: matchArm,
    block,
    if_expression: ifExpression,
    else_clause: elseClause,
    macro_invocation: macroCall,
    tuple_pattern: pattern,
    slice_pattern: pattern,
    tuple_struct_pattern: pattern,
    struct_pattern: pattern,
    captured_pattern: pattern,
    ref_pattern: pattern,
    mut_pattern: pattern,
    reference_pattern: pattern,
    or_pattern: pattern,
  },
  values: {
    scoped_identifier: values.pathValue,
    scoped_type_identifier: values.pathValue,
    type_identifier: values.typeName,
    primitive_type: values.typeName,
    generic_type: values.genericType,
    generic_type_with_turbofish: values.genericType,
    bracketed_type: values.bracketedType,
    generic_function: values.genericFunction,
    struct_expression: values.structValue,
    try_expression: values.tryValue,
    index_expression: values.indexValue,
    binary_expression: values.binaryValue,
    unary_expression: values.unaryValue,
    range_expression: values.rangeValue,
    macro_invocation: values.macroValue,
    block: values.choiceValue,
    unsafe_block: values.unsafeValue,
    if_expression: values.choiceValue,
    match_expression: values.choiceValue,
  },
};
