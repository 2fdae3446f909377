/** What the table cannot say about Kotlin. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { declaration, delegationCall, delegationSpecifiers, objectLiteral, primaryConstructor } from './classes.ts';
import {
  accessValue,
  binaryValue,
  delegateValue,
  identifierValue,
  indexValue,
  lambda,
  numberValue,
  objectValue,
  stringLiteral,
  superValue,
  testValue,
  thisValue,
  tryValue,
  unaryValue,
  userType,
  userTypeValue,
  whenValue,
} from './expressions.ts';
import { importHeader, packageHeader } from './imports.ts';
import { binaryNarrowing, ifStatementNarrowing, whenEntry } from './narrowing.ts';

const test = { modifiers: ['test'] } as const;

export const hooks: Hooks = {
  modifiers: ({ local }) => (local ? 0 : Modifier.exported),
  decorators: { Deprecated: { modifiers: ['deprecated'] }, Test: test, ParameterizedTest: test, RepeatedTest: test },
  nodes: {
    package_header: packageHeader,
    import: importHeader,
    class_declaration: declaration,
    object_declaration: declaration,
    function_declaration: declaration,
    property_definition: declaration,
    type_alias: declaration,
    primary_constructor: primaryConstructor,
    delegation_specifiers: delegationSpecifiers,
    constructor_delegation_call: delegationCall,
    object_literal: objectLiteral,
    user_type: userType,
    lambda_literal: lambda,
    string_literal: stringLiteral,
    multiline_string_literal: stringLiteral,
    if_expression: ifStatementNarrowing,
    binary_expression: binaryNarrowing,
    when_entry: whenEntry,
  },
  values: {
    user_type: userTypeValue,
    navigation_expression: accessValue,
    identifier: identifierValue,
    this_expression: thisValue,
    property_delegate: delegateValue,
    object_literal: objectValue,
    binary_expression: binaryValue,
    unary_expression: unaryValue,
    is_expression: testValue,
    when_expression: whenValue,
    super_expression: superValue,
    try_expression: tryValue,
    index_expression: indexValue,
    number_literal: numberValue,
  },
};
