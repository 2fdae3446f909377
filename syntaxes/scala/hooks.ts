/** What the table cannot say about Scala. */
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import type { DecoratorMeaning } from '../../server/src/syntax/languageRules.ts';
import {
  baseArguments,
  extendsClause,
  functionDefinition,
  templateDefinition,
  typeDefinition,
  typeParameterList,
  valueDefinition,
} from './definitions.ts';
import { call, caseClause, creation, enumerator, infix, lambda, path } from './expressions.ts';
import { compilationUnit, importDeclaration, packageClause } from './packages.ts';
import { creationValue, genericValue, identifierValue, infixValue, pathValue, placeholderValue } from './values.ts';

const DEPRECATED: DecoratorMeaning = { modifiers: ['deprecated'] };
const TEST: DecoratorMeaning = { modifiers: ['test'] };

export const hooks: Hooks = {
  decorators: { deprecated: DEPRECATED, Deprecated: DEPRECATED, Test: TEST, ParameterizedTest: TEST },
  nodes: {
    compilation_unit: compilationUnit,
    package_clause: packageClause,
    import_declaration: importDeclaration,
    class_definition: templateDefinition,
    trait_definition: templateDefinition,
    object_definition: templateDefinition,
    package_object: templateDefinition,
    enum_definition: templateDefinition,
    simple_enum_case: templateDefinition,
    full_enum_case: templateDefinition,
    type_definition: typeDefinition,
    extends_clause: extendsClause,
    arguments: baseArguments,
    type_parameters: typeParameterList,
    function_definition: functionDefinition,
    function_declaration: functionDefinition,
    val_definition: valueDefinition,
    var_definition: valueDefinition,
    call_expression: call,
    lambda_expression: lambda,
    case_clause: caseClause,
    enumerator,
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
  },
};
