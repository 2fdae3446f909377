/** Scala's types as written, made into the linker's. */
import type { TypeNode } from '../../../server/src/linker/linkRules.ts';
import { TypeTokens } from '../../../server/src/linker/typeTokens.ts';

const UNKNOWN: TypeNode = { kind: 'unknown' };
const TOKEN = /\s*(=>|[\p{L}_$][\p{L}\p{N}_$]*|"[^"]*"|\d+|\S)/uy;

/** A type; `[A, B]` for a list of type arguments. */
export function parseType(text: string): TypeNode {
  return new TypeText(text).whole();
}

/** The type of a member of the library's table: `T`, or `T(A, B)` for a method. */
export function parseMember(text: string): TypeNode {
  const open = text.indexOf('(');
  if (open <= 0) return parseType(text);
  const list = parseType(`[${text.slice(open + 1, -1)}]`);
  return { kind: 'function', result: parseType(text.slice(0, open)), parameters: list.kind === 'builtin' ? list.args : [] };
}

class TypeText extends TypeTokens {
  constructor(text: string) {
    super(text, TOKEN);
  }

  whole(): TypeNode {
    return this.take('[') ? builtin('list', ...this.#list(']')) : this.#type();
  }

  /** `A => B`, `(A, B) => C`, by name `=> A`. */
  #type(): TypeNode {
    if (this.take('=>')) return this.#type();
    const isList = this.peek() === '(';
    const first = this.#compound();
    if (!this.take('=>')) return first;
    const parameters = isList && first.kind === 'builtin' && first.name === 'tuple' ? first.args : [first];
    return { kind: 'function', parameters, result: this.#type() };
  }

  /** `A with B`: members of both. */
  #compound(): TypeNode {
    const parts = [this.#simple()];
    while (this.take('with') || this.take('&') || this.take('|')) parts.push(this.#simple());
    if (this.peek() === '{') this.at = this.tokens.length;
    const whole: TypeNode = parts.length === 1 ? (parts[0] ?? UNKNOWN) : { kind: 'union', of: parts };
    return this.take('*') ? builtin('Seq', whole) : whole;
  }

  #simple(): TypeNode {
    if (this.take('(')) {
      const types = this.#list(')');
      return types.length === 1 && this.peek() !== '=>' ? (types[0] ?? UNKNOWN) : builtin('tuple', ...types);
    }
    const first = this.tokens[this.at++];
    if (first === undefined || !isWord(first) || first === '_') return UNKNOWN;
    const path = [first];
    while ((this.peek() === '.' || this.peek() === '#') && isWord(this.peek(1))) {
      const part = this.tokens[this.at + 1] ?? '';
      if (part !== 'type') path.push(part);
      this.at += 2;
    }
    const args = this.take('[') ? this.#list(']') : [];
    return { kind: 'name', path, args };
  }

  #list(close: string): TypeNode[] {
    const types: TypeNode[] = [];
    while (this.peek() !== undefined && !this.take(close)) {
      const start = this.at;
      types.push(this.#type());
      if (!this.take(',') && this.peek() !== close) this.at = Math.max(this.at, start + 1);
    }
    return types;
  }
}

function isWord(token: string | undefined): token is string {
  return token !== undefined && /^[\p{L}_$]/u.test(token);
}

function builtin(name: string, ...args: readonly TypeNode[]): TypeNode {
  return { kind: 'builtin', name, args };
}
