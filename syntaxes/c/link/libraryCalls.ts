/** What calls give that no definition of the folder says: operators of numbers, functions and types of the library, macros for values. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, type Entity, type Type, type Typed, UNKNOWN } from '../../../server/src/linker/types/types.ts';
import { CHARACTERS, numberOfLibrary, numberWritten } from '../numbers.ts';
import { isEnum } from './classCosts.ts';
import { compiled } from './conditions.ts';
import { isLibraryClass } from './library.ts';
import { libraryName, libraryWord } from './libraryNames.ts';
import { commonNumber, isNumber } from './numberCosts.ts';
import { CONST, pointersOf, qualified } from './qualifiers.ts';
import { isMacro, macroText, visible } from './world.ts';

/** `callee` is the expression of what is called, `called` one of the things that it is. */
export function libraryCall(linking: Linking, view: FileView, callee: Index, called: Type): Typed | undefined {
  if (called.kind === 'definition') return isMacro(called.entity) ? ofMacro(linking, view, callee, called.entity) : undefined;
  const fact = view.expression(callee);
  if (fact === undefined) return undefined;
  const type = fact.operation === 'member' && OPERATOR.test(fact.name) ? ofOperator(linking, view, callee) : undefined;
  if (type !== undefined) return { type, rule: 'return' };
  return called.kind === 'builtin' ? ofBuiltin(linking, view, callee, called) : undefined;
}

const OPERATOR = /^operator[-+*/%&|^]$/;

function argument(linking: Linking, view: FileView, callee: Index, place: number): Type {
  const part = view.parts(callee).find((each) => each.name === '' && each.place === place);
  return part === undefined ? UNKNOWN : linking.ask.evaluate(linking, view, part.expression).type;
}

/** Arithmetic of numbers and pointers, and texts that are put together. */
function ofOperator(linking: Linking, view: FileView, callee: Index): Type | undefined {
  const left = linking.ask.evaluate(linking, view, view.expression(callee)?.operand ?? -1).type;
  const right = argument(linking, view, callee, 0);
  if (isString(left) || isString(right)) return isString(left) ? left : right;
  if (pointersOf(left) > 0) return pointersOf(right) > 0 ? builtin('long') : left;
  if (pointersOf(right) > 0) return right;
  if (!isArithmetic(left) || !isArithmetic(right)) return undefined;
  return builtin(commonNumber(nameOf(left), nameOf(right)));
}

function isString(type: Type): boolean {
  return type.kind === 'builtin' && pointersOf(type) === 0 && libraryName(type).word === 'string';
}

function isArithmetic(type: Type): boolean {
  return isNumber(type) || (pointersOf(type) === 0 && isEnum(type));
}

function nameOf(type: Type): string {
  return type.kind === 'builtin' ? type.name : 'int';
}

/** `std::move(x)` is what `x` is, `std::string(x)` and `uint8_t(x)` are values of the type. */
function ofBuiltin(linking: Linking, view: FileView, callee: Index, called: Builtin): Typed | undefined {
  const word = libraryWord(called);
  if (SAME.has(word)) return { type: argument(linking, view, callee, 0), rule: 'return' };
  const number = numberOfLibrary(called.name);
  if (number !== undefined) return { type: builtin(number), rule: 'constructor' };
  if (word === 'to_string') return { type: builtin('std.string'), rule: 'return' };
  return isLibraryClass(word) ? { type: called, rule: 'constructor' } : undefined;
}

const SAME: ReadonlySet<string> = new Set(['move', 'forward', 'as_const', 'min', 'max', 'abs', 'exchange']);

// Macros

/** `#define TEXT(x) L##x`, `#define STR(x) TEXT(x)`: what the text of the macro makes of what it is given. */
function ofMacro(linking: Linking, view: FileView, callee: Index, macro: Entity): Typed | undefined {
  const made = madeBy(linking, view, macro, DEEPEST_MACRO);
  if (made === undefined) return undefined;
  const type = argument(linking, view, callee, made.place);
  return { type: made.prefix === '' ? type : widened(type, made.prefix), rule: 'return' };
}

const DEEPEST_MACRO = 4;

/** Which of the things a macro is given it stands for, and the prefix that it writes in front of a literal. */
function madeBy(
  linking: Linking,
  from: FileView,
  macro: Entity,
  depth: number,
): { readonly place: number; readonly prefix: string } | undefined {
  const names = macro.view.parameters(macro.symbol).map(({ name }) => name);
  const [, inner, prefix = '', name = ''] = /^\(?\s*(?:(\w+)\s*\(|(L|u8|u|U)\s*##)?\s*(\w+)\s*\)?\)?$/.exec(macroText(macro)) ?? [];
  const place = names.indexOf(name);
  if (place < 0 || inner === undefined) return place < 0 ? undefined : { place, prefix };
  const [called] = compiled(linking, from, visible(linking, from, inner).filter(isMacro));
  const made = called === undefined || depth === 0 ? undefined : madeBy(linking, from, called, depth - 1);
  return made?.place === 0 ? { place, prefix: made.prefix } : undefined;
}

function widened(type: Type, prefix: string): Type {
  const character = CHARACTERS[prefix];
  if (character === undefined || type.kind !== 'builtin') return type;
  if (type.name === 'char*') return { ...type, name: `${character}*` };
  return type.name === 'char' ? builtin(character) : type;
}

/** The value of a macro that stands for a literal. */
export function macroValue(macro: Entity): Type {
  const text = macroText(macro);
  if (/^\(?-?\d[\w.']*\)?$/.test(text)) return builtin(numberWritten(text.replace(/[()-]/g, '')));
  const [, prefix] = /^(L|u8|u|U)?"/.exec(text) ?? [undefined, 'none'];
  return prefix === 'none' ? UNKNOWN : qualified(builtin(`${CHARACTERS[prefix ?? ''] ?? 'char'}*`), CONST);
}
