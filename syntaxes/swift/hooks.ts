/** What the table cannot say about Swift. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { expectedType, numberedParameter, payload, visitReturnStatement } from './expected.ts';
import { extensionDeclaration, shared } from './extensions.ts';
import { importDeclaration, packageCall } from './imports.ts';
import { bindingPattern, caseCondition, catchBlock, matchedSwitch, patternNode, variableTest } from './patterns.ts';
import { observer, operationValue, signedValue, tupleValue } from './values.ts';

export const hooks: Hooks = {
  visibility: () => 'internal',
  modifiers: ({ name, kind, local }) => (kind === 'method' && !local && /^test[A-Z_0-9]/.test(name) ? Modifier.test : 0),
  decorators: { Test: { modifiers: ['test'] }, available: {} },
  nodes: {
    import_declaration: importDeclaration,
    class_declaration: shared,
    struct_declaration: shared,
    enum_declaration: shared,
    protocol_declaration: shared,
    typealias_declaration: shared,
    function_declaration: shared,
    global_variable: shared,
    computed_global_variable: shared,
    extension_declaration: extensionDeclaration,
    switch_statement: matchedSwitch,
    case_condition: caseCondition,
    catch_block: catchBlock,
    pattern: patternNode,
    binding_pattern: bindingPattern,
    case_pattern: patternNode,
    if_statement: variableTest,
    control_transfer_statement: visitReturnStatement,
    invocation: packageCall,
    didset_clause: observer,
    willset_clause: observer,
  },
  values: {
    expected_type: expectedType,
    simple_identifier: numberedParameter,
    tuple_expression: tupleValue,
    additive_expression: operationValue,
    multiplicative_expression: operationValue,
    bitwise_operation: operationValue,
    prefix_expression: signedValue,
    case_pattern: payload,
  },
};
