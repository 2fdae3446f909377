/** Extension methods: found by their name in the namespaces in use, told apart by the type of their first parameter. */
import { oncePer } from '../../../server/src/base/oncePer.ts';
import { type ImportFact, ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import { namespaceOf } from '../../../server/src/linker/lookup/owners.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { type LinkReader, STARS } from '../../../server/src/linker/reading/linkReader.ts';
import type { ChoosingCall } from '../../../server/src/linker/rules/choosingCall.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { MemberUsed } from '../../../server/src/linker/rules/memberRules.ts';
import { asMeanings, type Entity, type Meaning, type Type } from '../../../server/src/linker/types/types.ts';
import { isApplicable } from './applicable.ts';
import { distance, UNSURE } from './distance.ts';
import { LINQ, MAPS, SEQUENCES } from './library.ts';
import { definitionsIn, namespacesUp } from './types.ts';
import { globalUsings, namespacesAround, type Opened, openedBy, scopeOfUsing } from './usings.ts';
import { isOwnMember, libraryBases, OF_DELEGATES } from './values.ts';
import { type World, worldOf } from './worlds.ts';

/**
 * Of several namespaces the nearest that has one that the call may mean; in it those whose parameter is nearest to the type. Where none
 * of them can take what the call gives, LINQ's own is meant of what LINQ extends.
 */
export function extensionMembers(linking: Linking, view: FileView, type: Type, name: string, used: MemberUsed): readonly Meaning[] {
  if (type.kind === 'closure' || (type.kind === 'function' && OF_DELEGATES.has(name))) return [{ kind: 'external', module: '', name }];
  if (type.kind === 'module' || type.kind === 'definition' || type.kind === 'unknown') return [];
  // What a type has itself comes before what extends it.
  if (type.kind === 'builtin' && isOwnMember(type, name)) return [];
  const { reader } = linking;
  const world = worldOf(reader, view);
  const call: ChoosingCall = { view, flags: 0, ...used };
  let doubtful: readonly Entity[] = [];
  for (const namespaces of namespacesInUse(linking, view)) {
    const found = namespaces.flatMap((namespace) => definitionsIn(reader, world, namespace, `.${name}`));
    const nearest = fitting(
      linking,
      found.filter((entity) => isApplicable(linking, call, type, entity)),
      type,
      name,
    );
    if (nearest.length > 0) return asMeanings(nearest);
    if (doubtful.length === 0) doubtful = fitting(linking, found, type, name, UNSURE);
  }
  if (doubtful.length > 0 && !isExtended(linking, type, name)) return asMeanings(doubtful);
  // An expression of a function has members of its own.
  return type.kind === 'function' ? [{ kind: 'external', module: '', name }] : [];
}

/** Whether LINQ has an extension of a name for values of a type. */
function isExtended(linking: Linking, type: Type, name: string): boolean {
  if (!Object.hasOwn(LINQ, name)) return false;
  const bases = type.kind === 'instance' ? libraryBases(linking, type.entity) : [type];
  return bases.some((each) => each.kind === 'builtin' && (SEQUENCES.has(each.name) || MAPS.has(each.name)));
}

/** Those that extend what is nearest to a type, and nearer than `limit`. */
function fitting(
  linking: Linking,
  found: readonly Entity[],
  type: Type,
  name: string,
  limit = Number.POSITIVE_INFINITY,
): readonly Entity[] {
  let best: Entity[] = [];
  let least = limit;
  for (const entity of found) {
    const { view, symbol } = entity;
    const first = view.parameters(symbol).find(({ flags }) => (flags & ParameterFlag.receiver) !== 0);
    if (first === undefined) continue;
    const extended = declaredType(linking, view, view.scopeOf(symbol), first.type);
    // One that the extended type has itself is for those who lack it: platforms of old.
    if (extended.kind === 'builtin' && isOwnMember(extended, name)) continue;
    // What is outside is of no type of the folder.
    const away = extended.kind === 'instance' && type.kind === 'external' ? undefined : distance(linking, extended, type);
    if (away === undefined || away > least || away >= limit) continue;
    if (away < least) best = [];
    least = away;
    best.push(entity);
  }
  return best;
}

/** The namespaces of the file with those around them, one after the other; then all that it uses. */
function namespacesInUse({ reader }: Linking, view: FileView): readonly (readonly string[])[] {
  const world = worldOf(reader, view);
  reader.note(view, STARS);
  const own = view.facts.imports.filter(({ form }) => form === 'star' || form === 'reexportStar');
  const opened: readonly Opening[] = [...own, ...globalUsings(reader, world)];
  const used = opened.flatMap((using): string[] => {
    const target = openedInFile(reader, view, world, using);
    if (target === undefined) return [];
    return ['namespace' in target ? target.namespace : namespaceOf(target.type.view, target.type.symbol)];
  });
  return [...ownNamespaces(view).map((each) => [each]), [...new Set(used)], ['']];
}

type Opening = Pick<ImportFact, 'specifier'> & Partial<ImportFact>;

/** A using in the block of a namespace may name what is in one of those around. */
function openedInFile(reader: LinkReader, view: FileView, world: World, { specifier, scope, start }: Opening): Opened {
  const around = scope === undefined || start === undefined ? [] : namespacesAround(view, scopeOfUsing(view, { scope, start }));
  for (const namespace of around) {
    const found = openedBy(reader, world, `${namespace}.${specifier}`);
    if (found !== undefined) return found;
  }
  return openedBy(reader, world, specifier);
}

/** The namespaces of a file and those around them, the longest name first. */
const ownNamespaces = oncePer((view: FileView): readonly string[] => {
  const names = new Set<string>();
  for (const [index, { kind }] of view.facts.symbols.entries()) {
    if (kind === 'namespace') for (const name of namespacesUp(namespaceOf(view, index))) names.add(name);
  }
  return [...names].sort((one, other) => other.length - one.length);
});
