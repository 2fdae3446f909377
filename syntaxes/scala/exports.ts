/** `export a.{b, c => d}`, `export a.*`: names that a package, class or object passes on. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addExport } from '../../server/src/syntax/extract/modules.ts';
import { nameText } from '../../server/src/syntax/extract/parts.ts';

/** Begins the namespaces in which what somebody passes on is known; behind it stands their path. */
export const PASSED_ON = 'scala-export:';
/** The name of all that is behind a path. */
export const ALL = '*';

export function exportDeclaration(file: Extraction, node: number): HookAnswer {
  const path = file.children(node).filter((child) => file.fieldAt(child) === file.grammar.field('path'));
  const names = path.map((child) => file.textAt(child));
  const selectors = file.childOfType(node, 'namespace_selectors');
  if (selectors >= 0) for (const child of file.children(selectors)) select(file, names, child);
  else if (file.childOfType(node, 'namespace_wildcard') >= 0) passOn(file, names, { name: ALL, node });
  else passOn(file, names, { name: names.at(-1) ?? '', node });
  return 'done';
}

function select(file: Extraction, path: readonly string[], node: number): void {
  if (file.isA(node, 'namespace_wildcard')) passOn(file, path, { name: ALL, node });
  else if (file.isA(node, 'identifier')) passOn(file, [...path, nameText(file, node)], { name: nameText(file, node), node });
  else if (file.isA(file.child(node, 'alias'), 'identifier'))
    passOn(file, [...path, nameText(file, file.child(node, 'name'))], { name: nameText(file, file.child(node, 'alias')), node });
}

function passOn(file: Extraction, path: readonly string[], { name, node }: { readonly name: string; readonly node: number }): void {
  const owners: string[] = [];
  for (let at = file.symbols[file.owner]; at !== undefined; at = file.symbols[at.container]) owners.unshift(at.name);
  addExport(file, { form: 'shared', name, local: path.join('.'), specifier: PASSED_ON + owners.join('.'), start: file.startAt(node) });
}
