/** What the table cannot say about Ruby. */
import { Modifier, type SymbolKind } from '../../server/src/facts/fileFacts.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { assignment } from './assignments.ts';
import { yieldStatement } from './blocks.ts';
import { aliasStatement, callStatement } from './calls.ts';
import { container, madeBy, method, superclass } from './definitions.ts';
import { readDocTypes } from './docTypes.ts';
import { appended } from './filling.ts';
import { asPattern, branch, caseStatement, guardedOperand, unlessStatement } from './narrowing.ts';
import { bareSuper, bodyValue, choiceValue, returned } from './returns.ts';
import { callValue, classVariable, hashParts, hashValue, indexValue, nameValue, operatorValue, rootValue } from './values.ts';

export const hooks: Hooks = {
  docTypes: readDocTypes,
  modifiers: ({ name, kind }: { readonly name: string; readonly kind: SymbolKind }) =>
    kind === 'method' && name.startsWith('test_') ? Modifier.test : 0,
  nodes: {
    module: container,
    class: container,
    superclass,
    method,
    singleton_method: method,
    body_statement: bodyValue,
    block_body: bodyValue,
    return: returned,
    super: bareSuper,
    alias: aliasStatement,
    call: callStatement,
    assignment,
    operator_assignment: assignment,
    block: madeBy,
    do_block: madeBy,
    if: branch,
    if_modifier: branch,
    case: caseStatement,
    as_pattern: asPattern,
    unless: unlessStatement,
    unless_modifier: unlessStatement,
    hash: hashParts,
    binary: (file, node) => {
      appended(file, node);
      guardedOperand(file, node);
      return 'role';
    },
    yield: yieldStatement,
  },
  values: {
    instance_variable: classVariable,
    class_variable: classVariable,
    identifier: nameValue,
    top_level: rootValue,
    call: callValue,
    element_reference: indexValue,
    binary: operatorValue,
    conditional: choiceValue,
    if: choiceValue,
    unless: choiceValue,
    case: choiceValue,
    hash: hashValue,
  },
};
