/** Packages, and what leads into them: definitions by name, objects as places of members, imports. */
import { lastName, outerName } from '../../../server/src/base/dottedName.ts';
import { oncePer } from '../../../server/src/base/oncePer.ts';
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import { meaningsOf, memberOfMeaning } from '../../../server/src/linker/lookup/meanings.ts';
import { namespaceOf } from '../../../server/src/linker/lookup/owners.ts';
import { sharedDefinitions } from '../../../server/src/linker/lookup/sharedDefinitions.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { LinkReader } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { ModuleAnswer } from '../../../server/src/linker/rules/linkRules.ts';
import { asMeanings, type Entity, fileModule, type Meaning, type Module } from '../../../server/src/linker/types/types.ts';
import { ALL, PASSED_ON } from '../exports.ts';
import { isObject } from './companions.ts';

function definitionsIn(reader: LinkReader, name: string, around: string): readonly Entity[] {
  return reader.remember(`scala ${around} ${name}`, () => sharedDefinitions(reader, `scala:${around}`, name));
}

function hasPackage(reader: LinkReader, name: string): boolean {
  return reader.remember(`scala package ${name}`, () => reader.namespaceFiles(`scala:${name}`, '').length > 0 || hasInner(reader, name));
}

function hasInner(reader: LinkReader, name: string): boolean {
  const inner = lastName(name);
  const space = `scala:${outerName(name)}`;
  return reader
    .namespaceFiles(space, inner)
    .some((view) =>
      reader.exported(view, inner).some(({ form, specifier, symbol }) => form === 'shared' && specifier === space && symbol < 0),
    );
}

function packageModule(name: string): Module {
  return { file: undefined, folder: name, language: 'scala' };
}

/** What a package has under a name: definitions, what its package object has, or a package inside. */
export function packageMember(linking: Linking, around: string, name: string): readonly Meaning[] {
  const { reader } = linking;
  // A package object stands for nothing but the members that it gives its package.
  const found = definitionsIn(reader, name, around).filter((each) => !isPackageObject(each));
  if (found.length > 0) return asMeanings(found);
  const holders = around === '' ? [] : definitionsIn(reader, lastName(around), outerName(around)).filter(isPackageObject);
  const held = holders.flatMap((holder) => linking.ask.membersOfDefinition(linking, holder, name));
  if (held.length > 0) return asMeanings(held);
  const given = passedOnBy(linking, around, name);
  if (given.length > 0) return given;
  const inside = around === '' ? name : `${around}.${name}`;
  return hasPackage(reader, inside) ? [{ kind: 'module', module: packageModule(inside) }] : [];
}

/** What a package passes on under a name. Two may pass on each other's. */
function passedOnBy(linking: Linking, around: string, name: string): readonly Meaning[] {
  const known = passedOn(linking);
  const key = `${around} ${name}`;
  if (!known.has(key)) {
    known.set(key, []);
    known.set(key, findPassedOn(linking, around, name));
  }
  return known.get(key) ?? [];
}

const passedOn = oncePer((_linking: Linking) => new Map<string, readonly Meaning[]>());

function findPassedOn(linking: Linking, around: string, name: string): readonly Meaning[] {
  for (const asked of [name, ALL])
    for (const view of linking.reader.namespaceFiles(PASSED_ON + around, asked)) {
      const found = pathsIn(linking, view, around, asked).flatMap(({ path, scope }) =>
        meaningOfPath(linking, view, scope, asked === ALL ? [...path, name] : path),
      );
      if (found.length > 0) return found;
    }
  return [];
}

interface Path {
  readonly path: readonly string[];
  readonly scope: number;
}

/** Paths that an export clause of a package, class or object gives a name. */
export function pathsIn(linking: Linking, view: FileView, around: string, name: string): readonly Path[] {
  return linking.reader
    .exported(view, name)
    .filter(({ form, specifier }) => form === 'shared' && specifier === PASSED_ON + around)
    .map(({ local, start }) => ({ path: local.split('.'), scope: view.scopeAt(start) }));
}

function isPackageObject(entity: Entity): boolean {
  return isObject(entity) && (entity.view.symbol(entity.symbol)?.signature ?? '').includes('package object');
}

/** The scope around that decides what free names mean: that of a package, or of the object that stands for one. */
export function packageScope(view: FileView, scope: number): number {
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? -1) {
    const fact = view.scope(at);
    if (fact?.kind === 'module' || (fact?.kind === 'class' && isPackageObject({ view, symbol: fact.symbol }))) return at;
  }
  return 0;
}

/** Full names of the packages around a scope, innermost first. */
export function packagesAround(reader: LinkReader, view: FileView, scope: number): readonly string[] {
  const names: string[] = [];
  for (let at = scope; at > 0; at = view.scope(at)?.parent ?? -1) {
    const fact = view.scope(at);
    if (fact !== undefined && fact.symbol >= 0) reader.noteOwner(view, fact.symbol);
    if (fact?.kind === 'module') names.push(namespaceOf(view, fact.symbol));
    else if (fact?.kind === 'class' && isPackageObject({ view, symbol: fact.symbol })) {
      const around = namespaceOf(view, fact.symbol);
      names.push([around, view.symbol(fact.symbol)?.name].filter(Boolean).join('.'));
    }
  }
  return names;
}

/** What a path means, read from the packages around and from the root. */
export function meaningOfPath(linking: Linking, view: FileView, scope: number, path: readonly string[]): readonly Meaning[] {
  const parts = path[0] === '_root_' ? path.slice(1) : path;
  for (const around of [...packagesAround(linking.reader, view, scope), '']) {
    let meanings: readonly Meaning[] = [{ kind: 'module', module: packageModule(around) }];
    for (const name of parts) meanings = meanings.flatMap((meaning) => memberInside(linking, meaning, name));
    if (meanings.length > 0) return meanings;
  }
  return [];
}

function memberInside(linking: Linking, meaning: Meaning, name: string): readonly Meaning[] {
  return meaning.kind === 'module' ? packageMember(linking, meaning.module.folder ?? '', name) : memberOfMeaning(linking, meaning, name);
}

export function resolveModule(
  reader: LinkReader,
  from: FileView,
  specifier: string,
  fact: Pick<ImportFact, 'form' | 'flags'> | undefined,
): ModuleAnswer {
  const scope = fact !== undefined && 'scope' in fact ? (fact as ImportFact).scope : 0;
  return (
    moduleAt(reader, from, scope, specifier) ??
    moduleAt(reader, from, scope, spelledOut(from, specifier) ?? '') ?? { kind: 'external', package: specifier }
  );
}

function moduleAt(reader: LinkReader, from: FileView, scope: number, specifier: string): ModuleAnswer | undefined {
  if (specifier === '') return undefined;
  for (const around of [...packagesAround(reader, from, scope), '']) {
    const name = around === '' ? specifier : `${around}.${specifier}`;
    if (hasPackage(reader, name)) return { kind: 'module', module: packageModule(name) };
    const [holder] = objectAt(reader, name);
    if (holder !== undefined) return fileModule(holder.view);
  }
  return undefined;
}

/** A path that begins with a name that an import of the file has brought, from the root; undefined for any other. */
function spelledOut(from: FileView, specifier: string): string | undefined {
  const [first = '', ...rest] = specifier.split('.');
  const brought = from.facts.imports.find(
    ({ form, alias, specifier: path }) => form === 'named' && alias === first && !path.startsWith(first),
  );
  return brought === undefined ? undefined : [brought.specifier, brought.name, ...rest].join('.');
}

/** `a.b.Obj.Inner`: the outermost definition on a path. */
function objectAt(reader: LinkReader, path: string): readonly Entity[] {
  const parts = path.split('.');
  for (let length = parts.length - 1; length >= 0; length--) {
    const found = definitionsIn(reader, parts[length] ?? '', parts.slice(0, length).join('.'));
    if (found.length > 0) return found;
  }
  return [];
}

export function imported(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[] {
  const path = fact.name === '' ? fact.specifier.split('.') : [...fact.specifier.split('.'), fact.name];
  const absolute = meaningOfPath(linking, view, fact.scope, path);
  const found = absolute.length > 0 ? absolute : throughNames(linking, view, fact.scope, path);
  return found.length > 0 ? found : [{ kind: 'external', module: fact.specifier, name: fact.name }];
}

/** A path may begin with a name that another import has brought. */
function throughNames(linking: Linking, view: FileView, scope: number, [first = '', ...rest]: readonly string[]): readonly Meaning[] {
  let meanings = rest.length === 0 ? [] : meaningsOf(linking, view, scope, first);
  for (const name of rest) meanings = meanings.flatMap((meaning) => memberInside(linking, meaning, name));
  return meanings.filter(({ kind }) => kind !== 'external');
}

export function moduleMember(linking: Linking, { file, folder }: Module, name: string): readonly Meaning[] {
  if (file !== undefined || folder === undefined) return [];
  return name === '' ? [{ kind: 'module', module: packageModule(folder) }] : packageMember(linking, folder, name);
}

/** Of a package the files that belong to it, as long as they are few. */
export function filesOfModule({ reader }: Linking, { file, folder }: Module): readonly FileView[] {
  if (file !== undefined) return [file];
  const files = reader.namespaceFiles(`scala:${folder ?? ''}`, '');
  return files.length > MOST_FILES ? [] : files;
}

const MOST_FILES = 24;
