/** Import paths: modules by go.mod and go.work, packages as folders of them, and what a package offers. */
import { folderOf, foldersUp, joinPath, within } from '../../../server/src/base/paths.ts';
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import type { Entity, Meaning, Module } from '../../../server/src/linker/types/types.ts';
import { clauseOf, isGo, isImportable, preferred } from './packages.ts';

export function resolveModule(reader: LinkReader, from: FileView, specifier: string): ModuleAnswer {
  const folder = folderOf(from.path);
  return reader.remember(`go import ${folder} ${specifier}`, () => findModule(reader, folder, specifier));
}

function findModule(reader: LinkReader, folder: string, specifier: string): ModuleAnswer {
  if (/^\.\.?(\/|$)/.test(specifier)) {
    const beside = joinPath(folder, specifier);
    return beside === undefined ? { kind: 'missing', reason: 'leads out of the folder' } : packageAt(reader, beside, specifier);
  }
  const own = moduleAround(reader, folder);
  if (own === undefined) return withoutModule(reader, specifier);
  for (const place of [...placesOf(own), ...placesInWorkspace(reader, own.folder)]) {
    const rest = restOf(specifier, place.path);
    const target = rest === undefined ? undefined : joinPath(place.folder, rest);
    if (target !== undefined && hasPackage(reader, target)) return { kind: 'module', module: goPackage(target) };
    if (rest !== undefined && place.folder === own.folder) return { kind: 'missing', reason: `no package in ${target}` };
  }
  const vendored = joinPath(own.folder, `vendor/${specifier}`) ?? '';
  if (hasPackage(reader, vendored)) return { kind: 'module', module: goPackage(vendored) };
  return { kind: 'external', package: specifier };
}

function goPackage(folder: string): Module {
  return { file: undefined, folder, language: 'go' };
}

/** A folder whose packages' paths begin with `path`. */
interface Place {
  readonly path: string;
  readonly folder: string;
}

interface GoModule extends Place {
  readonly manifest: FileView;
  readonly reader: LinkReader;
}

/** The innermost module around a folder. */
function moduleAround(reader: LinkReader, folder: string): GoModule | undefined {
  for (const above of foldersUp(folder)) {
    const found = moduleAt(reader, above);
    if (found !== undefined) return found;
  }
  return undefined;
}

function moduleAt(reader: LinkReader, folder: string): GoModule | undefined {
  const manifest = reader.fileAt(within(folder, 'go.mod'));
  if (manifest === undefined) return undefined;
  const [named] = reader.exported(manifest, 'module');
  return named === undefined ? undefined : { path: named.specifier, folder, manifest, reader };
}

/** The module itself and the folders that it says replace others. */
function* placesOf({ path, folder, manifest, reader }: GoModule): Generator<Place> {
  yield* replacements(reader, manifest, folder);
  yield { path, folder };
}

function* replacements(reader: LinkReader, manifest: FileView, folder: string): Generator<Place> {
  for (const { local, specifier } of reader.exported(manifest, 'replace')) {
    const target = /^\.\.?(\/|$)/.test(specifier) ? joinPath(folder, specifier) : undefined;
    if (target !== undefined) yield { path: local, folder: target };
  }
}

/** Modules that are worked on together. */
function* placesInWorkspace(reader: LinkReader, folder: string): Generator<Place> {
  for (const above of foldersUp(folder)) {
    const workspace = reader.fileAt(within(above, 'go.work'));
    if (workspace === undefined) continue;
    yield* replacements(reader, workspace, above);
    for (const { specifier } of reader.exported(workspace, 'use')) {
      const used = joinPath(above, specifier);
      const place = used === undefined ? undefined : moduleAt(reader, used);
      if (place !== undefined) yield place;
    }
    return;
  }
}

/** What of an import path lies behind the path of a module; '' for its root. */
function restOf(specifier: string, path: string): string | undefined {
  if (specifier === path) return '';
  return specifier.startsWith(`${path}/`) ? specifier.slice(path.length + 1) : undefined;
}

/** Without a go.mod: the longest end of the path that is a folder with Go files. Paths of the standard library have no dot in front. */
function withoutModule(reader: LinkReader, specifier: string): ModuleAnswer {
  const [host = '', ...parts] = specifier.split('/');
  if (host.includes('.'))
    for (let start = 0; start < parts.length; start++) {
      const folder = parts.slice(start).join('/');
      if (reader.hasFolder(folder) && hasPackage(reader, folder)) return { kind: 'module', module: goPackage(folder) };
    }
  return { kind: 'external', package: specifier };
}

function packageAt(reader: LinkReader, folder: string, specifier: string): ModuleAnswer {
  if (!hasPackage(reader, folder)) return { kind: 'missing', reason: `no package in ${specifier}` };
  return { kind: 'module', module: goPackage(folder) };
}

function hasPackage(reader: LinkReader, folder: string): boolean {
  return reader.packageFiles(folder, '').some(isImportable);
}

/** The files that make a package, those of its tests left out. */
export function filesOfModule({ reader }: Linking, { folder }: Module): readonly FileView[] {
  const files = reader.packageFiles(folder ?? '', '').filter(isImportable);
  const proper = files.filter((view) => !clauseOf(view).isTest);
  const name = proper.map((view) => clauseOf(view).name).find((each) => each !== 'main') ?? 'main';
  const own = proper.filter((view) => clauseOf(view).name === name);
  return own.length > 0 ? own : files;
}

export function moduleMember({ reader }: Linking, module: Module, name: string): readonly Meaning[] {
  if (name === '') return [{ kind: 'module', module }];
  const found = reader.packageFiles(module.folder ?? '', name).flatMap((view) => (isImportable(view) ? definitionsIn(view, name) : []));
  return notedMeanings(reader, preferred(found, undefined));
}

/** Definitions of a name in a file's own scope. Whoever gives them on must note them. */
export function definitionsIn(view: FileView, name: string): Entity[] {
  return view.named(0, name).flatMap((index) => {
    const symbol = view.binding(index)?.symbol ?? -1;
    return symbol >= 0 ? [{ view, symbol }] : [];
  });
}

export function notedMeanings(reader: LinkReader, entities: readonly Entity[]): readonly Meaning[] {
  return entities.map((entity) => {
    reader.note(entity.view, entity.view.symbol(entity.symbol)?.name ?? '');
    return { kind: 'symbol', entity };
  });
}

export function imported(linking: Linking, view: FileView, { specifier }: ImportFact): readonly Meaning[] {
  const answer = resolveModule(linking.reader, view, specifier);
  if (answer.kind === 'module') return [{ kind: 'module', module: answer.module }];
  return answer.kind === 'external' ? [{ kind: 'external', module: answer.package, name: '' }] : [];
}

/** The name that the files of a package give it, for imports without a name of their own. */
export function packageName(linking: Linking, module: Module): string {
  const [first] = filesOfModule(linking, module);
  return first === undefined || !isGo(first) ? '' : clauseOf(first).name;
}
