/**
 * The members of a language's own types, written as the language writes types: enough for chains to survive them and for callbacks to
 * know what they are given. A type's own parameters are replaced by its arguments; other single capitals are found from what is passed.
 */
import { oncePer, oncePerKey } from '../../base/oncePer.ts';
import { AWAITED } from '../inference/inference.ts';
import type { Linking } from '../rules/linking.ts';
import type { TypeNode } from '../rules/linkRules.ts';
import { type Builtin, builtin, type Type, UNKNOWN, unionOf } from '../types/types.ts';

export interface LibraryType {
  readonly parameters: readonly string[];
  /** Types of members as written, by name. */
  readonly members: Readonly<Record<string, string>>;
  /** The type whose members it has as well. */
  readonly base?: string;
}

export interface LibrarySignatures {
  readonly types: Readonly<Record<string, LibraryType>>;
  parse(text: string): TypeNode;
}

/** The type of a member of a type of the library; undefined when the table has none. */
export function libraryMember(linking: Linking, { types, parse }: LibrarySignatures, type: Builtin, name: string): Type | undefined {
  for (let at = Object.hasOwn(types, type.name) ? types[type.name] : undefined; at !== undefined; at = types[at.base ?? '']) {
    if (!Object.hasOwn(at.members, name)) continue;
    const args = new Map(at.parameters.map((each, place) => [each, type.args[place] ?? UNKNOWN]));
    return typeIn(linking, nodesBy(parse)(at.members[name] ?? ''), args);
  }
  return undefined;
}

const nodesBy = oncePer((parse: LibrarySignatures['parse']) => oncePerKey(parse));

function typeIn(linking: Linking, node: TypeNode, args: ReadonlyMap<string, Type>): Type {
  const inner = (each: TypeNode): Type => typeIn(linking, each, args);
  switch (node.kind) {
    case 'name': {
      const name = node.path.join('.');
      const known = args.get(name);
      if (known !== undefined) return known;
      return builtin(name.length === 1 ? `$${name}` : name, ...node.args.map(inner));
    }
    case 'builtin':
      return builtin(node.name, ...node.args.map(inner));
    case 'union':
      return unionOf(node.of.map(inner));
    case 'function':
      return {
        kind: 'function',
        parameters: node.parameters.map(inner),
        result: inner(node.result),
        ...(node.self === undefined ? {} : { self: inner(node.self) }),
      };
    case 'record':
      return { kind: 'record', members: new Map(node.members.map(([name, each]) => [name, inner(each)])) };
    case 'derived': {
      const of = inner(node.of);
      // What waiting for a placeholder gives is known when the call is.
      if (of.kind === 'builtin' && of.name.startsWith('$')) return node.how === 'awaited' ? builtin(AWAITED, of) : of;
      return linking.ask.derivedType(linking, of, node.how, node.name);
    }
    default:
      return UNKNOWN;
  }
}
