/** C#'s types as written, made into the linker's. */
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, memberNode, UNKNOWN_NODE, unionNode } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';

const TOKEN = /\s*(::|@?[\p{L}_][\p{L}\p{N}_]*|\d+|\S)/uy;
const WORDS: ReadonlySet<string> = new Set(['ref', 'readonly', 'scoped', 'params', 'in', 'out', 'this']);
const BUILTINS: ReadonlySet<string> = new Set(
  'bool byte sbyte char decimal double float int uint nint nuint long ulong short ushort string object void'.split(' '),
);
const VALUES: ReadonlySet<string> = new Set([...BUILTINS].filter((name) => name !== 'string' && name !== 'object' && name !== 'void'));
const NOTHING: ReadonlySet<string> = new Set(['var', 'dynamic', 'delegate', 'class', 'struct', 'notnull', 'unmanaged', 'new', 'default']);

/** A type; `A & B` of constraints; `[A, B]` for a list of type arguments. */
export function parseType(text: string): TypeNode {
  return new TypeText(text).whole();
}

class TypeText extends TypeTokens {
  constructor(text: string) {
    super(typeTokens(text, TOKEN));
  }

  whole(): TypeNode {
    if (this.take('[')) return builtinNode('list', ...this.#list(']'));
    return unionNode(this.several('&', () => this.#type()));
  }

  #type(): TypeNode {
    while (WORDS.has(this.peek()) && this.at + 1 < this.tokens.length) this.at++;
    const begin = this.take('(') ? this.#tuple() : this.#named();
    return this.#behind(begin);
  }

  /** `(A a, B b)`. */
  #tuple(): TypeNode {
    const names: string[] = [];
    const types = this.firstsUntil(')', () => {
      const type = this.#type();
      names.push(isWord(this.peek()) ? this.next() : '');
      return type;
    });
    if (names.every((name) => name === '')) return builtinNode('tuple', ...types);
    return { kind: 'record', members: types.flatMap((type, place) => elementNames(names[place] ?? '', place).map((name) => [name, type])) };
  }

  #named(): TypeNode {
    const first = this.next();
    if (!isWord(first) || NOTHING.has(first)) return UNKNOWN_NODE;
    if (BUILTINS.has(first)) return builtinNode(first);
    const path = [first.replace(/^@/, '')];
    let args = this.#arguments();
    while ((this.peek() === '.' || this.peek() === '::') && isWord(this.peek(1))) {
      path.push(this.peek(1).replace(/^@/, ''));
      this.at += 2;
      args = this.#arguments();
    }
    return spokenType(path.at(-1) ?? '', args) ?? { kind: 'name', path, args };
  }

  #arguments(): readonly TypeNode[] {
    return this.take('<') ? this.#list('>') : [];
  }

  #list(close: string): TypeNode[] {
    return this.listUntil(close, () => (this.peek() === ',' ? UNKNOWN_NODE : this.#type()));
  }

  /** Arrays; what may be null is what it is but for values of the language, and a pointer what it points to. */
  #behind(type: TypeNode): TypeNode {
    let at = type;
    for (;;) {
      if (this.take('*')) continue;
      if (this.take('?')) {
        if (isValue(at)) at = builtinNode('Nullable', at);
        continue;
      }
      if (this.peek() !== '[') return at;
      while (!this.isAtEnd && !this.take(']')) this.at++;
      at = builtinNode('Array', at);
    }
  }
}

/** What has no place for nothing: values of the language, and the best known of the library. */
function isValue(node: TypeNode): boolean {
  if (node.kind === 'builtin') return VALUES.has(node.name);
  return node.kind === 'name' && node.path.length === 1 && STRUCTS.has(node.path[0] ?? '');
}

const STRUCTS: ReadonlySet<string> = new Set(['DateTime', 'DateTimeOffset', 'DateOnly', 'TimeOnly', 'TimeSpan', 'Guid', 'BigInteger']);

/** What an element of a tuple is called: by its place and, where it has one, by its name. */
export function elementNames(name: string, place: number): readonly string[] {
  return name === '' ? [`Item${place + 1}`] : [`Item${place + 1}`, name];
}

/** Delegates of the library are what they take and give, tuples what they are made of. */
function spokenType(name: string, args: readonly TypeNode[]): TypeNode | undefined {
  switch (name) {
    case 'Func':
      return args.length === 0 ? undefined : { kind: 'function', parameters: args.slice(0, -1), result: args.at(-1) ?? UNKNOWN_NODE };
    case 'Converter':
      return { kind: 'function', parameters: args.slice(0, 1), result: args[1] ?? UNKNOWN_NODE };
    case 'Action':
      return { kind: 'function', parameters: args, result: builtinNode('void') };
    case 'Predicate':
      return { kind: 'function', parameters: args, result: builtinNode('bool') };
    case 'Comparison':
      return { kind: 'function', parameters: [args[0] ?? UNKNOWN_NODE, args[0] ?? UNKNOWN_NODE], result: builtinNode('int') };
    case 'EventHandler':
      return { kind: 'function', parameters: [builtinNode('object'), args[0] ?? builtinNode('EventArgs')], result: builtinNode('void') };
    case 'ValueTuple':
      return builtinNode('tuple', ...args);
    case 'Expression':
      return args[0]?.kind === 'function' ? args[0] : undefined;
    default:
      return undefined;
  }
}

/** `T(A)`; methods that differ in what they take stand side by side: `T(A) & T(A, B)`. */
export function parseMember(text: string): TypeNode {
  return unionNode(text.split(' & ').map((each) => memberNode(each, parseType)));
}

function isWord(token: string): boolean {
  return /^[@\p{L}_]/u.test(token);
}
