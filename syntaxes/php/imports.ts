/** `use` of names, and files that are included by a path that is plain to see. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport } from '../../server/src/syntax/extract/modules.ts';
import { textBetween } from '../../server/src/syntax/extract/operators.ts';

/** `use A\B, C\D as E;`, `use A\{B, C as D};`, `use function A\f;`. */
export function useDeclaration(file: Extraction, node: number): HookAnswer {
  const group = file.child(node, 'body');
  const prefix = group < 0 ? '' : `${file.textAt(file.childOfType(node, 'namespace_name'))}\\`;
  for (const clause of file.children(group < 0 ? node : group))
    if (file.isA(clause, 'namespace_use_clause')) useClause(file, node, clause, group < 0 ? '' : prefix);
  return 'done';
}

function useClause(file: Extraction, statement: number, clause: number, prefix: string): void {
  const alias = file.child(clause, 'alias');
  const named =
    file.children(clause).find((child) => child !== alias && (file.isA(child, 'qualified_name') || file.isA(child, 'name'))) ?? -1;
  if (named < 0) return;
  const last = file.isA(named, 'qualified_name') ? file.child(named, 'name') : named;
  if (last < 0) return;
  addImport(file, {
    form: 'named',
    specifier: `${prefix}${file.textAt(named).replace(/^\\/, '')}`,
    name: file.textAt(last),
    alias: alias < 0 ? '' : file.textAt(alias),
    statement,
    nameNode: last,
    bind: alias < 0 ? last : alias,
  });
}

/** `require_once __DIR__ . '/x.php'`. Paths that only running the program tells are left out. */
export function includeExpression(file: Extraction, node: number): HookAnswer {
  const path = file.firstChild(node);
  const specifier = path < 0 ? undefined : pathOf(file, path);
  if (specifier !== undefined && specifier !== '')
    addImport(file, { form: 'sideEffect', specifier, conditional: file.frames.callable >= 0, statement: node, nameNode: path });
  return 'role';
}

/** A path as written; relative to the file when it begins with `./` or `../`. */
function pathOf(file: Extraction, node: number, depth = 0): string | undefined {
  if (depth > 20) return undefined;
  switch (file.typeAt(node)) {
    case 'parenthesized_expression':
      return pathOf(file, file.firstChild(node), depth + 1);
    case 'string':
    case 'encapsed_string': {
      const text = file.textAt(node);
      return /[$\\]/.test(text) ? undefined : text.slice(1, -1);
    }
    case 'name':
      return file.textAt(node) === '__DIR__' ? '.' : undefined;
    case 'function_call_expression':
      return folderOfCall(file, node, depth);
    case 'binary_expression': {
      const [left = -1, right = -1] = file.children(node);
      if (textBetween(file, left, right) !== '.') return undefined;
      const [before, behind] = [pathOf(file, left, depth + 1), pathOf(file, right, depth + 1)];
      return before === undefined || behind === undefined ? undefined : before + behind;
    }
    default:
      return undefined;
  }
}

/** `dirname(__FILE__)`, `dirname(__DIR__, 2)`. */
function folderOfCall(file: Extraction, node: number, depth: number): string | undefined {
  if (file.textAt(file.child(node, 'function')) !== 'dirname') return undefined;
  const [path = -1, levels = -1] = file.children(file.child(node, 'arguments')).map((each) => file.child(each, 'inner'));
  if (path < 0) return undefined;
  if (file.textAt(path) === '__FILE__') return '.';
  const inner = pathOf(file, path, depth + 1);
  const count = levels < 0 ? 1 : Number(file.textAt(levels));
  if (inner === undefined || !/^\.(?:\.?\/?)*$/.test(inner) || !(count > 0 && count < 10)) return undefined;
  return `${inner === '.' ? '' : `${inner}/`}${Array.from({ length: count }, () => '..').join('/')}`;
}
