/** Packages and imports. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addExport, addImport, addShared } from '../../server/src/syntax/extract/modules.ts';

/** Packages are shared with the other languages of the virtual machine. */
export const PACKAGES = 'jvm:';
/** Extensions are asked for by the package that they are in. */
export const EXTENSIONS = 'kotlin-extension:';

export function packageHeader(file: Extraction, node: number): HookAnswer {
  const name = file.childOfType(node, 'qualified_identifier');
  if (name < 0) return 'done';
  const text = dotted(file, name);
  const start = file.startAt(name);
  addExport(file, { form: 'namespace', name: text, start });
  addShared(file, PACKAGES + text, '', -1, start);
  for (let at = text.indexOf('.'); at > 0; at = text.indexOf('.', at + 1)) addShared(file, PACKAGES + text.slice(0, at), '.', -1, start);
  return 'done';
}

export function packageOf(file: Extraction): string {
  return file.exports.find(({ form }) => form === 'namespace')?.name ?? '';
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
