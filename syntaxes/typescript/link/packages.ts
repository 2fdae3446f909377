/** Packages in the folder: a package that imports itself, its private names, and its neighbours in a workspace. */
import { folderOf, foldersUp, joinPath, within } from '../../../server/src/base/paths.ts';
import type { ExportFact } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type Files, fileOf, indexOf, plainFile } from './files.ts';
import { fitsFolder, targetsOf } from './patterns.ts';
import { compiledFrom } from './projects.ts';

export function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.replace(/^node:/, '').split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** The file of a specifier that names a package in the folder. */
export function fileOfPackage(files: Files, from: string, specifier: string): FileView | undefined {
  const name = packageOf(specifier);
  const folder = packageFolder(files, from, name);
  return folder === undefined ? undefined : entryOf(files, folder, `.${specifier.slice(name.length)}`);
}

/** `#name`: what the nearest package.json maps it to. */
export function privateFile(files: Files, from: string, specifier: string): FileView | undefined {
  for (const folder of foldersUp(from)) {
    const manifest = files.fileAt(within(folder, 'package.json'));
    if (manifest === undefined) continue;
    return targetFile(files, folder, targetsOf(files.exported(manifest, 'imports'), specifier));
  }
  return undefined;
}

function packageFolder(files: Files, from: string, name: string): string | undefined {
  for (const folder of foldersUp(from)) {
    const manifest = files.fileAt(within(folder, 'package.json'));
    if (manifest !== undefined && isCalled(files, manifest, name)) return folder;
    const neighbour = neighbourCalled(files, folder, manifest, name);
    if (neighbour !== undefined) return neighbour;
  }
  return undefined;
}

function isCalled(files: Files, manifest: FileView, name: string): boolean {
  return files.exported(manifest, 'name').some(({ specifier }) => specifier === name);
}

/** The folder of a package by its name among those of a workspace, which begins in `folder`. */
function neighbourCalled(files: Files, folder: string, manifest: FileView | undefined, name: string): string | undefined {
  const pnpm = files.fileAt(within(folder, 'pnpm-workspace.yaml'));
  const patterns = [manifest, pnpm].flatMap((view) => (view === undefined ? [] : files.exported(view, 'workspaces')));
  if (patterns.length === 0) return undefined;
  const inside = folder === '' ? '' : `${folder}/`;
  return files
    .namespaceFiles('npm:package', name)
    .map(({ path }) => folderOf(path))
    .find((place) => place.startsWith(inside) && isMember(patterns, place.slice(inside.length)));
}

/** Whether a workspace has a folder: some pattern says so, and none takes it out. */
function isMember(patterns: readonly ExportFact[], folder: string): boolean {
  const fitting = patterns.filter(({ specifier }) => fitsFolder(specifier.replace(/^!/, ''), folder));
  return fitting.length > 0 && fitting.every(({ specifier }) => !specifier.startsWith('!'));
}

/** What a package offers under a subpath: as its exports say, or else by its main file and the names of its files. */
function entryOf(files: Files, folder: string, subpath: string): FileView | undefined {
  const manifest = files.fileAt(within(folder, 'package.json'));
  if (manifest === undefined) return undefined;
  const mapped = targetFile(files, folder, targetsOf(files.exported(manifest, 'exports'), subpath));
  if (mapped !== undefined) return mapped;
  if (subpath !== '.') return targetFile(files, folder, [subpath, `./src/${subpath.slice(2)}`]);
  const mains = ['source', 'types', 'typings', 'module', 'main'].flatMap((name) => files.exported(manifest, name));
  const main = targetFile(
    files,
    folder,
    mains.map(({ specifier }) => specifier),
  );
  return main ?? indexOf(files, folder) ?? indexOf(files, within(folder, 'src')) ?? indexOf(files, within(folder, 'lib'));
}

/** The first target that is a file, or has been compiled from one. */
function targetFile(files: Files, folder: string, targets: readonly string[]): FileView | undefined {
  for (const target of targets) {
    const path = joinPath(folder, target);
    const found = path === undefined ? undefined : (sourceOf(files, folder, path) ?? fileOf(files, path));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is built is not in the index as a rule; what it is built from has the same name in another folder. */
function sourceOf(files: Files, folder: string, path: string): FileView | undefined {
  const compiled = compiledFrom(files, folder);
  const stem = path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  if (compiled !== undefined && (stem === compiled.out || stem.startsWith(`${compiled.out}/`))) {
    const found = plainFile(files, compiled.root + stem.slice(compiled.out.length));
    if (found !== undefined) return found;
  }
  const inside = folder === '' ? stem : stem.slice(folder.length + 1);
  const [first = '', ...rest] = inside.split('/');
  if (!BUILT.has(first) || rest.length === 0) return undefined;
  for (let from = 0; from < Math.min(rest.length, 3); from++) {
    const found = plainFile(files, within(folder, `src/${rest.slice(from).join('/')}`));
    if (found !== undefined) return found;
  }
  return undefined;
}

const BUILT: ReadonlySet<string> = new Set(['dist', 'build', 'lib', 'out', 'es', 'esm', 'cjs', 'umd', 'types', 'typings', 'output']);
