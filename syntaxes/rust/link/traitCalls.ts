/** Methods of one name that several traits give a type: by the trait that a call names, or by those that are known where it is written. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { EXPRESSION_OPERATIONS, type Index } from '../../../server/src/facts/fileFacts.ts';
import { expectedType } from '../../../server/src/linker/inference/contexts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import { callOf } from '../../../server/src/linker/rules/choosingCall.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { Found, Reference } from '../../../server/src/linker/rules/reference.ts';
import { asMeanings, type Entity, partsOf, sameEntity, type Type, type Typed } from '../../../server/src/linker/types/types.ts';
import { blockAround, blockAt, functionAt, givenTo, ownTrait, traitName } from './implementations.ts';
import { isPreludeTrait } from './prelude.ts';

/**
 * `Trait::name(x)`: what the block for x that implements this trait defines, if it is called on x; else that of the block for what the
 * place expects: `let x: T = Default::default()`.
 */
export function calledThrough(linking: Linking, view: FileView, use: Reference, promise: Type): Found | undefined {
  const trait = traitMeant(promise);
  if (trait === undefined) return undefined;
  const first = callOf(view, use).parts.find((part) => part.place === 0 && part.name === '');
  const asked =
    first === undefined
      ? undefined
      : givenThrough(linking, view, use, { trait, isStatic: false }, linking.ask.evaluate(linking, view, first.expression));
  if (asked !== undefined) return asked;
  const expected = expectedType(linking, view, callAround(view, use.receiver));
  const promised = { trait, isStatic: true };
  return givenThrough(linking, view, use, promised, expected) ?? givenThrough(linking, view, use, promised, unwrapped(linking, expected));
}

/** `TryFrom::try_from(x)` gives a Result of what the block is for. */
function unwrapped(linking: Linking, { type, rule }: Typed): Typed {
  return { type: linking.builtinRules().elementOf(linking, type, '?'), rule };
}

interface Promised {
  readonly trait: Trait;
  /** Whether it is a function without `self`. */
  readonly isStatic: boolean;
}

function givenThrough(linking: Linking, view: FileView, use: Reference, promised: Promised, { type, rule }: Typed): Found | undefined {
  const inside = functionAt(view, use.start);
  // What it is called from is asked of something else, which lies behind a pointer.
  const isMeant = (each: Entity): boolean => !(each.view.id === view.id && each.symbol === inside) && isMethodOf(linking, each, promised);
  const found = partsOf(type).flatMap((part) => givenTo(linking, part, use.name).filter(isMeant));
  return found.length === 0 ? undefined : { meanings: asMeanings(found), rule, receiver: type, reason: '' };
}

/** The call of what is behind the dot of a receiver, where its value is asked for; else -1. Expressions come after their operands. */
function callAround(view: FileView, receiver: Index): Index {
  const { count, operand, operation } = view.facts.columns('expressions');
  let at = receiver;
  for (let next = receiver + 1; next < Math.min(count, receiver + FURTHEST); next++) {
    if (operand[next] !== at) continue;
    if (operation[next] === CALL) return next;
    at = next;
  }
  return -1;
}

const FURTHEST = 8;
const CALL = EXPRESSION_OPERATIONS.indexOf('call');

/** A trait of the folder, or one from outside by its last name. */
type Trait = Entity | string;

function traitMeant(type: Type): Trait | undefined {
  if (type.kind === 'definition') return type.entity.view.symbol(type.entity.symbol)?.kind === 'trait' ? type.entity : undefined;
  return type.kind === 'external' || type.kind === 'builtin' ? lastName(type.name) : undefined;
}

function isMethodOf(linking: Linking, { view, symbol }: Entity, { trait, isStatic }: Promised): boolean {
  const block = blockAround(view, symbol);
  if (block < 0 || view.isStatic(symbol) !== isStatic) return false;
  if (typeof trait === 'string') return traitName(view, block) === trait;
  const own = ownTrait(linking, view, block);
  return own !== undefined && sameEntity(own, trait);
}

/** Of methods of several traits those of the trait that the block around the call implements, else those of traits whose names are known there. */
export function ofTraitsAround(
  linking: Linking,
  from: FileView,
  entities: readonly Entity[],
  { start, scope }: Reference,
): readonly Entity[] {
  if (entities.length < 2) return entities;
  const names = entities.map(({ view, symbol }) => traitName(view, blockAround(view, symbol)));
  if (names.every((name) => name === names[0])) return entities;
  const around = blockAt(from, start);
  const same = around < 0 ? '' : traitName(from, around);
  const ofSame = same === '' ? [] : entities.filter((_, index) => names[index] === same);
  if (ofSame.length > 0) return ofSame;
  const isKnown = (name: string): boolean => isPreludeTrait(name) || from.visible(scope, name, linking.rulesOf(from)).length > 0;
  const known = entities.filter((_, index) => isKnown(names[index] ?? ''));
  return known.length > 0 ? known : entities;
}
