/** The standard library of C++, as far as what its containers and pointers hold survives it. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { type Builtin, builtin, type Type } from '../../../server/src/linker/types/types.ts';
import { libraryName } from './libraryNames.ts';
import { argumentsOf, CONST, POINTER, qualified } from './qualifiers.ts';

const POINTERS: ReadonlySet<string> = new Set([
  'unique_ptr',
  'shared_ptr',
  'weak_ptr',
  'auto_ptr',
  'optional',
  'reference_wrapper',
  'iterator',
  'atomic',
]);
const LISTS: ReadonlySet<string> = new Set(
  'vector list deque array set multiset unordered_set unordered_multiset forward_list initializer_list span valarray stack queue priority_queue'.split(
    ' ',
  ),
);
const MAPS: ReadonlySet<string> = new Set(['map', 'multimap', 'unordered_map', 'unordered_multimap']);

/** `std::map<K, V>::iterator`; undefined for what is not known. */
export function innerOfLibrary(type: Builtin, name: string): Type | undefined {
  const { word, character } = libraryName(type);
  const [first, second] = argumentsOf(type);
  const isMap = MAPS.has(lastName(word));
  const value = isMap
    ? builtin('std.pair', ...argumentsOf(type))
    : word.startsWith('string') && character !== undefined
      ? builtin(character)
      : first;
  if (SIZES_INSIDE.has(name)) return builtin('unsigned long');
  if (name === 'key_type') return first;
  if (name === 'mapped_type') return second;
  if (value === undefined) return undefined;
  if (ITERATORS_INSIDE.has(name)) return builtin('std.iterator', value);
  return VALUES_INSIDE.has(name) ? value : undefined;
}

const ITERATORS_INSIDE: ReadonlySet<string> = new Set(['iterator', 'const_iterator', 'reverse_iterator', 'const_reverse_iterator']);
const VALUES_INSIDE: ReadonlySet<string> = new Set(['value_type', 'reference', 'const_reference', 'element_type']);
const SIZES_INSIDE: ReadonlySet<string> = new Set(['size_type', 'difference_type']);

/** Whether a name inside of a class is usually one of those that containers of the library have. */
export function isNameInside(name: string): boolean {
  return ITERATORS_INSIDE.has(name) || VALUES_INSIDE.has(name) || SIZES_INSIDE.has(name) || name === 'key_type' || name === 'mapped_type';
}

/** What is held under a key: '->' and '*' for what it leads to, 'each' for a loop, '' for an index. */
export function heldBy({ name, args }: Builtin, key: string): Type | undefined {
  const word = lastName(name);
  if (POINTERS.has(word)) return args[0];
  if (key === '->' || key === '*') return undefined;
  const text = libraryName({ kind: 'builtin', name, args });
  if (text.character !== undefined && text.word.startsWith('string')) return builtin(text.character);
  if (LISTS.has(word)) return args[0];
  if (MAPS.has(word)) return key === 'each' ? builtin('std.pair', ...args) : args[1];
  if (word === 'tuple') return args[Number(key)];
  return undefined;
}

const OTHERS: ReadonlySet<string> = new Set(
  'string wstring string_view wstring_view ostringstream istringstream stringstream pair tuple function'.split(' '),
);

/** Whether a name of the library is that of a class whose values are told apart. */
export function isLibraryClass(word: string): boolean {
  return OTHERS.has(word) || POINTERS.has(word) || LISTS.has(word) || MAPS.has(word);
}

const FIRST: ReadonlySet<string> = new Set([
  'front',
  'back',
  'at',
  'top',
  'get',
  'value',
  'lock',
  'release',
  'load',
  'value_or',
  'operator->',
  'operator*',
]);
const ITERATORS: ReadonlySet<string> = new Set([
  'begin',
  'end',
  'find',
  'rbegin',
  'rend',
  'cbegin',
  'cend',
  'lower_bound',
  'upper_bound',
  'insert',
  'erase',
  'emplace',
]);

export function libraryMember(type: Builtin, name: string): Type | undefined {
  if (type.name === 'std') return builtin(`std.${name}`);
  const word = lastName(type.name);
  return fieldOf(type, word, name) ?? functionOf(resultOf(type, word, name));
}

/** Of pairs, and of what iterators of maps lead to. */
function fieldOf({ args: [first, second] }: Builtin, word: string, name: string): Type | undefined {
  if (word === 'pair') return name === 'first' ? first : name === 'second' ? second : undefined;
  const isOfPair = word === 'iterator' && (name === 'first' || name === 'second');
  return isOfPair && first?.kind === 'builtin' ? libraryMember(first, name) : undefined;
}

/** What a method gives. */
function resultOf(type: Builtin, word: string, name: string): Type | undefined {
  const text = resultOfText(type, name);
  if (text !== undefined) return text;
  if (SIZES.has(name)) return isLibraryClass(word) ? builtin('unsigned long') : undefined;
  const [held] = type.args;
  if (held !== undefined && POINTERS.has(word) && (name === 'get' || name === 'release')) return qualified(held, POINTER);
  if (FIRST.has(name)) return valueHeld(type, word);
  return ITERATORS.has(name) ? iteratorOf(type, word) : undefined;
}

const SIZES: ReadonlySet<string> = new Set(['size', 'length', 'capacity', 'count']);

/** Of strings and what they are read from and written to. */
function resultOfText(type: Builtin, name: string): Type | undefined {
  const { word, character } = libraryName(type);
  if (character === undefined) return undefined;
  if (word.endsWith('stringstream') && name === 'str') return builtin(character === 'char' ? 'std.string' : 'std.wstring');
  if (word !== 'string' && word !== 'string_view') return undefined;
  if (name === 'c_str' || name === 'data') return qualified(builtin(`${character}*`), CONST);
  if (PLACES.has(name)) return builtin('unsigned long');
  if (CHARACTERS.has(name)) return builtin(character);
  return SAME.has(name) ? { ...type, args: argumentsOf(type) } : name === 'empty' ? builtin('bool') : undefined;
}

const PLACES: ReadonlySet<string> = new Set(['find', 'rfind', 'find_first_of', 'find_last_of', 'find_first_not_of', 'find_last_not_of']);
const CHARACTERS: ReadonlySet<string> = new Set(['front', 'back', 'at']);
const SAME: ReadonlySet<string> = new Set(['substr', 'append', 'assign', 'replace']);

function functionOf(result: Type | undefined): Type | undefined {
  return result === undefined ? undefined : { kind: 'function', result };
}

function valueHeld({ args }: Builtin, word: string): Type | undefined {
  if (MAPS.has(word)) return args[1];
  if (!POINTERS.has(word) && !LISTS.has(word)) return undefined;
  return word === 'weak_ptr' && args[0] !== undefined ? builtin('std.shared_ptr', args[0]) : args[0];
}

function iteratorOf({ args }: Builtin, word: string): Type | undefined {
  if (MAPS.has(word)) return builtin('std.iterator', builtin('std.pair', ...args));
  return (POINTERS.has(word) || LISTS.has(word)) && args[0] !== undefined ? builtin('std.iterator', args[0]) : undefined;
}
