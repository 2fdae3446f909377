/** C#'s types as written, made into the linker's. */
import type { TypeNode } from '../../../server/src/linker/linkRules.ts';
import { TypeTokens } from '../../../server/src/linker/typeTokens.ts';

const UNKNOWN: TypeNode = { kind: 'unknown' };
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
    super(text, TOKEN);
  }

  whole(): TypeNode {
    if (this.take('[')) return builtin('list', ...this.#list(']'));
    const parts = [this.#type()];
    while (this.take('&')) parts.push(this.#type());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'union', of: parts };
  }

  #type(): TypeNode {
    while (WORDS.has(this.peek() ?? '') && this.at + 1 < this.tokens.length) this.at++;
    const begin = this.take('(') ? this.#tuple() : this.#named();
    return this.#behind(begin);
  }

  /** `(A a, B b)`: the names of elements say nothing about their types. */
  #tuple(): TypeNode {
    const types: TypeNode[] = [];
    while (this.peek() !== undefined && !this.take(')')) {
      types.push(this.#type());
      if (isWord(this.peek())) this.at++;
      if (!this.take(',') && this.peek() !== ')') this.at++;
    }
    return builtin('tuple', ...types);
  }

  #named(): TypeNode {
    const first = this.tokens[this.at++];
    if (first === undefined || !isWord(first) || NOTHING.has(first)) return UNKNOWN;
    if (BUILTINS.has(first)) return builtin(first);
    const path = [first.replace(/^@/, '')];
    let args = this.#arguments();
    while ((this.peek() === '.' || this.peek() === '::') && isWord(this.peek(1))) {
      path.push(this.tokens[this.at + 1]?.replace(/^@/, '') ?? '');
      this.at += 2;
      args = this.#arguments();
    }
    return delegateType(path.at(-1) ?? '', args) ?? { kind: 'name', path, args };
  }

  #arguments(): readonly TypeNode[] {
    return this.take('<') ? this.#list('>') : [];
  }

  #list(close: string): TypeNode[] {
    const types: TypeNode[] = [];
    while (this.peek() !== undefined && !this.take(close)) {
      const start = this.at;
      types.push(this.peek() === ',' ? UNKNOWN : this.#type());
      if (!this.take(',') && this.peek() !== close) this.at = Math.max(this.at, start + 1);
    }
    return types;
  }

  /** Arrays; what may be null is what it is but for values of the language, and a pointer what it points to. */
  #behind(type: TypeNode): TypeNode {
    let at = type;
    for (;;) {
      if (this.take('*')) continue;
      if (this.take('?')) {
        if (at.kind === 'builtin' && VALUES.has(at.name)) at = builtin('Nullable', at);
        continue;
      }
      if (this.peek() !== '[') return at;
      while (this.peek() !== undefined && !this.take(']')) this.at++;
      at = builtin('Array', at);
    }
  }
}

/** Delegates of the library are what they take and give. */
function delegateType(name: string, args: readonly TypeNode[]): TypeNode | undefined {
  switch (name) {
    case 'Func':
      return args.length === 0 ? undefined : { kind: 'function', parameters: args.slice(0, -1), result: args.at(-1) ?? UNKNOWN };
    case 'Converter':
      return { kind: 'function', parameters: args.slice(0, 1), result: args[1] ?? UNKNOWN };
    case 'Action':
      return { kind: 'function', parameters: args, result: builtin('void') };
    case 'Predicate':
      return { kind: 'function', parameters: args, result: builtin('bool') };
    case 'Comparison':
      return { kind: 'function', parameters: [args[0] ?? UNKNOWN, args[0] ?? UNKNOWN], result: builtin('int') };
    case 'EventHandler':
      return { kind: 'function', parameters: [builtin('object'), args[0] ?? builtin('EventArgs')], result: builtin('void') };
    case 'Expression':
      return args[0]?.kind === 'function' ? args[0] : undefined;
    default:
      return undefined;
  }
}

/** The type of a member of the library's table: `T`, or `T(A, B)` for a method. */
export function parseMember(text: string): TypeNode {
  const open = text.indexOf('(');
  if (open <= 0) return parseType(text);
  const list = parseType(`[${text.slice(open + 1, -1)}]`);
  return { kind: 'function', result: parseType(text.slice(0, open)), parameters: list.kind === 'builtin' ? list.args : [] };
}

function isWord(token: string | undefined): token is string {
  return token !== undefined && /^[@\p{L}_]/u.test(token);
}

function builtin(name: string, ...args: readonly TypeNode[]): TypeNode {
  return { kind: 'builtin', name, args };
}
