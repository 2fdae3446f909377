/** What the table cannot say about Java. */
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { classBody, formalParameter, methodDeclaration, spreadParameter, typeDeclaration } from './classes.ts';
import { importDeclaration, moduleDeclaration, packageDeclaration } from './imports.ts';
import { instanceOf, typePattern } from './patterns.ts';
import { genericType, genericTypeValue, scopedType, scopedTypeValue, superclass, typeList } from './types.ts';
import {
  arrayValue,
  binaryValue,
  classLiteralValue,
  creationValue,
  fieldValue,
  methodReference,
  numberValue,
  referenceValue,
  switchValue,
  testValue,
  unaryValue,
  updateValue,
} from './values.ts';
import { catchParameter, fieldDeclaration, localDeclaration, resource } from './variables.ts';

const test = { modifiers: ['test'] } as const;

export const hooks: Hooks = {
  visibility: (_name, kind) => (kind === 'enum_member' ? 'public' : 'package'),
  decorators: {
    Deprecated: { modifiers: ['deprecated'] },
    Override: { modifiers: ['override'] },
    Test: test,
    ParameterizedTest: test,
    RepeatedTest: test,
    TestFactory: test,
    TestTemplate: test,
  },
  nodes: {
    package_declaration: packageDeclaration,
    import_declaration: importDeclaration,
    module_declaration: moduleDeclaration,
    class_declaration: typeDeclaration,
    record_declaration: typeDeclaration,
    interface_declaration: typeDeclaration,
    annotation_type_declaration: typeDeclaration,
    enum_declaration: typeDeclaration,
    class_body: classBody,
    method_declaration: methodDeclaration,
    annotation_type_element_declaration: methodDeclaration,
    formal_parameter: formalParameter,
    spread_parameter: spreadParameter,
    field_declaration: fieldDeclaration,
    constant_declaration: fieldDeclaration,
    local_variable_declaration: localDeclaration,
    catch_formal_parameter: catchParameter,
    resource,
    instanceof_expression: instanceOf,
    type_pattern: typePattern,
    record_pattern_component: typePattern,
    superclass,
    type_list: typeList,
    generic_type: genericType,
    scoped_type_identifier: scopedType,
    method_reference: methodReference,
  },
  values: {
    generic_type: genericTypeValue,
    scoped_type_identifier: scopedTypeValue,
    method_reference: referenceValue,
    object_creation_expression: creationValue,
    array_creation_expression: arrayValue,
    class_literal: classLiteralValue,
    field_access: fieldValue,
    binary_expression: binaryValue,
    unary_expression: unaryValue,
    update_expression: updateValue,
    instanceof_expression: testValue,
    switch_expression: switchValue,
    decimal_integer_literal: numberValue,
    hex_integer_literal: numberValue,
    decimal_floating_point_literal: numberValue,
  },
};
