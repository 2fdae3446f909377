/**
 * Go's types implement interfaces without saying so: by having their methods. Who has methods of a name is asked of the search structure;
 * that all names agree is taken for proof enough of `probable`, since parameters are not compared.
 */
import { folderOf } from '../../base/paths.ts';
import type { SymbolRecord } from '../../store/symbolReader.ts';
import { targetOfRecord } from '../questions/targetOfRecord.ts';
import type { GraphView } from './graphView.ts';
import { supertypes } from './overrides.ts';

/** Methods of one name that are looked at. */
const MOST_METHODS = 2000;

/** Types that have all methods of an interface. */
export function implementers(view: GraphView, type: SymbolRecord): readonly SymbolRecord[] {
  if (type.language !== 'go' || type.kind !== 'interface') return [];
  const names = methodNames(view, type);
  const owners = names.map((name) => ownersOf(view, name));
  const [fewest, ...others] = owners.sort((one, other) => one.size - other.size);
  const all = [...(fewest ?? [])].filter(([owner]) => others.every((each) => each.has(owner)));
  return all.flatMap(([, method]) => typeOf(view, method) ?? []).filter(({ kind }) => kind !== 'interface');
}

/** Interfaces whose methods a type all has. */
export function implemented(view: GraphView, type: SymbolRecord): readonly SymbolRecord[] {
  if (type.language !== 'go' || type.kind === 'interface') return [];
  const own = new Set(methodNames(view, type));
  const found = new Map<number, SymbolRecord>();
  for (const name of own)
    for (const method of ownersOf(view, name).values()) {
      const owner = typeOf(view, method);
      if (owner === undefined || owner.kind !== 'interface' || found.has(owner.id)) continue;
      if (methodNames(view, owner).every((each) => own.has(each))) found.set(owner.id, owner);
    }
  return [...found.values()];
}

/** A method of each type that has one of the name, by the type's package and name. */
function ownersOf(view: GraphView, name: string): ReadonlyMap<string, SymbolRecord> {
  const methods = view
    .named(name, MOST_METHODS)
    .filter(({ kind, container, language }) => kind === 'method' && container !== '' && language === 'go');
  return new Map(methods.map((method) => [`${folderOf(method.path)}\0${method.container}`, method]));
}

/** Its own, from all files of its package, and those of what it embeds. */
function methodNames(view: GraphView, type: SymbolRecord, seen = new Set<number>()): readonly string[] {
  if (seen.has(type.id)) return [];
  seen.add(type.id);
  const names = new Set<string>();
  for (const { id } of view.files.store.filesInFolder(folderOf(type.path)))
    for (const { kind, container, name } of view.files.symbols(id).values())
      if (kind === 'method' && container === type.name) names.add(name);
  for (const { supers } of supertypes(view, targetOfRecord(type)))
    for (const target of supers) {
      const embedded = view.files.definition(target);
      if (embedded !== undefined) for (const name of methodNames(view, embedded, seen)) names.add(name);
    }
  return [...names];
}

function typeOf(view: GraphView, method: SymbolRecord): SymbolRecord | undefined {
  return view.named(method.container, MOST_METHODS).find((each) => each.container === '' && folderOf(each.path) === folderOf(method.path));
}
