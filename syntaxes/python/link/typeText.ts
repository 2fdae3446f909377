/** Python's annotations as written, made into the linker's types: a reader of one line of text that gives up quietly where it does not follow. */
import type { TypeNode } from '../../../server/src/linker/linkRules.ts';

const UNKNOWN: TypeNode = { kind: 'unknown' };

export function parseType(text: string): TypeNode {
  return new TypeText(text, 0).union();
}

const TOKEN = /\s*(\.\.\.|[\p{L}_][\p{L}\p{N}_]*|[rbuRBU]?"(?:[^"\\]|\\.)*"|[rbuRBU]?'(?:[^'\\]|\\.)*'|-?\d[\w.]*|[^\s\w])/uy;
const DEEPEST_QUOTES = 3;

class TypeText {
  readonly #tokens: readonly string[];
  readonly #quotes: number;
  #at = 0;

  constructor(text: string, quotes: number) {
    this.#tokens = tokensOf(text);
    this.#quotes = quotes;
  }

  union(): TypeNode {
    const parts: TypeNode[] = [];
    do parts.push(this.#primary());
    while (this.#take('|'));
    const known = parts.filter(({ kind }) => kind !== 'unknown');
    return known.length === 1 && known[0] !== undefined ? known[0] : { kind: 'union', of: known };
  }

  #primary(): TypeNode {
    const token = this.#next();
    if (token === '...') return { kind: 'builtin', name: '...', args: [] };
    if (token === '*') return this.#primary();
    if (token === '(') return this.#closed();
    // A list of types: parameters of a function, arguments of a class.
    if (token === '[') return { kind: 'builtin', name: '[]', args: this.#arguments(false) };
    if (/["']$/.test(token)) return this.#quoted(token);
    if (!/^[\p{L}_]/u.test(token) || token === 'None' || token === 'True' || token === 'False') return UNKNOWN;
    const path = [token];
    while (this.#take('.')) path.push(this.#next());
    return { kind: 'name', path, args: this.#take('[') ? this.#arguments(path.at(-1) === 'Literal') : [] };
  }

  #closed(): TypeNode {
    const inside = this.union();
    this.#skip(')');
    return inside;
  }

  /** A type that is not known yet where it is written. */
  #quoted(token: string): TypeNode {
    const text = token.replace(/^\w*["']|["']$/g, '');
    return this.#quotes >= DEEPEST_QUOTES ? UNKNOWN : new TypeText(text, this.#quotes + 1).union();
  }

  #arguments(areValues: boolean): TypeNode[] {
    const args: TypeNode[] = [];
    if (areValues) {
      this.#skip();
      return args;
    }
    while (this.#at < this.#tokens.length && this.#tokens[this.#at] !== ']') {
      args.push(this.union());
      if (!this.#take(',')) break;
    }
    this.#skip();
    return args;
  }

  #next(): string {
    return this.#tokens[this.#at++] ?? '';
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }

  /** Behind the bracket that closes the one we are in. */
  #skip(bracket = ']'): void {
    for (let depth = 1; this.#at < this.#tokens.length; ) {
      const token = this.#tokens[this.#at++];
      if (token === '(' || token === '[') depth++;
      else if (token === ')' || token === ']') depth--;
      if (depth <= 0 && token === bracket) return;
    }
  }
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) tokens.push(match[1] ?? '');
  return tokens;
}
