/** Types of the language and its library as values, and the functions that everything has: let, also, apply, run. */
import { LAMBDA } from '../../../server/src/linker/inference/functions.ts';
import { libraryMember } from '../../../server/src/linker/library/librarySignatures.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { FUNCTIONS, libraryTypes } from './library.ts';
import { parseType } from './typeText.ts';

export function builtinMember(linking: Linking, type: Builtin, name: string): Type | undefined {
  if (name === LAMBDA || name === '()') return undefined;
  if (name === 'awaitAll') return { kind: 'function', result: builtin('List', awaited(type.args[0])) };
  return scopeFunction(type, name) ?? libraryMember(linking, { types: libraryTypes(), parse: parseType }, type, name);
}

/** What waiting for a Deferred gives. */
function awaited(type: Type | undefined): Type {
  return type?.kind === 'builtin' && type.name === 'Deferred' ? (type.args[0] ?? UNKNOWN) : UNKNOWN;
}

/** `x.let { it }`, `x.apply { this }`: what is given to the function, and what comes out. */
export function scopeFunction(type: Type, name: string): Type | undefined {
  const result = builtin('$R');
  const given: Type = { kind: 'function', parameters: [type], result };
  const inside: Type = { kind: 'function', parameters: [], result, self: type };
  switch (name) {
    case 'let':
    case 'use':
      return { kind: 'function', parameters: [given], result };
    case 'run':
      return { kind: 'function', parameters: [inside], result };
    case 'also':
    case 'takeIf':
    case 'takeUnless':
      return { kind: 'function', parameters: [given], result: type };
    case 'apply':
      return { kind: 'function', parameters: [inside], result: type };
    case 'to':
      return { kind: 'function', parameters: [builtin('$B')], result: builtin('Pair', type, builtin('$B')) };
    default:
      return undefined;
  }
}

/** A function of the library by its name, in all its forms; undefined when the table has none. */
export function libraryFunction(linking: Linking, name: string): Type | undefined {
  const written = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (written === undefined) return undefined;
  const types = { [OWN]: { parameters: [], members: { [name]: written } } };
  return libraryMember(linking, { types, parse: parseType }, builtin(OWN), name);
}

const OWN = 'kotlin';

/** What an index, a loop or a place of a pattern gives. */
export function elementOf(linking: Linking, type: Type, key: string): Type {
  switch (type.kind) {
    case 'union':
      return unionOf(type.of.map((each) => elementOf(linking, each, key)));
    case 'builtin':
      return elementOfBuiltin(linking, type, key);
    case 'external':
      return type;
    case 'instance': {
      const name = /^\d$/.test(key) ? `component${Number(key) + 1}` : 'get';
      const found = linking.ask.derivedType(linking, linking.ask.derivedType(linking, type, 'member', name), 'result', '');
      return found.kind === 'unknown' && /^\d$/.test(key) ? componentOf(linking, type, Number(key)) : found;
    }
    default:
      return UNKNOWN;
  }
}

/** A data class is taken apart into what its constructor is given. */
export function componentOf(linking: Linking, { entity }: Type & { readonly kind: 'instance' }, place: number): Type {
  const { view, symbol } = entity;
  const [maker] = view.members(symbol, view.symbol(symbol)?.name ?? '');
  const parameter = maker === undefined ? undefined : view.parameters(maker)[place];
  return parameter === undefined
    ? UNKNOWN
    : linking.ask.derivedType(linking, { kind: 'instance', entity, args: [] }, 'member', parameter.name);
}

function elementOfBuiltin(linking: Linking, type: Builtin, key: string): Type {
  const [first = UNKNOWN, second = UNKNOWN] = type.args;
  if (/^\d$/.test(key)) {
    const component = builtinMember(linking, type, `component${Number(key) + 1}`);
    return component?.kind === 'function' ? component.result : UNKNOWN;
  }
  if (isMap(type.name)) return key === '[]' ? second : builtin('Map.Entry', first, second);
  return type.name === 'String' ? builtin('Char') : type.name === 'IntRange' ? builtin('Int') : first;
}

function isMap(name: string): boolean {
  return /Map$/.test(name);
}

export function literal(kind: string): Type {
  return kind === 'null' || kind === 'array' || kind === 'object' ? UNKNOWN : builtin(kind);
}
