/** Types of LuaLS annotations as written (https://luals.github.io/wiki/annotations), made into the linker's types. */
import type { TypeNode } from '../../../server/src/linker/linkRules.ts';
import { SELF } from '../../../server/src/linker/results.ts';

const UNKNOWN: TypeNode = { kind: 'unknown' };
const TOKEN = /\s*(\.\.\.|\[\]|[A-Za-z_][\w.-]*|"[^"]*"|'[^']*'|`[^`]*`|\d+|[^\s\w])/y;
const BUILTINS: ReadonlySet<string> = new Set('string number integer boolean function thread userdata lightuserdata'.split(' '));
const NOTHING: ReadonlySet<string> = new Set(['nil', 'any', 'unknown', 'void', 'true', 'false']);

export function parseType(text: string): TypeNode {
  return new TypeText(text).union();
}

class TypeText {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    const tokens: string[] = [];
    TOKEN.lastIndex = 0;
    for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) tokens.push(match[1] ?? '');
    this.#tokens = tokens;
  }

  union(): TypeNode {
    const parts: TypeNode[] = [];
    do parts.push(this.#postfix());
    while (this.#take('|'));
    const known = parts.filter(({ kind }) => kind !== 'unknown');
    return known.length === 1 && known[0] !== undefined ? known[0] : { kind: 'union', of: known };
  }

  #postfix(): TypeNode {
    let type = this.#primary();
    for (;;) {
      if (this.#take('[]')) type = { kind: 'builtin', name: 'list', args: [type] };
      else if (!this.#take('?') && !this.#take('...')) return type;
    }
  }

  #primary(): TypeNode {
    const token = this.#next();
    if (token === '(') {
      const inside = this.union();
      this.#take(')');
      return inside;
    }
    if (token === '{') return this.#table();
    if (token === 'fun') return this.#function();
    if (!/^[A-Za-z_]/.test(token) || NOTHING.has(token)) return UNKNOWN;
    const args = this.#take('<') ? this.#arguments('>') : [];
    if (token === 'self') return { kind: 'builtin', name: SELF, args: [] };
    if (token === 'table') return { kind: 'builtin', name: 'table', args };
    if (BUILTINS.has(token)) return { kind: 'builtin', name: token, args: [] };
    // A name with dots is one name.
    return { kind: 'name', path: [token], args };
  }

  #arguments(end: string): TypeNode[] {
    const args: TypeNode[] = [];
    while (this.#at < this.#tokens.length && !this.#take(end)) {
      args.push(this.union());
      this.#take(',');
    }
    return args;
  }

  /** `{ name: T, [string]: T }`. */
  #table(): TypeNode {
    const members: [string, TypeNode][] = [];
    while (this.#at < this.#tokens.length && !this.#take('}')) {
      const name = this.#next();
      if (name === '[') {
        this.union();
        this.#take(']');
      }
      this.#take('?');
      if (this.#take(':')) members.push([name, this.union()]);
      this.#take(',');
    }
    return { kind: 'record', members };
  }

  /** `fun(a: T, ...: U): V`. */
  #function(): TypeNode {
    const parameters: TypeNode[] = [];
    if (this.#take('('))
      while (this.#at < this.#tokens.length && !this.#take(')')) {
        this.#next();
        this.#take('?');
        parameters.push(this.#take(':') ? this.union() : UNKNOWN);
        this.#take(',');
      }
    return { kind: 'function', parameters, result: this.#take(':') ? this.union() : UNKNOWN };
  }

  #next(): string {
    return this.#tokens[this.#at++] ?? '';
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }
}
