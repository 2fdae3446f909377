/** Dart's types as written, made into the linker's. Whether null is allowed says nothing about members. */
import type { TypeNode } from '../../../server/src/linker/linkRules.ts';
import { TypeTokens } from '../../../server/src/linker/typeTokens.ts';

const UNKNOWN: TypeNode = { kind: 'unknown' };
const TOKEN = /\s*([A-Za-z_$][\w$]*|\S)/y;

export function parseType(text: string): TypeNode {
  return new TypeText(text).type();
}

class TypeText extends TypeTokens {
  #depth = 0;

  constructor(text: string) {
    super(text, TOKEN);
  }

  type(): TypeNode {
    if (this.#depth > DEEPEST) return UNKNOWN;
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
    if (token === undefined || !/^[A-Za-z_$]/.test(token)) {
      this.at++;
      return UNKNOWN;
    }
    if (token === 'Function' && (this.peek(1) === '(' || this.peek(1) === '<')) return UNKNOWN;
    return this.#name();
  }

  #name(): TypeNode {
    const path = [this.next() ?? ''];
    while (this.take('.')) path.push(this.next() ?? '');
    const args: TypeNode[] = [];
    if (this.take('<')) {
      do args.push(this.type());
      while (this.take(','));
      this.take('>');
    }
    const [first = ''] = path;
    if (first === 'void' || first === 'dynamic' || first === 'Null' || first === 'Never') return UNKNOWN;
    if (first === 'FutureOr' && args[0] !== undefined) return { kind: 'union', of: [args[0], { kind: 'builtin', name: 'Future', args }] };
    return { kind: 'name', path, args };
  }

  #list(): TypeNode {
    this.take('[');
    const args: TypeNode[] = [];
    do args.push(this.type());
    while (this.take(','));
    return { kind: 'builtin', name: 'Record', args };
  }

  /** `(A, B b, {C c})`: places count from 1 as `$1`. */
  #record(): TypeNode {
    const members: (readonly [string, TypeNode])[] = [];
    let place = 0;
    this.take('(');
    while (this.peek() !== undefined && !this.take(')')) {
      if (this.take('{') || this.take('}') || this.take(',')) continue;
      const before = this.at;
      const type = this.type();
      const name = this.peek();
      if (name !== undefined && /^[A-Za-z_$]/.test(name)) {
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
    if (this.take('<')) this.#skip('<', '>');
    const parameters: TypeNode[] = [];
    if (this.take('(')) {
      while (this.peek() !== undefined && !this.take(')')) {
        if (this.take(',') || this.take('[') || this.take(']')) continue;
        if (this.take('{')) {
          this.#skip('{', '}');
          continue;
        }
        const before = this.at;
        parameters.push(this.type());
        const name = this.peek();
        if (name !== undefined && /^[A-Za-z_$]/.test(name)) this.at++;
        if (this.at === before) this.at++;
      }
    }
    this.take('?');
    return { kind: 'function', result, parameters };
  }

  #skip(open: string, close: string): void {
    for (let depth = 1; depth > 0 && this.peek() !== undefined; ) {
      const token = this.next();
      if (token === open) depth++;
      else if (token === close) depth--;
    }
  }
}

const DEEPEST = 40;
