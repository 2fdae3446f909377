/** What the table cannot say about Lua. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { chunk, readDocTypes } from './annotations.ts';
import { setMetatable } from './classes.ts';
import { assignmentStatement, genericLoop, localDeclaration, numericLoop } from './declarations.ts';
import { functionDeclaration, parameterList } from './functions.ts';
import { loadingCall, returnStatement } from './modules.ts';
import { binaryValue, indexValue, tableConstructor } from './values.ts';

export const hooks: Hooks = {
  visibility: (name) => (/^_[^_]/.test(name) ? 'private' : undefined),
  modifiers: ({ name, kind, local }) => (kind === 'method' && !local && /^test[A-Z_0-9]/.test(name) ? Modifier.test : 0),
  docTypes: readDocTypes,
  nodes: {
    chunk,
    variable_declaration: localDeclaration,
    assignment_statement: assignmentStatement,
    for_generic_clause: genericLoop,
    for_numeric_clause: numericLoop,
    function_declaration: functionDeclaration,
    parameters: parameterList,
    function_call: call,
    return_statement: returnStatement,
    table_constructor: tableConstructor,
    repeat_statement: repeatStatement,
    block,
  },
  values: { binary_expression: binaryValue, bracket_index_expression: indexValue },
};

function call(file: Extraction, node: number): HookAnswer {
  if (file.text.startsWith('setmetatable', file.startAt(node))) setMetatable(file, node);
  return loadingCall(file, node);
}

/** The condition of `repeat ... until x` knows the names of the body. */
function repeatStatement(file: Extraction, node: number): HookAnswer {
  openScope(file, node, 'block', -1);
  return 'role';
}

function block(file: Extraction): HookAnswer {
  return file.isA(file.frames.parentNode, 'repeat_statement') ? 'children' : 'role';
}
