/** What the language and its library bring: enough for chains to survive them. */
import { type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types.ts';

type Builtin = Type & { readonly kind: 'builtin' };

export function builtin(name: string, ...args: readonly Type[]): Type {
  return { kind: 'builtin', name, args };
}

/** Names that are there without an import, in Node, browsers or both. */
export const GLOBALS: ReadonlySet<string> = new Set(
  `AbortController AbortSignal AggregateError Array ArrayBuffer AsyncFunction AsyncGenerator AsyncIterable AsyncIterableIterator AsyncIterator Atomics
  Awaited BigInt BigInt64Array BigUint64Array Blob Boolean Buffer DataView Date DOMException Error EvalError Event EventTarget Exclude Extract File
  FinalizationRegistry Float32Array Float64Array FormData Function Generator Headers InstanceType Int16Array Int32Array Int8Array Intl Iterable
  IterableIterator Iterator JSON Map Math MessageChannel MessagePort NodeJS NonNullable Number Object Omit Parameters Partial Pick Promise PromiseLike
  PropertyKey Proxy RangeError Readonly ReadonlyArray ReadonlyMap ReadonlySet Record ReferenceError Reflect RegExp Request Required Response ReturnType
  Set SharedArrayBuffer String Symbol SyntaxError TextDecoder TextEncoder TypeError URIError URL URLSearchParams Uint16Array Uint32Array Uint8Array
  Uint8ClampedArray WeakMap WeakRef WeakSet WebAssembly Worker XMLHttpRequest __dirname __filename addEventListener alert arguments atob btoa
  cancelAnimationFrame clearImmediate clearInterval clearTimeout console crypto customElements decodeURI decodeURIComponent document encodeURI
  encodeURIComponent escape eval exports fetch global globalThis history isFinite isNaN localStorage location module navigator parseFloat parseInt
  performance process queueMicrotask removeEventListener require requestAnimationFrame self sessionStorage setImmediate setInterval setTimeout
  structuredClone undefined unescape window describe it test expect before after beforeEach afterEach beforeAll afterAll jest vi suite`.split(
    /\s+/,
  ),
);

const ELEMENT_OF: ReadonlySet<string> = new Set(['at', 'find', 'findLast', 'pop', 'shift', 'reduce', 'reduceRight']);
const SAME: ReadonlySet<string> = new Set([
  'concat',
  'filter',
  'reverse',
  'slice',
  'sort',
  'splice',
  'fill',
  'toReversed',
  'toSorted',
  'toSpliced',
  'with',
  'add',
  'set',
  'copyWithin',
]);
const LISTS: ReadonlySet<string> = new Set([
  'Array',
  'ReadonlyArray',
  'array',
  'Set',
  'ReadonlySet',
  'Iterable',
  'IterableIterator',
  'Iterator',
  'Generator',
  'AsyncIterable',
  'AsyncIterableIterator',
  'AsyncGenerator',
]);
const MAPS: ReadonlySet<string> = new Set(['Map', 'ReadonlyMap', 'WeakMap']);
const STRING_RESULTS: ReadonlySet<string> = new Set(
  'at charAt concat normalize padEnd padStart repeat replace replaceAll slice substr substring toLowerCase toString toUpperCase trim trimEnd trimStart toLocaleLowerCase toLocaleUpperCase join'.split(
    ' ',
  ),
);

/** The value of a member; of a method the function, whose result is what matters. */
export function builtinMember(type: Builtin, name: string): Type | undefined {
  if (name === '()') return type.name === 'String' ? builtin('string') : type.name === 'Array' ? builtin('Array') : UNKNOWN;
  const result = resultOf(type, name);
  return result === undefined ? undefined : { kind: 'function', result };
}

function resultOf(type: Builtin, name: string): Type | undefined {
  if (LISTS.has(type.name)) return listResult(type, name);
  if (MAPS.has(type.name)) return mapResult(type, name);
  if (type.name === 'string' || type.name === 'String') return stringResult(name);
  if (type.name !== 'Promise') return undefined;
  if (name === 'catch' || name === 'finally') return type;
  return name === 'then' ? builtin('Promise') : undefined;
}

function listResult(type: Builtin, name: string): Type | undefined {
  const [element = UNKNOWN] = type.args;
  if (ELEMENT_OF.has(name)) return element;
  if (SAME.has(name)) return type;
  if (name === 'values') return builtin('Iterable', element);
  if (name === 'keys') return builtin('Iterable', type.name === 'Set' ? element : builtin('number'));
  return name === 'entries' ? builtin('Iterable', builtin('tuple', builtin('number'), element)) : undefined;
}

function mapResult(type: Builtin, name: string): Type | undefined {
  const [key = UNKNOWN, value = UNKNOWN] = type.args;
  const results: Readonly<Record<string, Type>> = {
    get: value,
    set: type,
    values: builtin('Iterable', value),
    keys: builtin('Iterable', key),
    entries: builtin('Iterable', builtin('tuple', key, value)),
  };
  return results[name];
}

function stringResult(name: string): Type | undefined {
  if (STRING_RESULTS.has(name)) return builtin('string');
  return name === 'split' ? builtin('Array', builtin('string')) : undefined;
}

export function elementOf(type: Type, key: string): Type {
  if (type.kind === 'union') return unionOf(type.of.map((each) => elementOf(each, key)));
  if (type.kind !== 'builtin') return UNKNOWN;
  if (type.name === 'tuple') return /^\d+$/.test(key) ? (type.args[Number(key)] ?? UNKNOWN) : unionOf(type.args);
  if (LISTS.has(type.name)) return type.args[0] ?? UNKNOWN;
  if (MAPS.has(type.name)) return builtin('tuple', ...type.args);
  return type.name === 'Record' ? (type.args[1] ?? UNKNOWN) : UNKNOWN;
}

export function awaited(type: Type): Type {
  if (type.kind === 'union') return unionOf(type.of.map(awaited));
  return type.kind === 'builtin' && (type.name === 'Promise' || type.name === 'PromiseLike') ? (type.args[0] ?? UNKNOWN) : type;
}

export function literal(kind: string): Type {
  if (kind === 'array') return builtin('Array');
  return kind === 'object' ? UNKNOWN : builtin(kind === 'regex' ? 'RegExp' : kind);
}
