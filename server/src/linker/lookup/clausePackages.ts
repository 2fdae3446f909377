/**
 * Packages that files say they belong to, whatever folder they lie in, as the languages of the Java virtual machine have them: Java and
 * Kotlin find each other's. A file shares its names with those of its package (facts/clausePackages.ts).
 */
import { packageNamespace } from '../../facts/clausePackages.ts';
import type { ImportFact } from '../../facts/fileFacts.ts';
import type { FileView } from '../reading/fileView.ts';
import type { LinkReader } from '../reading/linkReader.ts';
import type { Linking } from '../rules/linking.ts';
import type { ModuleAnswer } from '../rules/linkRules.ts';
import { asMeanings, type Entity, fileModule, isTypeDefinition, type Meaning, type Module } from '../types/types.ts';
import { memberOfMeaning } from './meanings.ts';
import { sharedBy } from './sharedDefinitions.ts';

/** Names of a package, in whatever folder, the nearest first. All that is given on is noted. */
export function typesOfPackage(reader: LinkReader, of: string, name: string, from: FileView | undefined): readonly Entity[] {
  const namespace = packageNamespace(of);
  const views = reader.namespaceFiles(namespace, name);
  const sorted =
    views.length <= 1 || from === undefined ? views : [...views].sort((one, other) => nearness(other, from) - nearness(one, from));
  const found = sorted.flatMap((view) => sharedBy(reader, view, namespace, name));
  // Functions may be overloads wherever they stand.
  const functions = found.filter((each) => !isTypeDefinition(each));
  if (functions.length > 0 && functions.length === found.length) return functions;
  const own = from === undefined ? undefined : found.find(({ view }) => view.id === from.id);
  return own === undefined ? found.slice(0, 1) : [own];
}

/** How many folders two files share from the root on: one package may have a type of the same name in several modules. */
function nearness(view: FileView, from: FileView): number {
  let at = 0;
  while (at < view.path.length && view.path[at] === from.path[at]) at++;
  return at;
}

function isPackage(reader: LinkReader, name: string): boolean {
  return reader.namespaceFiles(packageNamespace(name), '').length > 0;
}

/** Whether a package has types, or packages below it that have. */
export function hasPackages(reader: LinkReader, name: string): boolean {
  return isPackage(reader, name) || reader.namespaceFiles(packageNamespace(name), '.').length > 0;
}

/** The package that a file says it belongs to. */
export function packageOf(view: FileView): string {
  return view.facts.exports.find(({ form, specifier }) => form === 'namespace' && specifier === '')?.name ?? '';
}

export function packageModule(name: string): Module {
  return { file: undefined, folder: name, language: 'java' };
}

/** What a qualified name of a type means: `a.b.Outer.Inner`. Undefined when neither its package nor an outer type is in the folder. */
function typeNamed(linking: Linking, path: string, from: FileView | undefined): readonly Meaning[] | undefined {
  const parts = path.split('.');
  for (let count = parts.length - 1; count >= 0; count--) {
    const [name = '', ...inner] = parts.slice(count);
    const outer = typesOfPackage(linking.reader, parts.slice(0, count).join('.'), name, from);
    if (outer.length === 0) continue;
    let meanings: readonly Meaning[] = asMeanings(outer);
    for (const each of inner) meanings = meanings.flatMap((meaning) => memberOfMeaning(linking, meaning, each));
    return meanings;
  }
  return undefined;
}

/** What a name means by a star: a type of the package, or what the class has under the name. Undefined for what lies outside. */
export function starredName(linking: Linking, view: FileView, specifier: string, name: string): readonly Meaning[] | undefined {
  const found = typesOfPackage(linking.reader, specifier, name, view);
  if (found.length > 0) return asMeanings(found);
  if (isPackage(linking.reader, specifier)) return [];
  return typeNamed(linking, specifier, view)?.flatMap((meaning) => memberOfMeaning(linking, meaning, name));
}

/** The file of the outermost type of a qualified name. */
function fileOfType(reader: LinkReader, path: string, from: FileView): FileView | undefined {
  const parts = path.split('.');
  for (let count = parts.length - 1; count >= 0; count--) {
    const [found] = typesOfPackage(reader, parts.slice(0, count).join('.'), parts[count] ?? '', from);
    if (found !== undefined) return found.view;
  }
  return undefined;
}

export function resolveModule(
  reader: LinkReader,
  from: FileView,
  specifier: string,
  fact: Pick<ImportFact, 'form' | 'flags'> | undefined,
): ModuleAnswer {
  if (fact?.form === 'star' && isPackage(reader, specifier)) return { kind: 'module', module: packageModule(specifier) };
  const file = fileOfType(reader, specifier, from);
  if (file !== undefined) return fileModule(file);
  const outside = outsidePackage(specifier);
  if (isPackage(reader, outside)) return { kind: 'missing', reason: `no type ${specifier}` };
  return { kind: 'external', package: fact?.form === 'star' ? specifier : outside };
}

/** Packages are written small, types with a capital letter. */
function outsidePackage(path: string): string {
  const parts = path.split('.');
  const type = parts.findIndex((part) => /^\p{Lu}/u.test(part));
  return parts.slice(0, type < 0 ? Math.max(parts.length - 1, 1) : type).join('.');
}

export function filesOfModule({ reader }: Linking, { folder }: Module): readonly FileView[] {
  return folder === undefined ? [] : reader.namespaceFiles(packageNamespace(folder), '');
}

/** A type of a package, or a package below it. */
export function moduleMember(linking: Linking, { file, folder }: Module, name: string): readonly Meaning[] {
  if (file !== undefined || folder === undefined) return [];
  const found = typesOfPackage(linking.reader, folder, name, undefined);
  if (found.length > 0) return asMeanings(found);
  if (!/^\p{Lu}/u.test(name)) return [{ kind: 'module', module: packageModule(`${folder}.${name}`) }];
  return isPackage(linking.reader, folder) ? [] : [{ kind: 'external', module: folder, name }];
}

/** What an import makes known: the type, or the static members of that name. Stars make names known one by one (names.ts). */
export function imported(linking: Linking, view: FileView, { form, specifier, name }: ImportFact): readonly Meaning[] {
  if (form === 'star') return [];
  const isType = specifier === name || specifier.endsWith(`.${name}`);
  const types = typeNamed(linking, specifier, view);
  if (types === undefined) {
    const outside = outsidePackage(specifier);
    if (isPackage(linking.reader, outside)) return [];
    const inner = specifier.slice(outside.length + 1);
    return [{ kind: 'external', module: outside, name: isType ? inner || name : `${inner}.${name}` }];
  }
  return isType ? types : types.flatMap((meaning) => memberOfMeaning(linking, meaning, name));
}
