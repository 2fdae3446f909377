/** CommonJS and dynamic imports: `require('x')`, `const {a} = require('x')`, `require('x').y`, `import('x')`. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport, bindImport } from '../../server/src/syntax/extract/modules.ts';
import { ERROR_ROLE, USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { specifierOf } from './imports.ts';
import { inheritByCall, mayInherit } from './inheritance.ts';

/** Whether the call being visited stands where a type is expected: `import('x').T`. */
function isType({ frames, compiled }: Extraction): boolean {
  let depth = frames.depth - 1;
  for (; depth > 0; depth--) {
    const { role, nodeType } = compiled.roles.roles[frames.symbolAt(depth)] ?? ERROR_ROLE;
    if (role !== 'member') return role === 'type' || nodeType === 'type_alias_declaration' || frames.useAt(depth) === USE.type;
  }
  return false;
}

interface Loaded {
  readonly source: number;
  readonly form: 'require' | 'dynamic';
  /** Record of the member taken from the module right away (`require('x').y`), or -1. */
  readonly member: number;
}

/** A call that loads a module is an import, wherever it stands. */
export function loadingCall(file: Extraction, node: number): HookAnswer {
  const loaded = loadedBy(file, node);
  if (loaded === undefined) {
    if (mayInherit(file, node)) inheritByCall(file, node);
    return 'role';
  }
  const typeOnly = loaded.form === 'dynamic' && isType(file);
  const conditional = file.scope !== 0 && !typeOnly;
  addImport(file, { form: loaded.form, ...specifierOf(file, loaded.source), conditional, typeOnly, statement: node });
  return loaded.form === 'dynamic' ? 'children' : 'role';
}

/** `const x = require('y')`: the names are imports, not variables of this file. */
export function loadingVariable(file: Extraction, node: number): HookAnswer {
  const value = file.child(node, 'value');
  const loaded =
    value >= 0 && MAY_LOAD.test(file.text.slice(file.startAt(value), file.startAt(value) + 10)) ? moduleIn(file, value) : undefined;
  const name = file.child(node, 'name');
  if (loaded === undefined || name < 0) return 'role';
  const whole = { form: loaded.form, ...specifierOf(file, loaded.source), conditional: file.scope !== 0, statement: node } as const;
  if (file.isA(name, 'identifier')) {
    const taken = loaded.member < 0 ? {} : { name: file.textAt(loaded.member), nameNode: loaded.member };
    addImport(file, { ...whole, ...taken, alias: file.textAt(name), bind: name });
    return 'done';
  }
  if (loaded.member >= 0 || !file.isA(name, 'object_pattern')) return 'role';
  const names = file.children(name).map((child) => importedName(file, child));
  if (names.length === 0 || names.includes(undefined)) return 'role';
  for (const part of names) {
    if (part === undefined) continue;
    const index = addImport(file, { ...whole, name: file.textAt(part.imported), alias: file.textAt(part.local), nameNode: part.imported });
    bindImport(file, index, part.local);
  }
  return 'done';
}

/** Almost every value is ruled out by how it begins. */
const MAY_LOAD = /^(?:require|import|await|\()/;

/** `a`, `a: b` and `a = 1` in a pattern; anything deeper is left to the table. */
function importedName(file: Extraction, node: number): { readonly imported: number; readonly local: number } | undefined {
  switch (file.typeAt(node)) {
    case 'shorthand_property_identifier_pattern':
      return { imported: node, local: node };
    case 'pair_pattern': {
      const imported = file.child(node, 'key');
      const local = file.child(node, 'value');
      return file.isA(local, 'identifier') && file.isA(imported, 'property_identifier') ? { imported, local } : undefined;
    }
    default:
      return undefined;
  }
}

/** The module that an expression is, or a member of one. */
function moduleIn(file: Extraction, value: number): Loaded | undefined {
  if (file.isA(value, 'await_expression') || file.isA(value, 'parenthesized_expression')) return moduleIn(file, file.firstChild(value));
  if (!file.isA(value, 'member_expression')) return loadedBy(file, value);
  const loaded = moduleIn(file, file.child(value, 'object'));
  return loaded !== undefined && loaded.member < 0 ? { ...loaded, member: file.child(value, 'property') } : undefined;
}

/** Whether a call is `require('x')` or `import('x')`. */
export function loadedBy(file: Extraction, call: number): Loaded | undefined {
  if (call < 0 || !isLoader(file, file.startAt(call)) || !file.isA(call, 'call_expression')) return undefined;
  const callee = file.child(call, 'function');
  const form = file.isA(callee, 'import')
    ? 'dynamic'
    : file.isA(callee, 'identifier') && file.textAt(callee) === 'require'
      ? 'require'
      : undefined;
  const source = file.firstChild(file.child(call, 'arguments'));
  if (form === undefined || !(file.isA(source, 'string') || isPlainTemplate(file, source))) return undefined;
  return { source, form, member: -1 };
}

/** Almost every call is ruled out by its first letters. */
function isLoader(file: Extraction, start: number): boolean {
  return file.text.startsWith('require', start) || file.text.startsWith('import', start);
}

function isPlainTemplate(file: Extraction, node: number): boolean {
  return file.isA(node, 'template_string') && file.childOfType(node, 'template_substitution') < 0;
}
