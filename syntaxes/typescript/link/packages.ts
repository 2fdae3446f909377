/** Packages in the folder: a package that imports itself, its private names, and its neighbours in a workspace. */
import { foldersUp, joinPath, within } from '../../../server/src/base/paths.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import { fileOf, indexOf, plainFile } from './files.ts';
import { targetsOf } from './patterns.ts';
import { compiledFrom } from './projects.ts';

export function packageOf(specifier: string): string {
  const [scope = '', name = ''] = specifier.replace(/^node:/, '').split('/');
  return scope.startsWith('@') ? `${scope}/${name}` : scope;
}

/** The file of a specifier that names a package in the folder. */
export function fileOfPackage(reader: LinkReader, from: string, specifier: string): FileView | undefined {
  const name = packageOf(specifier);
  const folder = packageFolder(reader, from, name);
  return folder === undefined ? undefined : entryOf(reader, folder, `.${specifier.slice(name.length)}`);
}

/** `#name`: what the nearest package.json maps it to. */
export function privateFile(reader: LinkReader, from: string, specifier: string): FileView | undefined {
  for (const folder of foldersUp(from)) {
    const manifest = reader.fileAt(within(folder, 'package.json'));
    if (manifest === undefined) continue;
    return targetFile(reader, folder, targetsOf(reader.exported(manifest, 'imports'), specifier));
  }
  return undefined;
}

function packageFolder(reader: LinkReader, from: string, name: string): string | undefined {
  for (const folder of foldersUp(from)) {
    const manifest = reader.fileAt(within(folder, 'package.json'));
    if (manifest !== undefined && isCalled(reader, manifest, name)) return folder;
    for (const place of neighbours(reader, folder, manifest, name)) {
      const other = reader.fileAt(within(place, 'package.json'));
      if (other !== undefined && isCalled(reader, other, name)) return place;
    }
  }
  return undefined;
}

function isCalled(reader: LinkReader, manifest: FileView, name: string): boolean {
  return reader.exported(manifest, 'name').some(({ specifier }) => specifier === name);
}

/** Folders of a workspace in which the package may lie: they are called much as the package is. */
function* neighbours(reader: LinkReader, folder: string, manifest: FileView | undefined, name: string): Generator<string> {
  const pnpm = reader.fileAt(within(folder, 'pnpm-workspace.yaml'));
  const patterns = [manifest, pnpm].flatMap((view) => (view === undefined ? [] : reader.exported(view, 'workspaces')));
  const [scope = '', plain = ''] = name.startsWith('@') ? name.slice(1).split('/') : ['', name];
  const names = [plain, `${scope}-${plain}`, name, plain.slice(plain.indexOf('-') + 1)];
  for (const { specifier } of patterns) {
    if (specifier.startsWith('!')) continue;
    const written = specifier.replace(/\/\*\*$/, '/*').replace(/\/$/, '');
    for (const each of written.includes('*') ? names : ['']) {
      const path = joinPath(folder, written.replaceAll('*', each));
      if (path !== undefined) yield path;
    }
  }
}

/** What a package offers under a subpath: as its exports say, or else by its main file and the names of its files. */
function entryOf(reader: LinkReader, folder: string, subpath: string): FileView | undefined {
  const manifest = reader.fileAt(within(folder, 'package.json'));
  if (manifest === undefined) return undefined;
  const mapped = targetFile(reader, folder, targetsOf(reader.exported(manifest, 'exports'), subpath));
  if (mapped !== undefined) return mapped;
  if (subpath !== '.') return targetFile(reader, folder, [subpath, `./src/${subpath.slice(2)}`]);
  const mains = ['source', 'types', 'typings', 'module', 'main'].flatMap((name) => reader.exported(manifest, name));
  const main = targetFile(
    reader,
    folder,
    mains.map(({ specifier }) => specifier),
  );
  return main ?? indexOf(reader, folder) ?? indexOf(reader, within(folder, 'src')) ?? indexOf(reader, within(folder, 'lib'));
}

/** The first target that is a file, or has been compiled from one. */
function targetFile(reader: LinkReader, folder: string, targets: readonly string[]): FileView | undefined {
  for (const target of targets) {
    const path = joinPath(folder, target);
    const found = path === undefined ? undefined : (sourceOf(reader, folder, path) ?? fileOf(reader, path));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What is built is not in the index as a rule; what it is built from has the same name in another folder. */
function sourceOf(reader: LinkReader, folder: string, path: string): FileView | undefined {
  const compiled = compiledFrom(reader, folder);
  const stem = path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
  if (compiled !== undefined && (stem === compiled.out || stem.startsWith(`${compiled.out}/`))) {
    const found = plainFile(reader, compiled.root + stem.slice(compiled.out.length));
    if (found !== undefined) return found;
  }
  const inside = folder === '' ? stem : stem.slice(folder.length + 1);
  const [first = '', ...rest] = inside.split('/');
  if (!BUILT.has(first) || rest.length === 0) return undefined;
  for (let from = 0; from < Math.min(rest.length, 3); from++) {
    const found = plainFile(reader, within(folder, `src/${rest.slice(from).join('/')}`));
    if (found !== undefined) return found;
  }
  return undefined;
}

const BUILT: ReadonlySet<string> = new Set(['dist', 'build', 'lib', 'out', 'es', 'esm', 'cjs', 'umd', 'types', 'typings', 'output']);
