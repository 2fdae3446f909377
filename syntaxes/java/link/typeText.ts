/** Types as Java writes them. */
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE, unionNode } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';

/**
 * `List<? extends A>`, `A.B<C>[]`, `A | B` of a catch clause, `A & B` of a bound; `[A, B]` is a list of types. Functions of the library's
 * table are written `(A, B) -> C`.
 */
export function parseType(text: string): TypeNode {
  return new TypeReader(text).whole();
}

const TOKEN = /\s*(->|\.\.\.|@[\w.]+|[\p{L}_$][\p{L}\p{N}_$]*|[<>?[\]&|,().])/uy;
const PRIMITIVES: ReadonlySet<string> = new Set(['boolean', 'byte', 'char', 'double', 'float', 'int', 'long', 'short', 'void']);

class TypeReader extends TypeTokens {
  constructor(text: string) {
    super(typeTokens(text, TOKEN));
  }

  whole(): TypeNode {
    if (this.take('[')) return builtinNode('tuple', ...this.#list(']'));
    if (this.take('(')) {
      const parameters = this.#list(')');
      this.take('->');
      return { kind: 'function', parameters, result: this.#union() };
    }
    return this.#union();
  }

  /** One of several, or all at once: either way what is known of each is known. */
  #union(): TypeNode {
    const parts = [this.#type()];
    while (this.take('|') || this.take('&')) parts.push(this.#type());
    return unionNode(parts);
  }

  #type(): TypeNode {
    this.#annotations();
    let type = this.#plain();
    for (;;) {
      this.#annotations();
      if (this.peek() === '[' && this.peek(1) === ']') {
        this.at += 2;
        type = builtinNode('[]', type);
      } else if (this.take('...')) type = builtinNode('[]', type);
      else return type;
    }
  }

  #plain(): TypeNode {
    const token = this.peek();
    if (this.take('?')) return this.take('extends') || this.take('super') ? this.#type() : UNKNOWN_NODE;
    if (!isWord(token)) return UNKNOWN_NODE;
    this.next();
    if (PRIMITIVES.has(token)) return builtinNode(token);
    const path = [token];
    let args = this.#arguments();
    while (this.take('.')) {
      this.#annotations();
      path.push(this.next());
      args = this.#arguments();
    }
    return token === 'var' && path.length === 1 ? UNKNOWN_NODE : { kind: 'name', path, args };
  }

  /** They stand in front of the name they belong to, of brackets and of dots: `a.b.@A C @A [] @A ...`. */
  #annotations(): void {
    while (this.peek().startsWith('@')) this.next();
  }

  #arguments(): readonly TypeNode[] {
    return this.take('<') ? this.#list('>') : NONE;
  }

  /** Types up to the closing bracket. */
  #list(close: string): TypeNode[] {
    return this.listUntil(close, () => this.#union());
  }
}

const NONE: readonly TypeNode[] = [];

function isWord(token: string): boolean {
  return /^[\p{L}_$]/u.test(token);
}
