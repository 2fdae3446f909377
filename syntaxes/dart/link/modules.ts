/** What libraries offer, and what imports make known. */
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import { meaningsOfBinding } from '../../../server/src/linker/lookup/meanings.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { asMeanings, type Meaning, type Module } from '../../../server/src/linker/types/types.ts';
import { definitionsIn, filesOfLibrary, rootOf } from './libraries.ts';
import { CORE, DART } from './library.ts';
import { resolveModule } from './packages.ts';

export function moduleMember(linking: Linking, module: Module, name: string): readonly Meaning[] {
  if (module.file === undefined) return [];
  if (name === '') return [{ kind: 'module', module }];
  return name.startsWith('_') ? [] : offered(linking, module.file, name, new Set());
}

/** What a library has itself, or passes on. */
function offered(linking: Linking, file: FileView, name: string, seen: Set<number>): readonly Meaning[] {
  const { reader } = linking;
  if (seen.has(file.id)) return [];
  seen.add(file.id);
  const own = definitionsIn(reader, filesOfLibrary(reader, file), name);
  if (own.length > 0) return asMeanings(own);
  const outside: Meaning[] = [];
  const passed = (specifier: string): readonly Meaning[] => {
    const answer = resolveModule(reader, file, specifier);
    if (answer.kind === 'external') outside.push({ kind: 'external', module: answer.package, name });
    return answer.kind === 'module' && answer.module.file !== undefined ? offered(linking, answer.module.file, name, seen) : [];
  };
  for (const { specifier, form } of reader.exported(file, name)) {
    if (specifier === '' || form !== 'named') continue;
    const found = passed(specifier);
    if (found.length > 0) return found;
    if (outside.length > 0) return outside.slice(0, 1);
  }
  outside.length = 0;
  for (const { specifier, local, form } of reader.stars(file)) {
    if (form !== 'star' || isHidden(local, name)) continue;
    const found = passed(specifier);
    if (found.length > 0) return found;
  }
  return [];
}

/** `-a -b`: the names behind `hide`. */
function isHidden(list: string, name: string): boolean {
  return list !== '' && list.split(' ').includes(`-${name}`);
}

/** A prefix stands for all libraries that are imported under it. */
export function imported(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[] {
  if (fact.form !== 'namespace') return importedAlone(linking, view, fact);
  return view.facts.imports.flatMap((each) =>
    each.form === 'namespace' && each.alias === fact.alias ? importedAlone(linking, view, each) : [],
  );
}

function importedAlone(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[] {
  const answer = resolveModule(linking.reader, view, fact.specifier);
  if (answer.kind === 'external') return [{ kind: 'external', module: answer.package, name: fact.name }];
  if (answer.kind === 'missing') return [];
  return fact.name === '' ? [{ kind: 'module', module: answer.module }] : moduleMember(linking, answer.module, fact.name);
}

/** A name that the file itself does not define. */
export function freeName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  if (name === 'super') return [];
  const { reader } = linking;
  const root = rootOf(reader, view);
  const files = filesOfLibrary(reader, root);
  const siblings = definitionsIn(
    reader,
    files.filter(({ id }) => id !== view.id),
    name,
  );
  if (siblings.length > 0) return asMeanings(siblings);
  // A part has the imports of its library.
  if (root.id !== view.id) {
    const found = reader
      .topIndices(root, name)
      .flatMap((index) => ((root.binding(index)?.import ?? -1) >= 0 ? meaningsOfBinding(linking, root, index) : []));
    if (found.length > 0) return found;
  }
  const starred = name.startsWith('_') ? [] : fromStars(linking, root, name);
  if (starred.some(({ kind }) => kind !== 'external')) return starred;
  return CORE.has(name) ? [{ kind: 'external', module: '', name }] : starred;
}

/** What imports bring without saying which names. What lies outside may have any name. */
function fromStars(linking: Linking, root: FileView, name: string): readonly Meaning[] {
  const { reader } = linking;
  reader.note(root, STARS);
  const outside: Meaning[] = [];
  for (const fact of root.facts.imports) {
    if (fact.form !== 'star' || isHidden(fact.alias, name)) continue;
    const answer = resolveModule(reader, root, fact.specifier);
    if (answer.kind === 'external') outside.push({ kind: 'external', module: answer.package, name });
    const found = answer.kind === 'module' ? moduleMember(linking, answer.module, name) : [];
    if (found.length > 0) return found;
  }
  const known = outside.find((each) => each.kind === 'external' && DART[each.module]?.has(name) === true);
  return known !== undefined ? [known] : outside.sort((one, other) => rank(one) - rank(other)).slice(0, 1);
}

/** Libraries of Dart itself are less likely to have a name of which nothing is known. */
function rank(meaning: Meaning): number {
  return meaning.kind === 'external' && meaning.module.startsWith('dart:') ? 1 : 0;
}

/** Libraries whose names are known in a file: its own, what it imports, and what those pass on. */
export function visibleLibraries(linking: Linking, view: FileView): ReadonlySet<number> {
  const { reader } = linking;
  const root = rootOf(reader, view);
  return reader.remember(`dart libraries ${root.path}`, () => {
    const seen = new Set([root.id]);
    reader.note(root, STARS);
    const passedOn = (file: FileView): void => {
      if (seen.has(file.id)) return;
      seen.add(file.id);
      reader.note(file, STARS);
      for (const { specifier, form } of file.facts.exports)
        if (specifier !== '' && (form === 'star' || form === 'named')) follow(file, specifier);
    };
    const follow = (file: FileView, specifier: string): void => {
      const answer = resolveModule(reader, file, specifier);
      if (answer.kind === 'module' && answer.module.file !== undefined) passedOn(answer.module.file);
    };
    for (const { specifier, form } of root.facts.imports) if (form !== 'reexport' && form !== 'reexportStar') follow(root, specifier);
    return seen;
  });
}
