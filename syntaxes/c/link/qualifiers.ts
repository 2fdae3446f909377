/**
 * What is said of a type besides its name: how many pointers lead to it, and that it cannot be changed. Both are further arguments of the
 * type, behind its own: which overload a call means may depend on them, and what a pointer leads to is found without them.
 */
import { builtin, itself, type Type, unionOf } from '../../../server/src/linker/types/types.ts';

export const POINTER = '*';
export const CONST = 'const';

const SIGNS: Readonly<Record<string, Type>> = { [POINTER]: builtin(POINTER), [CONST]: builtin(CONST) };

/** Characters behind a pointer are texts, as literals are. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  ['char', 'wchar_t', 'char8_t', 'char16_t', 'char32_t'].map((character) => [`${character}*`, character]),
);

export function qualified(type: Type, sign: string): Type {
  const added = SIGNS[sign];
  if (added === undefined) return type;
  switch (type.kind) {
    case 'union':
      return unionOf(type.of.map((each) => qualified(each, sign)));
    case 'builtin': {
      const text = `${type.name}*`;
      return sign === POINTER && CHARACTERS.has(text) ? { ...type, name: text } : { ...type, args: [...type.args, added] };
    }
    case 'instance':
      return { ...type, args: [...ownArguments(type), added] };
    case 'parameter':
      return sign === POINTER ? builtin(POINTER, type) : type;
    default:
      return type;
  }
}

/** A pointer to what a type parameter stands for, once that is known. Whether that cannot be changed was not kept: it may be so. */
export function settled(type: Type): Type {
  if (type.kind !== 'builtin' || type.name !== POINTER) return type;
  const [to, ...signs] = type.args;
  if (to === undefined || to.kind === 'parameter') return type;
  return [CONST, POINTER, ...signs.map((each) => (each.kind === 'builtin' ? each.name : ''))].reduce(qualified, to);
}

/** Signs stand behind all that the class has parameters for: what is not said stays the parameter. */
function ownArguments({ entity, args }: Type & { readonly kind: 'instance' }): readonly Type[] {
  return args.some(isSign) ? args : [...args, ...itself(entity).args.slice(args.length)];
}

function isSign(type: Type): boolean {
  return type.kind === 'builtin' && type.args.length === 0 && type.name in SIGNS;
}

/** Without the pointer that was added last; undefined for what is none. */
export function pointedTo(type: Type): Type | undefined {
  if (type.kind !== 'builtin' && type.kind !== 'instance') return undefined;
  if (type.kind === 'builtin' && type.name === POINTER && type.args.length === 1) return type.args[0];
  const at = type.args.findLastIndex((each) => isSign(each) && each.kind === 'builtin' && each.name === POINTER);
  if (at >= 0) return { ...type, args: type.args.filter((_, place) => place !== at) };
  const character = type.kind === 'builtin' ? CHARACTERS.get(type.name) : undefined;
  return character === undefined || type.kind !== 'builtin' ? undefined : { ...type, name: character };
}

/** How many pointers lead to a value; texts are pointers to characters. */
export function pointersOf(type: Type): number {
  if (type.kind !== 'builtin' && type.kind !== 'instance') return 0;
  const own = type.kind === 'builtin' && (type.name === POINTER || CHARACTERS.has(type.name)) ? 1 : 0;
  return own + type.args.filter((each) => isSign(each) && each.kind === 'builtin' && each.name === POINTER).length;
}

/** Whether what it is or leads to cannot be changed. */
export function isConstant(type: Type): boolean {
  return (type.kind === 'builtin' || type.kind === 'instance') && type.args.some((each) => each.kind === 'builtin' && each.name === CONST);
}

/** What is said of a type besides its name, in order. */
export function signsOf(type: Type): readonly string[] {
  if (type.kind !== 'builtin' && type.kind !== 'instance') return [];
  return type.args.flatMap((each) => (each.kind === 'builtin' && isSign(each) ? [each.name] : []));
}

/** The arguments of the type itself. */
export function argumentsOf(type: Type): readonly Type[] {
  return type.kind === 'builtin' || type.kind === 'instance' ? type.args.filter((each) => !isSign(each)) : [];
}

export function isCharacter(name: string): boolean {
  return CHARACTERS.has(`${name}*`);
}

/** The character that a text is made of, or the name of a builtin. */
export function characterOf(name: string): string {
  return CHARACTERS.get(name) ?? name;
}
