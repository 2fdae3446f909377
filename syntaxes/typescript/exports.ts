/** Exports of ECMAScript and TypeScript. Exported declarations are carriers in the table; the rest is here. */
import { Modifier } from '../../server/src/facts/fileFacts.ts';
import { closureIn, defineAssigned } from '../../server/src/syntax/extract/assigned.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addExport, addImport } from '../../server/src/syntax/extract/modules.ts';
import { unquoted } from '../../server/src/syntax/extract/text.ts';
import { saysType, specifierOf } from './imports.ts';
import { holdValue } from './values.ts';

export function exportStatement(file: Extraction, node: number): HookAnswer {
  const source = file.child(node, 'source');
  if (source >= 0) return reexport(file, node, source);
  const clause = file.childOfType(node, 'export_clause');
  if (clause >= 0) {
    const typeOnly = saysType(file, node);
    for (const child of file.children(clause)) if (file.isA(child, 'export_specifier')) exportSpecifier(file, child, typeOnly);
    return 'children';
  }
  const value = file.child(node, 'value');
  if (value >= 0) {
    exportDefault(file, node, value);
    return 'role';
  }
  return exportAssignment(file, node);
}

/** `export default` of a name, or of a function, class or object, which is then a symbol. */
function exportDefault(file: Extraction, node: number, value: number): void {
  const start = file.startAt(node);
  const whole = { form: 'default', name: 'default', start } as const;
  if (file.isA(value, 'identifier')) {
    addExport(file, { ...whole, local: file.textAt(value) });
    return;
  }
  const closure = closureIn(file, value);
  if (closure < 0 && !file.isA(value, 'object')) {
    addExport(file, { ...whole, local: holdValue(file, { name: 'default', start, value }) });
    return;
  }
  const named = file.child(closure, 'name');
  const word = file.children(node).find((child) => file.isA(child, 'default')) ?? node;
  const modifiers = Modifier.exported | Modifier.defaultExport;
  const symbol = defineAssigned(file, { node, name: named >= 0 ? named : word, value, modifiers, callableKind: 'function', container: -1 });
  const added = file.symbols[symbol];
  if (added?.kind === 'field') added.kind = 'constant';
  addExport(file, { ...whole, symbol });
}

/** `export = x` and `export as namespace X`, which have no fields. */
function exportAssignment(file: Extraction, node: number): HookAnswer {
  const written = file.text.slice(file.startAt(node), file.startAt(node) + 40);
  const target = file.children(node).find((child) => file.isA(child, 'identifier'));
  if (/^export\s*=/.test(written)) {
    const start = file.startAt(node);
    const value = file.codeChildren(node).at(-1);
    const held = target === undefined && value !== undefined ? holdValue(file, { name: 'export =', start, value }) : '';
    addExport(file, { form: 'assignment', name: '', local: target === undefined ? held : file.textAt(target), start });
    return 'children';
  }
  if (/^export\s+as\s+namespace/.test(written)) return 'done';
  return 'role';
}

function exportSpecifier(file: Extraction, node: number, typeOnly: boolean): void {
  const name = file.child(node, 'name');
  if (name < 0) return;
  const alias = file.child(node, 'alias');
  const local = unquoted(file.textAt(name));
  const seen = alias < 0 ? local : unquoted(file.textAt(alias));
  const form = seen === 'default' ? 'default' : 'named';
  addExport(file, { form, name: seen, local, typeOnly: typeOnly || saysType(file, node), start: file.startAt(alias < 0 ? name : alias) });
}

function reexport(file: Extraction, node: number, source: number): HookAnswer {
  const typeOnly = saysType(file, node);
  const { specifier } = specifierOf(file, source);
  const clause = file.childOfType(node, 'export_clause');
  const whole = { specifier, typeOnly };
  for (const child of file.children(clause)) {
    const name = file.child(child, 'name');
    if (name < 0) continue;
    const alias = file.child(child, 'alias');
    const imported = unquoted(file.textAt(name));
    const seen = alias < 0 ? imported : unquoted(file.textAt(alias));
    const own = { ...whole, typeOnly: typeOnly || saysType(file, child) };
    addImport(file, { ...own, form: 'reexport', name: imported, alias: seen, statement: node, nameNode: name });
    addExport(file, { ...own, form: seen === 'default' ? 'default' : 'named', name: seen, local: imported, start: file.startAt(name) });
  }
  if (clause >= 0) return 'done';
  const namespace = file.childOfType(node, 'namespace_export');
  const seen = namespace < 0 ? '' : unquoted(file.textAt(nameIn(file, namespace)));
  addImport(file, { ...whole, form: 'reexportStar', alias: seen, statement: node, nameNode: source });
  addExport(file, { ...whole, form: seen === '' ? 'star' : 'namespace', name: seen, start: file.startAt(node) });
  return 'done';
}

function nameIn(file: Extraction, namespace: number): number {
  const name = file.childOfType(namespace, 'identifier');
  return name >= 0 ? name : file.childOfType(namespace, 'string');
}
