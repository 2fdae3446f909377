/** What `impl` blocks give to types, wherever in the crate they are written. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { oncePer } from '../../../server/src/base/oncePer.ts';
import { type BindingFact, type ExportFact, Modifier, type SymbolFact } from '../../../server/src/facts/fileFacts.ts';
import { importMeanings } from '../../../server/src/linker/lookup/meanings.ts';
import { findMember } from '../../../server/src/linker/lookup/memberTypes.ts';
import { declaredType, namedTypes, substitute } from '../../../server/src/linker/lookup/typeNames.ts';
import { type FileView, isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { oncePerView } from '../../../server/src/linker/rules/oncePerRun.ts';
import { distinctEntities } from '../../../server/src/linker/types/entitySet.ts';
import {
  asMeanings,
  type Entity,
  entitiesAmong,
  isMethod,
  type Meaning,
  partsOf,
  sameEntity,
  type Type,
  UNKNOWN,
  unionOf,
} from '../../../server/src/linker/types/types.ts';
import { IMPLEMENTED } from '../implementations.ts';
import { BOUND } from '../where.ts';
import { hasMember } from './builtins.ts';
import { builtFirst } from './conditions.ts';
import { parseType } from './typeText.ts';

/** One `impl` block. */
export interface Block {
  readonly view: FileView;
  readonly scope: number;
  /** The dotted path of the type; `*` where it is a type parameter. */
  readonly path: string;
  /** The trait as written; ''. */
  readonly trait: string;
}

/** Blocks for types whose last name this is. */
function blocksFor(linking: Linking, name: string): readonly Block[] {
  return linking.reader.namespaceFiles(IMPLEMENTED, name).flatMap((view) => {
    if (view.language !== 'rust') return [];
    linking.reader.note(view, name);
    return view.exported(name).flatMap((fact) => blockOf(view, fact));
  });
}

function blockOf(view: FileView, { form, specifier, local, start }: ExportFact): readonly Block[] {
  if (form !== 'shared' || specifier !== IMPLEMENTED) return [];
  const [path = '', trait = ''] = local.split('|', 2);
  return [{ view, scope: view.scopeAt(start), path, trait }];
}

/** The scope of the `impl` around a place, or -1. */
export function blockAt(view: FileView, start: number): number {
  for (let at = view.scopeAt(start); at > 0; at = view.scope(at)?.parent ?? 0) {
    const fact = view.scope(at);
    if (fact?.kind === 'class' && fact.symbol < 0) return at;
  }
  return -1;
}

/** The function that a place lies in, or -1. */
export function functionAt(view: FileView, start: number): number {
  for (let at = view.scopeAt(start); at > 0; at = view.scope(at)?.parent ?? 0) {
    const fact = view.scope(at);
    if (fact?.kind === 'function' && fact.symbol >= 0) return fact.symbol;
  }
  return -1;
}

/** The scope of the `impl` that a symbol is written in, or -1. */
export function blockAround(view: FileView, symbol: number): number {
  return blockAt(view, view.symbol(symbol)?.nameStart ?? -1);
}

/** The trait of the folder that the block of a scope implements. */
export function ownTrait(linking: Linking, view: FileView, scope: number): Entity | undefined {
  const block = blockIn(view, scope);
  return block === undefined ? undefined : traitsOf(linking, block)[0];
}

/** The last name of the trait that the block of a scope implements; ''. */
export function traitName(view: FileView, scope: number): string {
  const node = parseType(blockIn(view, scope)?.trait ?? '');
  return node.kind === 'name' ? (node.path.at(-1) ?? '') : '';
}

function blockIn(view: FileView, scope: number): Block | undefined {
  const fact = view.facts.exports.find(
    (each) => each.form === 'shared' && each.specifier === IMPLEMENTED && view.scopeAt(each.start) === scope,
  );
  return fact === undefined ? undefined : blockOf(view, fact)[0];
}

/** The type in the head of a block, as it is written. */
export function selfTypeText(view: FileView, scope: number): string {
  const [self] = scope < 0 ? [] : view.named(scope, 'Self');
  return view.binding(self ?? -1)?.type ?? '';
}

/** The type that a block is about. */
export function selfType(linking: Linking, view: FileView, scope: number): Type {
  return scope < 0 ? UNKNOWN : declaredType(linking, view, scope, selfTypeText(view, scope));
}

/** Whether a block is about this very type and not one of the same name. */
function isAbout(linking: Linking, { view, scope, path }: Block, entity: Entity): boolean {
  return namedTypes(linking, view, scope, path.split('.')).some(
    (meaning) => meaning.kind === 'symbol' && sameEntity(meaning.entity, entity),
  );
}

export function membersElsewhere(linking: Linking, entity: Entity, name: string): readonly Entity[] {
  const fact = entity.view.symbol(entity.symbol);
  if (fact === undefined || !isTypeKind(fact.kind)) return [];
  return given(linking, fact.name, name, (block) => isAbout(linking, block, entity));
}

/** Members of a name that blocks give which have no definition of their type in their file. */
function given(linking: Linking, type: string, name: string, isMeant: (block: Block) => boolean): readonly Entity[] {
  const found: Entity[] = [];
  const seen = new Set<string>();
  for (const block of blocksFor(linking, type)) {
    const key = `${block.view.id} ${block.path}`;
    const symbols = seen.has(key) ? [] : block.view.foreignMembers(block.path, name);
    seen.add(key);
    // Its members are known under this name, also the one that is missing now.
    linking.reader.note(block.view, block.path.split('.')[0] ?? '');
    if (symbols.length === 0 || !isMeant(block)) continue;
    found.push(...symbols.map((symbol) => ({ view: block.view, symbol })));
  }
  return found;
}

/** What all blocks give to a value of a type under a name. */
export function givenTo(linking: Linking, type: Type, name: string): readonly Entity[] {
  if (type.kind === 'builtin') return given(linking, type.name, name, () => true);
  if (type.kind !== 'instance') return [];
  const { view, symbol } = type.entity;
  linking.reader.noteOwner(view, symbol);
  const own = view.members(symbol, name).map((member): Entity => ({ view, symbol: member }));
  return [...own, ...membersElsewhere(linking, type.entity, name)];
}

/** Members that traits of the folder give to types of the library, and to all types that fulfil a condition. */
export function extensionMembers(linking: Linking, view: FileView, type: Type, name: string): readonly Meaning[] {
  const key = type.kind === 'builtin' ? type.name : type.kind === 'external' ? lastName(type.name) : '';
  // What a type has itself comes before what traits give it.
  if (type.kind === 'builtin' && hasMember(type.name, name)) return [];
  const own = key === '' ? [] : given(linking, key, name, () => true);
  const members = own.length > 0 || key === '' ? own : defaultMembers(linking, key, name);
  if (members.length > 0) return asMeanings(members);
  const promised = type.kind === 'instance' ? promisedMembers(linking, view, type.entity, name) : [];
  if (promised.length > 0) return promised;
  const inside = type.kind === 'instance' ? membersInside(linking, view, type, name) : [];
  if (inside.length > 0) return inside;
  return mayFulfil(type) ? blanketMembers(linking, view, name) : [];
}

/** What bounds of a file say of a trait's own type (`where T::Item: A`), if they agree. */
function promisedMembers(linking: Linking, from: FileView, { view, symbol }: Entity, name: string): readonly Meaning[] {
  const fact = view.symbol(symbol);
  if (fact?.kind !== 'type' || fact.type !== '' || view.symbol(fact.container)?.kind !== 'trait') return [];
  const bounds = (boundsIn(from).get(fact.name) ?? []).flatMap(({ scope, type }) => partsOf(declaredType(linking, from, scope, type)));
  const members = bounds.flatMap((each) => (each.kind === 'instance' ? linking.ask.membersOfDefinition(linking, each.entity, name) : []));
  const found = distinctEntities(members);
  return found.length === 1 ? asMeanings(found) : [];
}

/** Bounds of types of traits that a file writes, by the names of these. */
const boundsIn = oncePer((view: FileView): ReadonlyMap<string, readonly BindingFact[]> => {
  const bounds = view.facts.bindings.filter(({ kind, name }) => kind === 'typeParameter' && name.startsWith(BOUND));
  return Map.groupBy(bounds, ({ name }) => name.slice(BOUND.length));
});

/** What traits of the folder that are implemented for a type of the library say for all. */
function defaultMembers(linking: Linking, type: string, name: string): readonly Entity[] {
  const traits = blocksFor(linking, type).flatMap((block) => (block.path === '*' ? [] : traitsOf(linking, block)));
  return distinctEntities(
    traits.flatMap(({ view, symbol }) => view.members(symbol, name).map((member): Entity => ({ view, symbol: member }))),
  );
}

/** The trait of the folder that a block implements. */
function traitsOf(linking: Linking, { view, scope, trait }: Block): readonly Entity[] {
  const node = parseType(trait);
  const named = node.kind === 'name' ? namedTypes(linking, view, scope, node.path) : [];
  return entitiesAmong(named);
}

/** Whether traits for whatever fulfils a condition may be meant: another name for a type leaves that to what it stands for. */
function mayFulfil(type: Type): boolean {
  if (type.kind !== 'instance') return type.kind === 'parameter' || type.kind === 'builtin';
  const fact = type.entity.view.symbol(type.entity.symbol);
  return fact?.kind !== 'type' || fact.type === '';
}

/** Traits that are known in a file and implemented for whatever fulfils a condition. */
function blanketMembers(linking: Linking, view: FileView, name: string): readonly Meaning[] {
  if (OF_ALL.has(name)) return [];
  const found: Meaning[] = [];
  for (const trait of traitsIn(linking, view)) {
    const fact = trait.view.symbol(trait.symbol);
    const members = trait.view.members(trait.symbol, name);
    if (members.length === 0 || fact === undefined) continue;
    const isForAll = blocksFor(linking, fact.name).some(({ path }) => path === '*');
    if (isForAll) found.push(...members.map((symbol): Meaning => ({ kind: 'symbol', entity: { view: trait.view, symbol } })));
  }
  return found.length === 1 ? found : [];
}

/** What the library gives to whatever fulfils a condition. */
const OF_ALL: ReadonlySet<string> = new Set(['into', 'try_into', 'to_owned', 'to_string', 'borrow', 'borrow_mut', 'type_id']);

/** Traits that are known in a file by their names. */
const traitsIn = oncePerView((linking, view): readonly Entity[] => {
  const found: Entity[] = [];
  for (const [symbol, { kind }] of view.facts.symbols.entries()) if (kind === 'trait') found.push({ view, symbol });
  for (const [index, { name }] of view.facts.imports.entries())
    for (const meaning of name === '' ? [] : importMeanings(linking, view, index))
      if (meaning.kind === 'symbol' && meaning.entity.view.symbol(meaning.entity.symbol)?.kind === 'trait') found.push(meaning.entity);
  return found;
});

/** Traits that blocks of other files implement, and what `Deref` leads to. */
export function moreBases(linking: Linking, entity: Entity): readonly Meaning[] {
  const fact = entity.view.symbol(entity.symbol);
  if (fact === undefined || !isTypeKind(fact.kind) || fact.kind === 'trait') return [];
  const found: Meaning[] = [...aliased(linking, entity, fact)];
  for (const block of blocksFor(linking, fact.name)) {
    if (block.trait === '' || block.path === '*') continue;
    const node = parseType(block.trait);
    if (node.kind !== 'name' || !isAbout(linking, block, entity)) continue;
    const last = node.path.at(-1) ?? '';
    if (last === 'Deref') found.push(...target(linking, block));
    // Those of the definition's own file are heritage.
    if (block.view.id !== entity.view.id || entity.view.symbol(entity.symbol)?.container !== -1)
      found.push(...namedTypes(linking, block.view, block.scope, node.path));
  }
  return found;
}

/** `type A = B;`: what A is another name for. */
function aliased(linking: Linking, { view, symbol }: Entity, { kind, type }: SymbolFact): readonly Meaning[] {
  const node = kind === 'type' && type !== '' ? parseType(type) : undefined;
  return node?.kind === 'name' ? namedTypes(linking, view, view.scopeOf(symbol), node.path) : [];
}

/** `type Target = T;` in a block. */
function target(linking: Linking, block: Block): readonly Meaning[] {
  return targetTypes(linking, block).flatMap((part): Meaning[] =>
    part.kind === 'instance' ? [{ kind: 'symbol', entity: part.entity }] : [],
  );
}

function targetTypes(linking: Linking, { view, scope }: Block): readonly Type[] {
  return itemsIn(view, scope, 'Target').flatMap((symbol) =>
    partsOf(declaredType(linking, view, view.scopeOf(symbol), view.symbol(symbol)?.type ?? '')),
  );
}

/** `impl<T> Deref for Guard<T> { type Target = T; }`: what a guard has inside has its members. */
function membersInside(
  linking: Linking,
  view: FileView,
  { entity, args }: Type & { readonly kind: 'instance' },
  name: string,
): readonly Meaning[] {
  if (args.length === 0) return [];
  const blocks = blocksFor(linking, entity.view.symbol(entity.symbol)?.name ?? '').filter(
    (block) => /\bDeref$/.test(block.trait) && isAbout(linking, block, entity),
  );
  return blocks.flatMap((block) =>
    targetTypes(linking, block).flatMap((target) => {
      if (target.kind !== 'parameter') return [];
      const inside = substitute(target, entity, args);
      const own = findMember(linking, { type: inside, rule: 'inherited' }, name).meanings.filter(({ kind }) => kind === 'symbol');
      return own.length > 0 ? own : partsOf(inside).flatMap((part) => extensionMembers(linking, view, part, name));
    }),
  );
}

/** Items of a block by name. */
export function itemsIn(view: FileView, scope: number, name: string): readonly number[] {
  const found: number[] = [];
  const columns = view.facts.columns('scopes');
  for (let at = scope + 1; at < columns.count && (columns.start[at] as number) < (view.scope(scope)?.end ?? 0); at++) {
    const symbol = columns.symbol[at] as number;
    if ((columns.parent[at] as number) === scope && symbol >= 0 && view.symbol(symbol)?.name === name) found.push(symbol);
  }
  return found;
}

/** What a type has itself comes before what traits give it, but a field is no method; what is not built comes last. */
export function ownFirst(linking: Linking, members: readonly Entity[]): readonly Entity[] {
  const inherent = members.filter(({ view, symbol }) => ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.override) === 0);
  const isHidden = inherent.some(isMethod) || (inherent.length > 0 && !members.some(isMethod));
  return builtFirst(linking, isHidden ? inherent : members);
}

/** The bounds that blocks have for a type parameter of the type they are about. */
export function moreConstraint(linking: Linking, owner: Entity, name: string): Type {
  const fact = owner.view.symbol(owner.symbol);
  if (fact === undefined || !isTypeKind(fact.kind) || fact.kind === 'trait') return UNKNOWN;
  const place = owner.view.typeParameters(owner.symbol).findIndex((each) => each.name === name);
  const found: Type[] = [];
  for (const block of blocksFor(linking, fact.name)) {
    if (block.path === '*' || !isAbout(linking, block, owner)) continue;
    const written = writtenParameter(block, place);
    const [binding] = written === '' ? [] : block.view.named(block.scope, written);
    const bounds = block.view.binding(binding ?? -1)?.type ?? '';
    if (bounds !== '') found.push(declaredType(linking, block.view, block.scope, bounds));
  }
  return unionOf(found);
}

/** What a block calls the type's parameter at a place; ''. */
function writtenParameter({ view, scope }: Pick<Block, 'view' | 'scope'>, place: number): string {
  const node = parseType(selfTypeText(view, scope));
  const argument = node.kind === 'name' ? node.args[place] : undefined;
  return argument?.kind === 'name' && argument.path.length === 1 ? (argument.path[0] ?? '') : '';
}
