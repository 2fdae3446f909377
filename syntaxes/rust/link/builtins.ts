/** What the language and its library bring: enough for chains to survive them. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { CALL_SIGNATURE } from '../../../server/src/linker/inference/functions.ts';
import { constraintOf } from '../../../server/src/linker/lookup/memberTypes.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { type Builtin, builtin, type Entity, partsOf, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { COPIES } from '../copies.ts';
import { LIBRARY } from './library.ts';
import { parseType } from './typeText.ts';

/** Smart pointers are what they point to: the language follows them by itself. */
export const POINTERS: ReadonlySet<string> = new Set([
  'Box',
  'Rc',
  'Arc',
  'Pin',
  'Cow',
  'Ref',
  'RefMut',
  'MutexGuard',
  'RwLockReadGuard',
  'RwLockWriteGuard',
  'ManuallyDrop',
  'Wrapping',
  'Reverse',
  'LazyLock',
  'NonNull',
  'AsRef',
  'AsMut',
  'Borrow',
  'BorrowMut',
  'Into',
  'Future',
  'Deref',
  'DerefMut',
]);

/** A type of the library that is named: by its last name, which is enough to know it. */
export function libraryType(_module: string, name: string, args: readonly Type[]): Type | undefined {
  const last = lastName(name);
  if (POINTERS.has(last)) return args[0] ?? UNKNOWN;
  if (Object.hasOwn(LIBRARY, last)) return builtin(last, ...args);
  return iteratorNamed(last, args);
}

/** Types of iterators that the library names, by what they are made of. */
function iteratorNamed(name: string, args: readonly Type[]): Type | undefined {
  const [first = UNKNOWN, second = UNKNOWN] = args;
  const inner = elementOfIterator(first);
  switch (name) {
    case 'Enumerate':
      return builtin('Iterator', builtin('tuple', builtin('usize'), inner));
    case 'Zip':
      return builtin('Iterator', builtin('tuple', inner, elementOfIterator(second)));
    case 'Rev':
    case 'Skip':
    case 'Take':
    case 'Peekable':
    case 'Cloned':
    case 'Copied':
    case 'Fuse':
    case 'Cycle':
    case 'StepBy':
    case 'Chain':
    case 'Filter':
    case 'SkipWhile':
    case 'TakeWhile':
      return builtin('Iterator', inner);
    case 'Iter':
    case 'IterMut':
    case 'IntoIter':
    case 'Drain':
    case 'Range':
    case 'RangeInclusive':
      return builtin('Iterator', args.length > 1 ? builtin('tuple', ...args) : first);
    case 'Keys':
    case 'IntoKeys':
      return builtin('Iterator', first);
    case 'Values':
    case 'ValuesMut':
    case 'IntoValues':
      return builtin('Iterator', second);
    case 'Chars':
      return builtin('Iterator', builtin('char'));
    case 'CharIndices':
      return builtin('Iterator', builtin('tuple', builtin('usize'), builtin('char')));
    default:
      return undefined;
  }
}

function elementOfIterator(type: Type): Type {
  return type.kind === 'builtin' && type.args.length === 1 ? (type.args[0] ?? UNKNOWN) : UNKNOWN;
}

const members = new Map<string, ReadonlyMap<string, TypeNode>>();

function membersOf(name: string): ReadonlyMap<string, TypeNode> {
  let known = members.get(name);
  if (known === undefined) {
    const table = LIBRARY[name]?.members ?? '';
    const rows = table.split(/[;\n]/).flatMap((row): [string, string][] => {
      const [, member = '', type = ''] = /^\s*(\w+)\s+(.+)$/.exec(row) ?? [];
      return member === '' ? [] : [[member, type.trim()]];
    });
    known = new Map(rows.map(([member, type]) => [member, parseType(type)]));
    members.set(name, known);
  }
  return known;
}

export function hasMember(name: string, member: string): boolean {
  return Object.hasOwn(LIBRARY, name) && membersOf(name).has(member);
}

const SAME: ReadonlySet<string> = new Set([
  'clone',
  'to_owned',
  'as_ref',
  'as_mut',
  'borrow',
  'borrow_mut',
  'into',
  'unwrap_or_default',
  'deref',
  'deref_mut',
  'to_vec',
  'min',
  'max',
  'abs',
  'by_ref',
]);

/** The value of a member; of a method its type as the library declares it. */
export function builtinMember(linking: Linking, type: Builtin, name: string): Type | undefined {
  if (name === CALL_SIGNATURE) return UNKNOWN;
  if (type.name === 'tuple' && /^\d+$/.test(name)) return type.args[Number(name)];
  const library = Object.hasOwn(LIBRARY, type.name) ? LIBRARY[type.name] : undefined;
  const node = library === undefined ? undefined : membersOf(type.name).get(name);
  if (library === undefined || node === undefined) {
    if (SAME.has(name) && name !== 'into') return { kind: 'function', result: type };
    return STATIC.has(name) ? { kind: 'function', result: type } : undefined;
  }
  const args = new Map(library.parameters.map((each, place) => [each, type.args[place] ?? UNKNOWN]));
  return typeIn(linking, node, args);
}

/** What makes one of the type itself: `Vec::new()`. */
const STATIC: ReadonlySet<string> = new Set(['new', 'with_capacity', 'default', 'from', 'from_iter', 'from_utf8_lossy', 'from_elem']);

/** A type of the library's table, with the arguments put in. Other single capitals are placeholders, to be found at a call. */
function typeIn(linking: Linking, node: TypeNode, args: ReadonlyMap<string, Type>): Type {
  const inner = (each: TypeNode): Type => typeIn(linking, each, args);
  switch (node.kind) {
    case 'name': {
      const [name = ''] = node.path;
      const own = args.get(name);
      if (own !== undefined) return own;
      if (name.length === 1) return builtin(`$${name}`);
      const given = node.args.map(inner);
      if (name === 'Flattened') return builtin('Iterator', elementOf(linking, given[0] ?? UNKNOWN, 'for'));
      if (name === 'Unzipped') return builtin('tuple', ...tupleParts(given[0]).map((each) => builtin('Vec', each)));
      return builtin(name, ...given);
    }
    case 'builtin':
      return builtin(node.name, ...node.args.map(inner));
    case 'function':
      return { kind: 'function', parameters: node.parameters.map(inner), result: inner(node.result) };
    default:
      return UNKNOWN;
  }
}

function tupleParts(type: Type | undefined): readonly Type[] {
  return type?.kind === 'builtin' && type.name === 'tuple' ? type.args : [];
}

export const MAPS: ReadonlySet<string> = new Set(['HashMap', 'BTreeMap', 'IndexMap']);

/**
 * A part of a value: `for` what a loop gives, `[]` and `:` what indexing gives, `?` what is in a Result, `Some`, `Ok` and `Err` what is in
 * that variant, a number the place in a tuple or in what is made like one.
 */
export function elementOf(linking: Linking, type: Type, key: string, depth = 0): Type {
  if (depth > DEEPEST) return UNKNOWN;
  if (COPIES.has(key)) return copied(linking, type, key);
  if (type.kind === 'union') return unionOf(type.of.map((each) => elementOf(linking, each, key, depth + 1)));
  if (type.kind === 'builtin') return elementOfBuiltin(linking, type, key);
  if (type.kind === 'external') return type;
  if (type.kind === 'parameter') return elementOf(linking, constraintOf(linking, type), key, depth + 1);
  if (/^\d+$/.test(key)) return placeOf(linking, type, key);
  if (type.kind === 'instance') return elementOfInstance(linking, type, key, depth);
  return UNKNOWN;
}

const DEEPEST = 6;

/** What a method gives that mostly gives the same again: what it is said to give, or else the same. */
function copied(linking: Linking, type: Type, name: string): Type {
  return unionOf(
    partsOf(type).map((part) => {
      if (part.kind === 'external' || part.kind === 'unknown') return part;
      const said = linking.ask.derivedType(linking, linking.ask.derivedType(linking, part, 'member', name), 'result', '');
      // What a type parameter is known to be gives itself again: it is more than that.
      if (part.kind === 'parameter' && partsOf(constraintOf(linking, part)).some((each) => isSameBuiltin(each, said))) return part;
      if (said.kind !== 'unknown' && said.kind !== 'external') return said;
      if (part.kind === 'builtin' && name === 'into_iter' && MAPS.has(part.name))
        return builtin('Iterator', builtin('tuple', ...part.args));
      return part;
    }),
  );
}

function isSameBuiltin(one: Type, other: Type): boolean {
  return one.kind === 'builtin' && other.kind === 'builtin' && one.name === other.name;
}

function elementOfBuiltin(linking: Linking, type: Builtin, key: string): Type {
  const { name, args } = type;
  const [first = UNKNOWN, second = UNKNOWN] = args;
  switch (key) {
    case 'Some':
    case 'Ok':
      return name === VARIANT_OF[key] ? first : UNKNOWN;
    case 'Err':
      return name === 'Result' ? second : UNKNOWN;
    case '?':
      return isWrapped(name) ? first : UNKNOWN;
    case ':':
      return name === 'Vec' ? builtin('slice', ...args) : name === 'String' ? builtin('str') : type;
    case '[]':
      return MAPS.has(name) ? second : elementOfList(type);
    case '':
    case 'for':
      return MAPS.has(name) ? builtin('tuple', first, second) : elementOfList(type);
    default:
      return placeOfBuiltin(linking, type, key);
  }
}

function isWrapped(name: string): boolean {
  return name === 'Option' || name === 'Result';
}

function placeOfBuiltin(linking: Linking, type: Builtin, key: string): Type {
  if (type.name === 'tuple') return type.args[Number(key)] ?? UNKNOWN;
  return LISTS.has(type.name) ? elementOfList(type) : (builtinMember(linking, type, key) ?? UNKNOWN);
}

const VARIANT_OF = { Some: 'Option', Ok: 'Result' } as const;
const TEXTS: ReadonlySet<string> = new Set(['str', 'String']);

function elementOfList({ name, args }: Builtin): Type {
  if (TEXTS.has(name)) return builtin('str');
  return LISTS.has(name) || isWrapped(name) ? (args[0] ?? UNKNOWN) : UNKNOWN;
}

const LISTS: ReadonlySet<string> = new Set(
  'Vec slice Iterator IntoIterator DoubleEndedIterator ExactSizeIterator FusedIterator VecDeque LinkedList BinaryHeap SmallVec HashSet BTreeSet IndexSet Collected range'.split(
    ' ',
  ),
);

/** What a tuple struct or a variant holds at a place. */
function placeOf(linking: Linking, type: Type, key: string): Type {
  return linking.ask.derivedType(linking, type, 'member', key);
}

/** `IntoIterator`, `Iterator`, `Index`, `Deref` as far as the folder defines them. */
function elementOfInstance(linking: Linking, type: Type & { readonly kind: 'instance' }, key: string, depth: number): Type {
  const called = (name: string): Type =>
    linking.ask.derivedType(linking, linking.ask.derivedType(linking, type, 'member', name), 'result', '');
  switch (key) {
    case '[]':
    case ':':
      return called('index');
    case 'for':
    case '': {
      const bound = iteratorBound(linking, type.entity);
      if (bound !== undefined) return elementOf(linking, bound, key, depth + 1);
      const next = called('next');
      if (next.kind !== 'unknown') return elementOf(linking, next, 'Some', depth + 1);
      const iterator = called('into_iter');
      return iterator.kind === 'unknown' ? UNKNOWN : elementOf(linking, iterator, 'for', depth + 1);
    }
    default:
      return UNKNOWN;
  }
}

export function literal(kind: string): Type {
  return kind === 'array' || kind === 'vec' ? builtin('Vec') : builtin(kind);
}

/** What several values in one are: a list, a tuple, a range, one of several branches; undefined for a single one. */
export function literalOf(linking: Linking, view: FileView, expression: number): Type | undefined {
  const { operation, name: kind = '' } = view.expression(expression) ?? {};
  if (operation !== 'array') return undefined;
  const parts = view.parts(expression);
  const types = parts.map((part) => linking.ask.evaluate(linking, view, part.expression).type);
  if (kind === 'choice') return unionOf(types.filter((each) => !(each.kind === 'builtin' && each.name === 'never')));
  if (kind === 'tuple') {
    const places: Type[] = [];
    for (const [index, part] of parts.entries()) places[part.place] = types[index] ?? UNKNOWN;
    return builtin('tuple', ...Array.from(places, (each) => each ?? UNKNOWN));
  }
  return builtin(kind === 'range' ? 'Iterator' : 'Vec', unionOf(types));
}

/** Methods that `Iterator` gives to a type of the folder which says how to come to the next. */
export function iteratorMember(linking: Linking, entity: Entity, name: string): Type | undefined {
  if (!hasMember('Iterator', name)) return undefined;
  const bound = iteratorBound(linking, entity);
  if (bound !== undefined) return builtinMember(linking, bound, name);
  const [next] = linking.ask.membersOfDefinition(linking, entity, 'next');
  if (next === undefined || next.view.symbol(next.symbol)?.kind !== 'method') return undefined;
  const given = linking.ask.derivedType(linking, { kind: 'definition', entity: next }, 'result', '');
  const element = elementOf(linking, given, 'Some');
  return element.kind === 'unknown' ? undefined : builtinMember(linking, { kind: 'builtin', name: 'Iterator', args: [element] }, name);
}

/** `type Items: Iterator<Item = T>`: what stands for it is one. */
function iteratorBound(linking: Linking, { view, symbol }: Entity): Builtin | undefined {
  const kind = view.symbol(symbol)?.kind;
  if (kind !== 'type' && kind !== 'trait') return undefined;
  for (const { name, arguments: written, scope } of view.heritage(symbol)) {
    if (!/Iterator$/.test(name)) continue;
    const type = declaredType(linking, view, scope, `${name.replaceAll('.', '::')}<${written}>`);
    if (type.kind === 'builtin') return type;
  }
  return undefined;
}
