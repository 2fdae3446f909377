/** Types of the language and its library as values: members, elements, what functions may stand for. */
import { LAMBDA, resultOfValue } from '../../../server/src/linker/inference/functions.ts';
import { libraryMember } from '../../../server/src/linker/library/librarySignatures.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { FUNCTIONS, libraryTypes } from './library.ts';
import { memberOfBuilder } from './lombok.ts';
import { parseType } from './typeText.ts';

export function builtinMember(linking: Linking, type: Builtin, name: string): Type | undefined {
  if (name === LAMBDA) return functionOf(linking, type);
  if (type.name === '[]') return arrayMember(type, name);
  return name === '()' ? undefined : (memberOfBuilder(type, name) ?? tableMember(linking, type, name));
}

function tableMember(linking: Linking, type: Builtin, name: string): Type | undefined {
  return libraryMember(linking, { types: libraryTypes(), parse: parseType }, type, name);
}

function functionOf(linking: Linking, type: Builtin): Type | undefined {
  const shape = Object.hasOwn(FUNCTIONS, type.name) ? FUNCTIONS[type.name] : undefined;
  return shape === undefined ? undefined : tableMember(linking, type, shape[0]);
}

function arrayMember(type: Builtin, name: string): Type | undefined {
  if (name === 'length') return builtin('int');
  return name === 'clone' ? { kind: 'function', result: type } : undefined;
}

/** What an index or a loop gives. */
export function elementOf(linking: Linking, type: Type): Type {
  switch (type.kind) {
    case 'union':
      return unionOf(type.of.map((each) => elementOf(linking, each)));
    case 'builtin':
      return elementOfBuiltin(linking, type);
    case 'instance':
    case 'parameter':
      return elementOfInstance(linking, type);
    case 'external':
      return type;
    default:
      return UNKNOWN;
  }
}

function elementOfBuiltin(linking: Linking, type: Builtin): Type {
  if (type.name === '[]') return type.args[0] ?? UNKNOWN;
  const iterator = builtinMember(linking, type, 'iterator');
  const iterated = iterator?.kind === 'function' ? iterator.result : UNKNOWN;
  return iterated.kind === 'builtin' ? (iterated.args[0] ?? UNKNOWN) : UNKNOWN;
}

/** Of a class that is iterable: what its iterator gives. */
function elementOfInstance(linking: Linking, type: Type): Type {
  const maker = linking.ask.derivedType(linking, type, 'member', 'iterator');
  const made = resultOfValue(linking, maker, type).type;
  if (made.kind === 'builtin') return made.args[0] ?? UNKNOWN;
  if (made.kind === 'unknown') return UNKNOWN;
  return resultOfValue(linking, linking.ask.derivedType(linking, made, 'member', 'next'), made).type;
}

/** The type of a literal by the word that the facts have for it. */
export function literal(kind: string): Type {
  return kind === 'null' || kind === 'array' || kind === 'object' ? UNKNOWN : builtin(kind);
}
