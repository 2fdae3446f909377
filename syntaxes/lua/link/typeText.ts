/** Types of LuaLS annotations as written (https://luals.github.io/wiki/annotations), made into the linker's types. */
import { SELF } from '../../../server/src/linker/lookup/selfType.ts';
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE, unionOfKnown } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';

const TOKEN = /\s*(\.\.\.|\[\]|[A-Za-z_][\w.-]*|"[^"]*"|'[^']*'|`[^`]*`|\d+|[^\s\w])/y;
const BUILTINS: ReadonlySet<string> = new Set('string number integer boolean function thread userdata lightuserdata'.split(' '));
const NOTHING: ReadonlySet<string> = new Set(['nil', 'any', 'unknown', 'void', 'true', 'false']);

export function parseType(text: string): TypeNode {
  return new TypeText(text).union();
}

class TypeText extends TypeTokens {
  constructor(text: string) {
    super(typeTokens(text, TOKEN));
  }

  union(): TypeNode {
    return unionOfKnown(this.several('|', () => this.#postfix()));
  }

  #postfix(): TypeNode {
    let type = this.#primary();
    for (;;) {
      if (this.take('[]')) type = builtinNode('list', type);
      else if (!this.take('?') && !this.take('...')) return type;
    }
  }

  #primary(): TypeNode {
    const token = this.next();
    if (token === '(') {
      const inside = this.union();
      this.take(')');
      return inside;
    }
    if (token === '{') return this.#table();
    if (token === 'fun') return this.#function();
    if (!/^[A-Za-z_]/.test(token) || NOTHING.has(token)) return UNKNOWN_NODE;
    const args = this.take('<') ? this.#arguments('>') : [];
    if (token === 'self') return builtinNode(SELF);
    if (token === 'table') return builtinNode('table', ...args);
    if (BUILTINS.has(token)) return builtinNode(token);
    // A name with dots is one name.
    return { kind: 'name', path: [token], args };
  }

  #arguments(end: string): TypeNode[] {
    return this.listUntil(end, () => this.union());
  }

  /** `{ name: T, [string]: T }`. */
  #table(): TypeNode {
    const members: [string, TypeNode][] = [];
    while (!this.isAtEnd && !this.take('}')) {
      const name = this.next();
      if (name === '[') {
        this.union();
        this.take(']');
      }
      this.take('?');
      if (this.take(':')) members.push([name, this.union()]);
      this.take(',');
    }
    return { kind: 'record', members };
  }

  /** `fun(a: T, ...: U): V`. */
  #function(): TypeNode {
    const parameters: TypeNode[] = [];
    if (this.take('('))
      while (!this.isAtEnd && !this.take(')')) {
        this.next();
        this.take('?');
        parameters.push(this.take(':') ? this.union() : UNKNOWN_NODE);
        this.take(',');
      }
    return { kind: 'function', parameters, result: this.take(':') ? this.union() : UNKNOWN_NODE };
  }
}
