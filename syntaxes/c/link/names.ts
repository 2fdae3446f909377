/** What names mean that their file does not define: of what it includes, of the namespaces around, of the language. */
import { lastName, outerName } from '../../../server/src/base/dottedName.ts';
import type { ImportFact } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { oncePerView } from '../../../server/src/linker/rules/oncePerRun.ts';
import { asMeanings, type Entity, type Meaning, type Module } from '../../../server/src/linker/types/types.ts';
import { GLOBAL } from '../worldNames.ts';
import { compiled, isCompiled } from './conditions.ts';
import { closureOf } from './includes.ts';
import { declaredByMacro } from './macroVariables.ts';
import { everywhere, isLinkedSomewhere, isMacro, namespaceOf, namespacePath, visible } from './world.ts';

const NAMESPACE = 'namespace ';

export function freeName(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  if (name === GLOBAL) return [{ kind: 'module', module: { file: undefined, folder: '', language: view.language, world: view.path } }];
  const all = visible(linking, view, name);
  const found = all.length === 0 || view.language === 'c' ? all : inNamespaces(linking, view, all);
  if (found.length > 0) return inOrder(linking, view, found.length > 1 && found.every(isAlias) ? compiled(linking, view, found) : found);
  const declared = declaredByMacro(linking, view, name);
  if (declared !== undefined) return [{ kind: 'symbol', entity: declared }];
  // A function that is linked with this file for sure, or may be: there is no saying which.
  if (view.language === 'c' && isLinkedSomewhere(linking, name)) return [];
  return [{ kind: 'external', module: '', name }];
}

/** What `::f` means in a file: of the namespaces that it uses only what is outside of them all has not. */
export function globalName(linking: Linking, { world = '' }: Module, name: string): readonly Meaning[] {
  const view = linking.reader.fileAt(world);
  if (view === undefined) return [];
  const all = visible(linking, view, name).map((entity) => ({ entity, namespace: namespaceOf(linking, entity) }));
  const used = usedNamespaces(view);
  const outside = all.filter(({ namespace }) => namespace === '');
  const found = outside.length > 0 ? outside : all.filter(({ namespace }) => used.has(namespace));
  if (found.length > 0)
    return inOrder(
      linking,
      view,
      found.map(({ entity }) => entity),
    );
  return [{ kind: 'external', module: '', name }];
}

/** Of several meanings of a type's name that of the branch which is compiled. */
function isAlias({ view, symbol }: Entity): boolean {
  return view.symbol(symbol)?.kind === 'type';
}

/** A macro stands for the name wherever it is known, if it is compiled. */
function inOrder(linking: Linking, view: FileView, entities: readonly Entity[]): readonly Meaning[] {
  const macros = entities.filter(isMacro);
  const others = entities.filter((each) => !isMacro(each));
  const compiledMacros = others.length === 0 ? macros : macros.filter((each) => isCompiled(linking, view, each));
  return asMeanings(compiledMacros.length > 0 ? compiledMacros : others);
}

/** Of the namespaces that a file opens or uses those that have the name, the innermost first; macros are of none. */
function inNamespaces(linking: Linking, view: FileView, entities: readonly Entity[]): readonly Entity[] {
  const known = namespacesIn(linking, view);
  const seen = entities
    .map((entity) => ({ entity, namespace: namespaceOf(linking, entity) }))
    .filter(({ namespace }) => known.has(namespace));
  if (seen.length === 0) return [];
  // Which of several namespaces of a name is meant, what is asked of it says.
  if (entities.every(isNamespace)) return onePerPath(linking, seen);
  const deepest = Math.max(...seen.map(({ namespace }) => namespace.length));
  const nearest = seen.filter(({ namespace }) => namespace.length === deepest);
  return nearest.map(({ entity }) => entity);
}

function isNamespace({ view, symbol }: Entity): boolean {
  return view.symbol(symbol)?.kind === 'namespace';
}

function onePerPath(linking: Linking, all: readonly { readonly entity: Entity }[]): readonly Entity[] {
  const paths = new Map<string, Entity>();
  for (const { entity } of all) {
    const path = namespacePath(linking, entity);
    if (!paths.has(path)) paths.set(path, entity);
  }
  return [...paths.values()];
}

/** Namespaces that a file opens, uses or names in front of what it defines, dotted; '' for none. */
export const namespacesIn = oncePerView((linking, view): ReadonlySet<string> => {
  const names = new Set<string>(['']);
  // Which namespaces a file opens is told with what it opens as a whole.
  linking.reader.note(view, STARS);
  for (const [symbol, { kind }] of view.facts.symbols.entries())
    if (kind === 'namespace') {
      // What it is called, and whether that counts, is told under its own name.
      linking.reader.noteOwner(view, symbol);
      addPath(names, namespacePath(linking, { view, symbol }));
    }
  const used = usedNamespaces(view);
  // What is used may be inside of what is opened or used, and what is named in front of a definition inside of any of these.
  addInside(names, used, [...names, ...used]);
  addInside(names, view.foreignContainers(), [...names]);
  return names;
});

/** `using namespace a::b`. */
function usedNamespaces(view: FileView): ReadonlySet<string> {
  const uses = view.facts.imports.filter(
    ({ form, alias, specifier }) => form === 'namespace' && alias === '' && specifier.startsWith(NAMESPACE),
  );
  return new Set(uses.map(({ specifier }) => dotted(specifier)));
}

/** A namespace, and those around it, which one macro may open with it. */
function addPath(names: Set<string>, path: string): void {
  for (let at = path; at !== ''; at = outerName(at)) names.add(at);
}

/** Namespaces by the names that they have in the file, inside of each of those around. Of classes among them no namespace is called so. */
function addInside(names: Set<string>, written: Iterable<string>, around: readonly string[]): void {
  for (const each of written) for (const outer of around) addPath(names, outer === '' ? each : `${outer}.${each}`);
}

function dotted(specifier: string): string {
  return specifier.slice(NAMESPACE.length).replaceAll('::', '.');
}

/** What `using a::b::X` and `namespace x = a::b` make known. */
export function imported(linking: Linking, view: FileView, fact: ImportFact): readonly Meaning[] {
  if (!fact.specifier.startsWith(NAMESPACE)) return [];
  const path = dotted(fact.specifier);
  if (fact.form === 'named') return inNamespace(linking, view, path, fact.name);
  const name = lastName(path);
  const outer = outerName(path);
  return inNamespace(linking, view, outer, name);
}

function inNamespace(linking: Linking, view: FileView, path: string, name: string): readonly Meaning[] {
  const all = visible(linking, view, name).filter((entity) => {
    const namespace = namespaceOf(linking, entity);
    return namespace === path || namespace.endsWith(`.${path}`);
  });
  if (all.length > 0) return asMeanings(all);
  return [{ kind: 'external', module: '', name: path === '' ? name : `${path}.${name}` }];
}

/** A namespace is one thing in however many places it is opened. */
export function namespaceMembers(linking: Linking, namespace: Entity, name: string): readonly Entity[] {
  const path = namespacePath(linking, namespace);
  const all = everywhere(linking, name).filter((entity) => namespaceOf(linking, entity) === path);
  const from = linking.reader.own();
  const seen = from === undefined || all.length <= 1 ? all : all.filter(({ view }) => closureOf(linking, from).files.has(view.id));
  const found = seen.length > 0 ? seen : all;
  return from === undefined ? found : compiled(linking, from, found);
}
