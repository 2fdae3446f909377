/** What the table cannot say about Zig. */
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { call, errorUnion, fieldAccess, importCall, structInitializer, usingNamespace } from './calls.ts';
import { containerDeclaration, containerField, errorSet, functionDeclaration, parameter, testDeclaration } from './containers.ts';
import * as values from './values.ts';
import { payload, variableDeclaration } from './variables.ts';

export const hooks: Hooks = {
  visibility: (_name, kind) => (kind === 'field' || kind === 'enum_member' ? 'public' : 'private'),
  nodes: {
    function_declaration: functionDeclaration,
    parameter,
    variable_declaration: variableDeclaration,
    container_field: containerField,
    struct_declaration: containerDeclaration,
    enum_declaration: containerDeclaration,
    union_declaration: containerDeclaration,
    opaque_declaration: containerDeclaration,
    error_set_declaration: errorSet,
    test_declaration: testDeclaration,
    payload,
    call_expression: call,
    error_union_type: errorUnion,
    field_expression: fieldAccess,
    struct_initializer: structInitializer,
    builtin_function: importCall,
    using_namespace_declaration: usingNamespace,
  },
  values: {
    call_expression: values.callValue,
    builtin_function: values.builtinValue,
    struct_initializer: values.structValue,
    binary_expression: values.binaryValue,
    catch_expression: values.firstValue,
    index_expression: values.indexValue,
    if_expression: values.branchValue,
    switch_expression: values.switchValue,
    block_expression: values.firstValue,
    pointer_type: values.typeValue,
    nullable_type: values.typeValue,
    slice_type: values.typeValue,
    array_type: values.typeValue,
    error_union_type: values.errorUnionValue,
  },
};
