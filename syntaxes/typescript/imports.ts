/** Imports of ECMAScript and TypeScript: `import ... from`, `import x = require()`, `import x = A.B`. */
import { expressionOf } from '../../server/src/syntax/extract/expressions.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport, type NewImport } from '../../server/src/syntax/extract/modules.ts';
import { addReference } from '../../server/src/syntax/extract/references.ts';
import { signatureText } from '../../server/src/syntax/extract/signature.ts';
import { addSymbol, spansOf } from '../../server/src/syntax/extract/symbols.ts';
import { unquoted } from '../../server/src/syntax/extract/text.ts';
import { USE } from '../../server/src/syntax/roles/compiledRoles.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';

export function importStatement(file: Extraction, node: number): HookAnswer {
  const typeOnly = saysType(file, node);
  const required = file.childOfType(node, 'import_require_clause');
  if (required >= 0) {
    const source = file.child(required, 'source');
    const name = file.childOfType(required, 'identifier');
    if (source >= 0)
      addImport(file, { form: 'require', ...specifierOf(file, source), alias: file.textAt(name), typeOnly, statement: node, bind: name });
    return 'done';
  }
  const source = file.child(node, 'source');
  if (source < 0) return 'done';
  const whole = { ...specifierOf(file, source), typeOnly, statement: node };
  const clause = file.childOfType(node, 'import_clause');
  if (clause < 0) addImport(file, { ...whole, form: 'sideEffect' });
  for (const child of file.children(clause)) importPart(file, child, whole);
  return 'done';
}

type Whole = Pick<NewImport, 'specifier' | 'typeOnly' | 'statement' | 'nameNode'>;

function importPart(file: Extraction, node: number, whole: Whole): void {
  switch (file.typeAt(node)) {
    case 'identifier':
      addImport(file, { ...whole, form: 'default', name: 'default', alias: file.textAt(node), nameNode: node, bind: node });
      return;
    case 'namespace_import': {
      const name = file.childOfType(node, 'identifier');
      addImport(file, { ...whole, form: 'namespace', alias: file.textAt(name), nameNode: name, bind: name });
      return;
    }
    case 'named_imports':
      for (const child of file.children(node)) if (file.isA(child, 'import_specifier')) importSpecifier(file, child, whole);
      return;
    default:
  }
}

function importSpecifier(file: Extraction, node: number, whole: Whole): void {
  const name = file.child(node, 'name');
  if (name < 0) return;
  const alias = file.child(node, 'alias');
  const local = alias >= 0 ? alias : name;
  const imported = unquoted(file.textAt(name));
  const typeOnly = whole.typeOnly === true || saysType(file, node);
  const form = imported === 'default' ? 'default' : 'named';
  addImport(file, { ...whole, form, name: imported, alias: file.textAt(local), typeOnly, nameNode: name, bind: local });
}

export function specifierOf(file: Extraction, source: number): { readonly specifier: string; readonly nameNode: number } {
  return { specifier: unquoted(file.textAt(source)), nameNode: source };
}

/** `import type`, `import typeof`, `export type`, and `type` before one name. */
export function saysType(file: Extraction, node: number): boolean {
  return file.children(node).some((child) => TYPE_WORDS.has(file.typeAt(child)));
}

const TYPE_WORDS: ReadonlySet<string> = new Set(['type', 'typeof']);

/** `import A = B.C`: another name for what is already there. */
export function importAlias(file: Extraction, node: number): HookAnswer {
  const [name, target] = file.children(node);
  if (name === undefined || target === undefined) return 'done';
  const symbol = addSymbol(file, {
    name: file.textAt(name),
    kind: 'constant',
    container: file.owner,
    modifiers: file.frames.parentModifiers,
    ...spansOf(file, name, node),
    signature: signatureText(file, file.startAt(node), file.endAt(node)),
    type: '',
  });
  const initializer = expressionOf(file, target);
  file.bindings.add({
    name: file.names.idOf(file.textAt(name)),
    kind: 'symbol',
    scope: file.scope,
    start: file.startAt(name),
    symbol,
    initializer,
  });
  readPath(file, target);
  return 'done';
}

/** References to every part of `A.B.C`. */
function readPath(file: Extraction, path: number): void {
  let at = path;
  for (; file.isA(at, 'nested_identifier'); at = file.child(at, 'object')) {
    const receiver = expressionOf(file, file.child(at, 'object'));
    addReference(file, file.child(at, 'property'), USE.read, { receiver, space: SPACE.both });
  }
  if (at >= 0) addReference(file, at, USE.read, { receiver: -1, space: SPACE.both });
}
