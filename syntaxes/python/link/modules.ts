/** Python's modules: which file an import means, and what modules offer. */
import { baseName, folderOf, foldersUp, within } from '../../../server/src/base/paths.ts';
import type { ImportFact, Index } from '../../../server/src/facts/fileFacts.ts';
import { onceOnTheWay } from '../../../server/src/linker/lookup/circles.ts';
import { meaningsOfBinding } from '../../../server/src/linker/lookup/meanings.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type LinkReader, LOADS, STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import type { Meaning, Module } from '../../../server/src/linker/types/types.ts';
import { STANDARD_MODULES } from './standardModules.ts';

export function resolveModule(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  const dots = /^\.*/.exec(specifier)?.[0].length ?? 0;
  const parts = partsOf(specifier.slice(dots));
  if (dots > 0) return relativeModule(reader, from, dots, parts);
  const root = rootOf(reader, from, parts);
  if (root === undefined) return { kind: 'external', package: parts[0] ?? '' };
  const module = moduleAt(reader, root, parts);
  return module === undefined ? { kind: 'missing', reason: `no module ${specifier}` } : { kind: 'module', module };
}

function partsOf(dotted: string): string[] {
  return dotted.split('.').filter((part) => part !== '');
}

function relativeModule(reader: LinkReader, from: FileView, dots: number, parts: readonly string[]): ModuleAnswer {
  let folder = folderOf(from.path);
  for (let up = 1; up < dots; up++) {
    if (folder === '') return { kind: 'missing', reason: 'leads out of the folder' };
    folder = folderOf(folder);
  }
  const module = moduleAt(reader, folder, parts);
  return module === undefined ? { kind: 'missing', reason: `no module ${'.'.repeat(dots)}${parts.join('.')}` } : { kind: 'module', module };
}

/** The module of a path of names below a folder; of no names the package that the folder itself is. */
function moduleAt(reader: LinkReader, folder: string, parts: readonly string[]): Module | undefined {
  const path = [...(folder === '' ? [] : [folder]), ...parts].join('/');
  const initial = path === '' ? '__init__' : `${path}/__init__`;
  for (const extension of EXTENSIONS) {
    const file = reader.fileAt(initial + extension);
    if (file !== undefined) return { file, folder: path };
    const plain = parts.length === 0 ? undefined : reader.fileAt(path + extension);
    if (plain !== undefined) return { file: plain, folder: undefined };
  }
  return reader.hasFolder(path) ? { file: undefined, folder: path } : undefined;
}

const EXTENSIONS = ['.py', '.pyi'];

/**
 * The folder in which the outermost name of an import lies. Python looks through a path that only its user knows: likely entries are the
 * folders above the importing file that are no packages, and what projects call their folders of sources. Undefined when none has it.
 */
function rootOf(reader: LinkReader, from: FileView, parts: readonly string[]): string | undefined {
  const folder = folderOf(from.path);
  const path = parts.join('.');
  const root = reader.remember(`python ${folder} ${path}`, () => findRoot(reader, folder, parts));
  if (root !== undefined || parts[0] === moduleName(from.path)) return root;
  const beside = reader.remember(`python beside ${folder} ${path}`, () => rootAmong(reader, [folder], parts));
  return beside !== undefined && mayBeRunAlone(reader, from) ? beside : undefined;
}

/** Who runs a file of a package as it is finds the files beside it by their names alone. Relative imports would fail then. */
function mayBeRunAlone(reader: LinkReader, file: FileView): boolean {
  reader.note(file, LOADS);
  return moduleName(file.path) !== '__init__' && !file.facts.imports.some(({ specifier }) => specifier.startsWith('.'));
}

function moduleName(path: string): string {
  return baseName(path).replace(/\.pyi?$/, '');
}

function findRoot(reader: LinkReader, own: string, parts: readonly string[]): string | undefined {
  const [top = ''] = parts;
  const likely = rootsFor(reader, own, STANDARD_MODULES.has(top));
  return rootAmong(reader, likely, parts) ?? (sharesNamespace(reader, own, top) ? distributionWith(reader, parts) : undefined);
}

/** The first folder that has all of a module's path; else one that has its outermost name alone. */
function rootAmong(reader: LinkReader, roots: Iterable<string>, parts: readonly string[]): string | undefined {
  const [top = ''] = parts;
  const isStandard = STANDARD_MODULES.has(top);
  let withFolder: string | undefined;
  let withTop: string | undefined;
  for (const folder of roots) {
    if (isStandard && !mayHideLibrary(reader, folder, parts)) continue;
    const path = within(folder, top);
    const isFolder = reader.hasFolder(path);
    if ((isFolder && reader.fileAt(`${path}/__init__.py`) !== undefined) || reader.fileAt(`${path}.py`) !== undefined) {
      if (parts.length === 1 || moduleAt(reader, folder, parts) !== undefined) return folder;
      withTop ??= folder;
    }
    if (!isFolder) continue;
    // A folder alone is a package too, if it is one of modules.
    if (withFolder === undefined && !isStandard && isNamespace(reader, folder, parts)) withFolder = folder;
  }
  return withFolder ?? withTop;
}

/** Whether a likely root has a part of a package that is a folder alone: other distributions may have other parts of it. */
function sharesNamespace(reader: LinkReader, own: string, top: string): boolean {
  if (STANDARD_MODULES.has(top)) return false;
  return reader.remember(`python namespace ${own} ${top}`, () => {
    for (const folder of rootsFor(reader, own, false)) {
      const path = within(folder, top);
      if (reader.hasFolder(path) && reader.fileAt(`${path}/__init__.py`) === undefined) return true;
    }
    return false;
  });
}

/** The root of the distribution of this repository that has a module, if it is one: `api/src` of `api/src/space/trace.py`. */
function distributionWith(reader: LinkReader, parts: readonly string[]): string | undefined {
  return reader.remember(`python distribution ${parts.join('.')}`, () => {
    const path = parts.join('/');
    const files = EXTENSIONS.flatMap((extension) => [`${path}${extension}`, `${path}/__init__${extension}`]);
    const found = files.flatMap((file) =>
      reader.pathsNamed(baseName(file)).flatMap((each) => (each.endsWith(`/${file}`) ? [each.slice(0, -file.length - 1)] : [])),
    );
    const roots = new Set(found.filter((root) => isDistribution(reader, root)));
    const [root] = roots;
    return roots.size === 1 ? root : undefined;
  });
}

function isDistribution(reader: LinkReader, root: string): boolean {
  const project = SOURCES.includes(baseName(root)) ? folderOf(root) : root;
  return PROJECT_FILES.some((name) => reader.hasFile(within(project, name)));
}

const PROJECT_FILES = ['pyproject.toml', 'setup.py', 'setup.cfg'];

/** Tests have folders called like modules of the library (`tests/types`): `import types` does not mean them, `import types.of_tests` does. */
function mayHideLibrary(reader: LinkReader, folder: string, parts: readonly string[]): boolean {
  if (folder === '' || SOURCES.includes(baseName(folder))) return true;
  return parts.length > 1 && moduleAt(reader, folder, parts) !== undefined;
}

function isNamespace(reader: LinkReader, root: string, parts: readonly string[]): boolean {
  const module = moduleAt(reader, root, parts);
  if (module === undefined) return false;
  return module.file !== undefined || reader.packageFiles(module.folder ?? '', '').some(({ language }) => language === 'python');
}

const SOURCES = ['src', 'lib', 'python'];

function* rootsFor(reader: LinkReader, own: string, isStandard: boolean): Generator<string> {
  const packages = packagesAbove(reader, own);
  for (const folder of foldersUp(own)) {
    if (folder !== '' && packages.has(folder)) continue;
    // A module beside a script hides one of the library, but hardly anybody means that.
    if (isStandard && folder === own && folder !== '') continue;
    yield folder;
    for (const source of SOURCES) {
      const below = within(folder, source);
      if (reader.hasFolder(below)) yield below;
    }
  }
}

/** The folder and those above it, as long as they are packages. */
function packagesAbove(reader: LinkReader, own: string): ReadonlySet<string> {
  const packages = new Set<string>();
  for (const folder of foldersUp(own)) {
    if (reader.fileAt(folder === '' ? '__init__.py' : `${folder}/__init__.py`) === undefined) break;
    packages.add(folder);
  }
  return packages;
}

/** What a module offers under a name. */
export function moduleMember(linking: Linking, module: Module, name: string): readonly Meaning[] {
  return findName(linking, module, name, new Set());
}

/** What a package's own file says comes before the modules in it: a star brings the function that is called like the module it is from. */
function findName(linking: Linking, module: Module, name: string, seen: Set<number>): readonly Meaning[] {
  if (name === '') return [{ kind: 'module', module }];
  const { file } = module;
  const isOpen = file !== undefined && !seen.has(file.id);
  const own = isOpen ? ownName(linking, file, name) : [];
  if (own.length > 0) return own;
  if (isOpen) seen.add(file.id);
  const starred = isOpen ? starredName(linking, file, name, seen) : [];
  if (starred.some(({ kind }) => kind !== 'external')) return starred;
  const below = submodule(linking.reader, module, name);
  return below.length > 0 ? below : starred;
}

/** A name that a file imports from itself, also through others, is what the file has besides. */
function ownName(linking: Linking, file: FileView, name: string): readonly Meaning[] {
  const bindings = linking.reader.topIndices(file, name);
  const meant = (each: readonly Index[]): readonly Meaning[] => each.flatMap((binding) => meaningsOfBinding(linking, file, binding));
  const found = onceOnTheWay(linking, `python ${file.id} ${name}`, () => meant(bindings));
  return found.length > 0 ? found : meant(bindings.filter((binding) => (file.binding(binding)?.import ?? -1) < 0));
}

function submodule(reader: LinkReader, { folder }: Module, name: string): readonly Meaning[] {
  if (folder === undefined) return [];
  const module = moduleAt(reader, folder, [name]);
  return module === undefined ? [] : [{ kind: 'module', module }];
}

/** A name that a file has from `from m import *`: of several the last one. */
export function starredName(linking: Linking, file: FileView, name: string, seen: Set<number>): readonly Meaning[] {
  linking.reader.note(file, STARS);
  const stars = file.facts.imports.filter(({ form }) => form === 'star').reverse();
  let outside: readonly Meaning[] = [];
  for (const { specifier } of stars) {
    const answer = resolveModule(linking.reader, file, specifier);
    if (answer.kind === 'external' && outside.length === 0) outside = [{ kind: 'external', module: answer.package, name }];
    if (answer.kind !== 'module' || !passesOn(linking.reader, answer.module, name)) continue;
    const found = findName(linking, answer.module, name, seen);
    if (found.length > 0) return found;
  }
  return outside;
}

/** `__all__` says what a star brings; without it everything is brought that is not private. */
function passesOn(reader: LinkReader, { file }: Module, name: string): boolean {
  if (file === undefined || !name.startsWith('_')) return true;
  return reader.exported(file, name).length > 0;
}

export function imported(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[] {
  const { form, specifier, name, alias } = fact;
  // `import a.b` makes a known.
  const isOutermost = form === 'namespace' && alias === '' && specifier.includes('.');
  const answer = isOutermost ? outermost(linking.reader, view, specifier) : resolveModule(linking.reader, view, specifier);
  if (answer.kind === 'module') return findName(linking, answer.module, name, new Set());
  const part = form === 'named' ? partOfNamespace(linking.reader, view, specifier, name) : undefined;
  if (part !== undefined) return [{ kind: 'module', module: part }];
  return answer.kind === 'external' ? [{ kind: 'external', module: answer.package, name }] : [];
}

/** The file that an import loads: of a namespace the part that it names. */
export function resolveImport(linking: Linking, view: FileView, { specifier }: ImportFact, meanings: readonly Meaning[]): ModuleAnswer {
  const answer = resolveModule(linking.reader, view, specifier);
  const part = answer.kind === 'external' ? meanings.find(({ kind }) => kind === 'module') : undefined;
  return part?.kind === 'module' ? { kind: 'module', module: part.module } : answer;
}

/** `from space import trace`, where no folder of this distribution says what the namespace has. */
function partOfNamespace(reader: LinkReader, view: FileView, specifier: string, name: string): Module | undefined {
  const parts = partsOf(specifier);
  if (specifier.startsWith('.') || !sharesNamespace(reader, folderOf(view.path), parts[0] ?? '')) return undefined;
  const answer = resolveModule(reader, view, `${specifier}.${name}`);
  return answer.kind === 'module' ? answer.module : undefined;
}

function outermost(reader: LinkReader, view: FileView, specifier: string): ModuleAnswer {
  const parts = partsOf(specifier);
  const root = rootOf(reader, view, parts);
  const module = root === undefined ? undefined : moduleAt(reader, root, parts.slice(0, 1));
  return module === undefined ? { kind: 'external', package: parts[0] ?? '' } : { kind: 'module', module };
}
