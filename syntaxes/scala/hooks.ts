/** What the table cannot say about Scala. */
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import type { DecoratorMeaning } from '../../server/src/syntax/languageRules.ts';
import {
  block,
  branchesValue,
  caseClause,
  enumerator,
  forExpression,
  matchExpression,
  partialFunction,
  tryExpression,
  yieldValue,
} from './branches.ts';
import { anonymousClass, creation, creationValue } from './creations.ts';
import {
  baseArguments,
  extendsClause,
  functionDefinition,
  givenDefinition,
  selfType,
  templateDefinition,
  typeDefinition,
  typeParameterList,
  valueDefinition,
} from './definitions.ts';
import { exportDeclaration } from './exports.ts';
import { binding, interpolation, lambda, path } from './expressions.ts';
import { extension } from './extensions.ts';
import { infix, infixValue } from './infix.ts';
import { compilationUnit, importDeclaration, packageClause } from './packages.ts';
import { fieldValue, genericValue, identifierValue, interpolationValue, pathValue, placeholderValue } from './values.ts';

const DEPRECATED: DecoratorMeaning = { modifiers: ['deprecated'] };
const TEST: DecoratorMeaning = { modifiers: ['test'] };

export const hooks: Hooks = {
  decorators: { deprecated: DEPRECATED, Deprecated: DEPRECATED, Test: TEST, ParameterizedTest: TEST },
  nodes: {
    compilation_unit: compilationUnit,
    package_clause: packageClause,
    import_declaration: importDeclaration,
    export_declaration: exportDeclaration,
    class_definition: templateDefinition,
    trait_definition: templateDefinition,
    object_definition: templateDefinition,
    package_object: templateDefinition,
    enum_definition: templateDefinition,
    simple_enum_case: templateDefinition,
    full_enum_case: templateDefinition,
    type_definition: typeDefinition,
    template_body: anonymousClass,
    self_type: selfType,
    extension_definition: extension,
    extends_clause: extendsClause,
    arguments: baseArguments,
    type_parameters: typeParameterList,
    given_definition: givenDefinition,
    function_definition: functionDefinition,
    function_declaration: functionDefinition,
    val_definition: valueDefinition,
    var_definition: valueDefinition,
    block,
    indented_block: block,
    for_expression: forExpression,
    match_expression: matchExpression,
    try_expression: tryExpression,
    partial_function: partialFunction,
    lambda_expression: lambda,
    case_clause: caseClause,
    enumerator,
    binding,
    interpolated_string_expression: interpolation,
    infix_expression: infix,
    instance_expression: creation,
    stable_type_identifier: path,
    stable_identifier: path,
  },
  values: {
    identifier: identifierValue,
    wildcard: placeholderValue,
    infix_expression: infixValue,
    instance_expression: creationValue,
    generic_function: genericValue,
    stable_identifier: pathValue,
    field_expression: fieldValue,
    interpolated_string_expression: interpolationValue,
    block: branchesValue,
    indented_block: branchesValue,
    match_expression: branchesValue,
    try_expression: branchesValue,
    for_expression: yieldValue,
  },
};
