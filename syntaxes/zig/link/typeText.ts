/**
 * Zig's types as written, made into the linker's. Pointers, optionals and error unions are what they lead to: the language asks for
 * `.*`, `.?` and `try` in between, and they say nothing of where a name leads.
 */
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';

const TOKEN = /\s*(@?[\p{L}_][\p{L}\p{N}_]*|@"[^"]*"|"(?:[^"\\]|\\.)*"|\d[\w.]*|\|\||\S)/uy;

export function parseType(text: string): TypeNode {
  return new TypeText(text).union();
}

class TypeText extends TypeTokens {
  constructor(text: string) {
    super(typeTokens(text, TOKEN));
  }

  /** `E!T` is a T. */
  union(): TypeNode {
    let type = this.#type();
    while (this.take('!') || this.take('||')) type = this.#type();
    return type;
  }

  #type(): TypeNode {
    const token = this.next();
    switch (token) {
      case '*':
      case '?':
      case '!':
      case '&':
      case 'const':
      case 'volatile':
      case 'allowzero':
      case 'comptime':
        return this.#type();
      case 'type': {
        // A type that is a value (values.ts).
        const of = this.isAtEnd ? UNKNOWN_NODE : this.#type();
        return of.kind === 'unknown' ? of : { kind: 'definition', of };
      }
      case '[':
        return this.#list();
      case '(': {
        const inner = this.union();
        this.take(')');
        return inner;
      }
      case 'fn':
        return this.#function();
      case 'error': {
        while (!this.isAtEnd && this.peek() !== '}' && this.peek() !== '!') this.at++;
        this.take('}');
        return UNKNOWN_NODE;
      }
      case '@This':
        return { kind: 'name', path: ['@This'], args: [] };
      default:
        return /^[\p{L}_]/u.test(token) ? this.#path(token) : UNKNOWN_NODE;
    }
  }

  /** `[]T`, `[3]T`, `[*:0]T`; a list of types when nothing stands behind. */
  #list(): TypeNode {
    const start = this.at;
    this.skipPast('[', ']');
    if (!this.isAtEnd) return builtinNode('slice', this.#type());
    this.at = start;
    return builtinNode('tuple', ...this.several(',', () => this.union()));
  }

  #function(): TypeNode {
    this.take('(');
    const parameters = this.firstsUntil(')', () => {
      if (this.peek(1) === ':') this.at += 2;
      return this.union();
    });
    if (this.peek() === 'callconv') {
      this.at++;
      this.#arguments();
    }
    return { kind: 'function', parameters, result: this.union() };
  }

  #path(first: string): TypeNode {
    const path = [first];
    let args: readonly TypeNode[] = [];
    for (;;) {
      if (this.peek() === '(') args = this.#arguments();
      // `Store(T).Node`: what is in brackets says nothing of the name behind.
      if (!this.take('.')) return { kind: 'name', path, args };
      if (this.take('?') || this.take('*')) continue;
      path.push(this.next());
      args = [];
    }
  }

  #arguments(): readonly TypeNode[] {
    this.take('(');
    return this.firstsUntil(')', () => this.union());
  }
}
