/** What the table cannot say about Dart. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { cascadeTarget } from './cascades.ts';
import { extensionMember } from './extensions.ts';
import { importOrExport, libraryName, partDirective, partOfDirective } from './imports.ts';
import { conditional, ifStatement, logicalAnd, whileStatement } from './narrowing.ts';
import { catchHandler, matched, objectPattern, patternField, patternPlace, variablePattern } from './patterns.ts';
import { invocation } from './tests.ts';
import { accessValue, arithmeticValue, collectionValue, listValue, literalParts, recordParts, recordValue, switchValue } from './values.ts';

export const hooks: Hooks = {
  visibility: (name) => (name.startsWith('_') ? 'private' : 'public'),
  modifiers: ({ name, local }) => (!local && !name.startsWith('_') ? Modifier.exported : 0),
  decorators: {
    deprecated: { modifiers: ['deprecated'] },
    Deprecated: { modifiers: ['deprecated'] },
    override: { modifiers: ['override'] },
  },
  nodes: {
    set_or_map_literal: literalParts,
    record_literal: recordParts,
    import_or_export: importOrExport,
    part_directive: partDirective,
    part_of_directive: partOfDirective,
    library_name: libraryName,
    function_definition: extensionMember,
    getter_definition: extensionMember,
    setter_definition: extensionMember,
    handler: catchHandler,
    switch_statement: matched,
    switch_expression: matched,
    object_pattern: objectPattern,
    pattern_field: patternField,
    pattern_place: patternPlace,
    variable_pattern: variablePattern,
    if_statement: ifStatement,
    if_element: ifStatement,
    while_statement: whileStatement,
    conditional_expression: conditional,
    logical_and_expression: logicalAnd,
    invocation,
  },
  values: {
    access: accessValue,
    cascade_target: cascadeTarget,
    set_or_map_literal: collectionValue,
    list_literal: listValue,
    record_literal: recordValue,
    additive_expression: arithmeticValue,
    multiplicative_expression: arithmeticValue,
    switch_expression: switchValue,
  },
};
