/** Types of Python's library where they are written in annotations: what `typing` and its kin mean. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { SELF } from '../../../server/src/linker/lookup/selfType.ts';
import { builtin, partsOf, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';

/** Modules whose types the tables know. The names of the language itself are of the module ''. */
const KNOWN_MODULES: ReadonlySet<string> = new Set([
  '',
  'typing',
  'typing_extensions',
  'collections',
  'contextlib',
  'contextvars',
  'dataclasses',
  'asyncio',
  'types',
]);

/** Names of `typing` for types of the language. */
const ALIASES: Readonly<Record<string, string>> = {
  List: 'list',
  Dict: 'dict',
  Set: 'set',
  FrozenSet: 'frozenset',
  Tuple: 'tuple',
  Deque: 'deque',
  DefaultDict: 'defaultdict',
  Text: 'str',
  AnyStr: 'str',
  LiteralString: 'str',
  AbstractContextManager: 'ContextManager',
  AbstractAsyncContextManager: 'AsyncContextManager',
  TypeGuard: 'bool',
  TypeIs: 'bool',
};
/** What has the type of its first argument. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'Optional',
  'Annotated',
  'Final',
  'ClassVar',
  'Required',
  'NotRequired',
  'ReadOnly',
  'InitVar',
  'Unpack',
]);
const SAYS_NOTHING: ReadonlySet<string> = new Set(['Any', 'NoReturn', 'Never', 'Literal', 'TypeVar', 'ParamSpec', 'object']);

/** A value of a type of the library. Undefined for what is known by its name alone. */
export function libraryType(module: string, name: string, args: readonly Type[]): Type | undefined {
  if (!KNOWN_MODULES.has(module)) return undefined;
  const last = lastName(name);
  if (TRANSPARENT.has(last)) return args[0] ?? UNKNOWN;
  if (SAYS_NOTHING.has(last)) return UNKNOWN;
  switch (last) {
    case 'Union':
      return unionOf(args);
    case 'Self':
      return builtin(SELF);
    case 'Callable':
      return { kind: 'function', result: args[1] ?? UNKNOWN };
    case 'Type':
    case 'type':
      return classOf(args[0] ?? UNKNOWN);
    case 'Tuple':
    case 'tuple':
      return isRepeated(args[1]) ? builtin('Sequence', args[0] ?? UNKNOWN) : builtin('tuple', ...args);
    default:
      return builtin(ALIASES[last] ?? last, ...args);
  }
}

/** `tuple[X, ...]`. */
function isRepeated(type: Type | undefined): boolean {
  return type?.kind === 'builtin' && type.name === '...';
}

/** `type[X]`: the class itself. */
function classOf(type: Type): Type {
  return unionOf(
    partsOf(type).map((part): Type => {
      if (part.kind === 'instance') return { kind: 'definition', entity: part.entity };
      return part.kind === 'builtin' || part.kind === 'parameter' || part.kind === 'function' ? builtin('type', part) : part;
    }),
  );
}
