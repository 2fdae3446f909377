/** Packages and imports. */
import { enterPackage } from '../../server/src/syntax/extract/clausePackages.ts';
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addImport } from '../../server/src/syntax/extract/modules.ts';

/** Extensions are asked for by the package that they are in. */
export const EXTENSIONS = 'kotlin-extension:';

export function packageHeader(file: Extraction, node: number): HookAnswer {
  const name = file.childOfType(node, 'qualified_identifier');
  if (name >= 0) enterPackage(file, dotted(file, name), file.startAt(name));
  return 'done';
}

/** `import a.b.C`, `import a.b.c as d`, `import a.b.*`: a type, a function or a property, whichever it is. */
export function importHeader(file: Extraction, node: number): HookAnswer {
  const path = file.childOfType(node, 'qualified_identifier');
  if (path < 0) return 'done';
  const specifier = dotted(file, path);
  const whole = { statement: node, nameNode: path, specifier };
  if (file.text.slice(file.endAt(path), file.endAt(node)).includes('*')) {
    addImport(file, { ...whole, form: 'star' });
    return 'done';
  }
  const last = file.children(path).at(-1) ?? path;
  const alias = file.childOfType(node, 'identifier');
  const bind = alias >= 0 ? alias : last;
  addImport(file, { ...whole, form: 'named', name: file.textAt(last), alias: file.textAt(bind), nameNode: last, bind });
  return 'done';
}

function dotted(file: Extraction, node: number): string {
  return file
    .children(node)
    .map((child) => file.textAt(child).replaceAll('`', ''))
    .join('.');
}
