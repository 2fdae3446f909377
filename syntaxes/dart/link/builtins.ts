/** Types of the language: members, elements, waiting. */

import type { Index } from '../../../server/src/facts/fileFacts.ts';
import { CALL_SIGNATURE } from '../../../server/src/linker/inference/functions.ts';
import { narrowedTo } from '../../../server/src/linker/inference/narrowed.ts';
import { libraryMember } from '../../../server/src/linker/library/librarySignatures.ts';
import { declaredType } from '../../../server/src/linker/lookup/typeNames.ts';
import type { FileView } from '../../../server/src/linker/reading/fileView.ts';
import type { Linking } from '../../../server/src/linker/rules/linking.ts';
import { type Builtin, builtin, type Type, UNKNOWN, unionOf } from '../../../server/src/linker/types/types.ts';
import { NARROWED } from '../patterns.ts';
import { RECORD } from '../values.ts';
import { LIBRARY } from './library.ts';
import { parseType } from './typeText.ts';

const SIGNATURES = { types: LIBRARY, parse: parseType };

/** `()` is what calling the type makes. */
export function builtinMember(linking: Linking, type: Builtin, name: string): Type | undefined {
  if (name === CALL_SIGNATURE) return Object.hasOwn(LIBRARY, type.name) ? type : undefined;
  // What a member of the library gives of which nothing is known is of the library too, unless type arguments may come out of it.
  return libraryMember(linking, SIGNATURES, type, name) ?? (type.args.length === 0 && type.name !== 'dynamic' ? OUTSIDE : undefined);
}

const OUTSIDE: Type = { kind: 'external', module: '', name: '' };

const LISTS: ReadonlySet<string> = new Set(['Iterable', 'List', 'Set', 'Queue', 'Stream', 'Iterator']);

export function elementOf(linking: Linking, type: Type, key: string): Type {
  switch (type.kind) {
    case 'union':
      return unionOf(type.of.map((each) => elementOf(linking, each, key)));
    case 'builtin':
      if (LISTS.has(type.name)) return type.args[0] ?? UNKNOWN;
      return type.name === 'Map' ? (type.args[1] ?? UNKNOWN) : UNKNOWN;
    case 'instance': {
      const operator = linking.ask.derivedType(linking, type, 'member', '[]');
      return operator.kind === 'unknown' ? UNKNOWN : linking.ask.derivedType(linking, operator, 'result', '');
    }
    case 'record':
      return /^\d+$/.test(key) ? (type.members.get(`$${Number(key) + 1}`) ?? UNKNOWN) : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

export function awaited(type: Type): Type {
  if (type.kind === 'union') return unionOf(type.of.map(awaited));
  return type.kind === 'builtin' && type.name === 'Future' ? (type.args[0] ?? UNKNOWN) : type;
}

export function literal(kind: string): Type {
  return kind === 'null' ? UNKNOWN : builtin(kind);
}

/** What a pattern says to be of a type; a map as written holds its values under keys of which nothing is asked. */
export function literalOf(linking: Linking, view: FileView, expression: Index): Type | undefined {
  const fact = view.expression(expression);
  if (fact?.operation === 'literal' && fact.name.startsWith(NARROWED)) {
    const to = declaredType(linking, view, view.scopeAt(fact.start), fact.name.slice(NARROWED.length));
    return fact.operand < 0 ? to : narrowedTo(linking, to, linking.ask.evaluate(linking, view, fact.operand).type);
  }
  if (fact?.operation !== 'array' || (fact.name !== 'Map' && fact.name !== RECORD)) return undefined;
  const held = view.parts(expression).map(({ name, expression: part }) => [name, linking.ask.evaluate(linking, view, part).type] as const);
  return fact.name === RECORD ? { kind: 'record', members: new Map(held) } : builtin('Map', UNKNOWN, unionOf(held.map(([, type]) => type)));
}

/** What the table knows of a type that an import brings: dart:async's Completer. */
export function libraryType(module: string, name: string, args: readonly Type[]): Type | undefined {
  return (module === '' || module.startsWith('dart:')) && Object.hasOwn(LIBRARY, name) ? builtin(name, ...args) : undefined;
}
