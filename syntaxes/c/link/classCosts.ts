/** Classes and enumerations: what is derived from what, what constructors take, what the value's own class makes of it. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { mentions } from '../../../server/src/linker/inference/inference.ts';
import { hasForeignBase } from '../../../server/src/linker/lookup/members.ts';
import { stepsUp } from '../../../server/src/linker/lookup/stepsUp.ts';
import { declaredType, substitute } from '../../../server/src/linker/lookup/typeNames.ts';
import { type FileView, isTypeKind } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { oncePerEntity } from '../../../server/src/linker/rules/oncePerRun.ts';
import { type Builtin, sameEntity, type Type } from '../../../server/src/linker/types/types.ts';
import { CONSTRAINED, COST, type Convert, type Instance, type Taken, type Value } from './costs.ts';
import { isLibraryClass } from './library.ts';
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

/** What is left of the arguments of a function that takes any number; nothing else makes one. */
const ARGUMENTS = 'va_list';
/** What can be called makes it. */
const CALLABLE = 'function';
/** Neither a number nor a pointer makes one. */
const NEVER_MADE: ReadonlySet<string> = new Set([ARGUMENTS, CALLABLE]);

function isTextual(word: string): boolean {
  return word === 'string' || word === 'string_view';
}

/** A pointer where a class of the library is wanted: of characters it makes a string. */
export function costOfText(taken: Taken, wanted: Builtin, given: Value): number {
  const { word, character } = libraryName(wanted);
  if (!taken.mayMake || wanted.name === 'void') return COST.impossible;
  if (!isTextual(word)) return NEVER_MADE.has(word) ? COST.impossible : COST.made + 5;
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
  if (isNumber(given)) return isTextual(word) || NEVER_MADE.has(word) || isLibraryBase('fstream', word) ? COST.impossible : COST.made + 5;
  const own = libraryName(given);
  if (word === CALLABLE && own.word !== word && isLibraryClass(own.word)) return COST.impossible;
  if (character !== undefined && own.character !== undefined && character !== own.character) return COST.impossible;
  if (own.word === word) return haveSameArguments(wanted, given) ? COST.exact : COST.impossible;
  if (isLibraryBase(own.word, word)) return COST.conversion;
  if (own.word === 'string' && word === 'string_view') return mayMake ? COST.made : COST.impossible;
  return own.character === undefined && character === undefined ? COST.unsure + 5 : COST.impossible;
}

/** A member of a class that is called without being named. */
interface Implied {
  readonly member: Index;
  /** The type of what it takes, or gives, as written. */
  readonly text: string;
  readonly isConstrained: boolean;
}

/** What a constructor makes of the value alone. */
export function madeOf(linking: Linking, convert: Convert, wanted: Instance, given: Type): number {
  const { view } = wanted.entity;
  let least: number = COST.impossible;
  for (const { member, text, isConstrained } of makersOf(linking, wanted.entity)) {
    const type = substitute(declaredType(linking, view, view.scopeOf(member), text), wanted.entity, wanted.args);
    if (type.kind === 'instance' && sameEntity(type.entity, wanted.entity)) continue;
    const cost = convert({ type, text, owner: { view, symbol: member }, mayMake: false }, given);
    if (cost >= COST.made) continue;
    const isGuessed = type.kind === 'parameter' || cost === COST.unsure;
    least = Math.min(least, !isGuessed ? COST.made : isConstrained ? COST.made + 8 : COST.made + 5);
  }
  return least;
}

/** Constructors that one value is enough for. */
const makersOf = oncePerEntity((_linking, { view, symbol }) => {
  const all = view.members(symbol, view.symbol(symbol)?.name ?? '');
  return all.flatMap((member): readonly Implied[] => {
    const [first, ...others] = view.parameters(member);
    const isEnough = view.symbol(member)?.kind === 'constructor' && others.every((each) => each.default !== '');
    return first !== undefined && isEnough ? implied(view, member, first.type) : [];
  });
});

/** A conversion that the value's own class has. */
export function madeInto(linking: Linking, convert: Convert, given: Instance, wanted: Value): number {
  const { view, symbol } = given.entity;
  if (!isTypeKind(view.symbol(symbol)?.kind)) return COST.unsure;
  const isMade = conversionsOf(linking, given.entity).some(({ member, text }) => {
    const type = substitute(declaredType(linking, view, view.scopeOf(member), text), given.entity, given.args);
    return convert({ type: wanted, text: '', owner: { view, symbol: member }, mayMake: false }, type) < COST.unsure;
  });
  return isMade ? COST.made : COST.impossible;
}

/** Operators that are called after a type. */
const conversionsOf = oncePerEntity((_linking, { view, symbol }) =>
  Array.from(view.memberNames(symbol)).flatMap((name): readonly Implied[] => {
    const [, written] = /^operator ([A-Za-z_:].*)$/.exec(name) ?? [];
    const [member] = written === undefined ? [] : view.members(symbol, name);
    return written === undefined || member === undefined ? [] : implied(view, member, written);
  }),
);

/** Nothing for what says that it has to be named. */
function implied(view: FileView, member: Index, text: string): readonly Implied[] {
  const signature = view.symbol(member)?.signature ?? '';
  return /\bexplicit\b/.test(signature) ? [] : [{ member, text, isConstrained: CONSTRAINED.test(signature) }];
}
