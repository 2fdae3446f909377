/** What loops and subscripts give. */
import { type Index, PUT } from '../../../server/src/facts/fileFacts.ts';
import { resultOfCall } from '../../../server/src/linker/inference/results.ts';
import { membersOfDefinition } from '../../../server/src/linker/lookup/members.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, partsOf, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';

/** `key` is '' for loops. The element comes last among the arguments of a type: `array<K, V>`. */
export function elementOf(linking: Linking, type: Type, key: string, depth = 0): Type {
  return unionOf(partsOf(type).map((part) => elementOfPart(linking, part, key, depth)));
}

function elementOfPart(linking: Linking, type: Type, key: string, depth: number): Type {
  switch (type.kind) {
    case 'builtin':
      return LISTS.has(type.name) ? (type.args.at(-1) ?? UNKNOWN) : UNKNOWN;
    case 'record':
      return type.members.get(key) ?? (key === '' || key === '.' ? unionOf([...type.members.values()]) : UNKNOWN);
    case 'instance':
      return type.args.length > 0 ? (type.args.at(-1) ?? UNKNOWN) : elementOfObject(linking, type, key, depth);
    default:
      return UNKNOWN;
  }
}

/** An array as written: what lies under which key or at which place. Of one that is filled later only what it holds is known. */
export function literalOf(linking: Linking, view: FileView, expression: Index): Type | undefined {
  if (view.expression(expression)?.operation !== 'array') return undefined;
  const members = new Map<string, Type>();
  const parts = view.parts(expression);
  if (parts.some(({ name }) => name === PUT)) return undefined;
  for (const { place, name, expression: value } of parts) {
    const key = name === '' ? String(place) : name;
    members.set(key, unionOf([members.get(key) ?? UNKNOWN, linking.ask.evaluate(linking, view, value).type]));
  }
  return members.size === 0 ? undefined : { kind: 'record', members };
}

type Instance = Type & { readonly kind: 'instance' };

function elementOfObject(linking: Linking, type: Instance, key: string, depth: number): Type {
  if (depth > 3) return UNKNOWN;
  const [member] = membersOfDefinition(linking, type.entity, key === '' ? 'current' : 'offsetGet');
  if (member !== undefined) return resultOfCall(linking, member, type).type;
  const [iterator] = key === '' ? membersOfDefinition(linking, type.entity, 'getIterator') : [];
  return iterator === undefined ? UNKNOWN : elementOf(linking, resultOfCall(linking, iterator, type).type, '', depth + 1);
}

export function isContainer({ name }: Builtin): boolean {
  return LISTS.has(name);
}

const LISTS: ReadonlySet<string> = new Set([
  'array',
  'iterable',
  'Traversable',
  'Iterator',
  'IteratorAggregate',
  'Generator',
  'ArrayObject',
  'ArrayIterator',
  'ArrayAccess',
  'SplObjectStorage',
  'SplFixedArray',
  'SplStack',
  'SplQueue',
  'SplDoublyLinkedList',
  'SplPriorityQueue',
  'WeakMap',
]);
