/** Dart's types as written, made into the linker's. Whether null is allowed says nothing about members. */
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';

const TOKEN = /\s*([A-Za-z_$][\w$]*|\S)/y;

export function parseType(text: string): TypeNode {
  return new TypeText(text).type();
}

class TypeText extends TypeTokens {
  #depth = 0;

  constructor(text: string) {
    super(typeTokens(text, TOKEN));
  }

  type(): TypeNode {
    if (this.#depth > DEEPEST) return UNKNOWN_NODE;
    this.#depth++;
    let found = this.#plain();
    this.take('?');
    while (this.peek() === 'Function' && (this.peek(1) === '(' || this.peek(1) === '<')) found = this.#function(found);
    this.#depth--;
    return found;
  }

  #plain(): TypeNode {
    const token = this.peek();
    if (token === '(') return this.#record();
    // As type arguments of a call are told.
    if (token === '[') return this.#list();
    if (!/^[A-Za-z_$]/.test(token)) {
      this.at++;
      return UNKNOWN_NODE;
    }
    if (token === 'Function' && (this.peek(1) === '(' || this.peek(1) === '<')) return UNKNOWN_NODE;
    return this.#name();
  }

  #name(): TypeNode {
    const path = [this.next()];
    while (this.take('.')) path.push(this.next());
    let args: readonly TypeNode[] = [];
    if (this.take('<')) {
      args = this.several(',', () => this.type());
      this.take('>');
    }
    const [first = ''] = path;
    if (first === 'void' || first === 'dynamic' || first === 'Null' || first === 'Never') return UNKNOWN_NODE;
    if (first === 'FutureOr' && args[0] !== undefined) return { kind: 'union', of: [args[0], builtinNode('Future', ...args)] };
    return { kind: 'name', path, args };
  }

  #list(): TypeNode {
    this.take('[');
    return builtinNode('Record', ...this.several(',', () => this.type()));
  }

  /** `(A, B b, {C c})`: places count from 1 as `$1`. */
  #record(): TypeNode {
    const members: (readonly [string, TypeNode])[] = [];
    let place = 0;
    this.take('(');
    while (!this.isAtEnd && !this.take(')')) {
      if (this.take('{') || this.take('}') || this.take(',')) continue;
      const before = this.at;
      const type = this.type();
      const name = this.peek();
      if (/^[A-Za-z_$]/.test(name)) {
        members.push([name, type]);
        this.at++;
      }
      members.push([`$${++place}`, type]);
      if (this.at === before) this.at++;
    }
    this.take('?');
    return { kind: 'record', members };
  }

  #function(result: TypeNode): TypeNode {
    this.take('Function');
    if (this.take('<')) this.skipPast('<', '>');
    const parameters: TypeNode[] = [];
    if (this.take('(')) {
      while (!this.isAtEnd && !this.take(')')) {
        if (this.take(',') || this.take('[') || this.take(']')) continue;
        if (this.take('{')) {
          this.skipPast('{', '}');
          continue;
        }
        const before = this.at;
        parameters.push(this.type());
        const name = this.peek();
        if (/^[A-Za-z_$]/.test(name)) this.at++;
        if (this.at === before) this.at++;
      }
    }
    this.take('?');
    return { kind: 'function', result, parameters };
  }
}

const DEEPEST = 40;
