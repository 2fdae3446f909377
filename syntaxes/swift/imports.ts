/** `import A`, `import struct A.B`, and the targets that a Package.swift lists. */
import type { Extraction, HookAnswer } from '../../server/src/syntax/extract/extraction.ts';
import { addExport, addImport } from '../../server/src/syntax/extract/modules.ts';

export function importDeclaration(file: Extraction, node: number): HookAnswer {
  const path = file.childOfType(node, 'identifier');
  if (path < 0) return 'done';
  const text = file.textAt(path);
  const [module = '', ...rest] = text.split('.');
  const isMember = /\bimport\s+(struct|class|enum|protocol|func|var|let|typealias)\b/.test(file.textAt(node));
  const name = isMember ? rest.join('.') : '';
  addImport(file, {
    form: isMember ? 'named' : 'star',
    specifier: isMember ? module : text,
    name,
    alias: name,
    statement: node,
    nameNode: path,
  });
  return 'done';
}

/** The export under which a target stands; no name of Swift has a space. */
export const TARGET = 'target ';

/** `.target(name: "A", path: "b")`. */
export function packageCall(file: Extraction, node: number): HookAnswer {
  const callee = file.child(node, 'function');
  if (!file.isA(callee, 'access') || !/^\.\s*(target|executableTarget|testTarget|macro|plugin)$/.test(file.textAt(callee))) return 'role';
  const written = file.textAt(node);
  const [, name = ''] = /\bname:\s*"([^"]+)"/.exec(written) ?? [];
  const [, path = ''] = /\bpath:\s*"([^"]+)"/.exec(written) ?? [];
  if (name === '' || !file.text.includes('PackageDescription')) return 'role';
  const isTest = file.textAt(callee).endsWith('testTarget');
  const folders = path !== '' ? [path] : (isTest ? ['Tests', ...FOLDERS] : FOLDERS).map((folder) => `${folder}/${name}`);
  for (const specifier of folders) addExport(file, { form: 'namespace', name: TARGET, local: name, specifier, start: file.startAt(node) });
  return 'role';
}

/** Where a target without a path lies; which of them is there the linker knows. */
const FOLDERS = ['Sources', 'Source', 'src', 'srcs'];
