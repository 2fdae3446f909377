/** Calls, fields, initializers and imports that stand in expressions. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport } from '../../server/src/syntax/extract/modules.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { importOf } from './containers.ts';

/** The arguments stand beside what is called. */
export function call(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const callee = file.child(node, 'function');
  frames.argumentCount = file.codeChildren(node).filter((child) => child !== callee).length;
  frames.flags = 0;
  frames.use = USE.call;
  return 'children';
}

/** The grammar takes `!a` for a type, too: where none is expected it turns a truth value around, and what is done with that is done with a. */
export function errorUnion(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  if (frames.use !== USE.type && isNegation(file, node)) return 'role';
  frames.use = USE.type;
  return 'children';
}

/** `!a`, not `E!a`. */
export function isNegation(file: Extraction, node: number): boolean {
  return file.child(node, 'error') < 0;
}

/** `.name` alone is a member of whatever is expected. */
export function fieldAccess(file: Extraction, node: number): HookAnswer {
  return file.child(node, 'object') < 0 ? 'done' : 'role';
}

/** `T{ ... }` makes a T. */
export function structInitializer(file: Extraction, node: number): HookAnswer {
  const { frames } = file;
  const type = file.firstChild(node);
  const isNamed = file.isA(type, 'identifier') || file.isA(type, 'field_expression');
  frames.argumentCount = -1;
  frames.flags = 0;
  frames.use = isNamed ? USE.new : USE.read;
  return 'children';
}

/** `@import` that no name is given to. */
export function importCall(file: Extraction, node: number): HookAnswer {
  const specifier = importOf(file, node);
  if (specifier !== '') addImport(file, { form: 'require', specifier, statement: node, nameNode: node });
  file.frames.use = USE.read;
  return specifier === '' ? 'children' : 'done';
}

/** `usingnamespace @import("a.zig")`: all its public names. */
export function usingNamespace(file: Extraction, node: number): HookAnswer {
  const called = file.childOfType(node, 'builtin_function');
  const specifier = importOf(file, called);
  if (specifier === '') return 'children';
  addImport(file, { form: 'reexportStar', specifier, statement: node, nameNode: called });
  return 'done';
}
