/** Classes of functions that are defined outside of them. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import { findMember } from '../../../server/src/linker/lookup/memberTypes.ts';
import { type FileView, isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { oncePerEntity } from '../../../server/src/linker/rules/oncePerRun.ts';
import { asMeanings, type Entity, isTypeDefinition, type Meaning, type Type, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { namespaceOfName } from '../worldNames.ts';
import { closed } from './innerTypes.ts';
import { namespacesIn } from './names.ts';
import { everywhere, namespaceAround, pathOfClass, visible } from './world.ts';

/** The class that `void A::f() {}` is a member of. */
export function ownerOutside(linking: Linking, view: FileView, symbol: Index): Entity | undefined {
  const fact = view.symbol(symbol);
  if (fact === undefined) return undefined;
  if (fact.container >= 0) return isTypeKind(view.symbol(fact.container)?.kind) ? { view, symbol: fact.container } : undefined;
  if (fact.containerName === '') return undefined;
  const parts = fact.containerName.split('.');
  const use: Use = { view, scope: view.scopeOf(symbol), written: fact.containerName };
  return (
    nearest(linking, use, visible(linking, view, parts.at(-1) ?? '').filter(isTypeDefinition)) ??
    nearest(linking, use, nested(linking, parts))
  );
}

/** Classes inside of others, by the last two parts of their names. */
function nested(linking: Linking, parts: readonly string[]): readonly Entity[] {
  const [outer, name] = parts.slice(-2);
  if (outer === undefined || name === undefined) return [];
  return everywhere(linking, outer)
    .filter(isTypeDefinition)
    .flatMap(({ view, symbol }) =>
      view
        .members(symbol, name)
        .map((member) => ({ view, symbol: member }))
        .filter(isTypeDefinition),
    );
}

interface Use {
  readonly view: FileView;
  readonly scope: Index;
  /** A class as it is written there, dotted. */
  readonly written: string;
}

/** Of several classes of a name the one in the innermost namespace around, then in one that the file opens or uses; the first where none is known to be. */
function nearest(linking: Linking, { view, scope, written }: Use, classes: readonly Entity[]): Entity | undefined {
  if (classes.length <= 1) return classes[0];
  const around = namespaceAround(linking, view, scope);
  const known = namespacesIn(linking, view);
  let best = classes[0];
  let most = -1;
  for (const each of classes) {
    const path = pathOfClass(linking, each);
    if (path !== written && !path.endsWith(`.${written}`)) continue;
    const namespace = path.slice(0, Math.max(path.length - written.length - 1, 0));
    const isAround = namespace === '' || around === namespace || around.startsWith(`${namespace}.`);
    if (!isAround && !known.has(namespace)) continue;
    const rank = isAround ? AROUND + namespace.length : namespace.length;
    if (rank <= most) continue;
    most = rank;
    best = each;
  }
  return best;
}

/** What a file merely uses comes behind all that is around, however long its name is. */
const AROUND = 10_000;

/** Making an instance runs one of them. */
export function constructorsOf(_linking: Linking, { view, symbol }: Entity): readonly Entity[] {
  const name = view.symbol(symbol)?.name ?? '';
  return view.members(symbol, name).flatMap((member) => (view.symbol(member)?.kind === 'constructor' ? [{ view, symbol: member }] : []));
}

/** Classes inside of a class that are defined outside of it, `struct A::B {}`, and members of what is known by now: `typename T::B`. */
export function extensionMembers(linking: Linking, _view: FileView, type: Type, name: string): readonly Meaning[] {
  if (type.kind === 'definition' || type.kind === 'instance') {
    const own = enumeratorsOf(linking, type.entity).get(name);
    return own === undefined ? definedOutside(linking, type.entity, name) : asMeanings([own]);
  }
  // Only now is there a name to ask for.
  const known = type.kind === 'builtin' ? closed(linking, type) : UNKNOWN;
  return known.kind === 'builtin' ? [] : findMember(linking, { type: known, rule: 'annotation' }, name).meanings;
}

/** `class A { enum Kind { One }; };` makes `A::One` known, unless the enumeration is a class itself. */
const enumeratorsOf = oncePerEntity((linking, { view, symbol }): ReadonlyMap<string, Entity> => {
  const found = new Map<string, Entity>();
  linking.reader.noteOwner(view, symbol);
  for (const name of view.memberNames(symbol))
    for (const inner of view.members(symbol, name)) {
      const fact = view.symbol(inner);
      if (fact?.kind !== 'enum' || /^enum (?:class|struct)\b/.test(fact.signature)) continue;
      for (const each of view.memberNames(inner)) for (const member of view.members(inner, each)) found.set(each, { view, symbol: member });
    }
  return found;
});

/** `A::B` in a type: a class that is defined outside of `A`, or what the library has in a namespace that the folder adds to. */
export function namesIn(linking: Linking, entity: Entity, name: string): readonly Meaning[] | undefined {
  if (isLibrary(entity))
    return membersOfDefinition(linking, entity, name).length > 0 ? undefined : [{ kind: 'external', module: '', name: `std.${name}` }];
  if (!isTypeDefinition(entity) || membersOfDefinition(linking, entity, name).length > 0) return undefined;
  const found = definedOutside(linking, entity, name);
  return found.length > 0 ? found : undefined;
}

/** `namespace std { template <> struct hash<Mine> {}; }` */
function isLibrary({ view, symbol }: Entity): boolean {
  const fact = view.symbol(symbol);
  return fact !== undefined && fact.kind === 'namespace' && fact.name === 'std' && fact.container < 0;
}

/** Of classes of one name those whose definition says most of where they belong. */
function definedOutside(linking: Linking, outer: Entity, name: string): readonly Meaning[] {
  const owner = outer.view.symbol(outer.symbol)?.name ?? '';
  const path = `${owner}::${name}`;
  if (owner === '' || !linking.reader.mayBeShared(namespaceOfName(path), path)) return [];
  const whole = `${pathOfClass(linking, outer)}.${name}`;
  const found = everywhere(linking, path)
    .filter(isTypeDefinition)
    .map((entity) => ({ entity, written: pathOfClass(linking, entity) }))
    .filter(({ written }) => whole === written || whole.endsWith(`.${written}`));
  const longest = Math.max(...found.map(({ written }) => written.length));
  return found.flatMap(({ entity, written }) => (written.length === longest ? [{ kind: 'symbol', entity }] : []));
}
