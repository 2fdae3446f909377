/** Names of the world: all files that see each other by inclusion, and functions and variables that are linked over the whole folder. */
import { oncePerKey } from '../../../server/src/base/oncePer.ts';
import { folderOf, sharedFolders } from '../../../server/src/base/paths.ts';
import { type Index, Modifier, type SymbolFact } from '../../../server/src/facts/fileFacts.ts';
import { type FileView, isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { oncePerView } from '../../../server/src/linker/rules/oncePerRun.ts';
import type { Entity } from '../../../server/src/linker/types/types.ts';
import { linkedName, namespaceOfName } from '../worldNames.ts';
import { type Closure, closureOf, isHeader } from './includes.ts';
import { STANDARD } from './standardNames.ts';

/**
 * All that files of the folder, or those among them, have under a name: of C's names the name itself, of methods outside of their class
 * `Class::name`. In a large folder thousands of files may have it, and only those that count should be read.
 */
export function everywhere(linking: Linking, name: string, among?: Pick<ReadonlySet<number>, 'has'>): readonly Entity[] {
  const namespace = namespaceOfName(name);
  const found: Entity[] = [];
  for (const view of linking.reader.namespaceFiles(namespace, name, among)) {
    // How many there are is told under the name itself.
    linking.reader.note(view, name);
    for (const { form, specifier, symbol } of view.exported(name))
      if (form === 'shared' && specifier === namespace && symbol >= 0) {
        // What it is decides whether it is meant, also where it is not.
        linking.reader.noteOwner(view, symbol);
        found.push({ view, symbol });
      }
  }
  return found;
}

/** Names of namespaces around a symbol, dotted; those without a name and inline ones are as if they were not there. */
export function namespaceOf(linking: Linking, { view, symbol }: Entity): string {
  const names: string[] = [];
  for (let at = view.symbol(symbol)?.container ?? -1; at >= 0; at = view.symbol(at)?.container ?? -1) {
    const fact = view.symbol(at);
    if (fact?.kind !== 'namespace') continue;
    const name = ownName(linking, view, fact);
    if (name !== '') names.unshift(name);
  }
  return names.join('.');
}

/** Names of the namespaces whose text a scope lies in, dotted. */
export function namespaceAround(linking: Linking, view: FileView, scope: Index): string {
  const symbol = view.scope(view.innermost('module', scope))?.symbol ?? -1;
  return symbol < 0 ? '' : namespacePath(linking, { view, symbol });
}

/** Names of all that is around a class and its own, dotted; of one that is defined outside of another as far as that is written there. */
export function pathOfClass(linking: Linking, { view, symbol }: Entity): string {
  const names: string[] = [];
  let outermost = symbol;
  for (let at = symbol; at >= 0 && view.symbol(at)?.kind !== 'namespace'; at = view.symbol(at)?.container ?? -1) {
    outermost = at;
    names.unshift(view.symbol(at)?.name ?? '');
  }
  const outside = view.symbol(outermost)?.containerName ?? '';
  const around = outside === '' ? namespaceOf(linking, { view, symbol }) : namespaceAround(linking, view, view.scopeOf(outermost));
  return [around, outside, ...names].filter((each) => each !== '').join('.');
}

/** What a namespace adds to a path, its own name included. */
export function namespacePath(linking: Linking, { view, symbol }: Entity): string {
  const fact = view.symbol(symbol);
  const around = namespaceOf(linking, { view, symbol });
  const name = fact === undefined ? '' : isCalledAfterMacro(fact) ? ownName(linking, view, fact) : fact.name;
  return around === '' || name === '' ? around + name : `${around}.${name}`;
}

function ownName(linking: Linking, view: FileView, fact: SymbolFact): string {
  if (isCalledAfterMacro(fact)) return openedByMacro(linking, view)(fact.name);
  return (fact.modifiers & Modifier.optional) === 0 ? fact.name : '';
}

/** Whether a namespace is called after a macro that opens it, whose text another file has. */
function isCalledAfterMacro({ name, signature }: SymbolFact): boolean {
  return signature === name;
}

/** The path that a macro opens, by its definition or the nearest of several; '' where nobody says it. */
const openedByMacro = oncePerView((linking, view) =>
  oncePerKey((macro: string) => {
    const all = everywhere(linking, macro).filter((each) => macroText(each).startsWith(OPENS));
    const paths = new Set(all.map(macroText));
    const [one] = paths.size <= 1 ? all : nearestOf(all, view);
    return one === undefined ? '' : macroText(one).slice(OPENS.length);
  }),
);

const OPENS = 'namespace ';

/** What is seen of a name from a file, its own included. */
export function visible(linking: Linking, view: FileView, name: string): readonly Entity[] {
  const { entities, isOpen } = included(linking, view, name);
  if (entities.length > 0 || !isOpen || STANDARD.has(name)) return entities;
  return oneThing(
    everywhere(linking, name, nearestSharing(linking, name, view)).filter(
      (each) => isLinked(each) || isHeader(each.view) || isDefinedFor(linking, view, each),
    ),
    view,
  );
}

/** Whether it is a type that a header merely mentions, and that a source defines which includes the header. */
function isDefinedFor(linking: Linking, header: FileView, { view, symbol }: Entity): boolean {
  return isTypeKind(view.symbol(symbol)?.kind) && closureOf(linking, view).files.has(header.id);
}

/** Files that have a name; where that are many, only those that share most folders with another one, if these are few. */
function nearestSharing({ reader }: Linking, name: string, { path: from }: FileView): ReadonlySet<number> | undefined {
  const all = reader.mayShare(namespaceOfName(name), name);
  if (all.length <= MANY) return undefined;
  const shared = all.map((file) => sharedFolders(folderOf(from), folderOf(reader.pathOf(file))));
  const most = Math.max(...shared);
  const nearest = all.filter((_, place) => shared[place] === most);
  return new Set(nearest.length <= MANY ? nearest : []);
}

/** So many files of one name are of programs, drivers or systems beside each other; each has to be read to be told from the others. */
const MANY = 8;

/** Whether a name may be that of something that others are linked with, wherever it is. Of many files it is not asked what they have. */
export function isLinkedSomewhere(linking: Linking, name: string): boolean {
  return definingFiles(linking, name).length > 0 || linking.reader.mayShare(namespaceOfName(name), name).length > MANY;
}

/** Ids of the files that may define what others are linked with under a name. */
export function definingFiles({ reader }: Linking, name: string): readonly number[] {
  return reader.mayShare(namespaceOfName(name), linkedName(name));
}

export interface Included extends Pick<Closure, 'isOpen'> {
  readonly entities: readonly Entity[];
}

/** What a file and all that it includes have under a name. */
export function included(linking: Linking, view: FileView, name: string): Included {
  // For what nobody has, what is included need not be known.
  if (!linking.reader.mayBeShared(namespaceOfName(name), name)) return { entities: [], isOpen: false };
  const { files, compiled, around, isOpen } = closureOf(linking, view);
  // What other systems include counts where nobody else has the name, and what stands around the text of a file where the file does not say it.
  for (const among of new Set([compiled, files, around])) {
    const entities = among.size === 0 ? [] : everywhere(linking, name, among);
    if (entities.length > 0) return { entities, isOpen };
  }
  return { entities: [], isOpen };
}

/** What it has under a name on the usual system. */
export function includedOnUsualSystem(linking: Linking, view: FileView, name: string): readonly Entity[] {
  if (!linking.reader.mayBeShared(namespaceOfName(name), name)) return [];
  const { compiled, around } = closureOf(linking, view);
  const entities = everywhere(linking, name, compiled);
  return entities.length > 0 || around.size === 0 ? entities : everywhere(linking, name, around);
}

/** Whether others can be linked with it. */
export function isLinked({ view, symbol }: Entity): boolean {
  const fact = view.symbol(symbol);
  return fact !== undefined && (fact.kind === 'function' || fact.kind === 'variable') && (fact.modifiers & Modifier.static) === 0;
}

export function isMacro({ view, symbol }: Entity): boolean {
  return view.symbol(symbol)?.kind === 'macro';
}

/** What a macro stands for, where that is short; '' otherwise. */
export function macroText({ view, symbol }: Entity): string {
  return view.symbol(symbol)?.type ?? '';
}

export function isDeclared({ view, symbol }: Entity): boolean {
  return ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.declared) !== 0;
}

/** All of them if they are declarations and definitions of one thing, or those of the nearest file; nothing where it is anybody's guess. */
function oneThing(entities: readonly Entity[], from: FileView): readonly Entity[] {
  const definitions = entities.filter((each) => !isDeclared(each));
  if (definitions.length <= 1) return entities;
  return nearestOf(definitions, from);
}

/** Those in the file that shares most folders with another one; none where several do. */
export function nearestOf(entities: readonly Entity[], from: FileView): readonly Entity[] {
  const folder = folderOf(from.path);
  let most = -1;
  let best: Entity[] = [];
  for (const each of entities) {
    const shared = each.view.id === from.id ? Number.POSITIVE_INFINITY : sharedFolders(folder, folderOf(each.view.path));
    if (shared > most) {
      most = shared;
      best = [each];
    } else if (shared === most) best.push(each);
  }
  return new Set(best.map(({ view }) => view.id)).size > 1 ? [] : best;
}
