/** Swift's types as written, made into the linker's. An optional is what it may hold. */
import type { TypeNode } from '../../../server/src/linker/linkRules.ts';
import { SELF } from '../../../server/src/linker/results.ts';
import { TypeTokens } from '../../../server/src/linker/typeTokens.ts';

const UNKNOWN: TypeNode = { kind: 'unknown' };
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
    super(text, TOKEN);
  }

  type(): TypeNode {
    if (this.#depth > DEEPEST) return UNKNOWN;
    this.#depth++;
    const parts = [this.#postfixed()];
    while (this.take('&')) parts.push(this.#postfixed());
    this.#depth--;
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'union', of: parts };
  }

  #postfixed(): TypeNode {
    while (this.peek()?.startsWith('@') === true || WORDS.has(this.peek() ?? '') || this.peek() === '~') this.at++;
    let found = this.#plain();
    for (;;) {
      if (this.take('?') || this.take('!')) continue;
      if (this.take('...')) found = builtin('Array', found);
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
    if (token === undefined || !/^[`A-Za-z_]/.test(token)) {
      this.at++;
      return UNKNOWN;
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
      if (first === 'Self') return { kind: 'builtin', name: SELF, args: [] };
      if (first === 'Void' || first === 'Never' || first === 'Any' || first === 'AnyObject') return UNKNOWN;
      if (first === 'Optional') return args[0] ?? UNKNOWN;
    }
    return { kind: 'name', path, args };
  }

  #arguments(): readonly TypeNode[] {
    const args: TypeNode[] = [];
    if (!this.take('<')) return args;
    do args.push(this.type());
    while (this.take(','));
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
    return builtin(isMap ? 'Dictionary' : 'Array', ...types);
  }

  /** `(A, b: B)`, or the parameters of a function. */
  #tuple(): TypeNode {
    this.take('(');
    const types: TypeNode[] = [];
    const members: (readonly [string, TypeNode])[] = [];
    while (this.peek() !== undefined && !this.take(')')) {
      if (this.take(',')) continue;
      const before = this.at;
      let label = '';
      if (this.peek(1) === ':') {
        label = this.#next();
        this.at++;
      } else if (this.peek(2) === ':' && /^[`A-Za-z_]/.test(this.peek() ?? '')) this.at += 3;
      const type = this.type();
      if (label !== '') members.push([label, type]);
      members.push([String(types.length), type]);
      types.push(type);
      if (this.at === before) this.at++;
    }
    const start = this.at;
    while (WORDS.has(this.peek() ?? '')) this.at++;
    if (this.take('->')) return { kind: 'function', parameters: types, result: this.type() };
    this.at = start;
    if (types.length === 1 && types[0] !== undefined) return types[0];
    return { kind: 'record', members };
  }

  #next(): string {
    return (this.tokens[this.at++] ?? '').replaceAll('`', '');
  }
}

const DEEPEST = 40;

function builtin(name: string, ...args: readonly TypeNode[]): TypeNode {
  return { kind: 'builtin', name, args };
}
