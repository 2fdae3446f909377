/** What the table cannot say about shell scripts. */
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { assignment, batsTest, command, declaration, functionDefinition, loop, variableName } from './commands.ts';

export const hooks: Hooks = {
  visibility: (name, kind) => (kind === 'function' && /^_/.test(name) ? 'private' : undefined),
  nodes: {
    command,
    declaration_command: declaration,
    variable_assignment: assignment,
    variable_name: variableName,
    for_statement: loop,
    function_definition: functionDefinition,
    bats_test: batsTest,
  },
};
