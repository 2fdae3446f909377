/** What the table cannot say about TypeScript and JavaScript. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { openScope } from '../../server/src/syntax/extract/scopes.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import type { Hooks } from '../../server/src/syntax/languagePack.ts';
import { assignment, exportAssigned, exportDefined } from './assignments.ts';
import { exportStatement } from './exports.ts';
import { filling, madeEmpty } from './filling.ts';
import { noteMembersGiven, notePropertiesDefined, notePropertyDefined } from './given.ts';
import { shareNames } from './globals.ts';
import { importAlias, importStatement } from './imports.ts';
import { mixIn } from './inheritance.ts';
import { binary, ifStatement, ternary, whileStatement } from './narrowing.ts';
import { memberValue, operatorValue, subscriptValue } from './operators.ts';
import { loadingCall, loadingVariable } from './requires.ts';
import { yieldExpression } from './yields.ts';

export const hooks: Hooks = {
  ended: shareNames,
  visibility: (name) => (name.startsWith('#') ? 'private' : undefined),
  nodes: {
    import_statement: importStatement,
    import_alias: importAlias,
    export_statement: exportStatement,
    index_signature: mappedType,
    ambient_declaration: globalDeclaration,
    call_expression: calling,
    variable_declarator: loadingVariable,
    assignment_expression: assignment,
    if_statement: ifStatement,
    while_statement: whileStatement,
    ternary_expression: ternary,
    binary_expression: binary,
    yield_expression: yieldExpression,
  },
  values: {
    binary_expression: operatorValue,
    member_expression: memberValue,
    new_expression: madeEmpty,
    subscript_expression: subscriptValue,
  },
};

/** The grammar writes `{ [K in T]: X }` as an index signature; it has no member of its own. */
function mappedType(file: Extraction, node: number): HookAnswer {
  if (file.childOfType(node, 'mapped_type_clause') < 0) return 'role';
  openScope(file, node, 'type', -1);
  return 'children';
}

/** `declare global { ... }`: a namespace without a node of its own. */
function globalDeclaration(file: Extraction, node: number): HookAnswer {
  const block = file.childOfType(node, 'statement_block');
  const word = file.childOfType(node, 'global');
  if (block < 0 || word < 0) return 'role';
  const symbol = addSymbol(file, {
    name: 'global',
    kind: 'namespace',
    container: file.owner,
    modifiers: Modifier.declared,
    ...spansOf(file, word, node),
    signature: 'declare global',
    type: '',
  });
  openScope(file, node, 'module', symbol);
  file.frames.owner = symbol;
  return 'children';
}

/** Calls that say more than that something is called. */
function calling(file: Extraction, node: number): HookAnswer {
  if (file.text.startsWith('Object.assign(', file.startAt(node))) assigning(file, node);
  else if (file.text.startsWith('Object.definePropert', file.startAt(node))) defining(file, node);
  else filling(file, node);
  return loadingCall(file, node);
}

/** `Object.defineProperty(d, 'k', { value: f })`, `Object.defineProperties(d, { k: { value: f } })`. */
function defining(file: Extraction, node: number): void {
  const [target, name, descriptor] = file.codeChildren(file.child(node, 'arguments'));
  if (target === undefined || name === undefined) return;
  if (file.isA(name, 'object')) notePropertiesDefined(file, target, name);
  if (descriptor === undefined) return;
  notePropertyDefined(file, target, name, descriptor);
  exportDefined(file, target, name, descriptor);
}

/** `Object.assign(exports, ...)`, `Object.assign(A.prototype, ...)`, `Object.assign(d, { k: f })`. */
function assigning(file: Extraction, node: number): void {
  exportAssigned(file, node);
  const [target, ...sources] = file.codeChildren(file.child(node, 'arguments'));
  if (target === undefined) return;
  mixIn(file, target, sources);
  for (const source of sources) if (file.isA(source, 'object')) noteMembersGiven(file, target, source);
}
