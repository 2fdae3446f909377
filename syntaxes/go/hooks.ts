/** What the table cannot say about Go. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { callee, caseClause, dereference, genericBehindStar, genericConversion, literalKey, typeArguments } from './expressions.ts';
import { functionDeclaration, methodDeclaration, parameterList, variadicParameter } from './functions.ts';
import { importSpec, packageClause } from './imports.ts';
import { fieldDeclaration, typeDeclaration, typeElement, typeParameterList, typeSpec } from './types.ts';
import {
  binaryValue,
  callValue,
  compositeValue,
  conversionValue,
  indexValue,
  instantiatedValue,
  sliceValue,
  unaryValue,
} from './values.ts';
import { assignment, declaredConstants, declaredVariables, rangeClause, receiveStatement, shortDeclaration } from './variables.ts';

export const hooks: Hooks = {
  visibility: (name) => (isExported(name) ? 'public' : 'package'),
  modifiers: ({ name, local }) => (!local && isExported(name) ? Modifier.exported : 0),
  nodes: {
    package_clause: packageClause,
    import_spec: importSpec,
    function_declaration: functionDeclaration,
    method_declaration: methodDeclaration,
    parameter_list: parameterList,
    variadic_parameter_declaration: variadicParameter,
    type_declaration: typeDeclaration,
    type_spec: typeSpec,
    type_parameter_list: typeParameterList,
    field_declaration: fieldDeclaration,
    type_elem: typeElement,
    const_spec: declaredConstants,
    var_spec: declaredVariables,
    short_var_declaration: shortDeclaration,
    range_clause: rangeClause,
    receive_statement: receiveStatement,
    assignment_statement: assignment,
    type_case: caseClause,
    default_case: caseClause,
    unary_expression: dereference,
    index_expression: callee,
    type_conversion_expression: genericConversion,
    generic_type: genericBehindStar,
    literal_element: literalKey,
    type_arguments: typeArguments,
  },
  values: {
    call_expression: callValue,
    composite_literal: compositeValue,
    type_conversion_expression: conversionValue,
    type_instantiation_expression: instantiatedValue,
    unary_expression: unaryValue,
    binary_expression: binaryValue,
    slice_expression: sliceValue,
    index_expression: indexValue,
  },
};

/** A name that begins with a capital letter is seen by other packages. */
function isExported(name: string): boolean {
  return /^\p{Lu}/u.test(name);
}
