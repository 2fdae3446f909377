/** Names that a file does not define: of its package, of imports on demand, of java.lang, and packages themselves. */
import { lastName, outerName } from '../../../server/src/base/dottedName.ts';
import { hasPackages, packageModule, packageOf, starredName, typesOfPackage } from '../../../server/src/linker/lookup/clausePackages.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type LinkReader, STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Entity, isMethod, isPrivate, type Meaning } from '../../../server/src/linker/types/types.ts';
import { JAVA_LANG, libraryTypes, packageOfLibrary } from './library.ts';

export function freeName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  const { reader } = linking;
  // A file that says something else of its package has other neighbours.
  const own = packageOf(view);
  reader.note(view, '');
  const beside = typesOfPackage(reader, own, name, view);
  if (beside.length > 0) return asMeanings(beside);
  reader.note(view, STARS);
  const starred = onDemand(linking, view, name, 'others');
  if (starred.some(({ kind }) => kind === 'symbol')) return starred;
  if (JAVA_LANG.has(name)) return [{ kind: 'external', module: 'java.lang', name }];
  if (starred.length > 0) return starred;
  return isRoot(linking.reader, name) ? [{ kind: 'module', module: packageModule(name) }] : [];
}

/** No type is called: what is meant was imported from a class. */
export function freeCall(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  linking.reader.note(view, '');
  linking.reader.note(view, STARS);
  return onDemand(linking, view, name, 'methods');
}

type Wanted = 'methods' | 'others';

/** Of `import a.*` and `import static a.B.*`, as far as it is wanted. What lies outside may have any name, where the tables do not say better. */
function onDemand(linking: Linking, view: FileView, name: string, wanted: Wanted): readonly Meaning[] {
  let outside: Meaning | undefined;
  for (const { form, specifier } of view.facts.imports) {
    if (form !== 'star') continue;
    // Of others' private members no import tells.
    const found = starredName(linking, view, specifier, name)?.filter((each) => each.kind !== 'symbol' || isMeant(each.entity, wanted));
    if (found === undefined) outside = betterOf(outside, outsideName(specifier, name, wanted), name);
    else if (found.length > 0) return found;
  }
  return outside === undefined ? [] : [outside];
}

function isMeant(entity: Entity, wanted: Wanted): boolean {
  return isMethod(entity) === (wanted === 'methods') && !isPrivate(entity);
}

/** What a star from outside may mean by a name: types of packages have a capital letter, members of classes mostly none. */
function outsideName(specifier: string, name: string, wanted: Wanted): Meaning | undefined {
  const isType = /^\p{Lu}/u.test(name);
  const last = lastName(specifier);
  const isClass = /^\p{Lu}/u.test(last);
  if (isClass) return isType ? undefined : { kind: 'external', module: outerName(specifier), name: `${last}.${name}` };
  return isType && wanted !== 'methods' ? { kind: 'external', module: specifier, name } : undefined;
}

function betterOf(before: Meaning | undefined, found: Meaning | undefined, name: string): Meaning | undefined {
  const isKnown = found?.kind === 'external' && (packageOfLibrary(name) === found.module || isMemberOfLibrary(found.name));
  return before === undefined || isKnown ? found : before;
}

/** Whether the tables know a static member: `Mockito.verify`. */
function isMemberOfLibrary(path: string): boolean {
  const types = libraryTypes();
  let at: string | undefined = outerName(path);
  while (at !== undefined && at !== 'Object' && Object.hasOwn(types, at)) {
    if (Object.hasOwn(types[at]?.members ?? {}, lastName(path))) return true;
    at = types[at]?.base;
  }
  return false;
}

/** The first name of a qualified one: what packages usually begin with, or this very one. */
function isRoot(reader: LinkReader, name: string): boolean {
  return ROOTS.has(name) || (/^\p{Ll}/u.test(name) && hasPackages(reader, name));
}

const ROOTS: ReadonlySet<string> = new Set(
  'android androidx com de edu fr gov io jakarta java javax jdk junit kotlin kotlinx me net org scala sun uk us'.split(' '),
);
