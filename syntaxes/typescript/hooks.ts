/** What the table cannot say about TypeScript and JavaScript. */

import { openScope } from '../../server/src/syntax/extractScopes.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extractState.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { assignment } from './assignments.ts';
import { exportStatement } from './exports.ts';
import { importAlias, importStatement } from './imports.ts';
import { loadingCall, loadingVariable } from './requires.ts';

export const hooks: Hooks = {
  visibility: (name) => (name.startsWith('#') ? 'private' : undefined),
  nodes: {
    import_statement: importStatement,
    import_alias: importAlias,
    export_statement: exportStatement,
    index_signature: mappedType,
    call_expression: loadingCall,
    variable_declarator: loadingVariable,
    assignment_expression: assignment,
  },
};

/** The grammar writes `{ [K in T]: X }` as an index signature; it has no member of its own. */
function mappedType(file: Extraction, node: number): HookAnswer {
  if (file.childOfType(node, 'mapped_type_clause') < 0) return 'role';
  openScope(file, node, 'type', -1);
  return 'children';
}
