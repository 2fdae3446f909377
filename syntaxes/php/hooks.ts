/** What the table cannot say about PHP. */
import { Modifier, type SymbolKind } from '../../server/src/facts/fileFacts.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { callableOf, classConstant, classValue, functionCall, memberCall, typedReturn, yielded } from './calls.ts';
import { classBody, constElement, functionDefinition, namespaceDefinition, traitAlias, traitRule, typeDefinition } from './definitions.ts';
import { readDocTypes } from './docTypes.ts';
import { assignment, augmentedAssignment, enumCase, promotedParameter, propertyElement } from './fields.ts';
import { globalDeclaration } from './globals.ts';
import { includeExpression, useDeclaration } from './imports.ts';
import { loop } from './loops.ts';
import { branch, varComment } from './narrowing.ts';
import {
  anonymousClass,
  arrayCreation,
  arrayValue,
  binaryValue,
  castValue,
  constructionValue,
  keyedList,
  matchValue,
  prefixValue,
  relativeScope,
  subscriptValue,
  variableValue,
} from './values.ts';

export const hooks: Hooks = {
  modifiers: ({ name, kind }: { readonly name: string; readonly kind: SymbolKind }) =>
    kind === 'method' && TEST.test(name) ? Modifier.test : 0,
  docTypes: readDocTypes,
  decorators: {
    Test: { modifiers: ['test'] },
    Deprecated: { modifiers: ['deprecated'] },
    Override: { modifiers: ['override'] },
  },
  nodes: {
    namespace_definition: namespaceDefinition,
    namespace_use_declaration: useDeclaration,
    require_expression: includeExpression,
    require_once_expression: includeExpression,
    include_expression: includeExpression,
    include_once_expression: includeExpression,
    class_declaration: typeDefinition,
    interface_declaration: typeDefinition,
    trait_declaration: typeDefinition,
    enum_declaration: typeDefinition,
    anonymous_class: anonymousClass,
    declaration_list: classBody,
    enum_declaration_list: classBody,
    function_definition: functionDefinition,
    global_declaration: globalDeclaration,
    const_element: constElement,
    enum_case: enumCase,
    property_element: propertyElement,
    property_promotion_parameter: promotedParameter,
    assignment_expression: assignment,
    augmented_assignment_expression: augmentedAssignment,
    use_as_clause: traitAlias,
    use_instead_of_clause: traitRule,
    foreach_statement: loop,
    function_call_expression: functionCall,
    member_call_expression: memberCall,
    nullsafe_member_call_expression: memberCall,
    scoped_call_expression: memberCall,
    class_constant_access_expression: classConstant,
    return_statement: typedReturn,
    yield_expression: yielded,
    if_statement: branch,
    else_if_clause: branch,
    while_statement: branch,
    comment: varComment,
    array_creation_expression: arrayCreation,
    list_literal: keyedList,
  },
  values: {
    variable_name: variableValue,
    namespace_name: prefixValue,
    relative_scope: relativeScope,
    object_creation_expression: constructionValue,
    binary_expression: binaryValue,
    match_expression: matchValue,
    cast_expression: castValue,
    array_creation_expression: arrayValue,
    subscript_expression: subscriptValue,
    class_constant_access_expression: classValue,
    function_call_expression: callableOf,
    member_call_expression: callableOf,
    nullsafe_member_call_expression: callableOf,
    scoped_call_expression: callableOf,
  },
};

/** How PHPUnit tells tests without an attribute (https://docs.phpunit.de/en/11.0/writing-tests-for-phpunit.html). */
const TEST = /^test(?![a-z])/;
