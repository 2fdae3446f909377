/** Crates and their trees of modules: which file a module is, which module is around a file, where another crate begins. */
import { baseName, folderOf, foldersUp, joinPath, within } from '../../../server/src/base/paths.ts';
import { Modifier } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import { MODULE_PATHS } from '../items.ts';

/** A module: a file as a whole, or a part of one in braces. */
export interface Place {
  readonly view: FileView;
  /** The symbol of a module in braces, or -1. */
  readonly symbol: number;
}

/** The module that a scope lies in. */
export function placeOf(view: FileView, scope: number): Place {
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? 0) {
    const fact = view.scope(at);
    if (fact?.kind === 'module' && fact.symbol >= 0) return { view, symbol: fact.symbol };
  }
  return { view, symbol: -1 };
}

export function parentOf(reader: LinkReader, { view, symbol }: Place): Place | undefined {
  if (symbol < 0) return parentOfFile(reader, view);
  const around = view.symbol(symbol)?.container ?? -1;
  return { view, symbol: view.symbol(around)?.kind === 'module' ? around : -1 };
}

/** Whether a place is a module or lies somewhere in it. */
export function isWithin(reader: LinkReader, place: Place, module: Place): boolean {
  let at: Place | undefined = place;
  for (let depth = 0; at !== undefined && depth < DEEPEST; depth++) {
    if (at.view.id === module.view.id && at.symbol === module.symbol) return true;
    at = parentOf(reader, at);
  }
  return false;
}

/** The file in which the crate of a file begins. */
export function rootOf(reader: LinkReader, view: FileView): FileView {
  return reader.remember(`rust root ${view.path}`, () => {
    let at = view;
    for (let depth = 0; depth < DEEPEST; depth++) {
      const parent = parentOfFile(reader, at);
      if (parent === undefined || parent.view.id === view.id) return at;
      at = parent.view;
    }
    return at;
  });
}

const DEEPEST = 40;

function parentOfFile(reader: LinkReader, view: FileView): Place | undefined {
  return reader.remember(`rust parent ${view.path}`, () => findParent(reader, view));
}

function findParent(reader: LinkReader, view: FileView): Place | undefined {
  if (isRoot(reader, view.path)) return parentAmongRoots(reader, view);
  const own = stemOf(view.path);
  const folder = own === 'mod' ? folderOf(folderOf(view.path)) : folderOf(view.path);
  const name = own === 'mod' ? baseName(folderOf(view.path)) : own;
  for (const above of filesAround(reader, folder)) {
    const declared = above.id === view.id ? undefined : declaresModule(reader, above, name);
    if (declared !== undefined) return { view: above, symbol: -1 };
  }
  return parentByPath(reader, view) ?? parentOfNested(reader, view, folder, name);
}

/** Files beside each other in `tests` begin crates of their own, unless one of them says `mod` of another. */
function parentAmongRoots(reader: LinkReader, view: FileView): Place | undefined {
  const folder = folderOf(view.path);
  if (!/^(?:tests|examples|benches)$/.test(baseName(folder))) return undefined;
  const name = stemOf(view.path);
  for (const other of reader.packageFiles(folder, ''))
    if (other.id !== view.id && other.language === 'rust' && declaresModule(reader, other, name) !== undefined)
      return { view: other, symbol: -1 };
  return undefined;
}

/** Files whose modules without braces lie in a folder. */
function filesAround(reader: LinkReader, folder: string): readonly FileView[] {
  const paths = [within(folder, 'mod.rs'), ...(folder === '' ? [] : [`${folder}.rs`]), within(folder, 'lib.rs'), within(folder, 'main.rs')];
  const found = paths.flatMap((path) => reader.fileAt(path) ?? []);
  return found.length > 0 ? found : reader.packageFiles(folder, '').filter((each) => each.language === 'rust' && isRoot(reader, each.path));
}

function declaresModule(reader: LinkReader, view: FileView, name: string): number | undefined {
  return reader
    .topIndices(view, name)
    .map((binding) => view.binding(binding)?.symbol ?? -1)
    .find((symbol) => isDeclared(view, symbol));
}

/** Whether a symbol is `mod a;`. */
export function isDeclared(view: FileView, symbol: number): boolean {
  const fact = view.symbol(symbol);
  return fact?.kind === 'module' && (fact.modifiers & Modifier.declared) !== 0;
}

/** `#[path = "..."] mod a;` */
function parentByPath(reader: LinkReader, view: FileView): Place | undefined {
  const base = baseName(view.path);
  for (const other of reader.namespaceFiles(MODULE_PATHS, base)) {
    // How often it says so, and of which modules: another one may come, or one of these may be said to lie elsewhere.
    reader.note(other, base);
    for (const [symbol, { kind }] of other.facts.symbols.entries()) {
      if (kind !== 'module') continue;
      reader.noteOwner(other, symbol);
      if (pathAttribute(other, symbol) === '') continue;
      if (fileOfModule(reader, { view: other, symbol })?.id !== view.id) continue;
      const around = other.symbol(symbol)?.container ?? -1;
      return { view: other, symbol: other.symbol(around)?.kind === 'module' ? around : -1 };
    }
  }
  return undefined;
}

/** `mod a { mod b; }` lies in a/b.rs. */
function parentOfNested(reader: LinkReader, view: FileView, folder: string, name: string): Place | undefined {
  if (folder === '') return undefined;
  for (const above of filesAround(reader, folderOf(folder))) {
    const around = reader.topIndices(above, baseName(folder)).map((binding) => above.binding(binding)?.symbol ?? -1);
    for (const symbol of around)
      if (above.id !== view.id && above.members(symbol, name).some((each) => isDeclared(above, each))) return { view: above, symbol };
  }
  return undefined;
}

/** The file that `mod a;` stands for. */
export function fileOfModule(reader: LinkReader, { view, symbol }: Place): FileView | undefined {
  const fact = view.symbol(symbol);
  if (fact === undefined) return undefined;
  const folder = folderOf(view.path);
  const written = pathAttribute(view, symbol);
  if (written !== '') return reader.fileFrom(folder, written);
  const chain: string[] = [fact.name];
  for (let at = fact.container; at >= 0; at = view.symbol(at)?.container ?? -1) chain.unshift(view.symbol(at)?.name ?? '');
  const own = stemOf(view.path);
  const beside = own === 'mod' || isRoot(reader, view.path);
  const bases = beside ? [folder] : [within(folder, own), folder];
  for (const base of bases)
    for (const path of [`${chain.join('/')}.rs`, `${chain.join('/')}/mod.rs`]) {
      const found = reader.fileAt(within(base, path));
      if (found !== undefined && found.id !== view.id) return found;
    }
  return undefined;
}

function pathAttribute(view: FileView, symbol: number): string {
  const written = view.decorators(symbol).find(({ name }) => name === 'path')?.arguments ?? '';
  return written.trim().replace(/^"|"$/g, '');
}

function stemOf(path: string): string {
  return baseName(path).replace(/\.rs$/, '');
}

/** Whether a crate begins in a file: by its name and place, or because the package says so. */
function isRoot(reader: LinkReader, path: string): boolean {
  return reader.remember(`rust is root ${path}`, () => {
    const manifest = manifestOf(reader, folderOf(path));
    const name = baseName(path);
    if (manifest === undefined) return name === 'lib.rs' || name === 'main.rs';
    const folder = folderOf(manifest.path);
    const inside = folder === '' ? path : path.slice(folder.length + 1);
    if (/^(?:src\/(?:lib|main|bin\/[^/]+(?:\/main)?)|(?:tests|examples|benches)\/[^/]+(?:\/main)?|build)\.rs$/.test(inside)) {
      return !/\/mod\.rs$/.test(inside);
    }
    return reader.exported(manifest, 'target').some(({ specifier }) => joinPath(folder, specifier) === path);
  });
}

/** The innermost package around a folder. */
function manifestOf(reader: LinkReader, folder: string): FileView | undefined {
  return reader.remember(`rust package ${folder}`, () => {
    for (const above of foldersUp(folder)) {
      const manifest = reader.fileAt(within(above, 'Cargo.toml'));
      if (manifest !== undefined && reader.exported(manifest, 'package').length > 0) return manifest;
    }
    return undefined;
  });
}

/** Where the library of a package begins. */
function libraryOf(reader: LinkReader, manifest: FileView): FileView | undefined {
  const [said] = reader.exported(manifest, 'target').filter(({ local }) => local === 'lib');
  return reader.fileFrom(folderOf(manifest.path), said?.specifier ?? 'src/lib.rs');
}

export type CrateAnswer = { readonly kind: 'crate'; readonly root: FileView } | { readonly kind: 'external' } | undefined;

/** What a crate's name means in a file: the library of its own package or of one beside it, one from elsewhere, or nothing. */
export function crateNamed(reader: LinkReader, view: FileView, name: string): CrateAnswer {
  return reader.remember(`rust crate ${folderOf(view.path)} ${name}`, (): CrateAnswer => {
    if (STANDARD.has(name)) return { kind: 'external' };
    const manifest = manifestOf(reader, folderOf(view.path));
    if (manifest === undefined) return undefined;
    const [named] = [...reader.exported(manifest, 'libname'), ...reader.exported(manifest, 'package')];
    if (named?.specifier.replaceAll('-', '_') === name) {
      const own = libraryOf(reader, manifest);
      if (own !== undefined) return { kind: 'crate', root: own };
    }
    const found = reader.exported(manifest, 'dependency').filter(({ local }) => local === name);
    if (found.length === 0) return undefined;
    const folder = found.map(({ specifier }) => folderOfDependency(reader, manifest, name, specifier)).find((each) => each !== undefined);
    const other = folder === undefined ? undefined : reader.fileAt(within(folder, 'Cargo.toml'));
    const root = other === undefined ? undefined : libraryOf(reader, other);
    return root === undefined ? { kind: 'external' } : { kind: 'crate', root };
  });
}

const STANDARD: ReadonlySet<string> = new Set(['std', 'core', 'alloc', 'proc_macro', 'test']);

function folderOfDependency(reader: LinkReader, manifest: FileView, name: string, specifier: string): string | undefined {
  const folder = folderOf(manifest.path);
  if (specifier !== 'workspace') return specifier === '' ? undefined : joinPath(folder, specifier);
  for (const above of foldersUp(folder)) {
    const workspace = reader.fileAt(within(above, 'Cargo.toml'));
    const [shared] =
      workspace === undefined ? [] : reader.exported(workspace, 'workspace.dependency').filter(({ local }) => local === name);
    if (shared !== undefined) return shared.specifier === '' ? undefined : joinPath(above, shared.specifier);
  }
  return undefined;
}

/** Whether a feature of a file's package is there unless somebody leaves it out. Of a file without a package nothing is known. */
export function isFeatureOn(reader: LinkReader, view: FileView, name: string): boolean | undefined {
  const manifest = manifestOf(reader, folderOf(view.path));
  if (manifest === undefined) return undefined;
  const on = reader.remember(`rust features ${manifest.path}`, () => {
    const brought = reader.exported(manifest, 'feature');
    const found = new Set(['default']);
    for (const feature of found)
      for (const { local, specifier } of brought) if (local === feature) found.add(specifier.replace(/^dep:|[?]?\/.*$/g, ''));
    return found;
  });
  return on.has(name);
}

/** Before 2018 paths of `use` began at the root of the crate. */
export function isOldEdition(reader: LinkReader, view: FileView): boolean {
  const manifest = manifestOf(reader, folderOf(view.path));
  if (manifest === undefined) return false;
  const [edition] = reader.exported(manifest, 'edition');
  return edition === undefined || edition.specifier === '2015';
}
