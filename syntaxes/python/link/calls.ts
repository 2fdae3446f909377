/** What functions of the language and its library give, as far as that depends on what they are given. */
import { resultOfValue } from '../../../server/src/linker/inference/functions.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { builtin, NOTHING, type Type, type Typed, UNKNOWN, unionOf, weaker } from '../../../server/src/linker/types/types.ts';
import { elementOf } from './elements.ts';

interface Call {
  readonly linking: Linking;
  /** Values of the arguments without a name, in order. */
  readonly given: readonly Typed[];
}

/** The result of a function that is known by name; undefined for all others. */
export function libraryCall(linking: Linking, view: FileView, callee: number, called: Type): Typed | undefined {
  if (called.kind === 'unknown') return madeByNew(linking, view, callee);
  if (called.kind !== 'builtin' && called.kind !== 'external') return undefined;
  const name = called.kind === 'builtin' ? called.name : `${called.module}.${called.name}`;
  const result = Object.hasOwn(RESULTS, name) ? RESULTS[name] : undefined;
  // What they give is mostly what they are given.
  if (result === undefined) return called.kind === 'external' && PASSING.has(called.module) ? NOTHING : undefined;
  const given: Typed[] = [];
  for (const { name: keyword, place, expression } of view.parts(callee)) {
    if (keyword !== '') continue;
    while (given.length < place) given.push(NOTHING);
    given.push(linking.ask.evaluate(linking, view, expression));
  }
  const type = result({ linking, given });
  if (type.kind === 'unknown') return NOTHING;
  return { type, rule: given.reduce((rule, each) => (each.type.kind === 'unknown' ? rule : weaker(rule, each.rule)), RETURNED) };
}

const PASSING: ReadonlySet<string> = new Set([
  'typing',
  'typing_extensions',
  'copy',
  'itertools',
  'functools',
  'contextlib',
  'operator',
  'collections',
]);

const RETURNED: Typed['rule'] = 'return';

const first = ({ given }: Call): Type => given[0]?.type ?? UNKNOWN;
const element = (call: Call, place = 0): Type => elementOf(call.linking, call.given[place]?.type ?? UNKNOWN, '');
const gives =
  (name: string) =>
  (call: Call): Type =>
    builtin(name, element(call));
const always =
  (name: string, ...args: readonly string[]) =>
  (): Type =>
    builtin(name, ...args.map((each) => builtin(each)));
/** Of one argument its greatest element, of several one of them. */
const choice = (call: Call): Type => (call.given.length === 1 ? element(call) : unionOf(call.given.map(({ type }) => type)));
/** What calling the function gives that comes first. */
const callResult = (call: Call): Type => resultOfValue(call.linking, first(call), undefined).type;

const RESULTS: Readonly<Record<string, (call: Call) => Type>> = {
  enumerate: (call) => builtin('Iterator', builtin('tuple', builtin('int'), element(call))),
  zip: (call) => builtin('Iterator', builtin('tuple', ...call.given.map((_, place) => element(call, place)))),
  list: gives('list'),
  set: gives('set'),
  frozenset: gives('frozenset'),
  tuple: gives('Sequence'),
  sorted: gives('list'),
  reversed: gives('Iterator'),
  iter: gives('Iterator'),
  filter: (call) => builtin('Iterator', element(call, 1)),
  map: (call) => builtin('Iterator', callResult(call)),
  dict: (call) => (first(call).kind === 'builtin' ? first(call) : builtin('dict')),
  next: (call) => element(call),
  anext: (call) => element(call),
  max: choice,
  min: choice,
  sum: (call) => element(call),
  abs: first,
  type: (call) => typeOf(first(call)),
  len: always('int'),
  ord: always('int'),
  hash: always('int'),
  id: always('int'),
  round: always('int'),
  repr: always('str'),
  chr: always('str'),
  input: always('str'),
  format: always('str'),
  ascii: always('str'),
  bin: always('str'),
  hex: always('str'),
  oct: always('str'),
  isinstance: always('bool'),
  issubclass: always('bool'),
  callable: always('bool'),
  hasattr: always('bool'),
  any: always('bool'),
  all: always('bool'),
  range: always('Sequence', 'int'),
  open: () => builtin('ContextManager', builtin('IO')),
  'copy.copy': first,
  'copy.deepcopy': first,
  'collections.deque': gives('deque'),
  'collections.Counter': (call) => builtin('Counter', element(call)),
  'collections.OrderedDict': always('OrderedDict'),
  'collections.defaultdict': (call) => builtin('defaultdict', UNKNOWN, made(first(call))),
  'itertools.chain': (call) => builtin('Iterator', unionOf(call.given.map((_, place) => element(call, place)))),
  'itertools.chain.from_iterable': (call) => builtin('Iterator', elementOf(call.linking, element(call), '')),
  'itertools.islice': gives('Iterator'),
  'itertools.cycle': gives('Iterator'),
  'itertools.takewhile': (call) => builtin('Iterator', element(call, 1)),
  'itertools.dropwhile': (call) => builtin('Iterator', element(call, 1)),
  'functools.wraps': () => UNKNOWN,
  'functools.cache': first,
  'functools.lru_cache': first,
  'functools.partial': (call) => ({ kind: 'function', result: callResult(call) }),
  'weakref.proxy': first,
  'weakref.ref': (call) => ({ kind: 'function', result: first(call) }),
  'asyncio.create_task': first,
  'asyncio.wait_for': first,
  'asyncio.run': first,
  'asyncio.run_until_complete': first,
  'contextlib.closing': (call) => builtin('ContextManager', first(call)),
  'contextlib.nullcontext': (call) => builtin('ContextManager', first(call)),
  'contextlib.suppress': always('ContextManager'),
  'os.fspath': always('str'),
  'typing.cast': () => UNKNOWN,
};

/** `super().__new__(cls)`, `object.__new__(A)`: one of the class that is given. */
function madeByNew(linking: Linking, view: FileView, callee: number): Typed | undefined {
  const member = view.expression(callee);
  if (member?.operation !== 'member' || member.name !== '__new__') return undefined;
  const given = view.parts(callee).find(({ name, place }) => name === '' && place === 0);
  const type = given === undefined ? UNKNOWN : made(linking.ask.evaluate(linking, view, given.expression).type);
  return type.kind === 'instance' ? { type, rule: RETURNED } : undefined;
}

/** What calling a class gives, where a function takes it as a maker. */
function made(type: Type): Type {
  return type.kind === 'definition' ? { kind: 'instance', entity: type.entity, args: [] } : type.kind === 'builtin' ? type : UNKNOWN;
}

function typeOf(type: Type): Type {
  return type.kind === 'instance' ? { kind: 'definition', entity: type.entity } : UNKNOWN;
}
