/** What the table cannot say about C#. */
import type { SymbolKind, Visibility } from '../../server/src/facts/fileFacts.ts';
import { TYPE_KINDS } from '../../server/src/facts/kindSets.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import type { DecoratorMeaning } from '../../server/src/syntax/languageRules.ts';
import { anonymousObject, assignment, baseArguments, memberBinding, postfixUnary, prefixUnary, tuple } from './expressions.ts';
import {
  accessor,
  baseList,
  constraints,
  constructorInitializer,
  implicitCreation,
  method,
  parameterList,
  typeParameters,
} from './members.ts';
import { compilationUnit, namespaceDeclaration, typeDeclaration, usingDirective } from './namespaces.ts';
import { catchDeclaration, declarationExpression, namedPattern, subpattern } from './patterns.ts';
import { foreach, fromClause, joinClause, letClause, selectClause } from './queries.ts';
import {
  anonymousValue,
  argumentValue,
  binaryValue,
  clauseValue,
  conditionalValue,
  createdArray,
  creationValue,
  declarationValue,
  defaultValue,
  implicitArrayValue,
  implicitCreationValue,
  lastValue,
  predefinedType,
  prefixValue,
  queryValue,
} from './values.ts';
import { variableDeclaration } from './variables.ts';

const TEST: DecoratorMeaning = { modifiers: ['test'] };
const DEPRECATED: DecoratorMeaning = { modifiers: ['deprecated'] };

export const hooks: Hooks = {
  visibility: defaultVisibility,
  decorators: {
    // biome-ignore format: one table
    Fact: TEST,
    Theory: TEST,
    Test: TEST,
    TestCase: TEST,
    TestCaseSource: TEST,
    TestMethod: TEST,
    DataTestMethod: TEST,
    Obsolete: DEPRECATED,
    ObsoleteAttribute: DEPRECATED,
  },
  nodes: {
    compilation_unit: compilationUnit,
    namespace_declaration: namespaceDeclaration,
    using_directive: usingDirective,
    class_declaration: typeDeclaration,
    struct_declaration: typeDeclaration,
    record_declaration: typeDeclaration,
    interface_declaration: typeDeclaration,
    enum_declaration: typeDeclaration,
    delegate_declaration: typeDeclaration,
    method_declaration: method,
    base_list: baseList,
    argument_list: baseArguments,
    parameter_list: parameterList,
    bracketed_parameter_list: parameterList,
    type_parameter_list: typeParameters,
    type_parameter_constraints_clause: constraints,
    constructor_initializer: constructorInitializer,
    accessor_declaration: accessor,
    implicit_object_creation_expression: implicitCreation,
    variable_declaration: variableDeclaration,
    foreach_statement: foreach,
    catch_declaration: catchDeclaration,
    declaration_expression: declarationExpression,
    declaration_pattern: namedPattern,
    recursive_pattern: namedPattern,
    var_pattern: namedPattern,
    list_pattern: namedPattern,
    from_clause: fromClause,
    join_clause: joinClause,
    let_clause: letClause,
    select_clause: selectClause,
    group_clause: selectClause,
    subpattern,
    anonymous_object_creation_expression: anonymousObject,
    tuple_expression: tuple,
    assignment_expression: assignment,
    member_binding_expression: memberBinding,
    postfix_unary_expression: postfixUnary,
    prefix_unary_expression: prefixUnary,
  },
  values: {
    argument: argumentValue,
    object_creation_expression: creationValue,
    assignment_expression: lastValue,
    conditional_access_expression: conditionalValue,
    implicit_object_creation_expression: implicitCreationValue,
    implicit_array_creation_expression: implicitArrayValue,
    array_creation_expression: createdArray,
    stackalloc_expression: createdArray,
    declaration_expression: declarationValue,
    default_expression: defaultValue,
    binary_expression: binaryValue,
    prefix_unary_expression: prefixValue,
    predefined_type: predefinedType,
    query_expression: queryValue,
    select_clause: clauseValue,
    group_clause: clauseValue,
    anonymous_object_creation_expression: anonymousValue,
  },
};

const OPEN: ReadonlySet<SymbolKind | undefined> = new Set(['interface', 'enum']);

/** https://learn.microsoft.com/dotnet/csharp/programming-guide/classes-and-structs/access-modifiers */
function defaultVisibility(_name: string, kind: SymbolKind, container: SymbolKind | undefined): Visibility | undefined {
  if (kind === 'namespace' || OPEN.has(container)) return 'public';
  if (container === undefined || container === 'namespace') return TYPE_KINDS.has(kind) ? 'internal' : 'private';
  return 'private';
}
