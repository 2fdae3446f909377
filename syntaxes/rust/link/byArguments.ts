/**
 * Several implementations of one trait: with different arguments, `From<A>` and `From<B>`, a call means the one that takes what it gives;
 * for one type with different arguments, `Result<T, A>` and `Result<T, B>`, the one that is about what it is asked of.
 */
import { Modifier } from '../../../server/src/facts/fileFacts.ts';
import { parameterAt } from '../../../server/src/linker/inference/functions.ts';
import { isPlaceholder } from '../../../server/src/linker/inference/inference.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { callOf } from '../../../server/src/linker/rules/choosingCall.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Reference } from '../../../server/src/linker/rules/reference.ts';
import { type Builtin, type Entity, partsOf, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';
import { blockAround, ownTrait, selfType } from './implementations.ts';

/** Without those whose block is about the type with other arguments than those of the receiver. */
export function byReceiver(linking: Linking, entities: readonly Entity[], receiver: Type | undefined): readonly Entity[] {
  if (receiver === undefined || entities.length < 2) return entities;
  const given = partsOf(receiver);
  const fitting = entities.filter(({ view, symbol }) => {
    const wanted = selfType(linking, view, blockAround(view, symbol));
    return given.some((part) => fitOf(part, wanted) !== 'no');
  });
  return fitting.length > 0 ? fitting : entities;
}

/**
 * Whether a method is what a call means that is the only one of its name: of `impl PartialEq<A> for str` and the like the library has other
 * blocks, which take other things. `u32::from(x)` is mostly one of these, so that x has to be known to be what `impl From<A> for u32` takes.
 */
export function takesArguments(linking: Linking, from: FileView, entity: Entity, use: Reference): boolean {
  if (use.role !== 'call' || !isOverride(entity)) return true;
  const block = blockAround(entity.view, entity.symbol);
  const isOfLibrary = selfType(linking, entity.view, block).kind === 'builtin' && ownTrait(linking, entity.view, block) === undefined;
  if (!isOfLibrary) return true;
  const answers = answersOf(linking, from, use, entity);
  return entity.view.isStatic(entity.symbol) ? answers.length > 0 && answers.every((each) => each === 'yes') : !answers.includes('no');
}

/** Whether a trait gives it. */
export function isOverride({ view, symbol }: Entity): boolean {
  return ((view.symbol(symbol)?.modifiers ?? 0) & Modifier.override) !== 0;
}

/** Where nothing tells which, the trait is all that is known: what it says itself is meant, and none of them if it lies outside. */
export function byArguments(linking: Linking, from: FileView, entities: readonly Entity[], use: Reference): readonly Entity[] {
  if (use.role !== 'call' || !areOfSeveralBlocks(entities)) return entities;
  const fitting: Entity[] = [];
  const sure: Entity[] = [];
  for (const entity of entities) {
    const answers = answersOf(linking, from, use, entity);
    if (answers.includes('no')) continue;
    fitting.push(entity);
    if (answers.includes('yes')) sure.push(entity);
  }
  if (sure.length === 1) return sure;
  return fitting.length === 1 ? ofOwnTraits(linking, fitting) : toldByTrait(linking, fitting, use.name);
}

function answersOf(linking: Linking, from: FileView, use: Reference, entity: Entity): readonly Fit[] {
  return callOf(from, use).parts.map(({ name, place, expression }) => {
    if (name !== '') return 'unknown';
    const wanted = parameterAt(linking, { kind: 'definition', entity }, place, undefined);
    return fitOf(linking.ask.evaluate(linking, from, expression).type, wanted);
  });
}

function ofOwnTraits(linking: Linking, entities: readonly Entity[]): readonly Entity[] {
  return entities.filter(({ view, symbol }) => ownTrait(linking, view, blockAround(view, symbol)) !== undefined);
}

/** What the trait of the folder that all of them implement says under their name; them, where they are of several traits. */
function toldByTrait(linking: Linking, entities: readonly Entity[], name: string): readonly Entity[] {
  const own = ofOwnTraits(linking, entities);
  const traits = own.flatMap(({ view, symbol }) => ownTrait(linking, view, blockAround(view, symbol)) ?? []);
  const [trait] = traits;
  if (trait === undefined || !traits.every((each) => sameEntity(each, trait))) return own;
  const told = trait.view.members(trait.symbol, name).map((symbol): Entity => ({ view: trait.view, symbol }));
  return told.length > 0 ? told : own;
}

function areOfSeveralBlocks(entities: readonly Entity[]): boolean {
  const blocks = new Set(entities.map(({ view, symbol }) => `${view.id} ${blockAround(view, symbol)}`));
  return blocks.size > 1 && entities.every(isOverride);
}

type Instance = Extract<Type, { readonly kind: 'instance' }>;

type Fit = 'yes' | 'no' | 'unknown';

function fitOf(given: Type, wanted: Type): Fit {
  if (!isKnown(given) || !isKnown(wanted)) return 'unknown';
  const fit = fitOfHeads(given, wanted);
  return fit === 'yes' && given.args.some((each, place) => fitOf(each, wanted.args[place] ?? each) === 'no') ? 'no' : fit;
}

function fitOfHeads(given: Builtin | Instance, wanted: Builtin | Instance): Fit {
  if (given.kind === 'instance' && wanted.kind === 'instance') return sameEntity(given.entity, wanted.entity) ? 'yes' : 'no';
  return given.kind === 'builtin' && wanted.kind === 'builtin' ? fitOfBuiltins(given.name, wanted.name) : 'no';
}

/** A trait is whatever implements it, and another name for a type whatever it stands for. */
function isKnown(type: Type): type is Builtin | Instance {
  if (type.kind !== 'instance') return type.kind === 'builtin' && !isPlaceholder(type);
  const kind = type.entity.view.symbol(type.entity.symbol)?.kind;
  return kind !== 'trait' && kind !== 'type';
}

/** Lists become slices by themselves, and numbers as written are of any size. */
function fitOfBuiltins(given: string, wanted: string): Fit {
  if (given === wanted) return 'yes';
  return given === 'integer' || given === 'self' || wanted === 'self' || (LISTS.has(given) && LISTS.has(wanted)) ? 'unknown' : 'no';
}

const LISTS: ReadonlySet<string> = new Set(['Vec', 'slice', 'Iterator', 'IntoIterator', 'Collected', 'range']);
