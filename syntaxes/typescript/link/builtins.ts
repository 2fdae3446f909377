/** What the language and its library bring: enough for chains to survive them. */
import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { CALL_SIGNATURE } from '../../../server/src/linker/inference/functions.ts';
import { libraryMember } from '../../../server/src/linker/library/librarySignatures.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, partsOf, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { LIBRARY } from './library.ts';
import { parseType } from './typeText.ts';

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

const LISTS: ReadonlySet<string> = new Set(
  'Array ReadonlyArray Set ReadonlySet Iterable IterableIterator Iterator Generator AsyncIterable AsyncIterableIterator AsyncGenerator ArrayIterator IteratorObject'.split(
    ' ',
  ),
);
const MAPS: ReadonlySet<string> = new Set(['Map', 'ReadonlyMap', 'WeakMap']);

/** The value of a member; of a method its type as the library declares it. */
export function builtinMember(linking: Linking, type: Builtin, name: string): Type | undefined {
  if (name === CALL_SIGNATURE) return type.name === 'String' ? builtin('string') : type.name === 'Array' ? builtin('Array') : UNKNOWN;
  const of = type.name === 'tuple' ? builtin('tuple', unionOf(type.args)) : type;
  return libraryMember(linking, { types: LIBRARY, parse: parseType }, of, name);
}

/** What a loop or an index gives. */
export function elementOf(linking: Linking, type: Type, key: string): Type {
  switch (type.kind) {
    case 'union':
      return unionOf(type.of.map((each) => elementOf(linking, each, key)));
    case 'instance': {
      const member = key.startsWith('[') ? linking.ask.derivedType(linking, type, 'member', key) : UNKNOWN;
      return member.kind === 'unknown' ? elementOfInstance(linking, type) : member;
    }
    case 'definition':
    case 'object':
    case 'record':
      return key === '' || /^\d/.test(key) ? UNKNOWN : linking.ask.derivedType(linking, type, 'member', key);
    case 'builtin':
      break;
    default:
      return UNKNOWN;
  }
  if (type.name === 'tuple') return /^\d+$/.test(key) ? (type.args[Number(key)] ?? UNKNOWN) : unionOf(type.args);
  if (LISTS.has(type.name)) return type.args[0] ?? UNKNOWN;
  if (MAPS.has(type.name)) return type.args.length === 0 ? UNKNOWN : builtin('tuple', ...type.args);
  return type.name === 'Record' ? (type.args[1] ?? UNKNOWN) : UNKNOWN;
}

/** Of a class that can be looped over, or that extends a list. */
function elementOfInstance(linking: Linking, type: Type & { readonly kind: 'instance' }): Type {
  for (const name of ['[Symbol.iterator]', '[Symbol.asyncIterator]', '[]']) {
    const found = linking.ask.derivedType(linking, type, 'member', name);
    if (found.kind === 'unknown') continue;
    const given = name === '[]' ? found : linking.ask.derivedType(linking, found, 'result', '');
    const iterators = partsOf(given).map((part) => (name === '[]' ? part : elementOf(linking, part, '')));
    return unionOf(iterators);
  }
  return UNKNOWN;
}

export function awaited(type: Type): Type {
  if (type.kind === 'union') return unionOf(type.of.map(awaited));
  return type.kind === 'builtin' && (type.name === 'Promise' || type.name === 'PromiseLike') ? (type.args[0] ?? UNKNOWN) : type;
}

/** Of maps only what is put into them is known. */
export function literalOf(linking: Linking, view: FileView, expression: Index): Type | undefined {
  const kind = view.expression(expression)?.name ?? '';
  const values = MAPS.has(kind) ? view.parts(expression) : [];
  if (values.length === 0) return undefined;
  return builtin(kind, UNKNOWN, unionOf(values.map((part) => linking.ask.evaluate(linking, view, part.expression).type)));
}

export function literal(kind: string): Type {
  if (kind === 'array') return builtin('Array');
  return kind === 'object' ? UNKNOWN : builtin(kind === 'regex' ? 'RegExp' : kind);
}
