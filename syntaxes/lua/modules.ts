/** Modules: `require`, `dofile`, and what a file returns. */
import { oncePer } from '../../server/src/base/oncePer.ts';
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { closureIn, defineAssigned } from '../../server/src/syntax/extract/assigned.ts';
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addExport, addImport } from '../../server/src/syntax/extract/modules.ts';
import { NEVER } from '../../server/src/syntax/scopes/tables.ts';
import { argumentsOf, metatableCall } from './classes.ts';

export interface Loaded {
  /** Record of the call. */
  readonly call: number;
  readonly specifier: string;
  /** Record of the argument that names the module. */
  readonly source: number;
  /** `pcall(require, "x")`: the module is the second result. */
  readonly isProtected: boolean;
}

/** Whether a call is `require("x")` in one of its forms. */
export function loadedBy(file: Extraction, call: number): Loaded | undefined {
  if (call < 0 || !LOADER.test(file.text.slice(file.startAt(call), file.startAt(call) + 8)) || !file.isA(call, 'function_call'))
    return undefined;
  const callee = file.textAt(file.child(call, 'name'));
  const given = argumentsOf(file, call);
  const isProtected = /^x?pcall$/.test(callee);
  const place = isProtected ? given.length - 1 : 0;
  if (isProtected ? given[0] === undefined || file.textAt(given[0]) !== 'require' || place < 1 : !LOADERS.has(callee)) return undefined;
  const source = given[place];
  const specifier = source === undefined ? '' : specifierOf(file, source);
  return source === undefined || specifier === '' ? undefined : { call, specifier, source, isProtected };
}

/** Almost every call is ruled out by its first letters. */
const LOADER = /^(?:require|dofile|loadfile|x?pcall)/;
const LOADERS: ReadonlySet<string> = new Set(['require', 'dofile', 'loadfile']);

/** The text of a string; what is put together from the module's own name is written `(...).x` or `./x`; ''. */
function specifierOf(file: Extraction, node: number): string {
  if (file.isA(node, 'string')) return stringText(file, node);
  if (file.isA(node, 'parenthesized_expression')) return specifierOf(file, file.firstChild(node));
  if (!file.isA(node, 'binary_expression') || !file.text.slice(file.startAt(node), file.endAt(node)).includes('..')) return '';
  const right = file.child(node, 'right');
  const end = file.isA(right, 'string') ? stringText(file, right) : '';
  if (end === '') return '';
  const left = file.textAt(file.child(node, 'left'));
  // `... .. ".x"` lies below this module; what somebody has cut out of the name lies beside it.
  return /^\(?\.\.\.\)?$/.test(left) && end.startsWith('.') ? `(...)${end}` : `./${end.replace(/^[./]+/, '')}`;
}

export function stringText(file: Extraction, node: number): string {
  return file.textAt(node).replace(/^(?:["']|\[=*\[)|(?:["']|\]=*\])$/g, '');
}

interface Bound {
  /** Record of the name. */
  readonly name: number;
  /** Record of the member that is taken from the module right away, or -1. */
  readonly member: number;
  readonly from: number | undefined;
}

/** `local x = require("y")`: the name means the module. */
export function importLoaded(file: Extraction, { call, specifier, source }: Loaded, { name, member, from }: Bound): void {
  boundCalls(file).add(call);
  const index = addImport(file, {
    form: 'require',
    specifier,
    alias: file.textAt(name),
    ...(member < 0 ? {} : { name: file.textAt(member) }),
    conditional: file.scope !== 0,
    statement: call,
    nameNode: member < 0 ? source : member,
  });
  const start = file.startAt(name);
  const id = file.names.idOf(file.textAt(name));
  file.bindings.add({ name: id, kind: 'import', scope: file.scope, start, import: index, from: from ?? 0 });
}

/** Calls that a variable has been bound to. */
const boundCalls = oncePer((_: Extraction) => new Set<number>());

/** A call that loads a module without a name for it. */
export function loadingCall(file: Extraction, node: number): HookAnswer {
  const loaded = loadedBy(file, node);
  if (loaded === undefined) return 'role';
  if (!boundCalls(file).has(node)) {
    const { specifier, source } = loaded;
    addImport(file, { form: 'require', specifier, conditional: file.scope !== 0, statement: node, nameNode: source });
  }
  return 'done';
}

/** `return M` at the end of a file is what others get of it. */
export function returnStatement(file: Extraction, node: number): HookAnswer {
  if (!file.isA(file.frames.parentNode, 'chunk')) return 'role';
  const list = file.childOfType(node, 'expression_list');
  const value = file.firstChild(list);
  if (value < 0) return 'role';
  const whole = { form: 'assignment', name: '', start: file.startAt(node) } as const;
  const made = metatableCall(file, value);
  const named = made !== undefined && file.isA(made.object, 'identifier') ? made.object : value;
  if (file.isA(named, 'identifier')) {
    addExport(file, { ...whole, local: file.textAt(named) });
    return 'role';
  }
  const closure = closureIn(file, value);
  if (closure >= 0) {
    const symbol = defineAssigned(file, {
      node,
      name: node,
      as: RETURNED,
      value,
      container: -1,
      callableKind: 'function',
      modifiers: Modifier.exported,
    });
    const added = file.symbols[symbol];
    if (added !== undefined) added.nameEnd = added.nameStart + RETURNED.length;
    addExport(file, { ...whole, symbol });
    return 'role';
  }
  const initializer = expressionOf(file, value);
  file.bindings.add({ name: file.names.idOf(RETURNED), kind: 'variable', scope: 0, start: file.startAt(value), initializer, from: NEVER });
  addExport(file, { ...whole, local: RETURNED });
  return 'role';
}

/** What a module that is no named table is called. */
const RETURNED = 'return';
