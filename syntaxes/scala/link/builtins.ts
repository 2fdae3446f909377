/** Types of the language and its library as values. */
import { lastName } from '../../../server/src/base/dottedName.ts';
import { LAMBDA, parameterAt, REST } from '../../../server/src/linker/inference/functions.ts';
import { libraryMember } from '../../../server/src/linker/library/librarySignatures.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { FUNCTIONS, libraryTypes, MAPS, SEQUENCES } from './library.ts';
import { parseType } from './typeText.ts';

export function builtinMember(linking: Linking, type: Builtin, name: string): Type | undefined {
  if (name === LAMBDA) return undefined;
  // `xs(0)`.
  if (name === '()') return elementOf(linking, type, '');
  const [, place = ''] = /^_(\d)$/.exec(name) ?? [];
  if (type.name === 'tuple') return place === '' ? undefined : (type.args[Number(place) - 1] ?? UNKNOWN);
  const [first = UNKNOWN] = type.args;
  if (name === 'flatten') return { ...type, args: [elementOf(linking, first, 'each')] };
  if (name === 'toMap' && first.kind === 'builtin' && first.name === 'tuple') return builtin('Map', ...first.args);
  const known = libraryMember(linking, { types: libraryTypes(), parse: parseType }, type, name);
  return known ?? operationOf(type, name);
}

/** Operators compare, or give what they are given. */
function operationOf(type: Builtin, name: string): Type | undefined {
  if (/[\p{L}\d_]/u.test(name)) return undefined;
  return { kind: 'function', result: COMPARISONS.test(name) ? builtin('Boolean') : type };
}

const COMPARISONS = /^(?:[=!]=|[<>]=?|&&|\|\|)$/;

/** `each` is what a loop goes through, '' what a place or key gives. */
export function elementOf(linking: Linking, type: Type, key: string): Type {
  if (type.kind === 'union') return unionOf(type.of.map((each) => elementOf(linking, each, key)));
  if (type.kind === 'instance') return key === 'each' ? givenTo(linking, type) : UNKNOWN;
  if (type.kind !== 'builtin') return UNKNOWN;
  if (type.name === 'tuple') return /^\d+$/.test(key) ? (type.args[Number(key)] ?? UNKNOWN) : UNKNOWN;
  if (MAPS.has(type.name)) return key === 'each' ? builtin('tuple', ...type.args) : (type.args[1] ?? UNKNOWN);
  if (type.name === 'Either') return type.args[1] ?? UNKNOWN;
  return SEQUENCES.has(type.name) || HOLDERS.has(type.name) ? (type.args[0] ?? UNKNOWN) : UNKNOWN;
}

const HOLDERS: ReadonlySet<string> = new Set(['Option', 'Some', 'Future', 'Try', 'Success', 'Failure']);

/** What a class gives to the function that a loop makes of its body. */
function givenTo(linking: Linking, type: Type & { readonly kind: 'instance' }): Type {
  for (const name of ['map', 'flatMap', 'foreach']) {
    const [method] = linking.ask.membersOfDefinition(linking, type.entity, name);
    const taken = method === undefined ? UNKNOWN : parameterAt(linking, { kind: 'definition', entity: method }, 0, type);
    if (taken.kind === 'function') return taken.parameters?.[0] ?? UNKNOWN;
  }
  return UNKNOWN;
}

/** `List(1, 2)`, `Future.successful(x)`. */
export function libraryFunction(linking: Linking, called: Type): Type | undefined {
  const path = called.kind === 'external' && called.module.startsWith('scala') ? called.name.split('.') : [];
  if (called.kind === 'builtin' && called.args.length === 0) path.push(called.name);
  const [holder = '', name = holder] = path.slice(-2);
  if (SEQUENCES.has(name))
    return { kind: 'function', parameters: [builtin(REST, builtin('List', builtin('$T')))], result: builtin(name, builtin('$T')) };
  if (MAPS.has(name)) {
    const pair = [builtin('$K'), builtin('$V')];
    return { kind: 'function', parameters: [builtin(REST, builtin('List', builtin('tuple', ...pair)))], result: builtin(name, ...pair) };
  }
  if (Object.hasOwn(FUNCTIONS, name))
    return libraryMember(linking, { types: { [name]: { parameters: [], members: FUNCTIONS } }, parse: parseType }, builtin(name), name);
  return path.length > 1 ? libraryMember(linking, { types: libraryTypes(), parse: parseType }, builtin(holder), name) : undefined;
}

export function libraryType(module: string, name: string, args: readonly Type[]): Type | undefined {
  const last = lastName(name);
  return /^scala\b/.test(module) && Object.hasOwn(libraryTypes(), last) ? builtin(last, ...args) : undefined;
}

export function literal(kind: string): Type {
  return kind === 'null' ? UNKNOWN : builtin(kind);
}
