/** What types are made of: elements, fields of nameless structs, what lies beneath a name. */
import { ParameterFlag } from '../../../server/src/facts/fileFacts.ts';
import { constraintOf } from '../../../server/src/linker/lookup/memberTypes.ts';
import { ownerOf } from '../../../server/src/linker/lookup/owners.ts';
import { declaredType, instanceOf, substitute } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import {
  type Builtin,
  builtin,
  type Entity,
  isTypeDefinition,
  type Type,
  UNKNOWN,
  unionOf,
} from '../../../server/src/linker/types/types.ts';
import { parseType } from './typeText.ts';

const NUMBERS: ReadonlySet<string> = new Set(['len', 'cap', 'copy']);
const TYPES: ReadonlySet<string> = new Set(
  `any bool byte complex64 complex128 error float32 float64 int int8 int16 int32 int64 rune string uint uint8 uint16 uint32 uint64 uintptr`.split(
    ' ',
  ),
);

/** `()` is what calling it gives: conversions, and the functions of the language. */
export function builtinMember(type: Builtin, name: string): Type | undefined {
  if (name === '()') return TYPES.has(type.name) ? type : NUMBERS.has(type.name) ? builtin('int') : undefined;
  return type.name === 'error' && name === 'Error' ? { kind: 'function', result: builtin('string') } : undefined;
}

/** `key` is the place in several results, `key` for the first name of a range, '' for an element. */
export function elementOf(linking: Linking, type: Type, key: string, depth = 0): Type {
  // Types may be made of themselves in programs that are wrong.
  if (depth > DEEPEST) return UNKNOWN;
  switch (type.kind) {
    case 'union':
      return unionOf(type.of.map((each) => elementOf(linking, each, key, depth + 1)));
    case 'builtin':
      return elementOfBuiltin(type, key);
    case 'instance':
      return elementOf(linking, underlying(linking, type), key, depth + 1);
    // A function for a type: `f[T]`.
    case 'definition':
      return type;
    case 'function':
      return yielded(type.parameters?.[0], key);
    case 'parameter': {
      const constraint = constraintOf(linking, type);
      return constraint.kind === 'parameter' ? UNKNOWN : elementOf(linking, constraint, key, depth + 1);
    }
    // The results of a function outside, or an element of what it gave.
    case 'external':
      return type;
    default:
      return UNKNOWN;
  }
}

const DEEPEST = 8;

/** What a loop over `func(yield func(K, V) bool)` gives. */
function yielded(taken: Type | undefined, key: string): Type {
  const parameters = taken?.kind === 'function' ? (taken.parameters ?? []) : [];
  return parameters[key === 'key' ? 0 : 1] ?? UNKNOWN;
}

function elementOfBuiltin({ name, args }: Builtin, key: string): Type {
  const [first = UNKNOWN, second = UNKNOWN] = args;
  switch (name) {
    case 'tuple':
      return args[Number(key)] ?? UNKNOWN;
    case 'slice':
      return key === 'key' ? builtin('int') : first;
    case 'map':
      return key === 'key' ? first : second;
    case 'chan':
      return first;
    case 'string':
      return builtin(key === 'key' ? 'int' : 'rune');
    default:
      return name === 'int' ? builtin('int') : UNKNOWN;
  }
}

/** What a type that has a name is made of; unknown for structs and interfaces, which are themselves. */
export function underlying(linking: Linking, { entity, args }: Type & { readonly kind: 'instance' }, depth = 0): Type {
  const { view, symbol } = entity;
  const fact = view.symbol(symbol);
  if (fact === undefined || fact.kind !== 'type' || depth > DEEPEST) return UNKNOWN;
  const type = substitute(declaredType(linking, view, view.scopeOf(symbol), fact.type), entity, args);
  return type.kind === 'instance' ? underlying(linking, type, depth + 1) : type;
}

/** `type A = B` names no new type. */
export function isAlias(view: FileView, symbol: number): boolean {
  return /^type [^=[\s]+ ?(\[.*\] ?)?=/.test(view.symbol(symbol)?.signature ?? '');
}

/** The names in `func (s *Stack[E]) Pop() E` are new ones for the type parameters of Stack. */
export function typeParameter(linking: Linking, view: FileView, binding: number): Type | undefined {
  const { name = '', scope = -1 } = view.binding(binding) ?? {};
  const method = view.scope(scope)?.symbol ?? -1;
  const receiver = view.parameters(method).find(({ flags }) => (flags & ParameterFlag.receiver) !== 0);
  const owner = receiver === undefined ? undefined : ownerOf(linking, { view, symbol: method });
  if (receiver === undefined || owner === undefined) return undefined;
  const node = parseType(receiver.type);
  const place = node.kind === 'name' ? node.args.findIndex((each) => each.kind === 'name' && each.path[0] === name) : -1;
  const own = owner.view.typeParameters(owner.symbol)[place];
  return own === undefined ? undefined : { kind: 'parameter', owner, name: own.name };
}

/** Calling a type converts to it. */
export function conversionOf(linking: Linking, callee: Entity): Type | undefined {
  return isTypeDefinition(callee) ? instanceOf(linking, callee, []) : undefined;
}
