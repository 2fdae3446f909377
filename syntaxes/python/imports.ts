/** Imports of Python, wherever they stand: `import a.b as c`, `from ..p import x as y`, `from m import *`, `import_module('x')`. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addExport, addImport, type NewImport } from '../../server/src/syntax/extract/modules.ts';
import { stringContent } from './strings.ts';

type Whole = Pick<NewImport, 'statement' | 'typeOnly' | 'conditional'>;

export function importStatement(file: Extraction, node: number): HookAnswer {
  const whole = { statement: node, ...circumstances(file) };
  for (const child of file.children(node)) importModule(file, child, whole);
  return 'done';
}

/** `import a.b` binds a and loads a.b: it has no alias, only a binding. */
function importModule(file: Extraction, node: number, whole: Whole): void {
  const aliased = file.isA(node, 'aliased_import');
  const module = aliased ? file.child(node, 'name') : node;
  if (!file.isA(module, 'dotted_name')) return;
  const specifier = dottedName(file, module);
  const bind = aliased ? file.child(node, 'alias') : file.firstChild(module);
  const alias = aliased ? file.textAt(bind) : specifier.includes('.') ? '' : specifier;
  if (specifier === '') return;
  addImport(file, { ...whole, form: 'namespace', specifier, alias, nameNode: module, bind });
  if (aliased && alias === specifier) passOn(file, bind);
}

/** By convention, `y as y` passes a name on. */
function passOn(file: Extraction, node: number): void {
  const name = file.textAt(node);
  addExport(file, { form: 'named', name, local: name, start: file.startAt(node) });
}

export function importFromStatement(file: Extraction, node: number): HookAnswer {
  const module = file.child(node, 'module_name');
  return importNames(file, node, file.isA(module, 'relative_import') ? relativeName(file, module) : dottedName(file, module));
}

export function futureImportStatement(file: Extraction, node: number): HookAnswer {
  return importNames(file, node, '__future__');
}

function importNames(file: Extraction, node: number, specifier: string): HookAnswer {
  if (specifier === '') return 'done';
  const whole = { statement: node, specifier, ...circumstances(file) };
  const star = file.childOfType(node, 'wildcard_import');
  if (star >= 0) addImport(file, { ...whole, form: 'star', nameNode: star });
  const field = file.grammar.field('name');
  for (const child of file.children(node)) if (file.fieldAt(child) === field) importName(file, child, whole);
  return 'done';
}

function importName(file: Extraction, node: number, whole: Whole & Pick<NewImport, 'specifier'>): void {
  const aliased = file.isA(node, 'aliased_import');
  const imported = aliased ? file.child(node, 'name') : node;
  const bind = aliased ? file.child(node, 'alias') : file.firstChild(imported);
  const name = dottedName(file, imported);
  if (name === '' || bind < 0) return;
  const alias = file.textAt(bind);
  addImport(file, { ...whole, form: 'named', name, alias, nameNode: imported, bind });
  if (aliased && alias === name) passOn(file, bind);
}

/** The name without what may stand around its dots. */
function dottedName(file: Extraction, node: number): string {
  const parts = file.children(node).filter((child) => file.isA(child, 'identifier'));
  return parts.map((part) => file.textAt(part)).join('.');
}

function relativeName(file: Extraction, node: number): string {
  const dots = file.textAt(file.childOfType(node, 'import_prefix')).replace(/[^.]/g, '');
  return dots + dottedName(file, file.childOfType(node, 'dotted_name'));
}

/** `importlib.import_module('x')`, `__import__('x')`. */
export function loadingCall(file: Extraction, node: number): void {
  const start = file.startAt(node);
  if (!LOADERS.some((name) => file.text.startsWith(name, start))) return;
  const callee = file.textAt(file.child(node, 'function'));
  const source = file.firstChild(file.child(node, 'arguments'));
  const content = LOADERS.includes(callee) && file.isA(source, 'string') ? stringContent(file, source) : undefined;
  if (content === undefined || content.text === '') return;
  addImport(file, { form: 'dynamic', specifier: content.text, ...circumstances(file), statement: node, nameNode: source });
}

const LOADERS: readonly string[] = ['importlib.import_module', 'import_module', '__import__'];

/** Whether the statement being visited runs only sometimes, or only for a type checker. */
function circumstances(file: Extraction): { readonly typeOnly: boolean; readonly conditional: boolean } {
  const { frames } = file;
  let typeOnly = false;
  let conditional = false;
  for (let depth = frames.depth - 1; depth > 0; depth--) {
    const around = frames.nodeAt(depth);
    if (!CONDITIONAL.has(file.typeAt(around))) continue;
    conditional = true;
    if (checksTypes(file, around, frames.nodeAt(depth + 1))) typeOnly = true;
  }
  return { typeOnly, conditional };
}

const CONDITIONAL: ReadonlySet<string> = new Set([
  'if_statement',
  'elif_clause',
  'else_clause',
  'try_statement',
  'for_statement',
  'while_statement',
  'case_clause',
  'function_definition',
  'lambda',
]);

/** `if TYPE_CHECKING:`, and not what stands behind its `else`. */
function checksTypes(file: Extraction, branch: number, inside: number): boolean {
  const condition = file.child(branch, 'condition');
  if (condition < 0 || file.fieldAt(inside) !== file.grammar.field('consequence')) return false;
  return /^(?:\w+\.)?TYPE_CHECKING$/.test(file.textAt(condition));
}
