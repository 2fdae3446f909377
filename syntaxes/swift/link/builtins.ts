/** Types of the standard library: members, elements. */
import { CALL_SIGNATURE } from '../../../server/src/linker/inference/functions.ts';
import { libraryMember } from '../../../server/src/linker/library/librarySignatures.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { FUNCTIONS, LIBRARY } from './library.ts';
import { parseType } from './typeText.ts';

const SIGNATURES = { types: LIBRARY, parse: parseType };

export function builtinMember(linking: Linking, type: Builtin, name: string): Type | undefined {
  if (name === CALL_SIGNATURE) return Object.hasOwn(LIBRARY, type.name) ? type : undefined;
  if (name === 'self') return type;
  // What a member of the library gives of which nothing is known is of the library too, unless type arguments may come out of it.
  return libraryMember(linking, SIGNATURES, type, name) ?? (type.args.length === 0 ? OUTSIDE : undefined);
}

/** The functions of the library as members of one thing. */
const LIBRARY_FUNCTIONS = { types: { functions: FUNCTIONS }, parse: parseType };

/** What a function of the library takes and gives: `zip(a, b)`. */
export function libraryFunction(linking: Linking, called: Type): Type | undefined {
  if (called.kind !== 'builtin' || !Object.hasOwn(FUNCTIONS.members, called.name)) return undefined;
  return libraryMember(linking, LIBRARY_FUNCTIONS, builtin('functions'), called.name);
}

const OUTSIDE: Type = { kind: 'external', module: '', name: '' };

const LISTS: ReadonlySet<string> = new Set([
  'Array',
  'ArraySlice',
  'Set',
  'Sequence',
  'Collection',
  'AnySequence',
  'AsyncStream',
  'AsyncThrowingStream',
  'ContiguousArray',
  'UnsafePointer',
  'UnsafeMutablePointer',
  'UnsafeBufferPointer',
  'UnsafeMutableBufferPointer',
]);

/** A dictionary gives its value where it is indexed and a pair where it is gone through; which of both it is the use tells. */
export function elementOf(linking: Linking, type: Type, key: string): Type {
  switch (type.kind) {
    case 'union': {
      const pairs = /^\d+$/.test(key) ? type.of.filter((each) => each.kind === 'record') : [];
      return unionOf((pairs.length > 0 ? pairs : type.of).map((each) => elementOf(linking, each, key)));
    }
    case 'builtin': {
      const [first = UNKNOWN, second = UNKNOWN] = type.args;
      if (LISTS.has(type.name)) return first;
      return type.name === 'Dictionary' ? unionOf([second, pair(first, second)]) : UNKNOWN;
    }
    case 'record':
      return type.members.get(key) ?? UNKNOWN;
    case 'instance': {
      const subscript = linking.ask.derivedType(linking, type, 'member', 'subscript');
      return subscript.kind === 'unknown' ? UNKNOWN : linking.ask.derivedType(linking, subscript, 'result', '');
    }
    default:
      return UNKNOWN;
  }
}

function pair(key: Type, value: Type): Type {
  const members = [
    ['key', key],
    ['value', value],
    ['0', key],
    ['1', value],
  ] as const;
  return { kind: 'record', members: new Map(members) };
}

export function literal(kind: string): Type {
  return Object.hasOwn(LIBRARY, kind) ? builtin(kind) : UNKNOWN;
}

export function libraryType(module: string, name: string, args: readonly Type[]): Type | undefined {
  return module === '' && Object.hasOwn(LIBRARY, name) ? builtin(name, ...args) : undefined;
}
