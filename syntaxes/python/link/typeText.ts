/** Python's annotations as written, made into the linker's types: a reader of one line of text that gives up quietly where it does not follow. */
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE, unionOfKnown } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';

export function parseType(text: string): TypeNode {
  return new TypeText(text, 0).union();
}

const TOKEN = /\s*(\.\.\.|[\p{L}_][\p{L}\p{N}_]*|[rbuRBU]?"(?:[^"\\]|\\.)*"|[rbuRBU]?'(?:[^'\\]|\\.)*'|-?\d[\w.]*|[^\s\w])/uy;
const DEEPEST_QUOTES = 3;

class TypeText extends TypeTokens {
  readonly #quotes: number;

  constructor(text: string, quotes: number) {
    super(typeTokens(text, TOKEN));
    this.#quotes = quotes;
  }

  union(): TypeNode {
    return unionOfKnown(this.several('|', () => this.#primary()));
  }

  #primary(): TypeNode {
    const token = this.next();
    if (token === '...') return builtinNode('...');
    if (token === '*') return this.#primary();
    if (token === '(') return this.#closed();
    // A list of types: parameters of a function, arguments of a class.
    if (token === '[') return { kind: 'builtin', name: '[]', args: this.#arguments() };
    if (/["']$/.test(token)) return this.#quoted(token);
    if (!/^[\p{L}_]/u.test(token) || token === 'None' || token === 'True' || token === 'False') return UNKNOWN_NODE;
    const path = [token];
    while (this.take('.')) path.push(this.next());
    return { kind: 'name', path, args: this.take('[') ? this.#argumentsOf(path.at(-1)) : [] };
  }

  #closed(): TypeNode {
    const inside = this.union();
    this.#skip(')');
    return inside;
  }

  /** A type that is not known yet where it is written. */
  #quoted(token: string): TypeNode {
    const text = token.replace(/^\w*["']|["']$/g, '');
    return this.#quotes >= DEEPEST_QUOTES ? UNKNOWN_NODE : new TypeText(text, this.#quotes + 1).union();
  }

  /** In `Literal['a']` stand values. */
  #argumentsOf(name: string | undefined): readonly TypeNode[] {
    if (name !== 'Literal') return this.#arguments();
    this.#skip();
    return [];
  }

  #arguments(): readonly TypeNode[] {
    const args: TypeNode[] = [];
    while (!this.isAtEnd && this.tokens[this.at] !== ']') {
      args.push(this.union());
      if (!this.take(',')) break;
    }
    this.#skip();
    return args;
  }

  /** Behind the bracket that closes the one we are in. */
  #skip(bracket = ']'): void {
    for (let depth = 1; !this.isAtEnd; ) {
      const token = this.tokens[this.at++];
      if (token === '(' || token === '[') depth++;
      else if (token === ')' || token === ']') depth--;
      if (depth <= 0 && token === bracket) return;
    }
  }
}
