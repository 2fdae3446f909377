/** Swift's types as written, made into the linker's. An optional is what it may hold. */
import { SELF } from '../../../server/src/linker/lookup/selfType.ts';
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE, unionNode } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';

const TOKEN = /\s*(->|\.\.\.|@\w+(?:\([^)]*\))?|`?[A-Za-z_]\w*`?|\S)/y;
/** Words in front of a type that say nothing of its members. */
const WORDS: ReadonlySet<string> = new Set([
  'inout',
  'some',
  'any',
  'borrowing',
  'consuming',
  'sending',
  'isolated',
  'each',
  'repeat',
  'async',
  'throws',
  'rethrows',
]);

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
    const found = unionNode(this.several('&', () => this.#postfixed()));
    this.#depth--;
    return found;
  }

  #postfixed(): TypeNode {
    while (this.peek().startsWith('@') || WORDS.has(this.peek()) || this.peek() === '~') this.at++;
    let found = this.#plain();
    for (;;) {
      if (this.take('?') || this.take('!')) continue;
      if (this.take('...')) found = builtinNode('Array', found);
      else if (this.peek() === '.' && (this.peek(1) === 'Type' || this.peek(1) === 'Protocol')) {
        this.at += 2;
        found = { kind: 'definition', of: found };
      } else return found;
    }
  }

  #plain(): TypeNode {
    const token = this.peek();
    if (token === '[') return this.#collection();
    if (token === '(') return this.#tuple();
    if (!/^[`A-Za-z_]/.test(token)) {
      this.at++;
      return UNKNOWN_NODE;
    }
    const path = [this.#next()];
    let args = this.#arguments();
    while (this.peek() === '.' && this.peek(1) !== 'Type' && this.peek(1) !== 'Protocol') {
      this.at++;
      path.push(this.#next());
      args = this.#arguments();
    }
    const [first = ''] = path;
    if (path.length === 1) {
      if (first === 'Self') return builtinNode(SELF);
      if (first === 'Void' || first === 'Never' || first === 'Any' || first === 'AnyObject') return UNKNOWN_NODE;
      if (first === 'Optional') return args[0] ?? UNKNOWN_NODE;
    }
    return { kind: 'name', path, args };
  }

  #arguments(): readonly TypeNode[] {
    if (!this.take('<')) return [];
    const args = this.several(',', () => this.type());
    this.take('>');
    return args;
  }

  /** `[A]` and `[K: V]`; several are the arguments of a call as they are told. */
  #collection(): TypeNode {
    this.take('[');
    const types = [this.type()];
    const isMap = this.take(':');
    if (isMap) types.push(this.type());
    while (this.take(',')) types.push(this.type());
    this.take(']');
    return builtinNode(isMap ? 'Dictionary' : 'Array', ...types);
  }

  /** `(A, b: B)`, or the parameters of a function. */
  #tuple(): TypeNode {
    this.take('(');
    const types: TypeNode[] = [];
    const members: (readonly [string, TypeNode])[] = [];
    while (!this.isAtEnd && !this.take(')')) {
      if (this.take(',')) continue;
      const before = this.at;
      let label = '';
      if (this.peek(1) === ':') {
        label = this.#next();
        this.at++;
      } else if (this.peek(2) === ':' && /^[`A-Za-z_]/.test(this.peek())) this.at += 3;
      const type = this.type();
      if (label !== '') members.push([label, type]);
      members.push([String(types.length), type]);
      types.push(type);
      if (this.at === before) this.at++;
    }
    const start = this.at;
    while (WORDS.has(this.peek())) this.at++;
    if (this.take('->')) return { kind: 'function', parameters: types, result: this.type() };
    this.at = start;
    if (types.length === 1 && types[0] !== undefined) return types[0];
    return { kind: 'record', members };
  }

  #next(): string {
    return this.next().replaceAll('`', '');
  }
}

const DEEPEST = 40;
