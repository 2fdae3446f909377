/** What Python and its library bring: enough of their types for chains to survive them. */
import { LAMBDA } from '../../../server/src/linker/inference/functions.ts';
import { type Builtin, builtin, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';

/** Names that are there without an import. */
export const BUILTINS: ReadonlySet<string> = new Set(
  `ArithmeticError AssertionError AttributeError BaseException BaseExceptionGroup BlockingIOError BrokenPipeError BufferError BytesWarning
  ChildProcessError ConnectionAbortedError ConnectionError ConnectionRefusedError ConnectionResetError DeprecationWarning EOFError Ellipsis
  EncodingWarning EnvironmentError Exception ExceptionGroup False FileExistsError FileNotFoundError FloatingPointError FutureWarning GeneratorExit
  IOError ImportError ImportWarning IndentationError IndexError InterruptedError IsADirectoryError KeyError KeyboardInterrupt LookupError
  MemoryError ModuleNotFoundError NameError None NotADirectoryError NotImplemented NotImplementedError OSError OverflowError
  PendingDeprecationWarning PermissionError ProcessLookupError RecursionError ReferenceError ResourceWarning RuntimeError RuntimeWarning
  StopAsyncIteration StopIteration SyntaxError SyntaxWarning SystemError SystemExit TabError TimeoutError True TypeError UnboundLocalError
  UnicodeDecodeError UnicodeEncodeError UnicodeError UnicodeTranslateError UnicodeWarning UserWarning ValueError Warning ZeroDivisionError
  __build_class__ __builtins__ __debug__ __doc__ __file__ __import__ __loader__ __name__ __package__ __path__ __spec__ abs aiter all anext any
  ascii bin bool breakpoint bytearray bytes callable chr classmethod compile complex copyright credits delattr dict dir divmod enumerate eval
  exec exit filter float format frozenset getattr globals hasattr hash help hex id input int isinstance issubclass iter len license list locals
  map max memoryview min next object oct open ord pow print property quit range repr reversed round set setattr slice sorted staticmethod str
  sum super tuple type vars zip basestring cmp execfile file long raw_input reduce reload unichr unicode xrange WindowsError`.split(/\s+/),
);

const LISTS: ReadonlySet<string> = new Set(
  `list set frozenset deque Sequence MutableSequence Iterable Iterator Generator Collection Container AbstractSet MutableSet Reversible Set KeysView
  ValuesView AsyncIterable AsyncIterator AsyncGenerator`.split(/\s+/),
);
const MAPS: ReadonlySet<string> = new Set(
  'dict defaultdict OrderedDict Mapping MutableMapping Counter ChainMap WeakKeyDictionary WeakValueDictionary MappingProxyType ItemsView'.split(
    ' ',
  ),
);
const TEXTS: ReadonlySet<string> = new Set(['str', 'bytes', 'bytearray']);
const NUMBERS: ReadonlySet<string> = new Set(['int', 'float', 'bool', 'complex']);
/** Types that hold what is entered into, or waited for. */
const CONTEXTS: ReadonlySet<string> = new Set(['ContextManager', 'AsyncContextManager', 'ExitStack', 'AsyncExitStack']);

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));
const SAME_TEXT = words(
  `capitalize casefold center expandtabs format format_map join ljust lower lstrip removeprefix removesuffix replace rjust rstrip strip swapcase
  title translate upper zfill`,
);
const TEXT_LISTS = words('split rsplit splitlines');
const NUMBERS_OF_TEXT = words('count find index rfind rindex');
const ELEMENT_OF = words('pop popleft __next__ __getitem__ __anext__ send asend');
const SAME_LIST = words('copy union difference intersection symmetric_difference __iter__ __aiter__ __reversed__ __or__ __and__ __add__');

/** The value of a member; of a method the function, whose result is what matters. `()` is what calling the type itself gives. */
export function builtinMember(type: Builtin, name: string): Type | undefined {
  if (name === '()') return type.name === 'type' ? (type.args[0] ?? UNKNOWN) : made(type);
  // A class in the place of its type is a function that makes one.
  if (name === LAMBDA && type.name === 'type') return { kind: 'function', result: type.args[0] ?? UNKNOWN };
  const result = resultOf(type, name);
  return result === undefined ? undefined : { kind: 'function', result };
}

/** Classes of the language as their instances: what functions give is in calls.ts. */
function made(type: Builtin): Type {
  const isType = LISTS.has(type.name) || MAPS.has(type.name) || TEXTS.has(type.name) || NUMBERS.has(type.name) || type.name === 'tuple';
  return isType || CONTEXTS.has(type.name) ? type : UNKNOWN;
}

function resultOf(type: Builtin, name: string): Type | undefined {
  if (TEXTS.has(type.name)) return textResult(type, name);
  if (LISTS.has(type.name)) return listResult(type, name);
  if (MAPS.has(type.name)) return mapResult(type, name);
  const [first = UNKNOWN] = type.args;
  if (CONTEXTS.has(type.name)) return name === '__enter__' || name === '__aenter__' ? (type.args[0] ?? type) : undefined;
  if (type.name === 'type') return name === 'mro' ? builtin('list', type) : undefined;
  if (name === '__next__' || name === 'result' || (name === 'get' && type.name === 'ContextVar')) return first;
  return undefined;
}

function textResult(type: Builtin, name: string): Type | undefined {
  if (SAME_TEXT.has(name)) return type;
  if (TEXT_LISTS.has(name)) return builtin('list', type);
  if (NUMBERS_OF_TEXT.has(name)) return builtin('int');
  if (name === 'partition' || name === 'rpartition') return builtin('tuple', type, type, type);
  if (name === 'encode') return builtin('bytes');
  return name === 'decode' || name === 'hex' ? builtin('str') : undefined;
}

function listResult(type: Builtin, name: string): Type | undefined {
  if (ELEMENT_OF.has(name)) return type.args[0] ?? UNKNOWN;
  if (SAME_LIST.has(name)) return type;
  return name === 'index' || name === 'count' ? builtin('int') : undefined;
}

function mapResult(type: Builtin, name: string): Type | undefined {
  const [key = UNKNOWN, given] = type.args;
  const value = given ?? (type.name === 'Counter' ? builtin('int') : UNKNOWN);
  const results: Readonly<Record<string, Type>> = {
    get: value,
    pop: value,
    setdefault: value,
    __getitem__: value,
    copy: type,
    values: builtin('Iterable', value),
    keys: builtin('Iterable', key),
    items: builtin('Iterable', builtin('tuple', key, value)),
    popitem: builtin('tuple', key, value),
    elements: builtin('Iterable', key),
    most_common: builtin('list', builtin('tuple', key, builtin('int'))),
  };
  return Object.hasOwn(results, name) ? results[name] : undefined;
}

/** Keys by which an index is told from a loop. */
export const SUBSCRIPT = '.';
const SLICE = ':';

export function isSlice(key: string): boolean {
  return key.startsWith(SLICE);
}

/** The element of a type of the language. `key` is a place, a subscript, a slice; '' when a loop takes one after the other. */
export function builtinElement(type: Builtin, key: string): Type {
  const [first = UNKNOWN, second = UNKNOWN] = type.args;
  if (TEXTS.has(type.name)) return type.name === 'str' || isSlice(key) ? type : builtin('int');
  if (isSlice(key)) return type;
  if (type.name === 'tuple') return /^\d+$/.test(key) ? (type.args[Number(key)] ?? UNKNOWN) : unionOf(type.args);
  if (LISTS.has(type.name)) return first;
  if (type.name === 'ItemsView') return builtin('tuple', first, second);
  if (MAPS.has(type.name)) return key === '' ? first : second;
  // `list[int]` as a value.
  return type.name === 'type' ? type : UNKNOWN;
}

export function literal(kind: string): Type {
  switch (kind) {
    case 'string':
      return builtin('str');
    case 'boolean':
      return builtin('bool');
    case 'generator':
      return builtin('Generator');
    case 'none':
    case 'array':
    case 'object':
      return UNKNOWN;
    default:
      return builtin(kind);
  }
}
