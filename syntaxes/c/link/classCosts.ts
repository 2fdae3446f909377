/** Classes and enumerations: what is derived from what, what constructors take, what the value's own class makes of it. */
import { mentions } from '../../../server/src/linker/inference/inference.ts';
import { hasForeignBase } from '../../../server/src/linker/lookup/members.ts';
import { stepsUp } from '../../../server/src/linker/lookup/stepsUp.ts';
import { declaredType, substitute } from '../../../server/src/linker/lookup/typeNames.ts';
import { isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';
import { CONSTRAINED, COST, type Convert, type Instance, type Taken, type Value } from './costs.ts';
import { isLibraryBase, libraryName } from './libraryNames.ts';
import { isNumber } from './numberCosts.ts';
import { characterOf, isCharacter, POINTER, pointersOf } from './qualifiers.ts';
import { haveSameArguments } from './sameTypes.ts';

export function isEnum(type: Type): boolean {
  return type.kind === 'instance' && type.entity.view.symbol(type.entity.symbol)?.kind === 'enum';
}

/** Enumerations are numbers where one is wanted, if they are not classes. */
export function costOfEnum({ entity: { view, symbol } }: Instance, number: string): number {
  if (/^enum (?:class|struct)\b/.test(view.symbol(symbol)?.signature ?? '')) return COST.impossible;
  return number === 'int' ? COST.promotion : COST.conversion;
}

export function costOfClass(linking: Linking, convert: Convert, taken: Taken, given: Value): number {
  const { type: wanted } = taken;
  if (wanted.kind === 'builtin')
    return given.kind === 'builtin' ? ofLibrary(wanted, given, taken) : ownToLibrary(linking, convert, wanted, given);
  if (wanted.kind !== 'instance') return COST.unsure;
  const steps = given.kind === 'instance' ? stepsUp(linking, given.entity, wanted.entity) : undefined;
  if (steps === 0) return haveSameArguments(wanted, given) ? COST.exact : COST.impossible;
  if (steps !== undefined) return COST.conversion + Math.min(steps, 4);
  if (isEnum(wanted) || !taken.mayMake || isDeduced(taken)) return COST.impossible;
  const made = Math.min(
    madeOf(linking, convert, wanted, given),
    given.kind === 'instance' ? madeInto(linking, convert, given, wanted) : COST.impossible,
  );
  if (made < COST.impossible || given.kind === 'builtin') return made;
  return hasForeignBase(linking, given.entity) === undefined ? COST.impossible : COST.unsure;
}

/** Whether a value has to be of the very class, so that type parameters of the function can be found from it. */
function isDeduced({ type, text, owner }: Taken): boolean {
  if (type.kind === 'builtin') return mentions(type, owner);
  if (type.kind !== 'instance') return false;
  const name = type.entity.view.symbol(type.entity.symbol)?.name ?? '';
  const [, inside] = new RegExp(`\\b${name}\\s*<(.*)>`).exec(text) ?? [];
  return inside !== undefined && owner.view.typeParameters(owner.symbol).some((each) => new RegExp(`\\b${each.name}\\b`).test(inside));
}

function isTextual(word: string): boolean {
  return word === 'string' || word === 'string_view';
}

/** A pointer where a class of the library is wanted: of characters it makes a string. */
export function costOfText(taken: Taken, wanted: Builtin, given: Value): number {
  const { word, character } = libraryName(wanted);
  if (!taken.mayMake || wanted.name === 'void') return COST.impossible;
  if (!isTextual(word)) return COST.made + 5;
  const isText = given.kind === 'builtin' && pointersOf(given) === 1 && given.name !== POINTER && isCharacter(characterOf(given.name));
  if (!isText || isDeduced(taken)) return COST.impossible;
  return character === undefined || character === characterOf(given.name) ? COST.made : COST.impossible;
}

function ownToLibrary(linking: Linking, convert: Convert, wanted: Builtin, given: Instance): number {
  return isEnum(given) ? COST.impossible : madeInto(linking, convert, given, wanted);
}

/** Between classes of the library, and from numbers. */
function ofLibrary(wanted: Builtin, given: Builtin, { mayMake }: Taken): number {
  const { word, character } = libraryName(wanted);
  if (isNumber(given)) return isTextual(word) || isLibraryBase('fstream', word) ? COST.impossible : COST.made + 5;
  const own = libraryName(given);
  if (character !== undefined && own.character !== undefined && character !== own.character) return COST.impossible;
  if (own.word === word) return haveSameArguments(wanted, given) ? COST.exact : COST.impossible;
  if (isLibraryBase(own.word, word)) return COST.conversion;
  if (own.word === 'string' && word === 'string_view') return mayMake ? COST.made : COST.impossible;
  return own.character === undefined && character === undefined ? COST.unsure + 5 : COST.impossible;
}

/** A constructor that takes the value alone and may be left out. */
function madeOf(linking: Linking, convert: Convert, wanted: Instance, given: Value): number {
  const { view, symbol } = wanted.entity;
  let least: number = COST.impossible;
  for (const maker of view.members(symbol, view.symbol(symbol)?.name ?? '')) {
    const fact = view.symbol(maker);
    const [first, ...others] = view.parameters(maker);
    if (fact?.kind !== 'constructor' || first === undefined || others.some((each) => each.default === '')) continue;
    if (/\bexplicit\b/.test(fact.signature)) continue;
    const type = substitute(declaredType(linking, view, view.scopeOf(maker), first.type), wanted.entity, wanted.args);
    if (type.kind === 'instance' && sameEntity(type.entity, wanted.entity)) continue;
    const cost = convert({ type, text: first.type, owner: { view, symbol: maker }, mayMake: false }, given);
    if (cost >= COST.made) continue;
    const isGuessed = type.kind === 'parameter' || cost === COST.unsure;
    least = Math.min(least, !isGuessed ? COST.made : CONSTRAINED.test(fact.signature) ? COST.made + 8 : COST.made + 5);
  }
  return least;
}

/** A conversion that the value's own class has. */
export function madeInto(linking: Linking, convert: Convert, given: Instance, wanted: Value): number {
  const { view, symbol } = given.entity;
  if (!isTypeKind(view.symbol(symbol)?.kind)) return COST.unsure;
  for (const name of view.memberNames(symbol)) {
    const [, written] = /^operator ([A-Za-z_:].*)$/.exec(name) ?? [];
    const [member = -1] = written === undefined ? [] : view.members(symbol, name);
    if (written === undefined || /\bexplicit\b/.test(view.symbol(member)?.signature ?? '')) continue;
    const type = substitute(declaredType(linking, view, view.scopeOf(member), written), given.entity, given.args);
    if (convert({ type: wanted, text: '', owner: { view, symbol: member }, mayMake: false }, type) < COST.unsure) return COST.made;
  }
  return COST.impossible;
}
