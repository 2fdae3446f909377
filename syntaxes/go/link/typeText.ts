/** Go's types as written, made into the linker's. Pointers are what they point to: the language follows them by itself. */
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE, unionNode } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';

const KEYWORDS: ReadonlySet<string> = new Set(['func', 'map', 'chan', 'struct', 'interface']);
const TOKEN = /\s*(\.\.\.|<-|[\p{L}_][\p{L}\p{N}_]*|`[^`]*`|"(?:[^"\\]|\\.)*"|\d[\w.]*|\S)/uy;

/** A type, or the results of a function: `(int, error)` is a tuple. */
export function parseType(text: string): TypeNode {
  return new TypeText(text).union();
}

class TypeText extends TypeTokens {
  constructor(text: string) {
    super(typeTokens(text, TOKEN));
  }

  /** Of constraints: `~int | ~string`. */
  union(): TypeNode {
    return unionNode(this.several('|', () => this.#type()));
  }

  #type(): TypeNode {
    const token = this.next();
    switch (token) {
      case '*':
      case '~':
        return this.#type();
      case '...':
        return builtinNode('slice', this.#type());
      case '[':
        return this.#array();
      case 'map': {
        this.take('[');
        const key = this.#type();
        this.take(']');
        return builtinNode('map', key, this.#type());
      }
      case '<-':
        this.take('chan');
        return builtinNode('chan', this.#type());
      case 'chan':
        this.take('<-');
        return builtinNode('chan', this.#type());
      case 'func':
        return this.#function();
      case 'struct':
        return this.#struct();
      case 'interface':
        return this.#interface();
      case '(': {
        const types = this.#list();
        return types.length === 1 ? unionNode(types) : builtinNode('tuple', ...types);
      }
      default:
        return isWord(token) ? this.#name(token) : UNKNOWN_NODE;
    }
  }

  /** `[]T`, `[3]T`; type arguments when nothing stands behind the brackets. */
  #array(): TypeNode {
    const start = this.at;
    this.skipPast('[', ']');
    if (!this.isAtEnd) return builtinNode('slice', this.#type());
    this.at = start;
    return builtinNode('tuple', ...this.several(',', () => this.#type()));
  }

  #name(first: string): TypeNode {
    const path = [first];
    while (this.take('.')) path.push(this.next());
    let args: readonly TypeNode[] = [];
    if (this.peek() === '[' && this.peek(1) !== ']') {
      this.take('[');
      args = this.several(',', () => this.#type());
      this.take(']');
    }
    return path.length === 2 && path[0] === 'iter' && path[1]?.startsWith('Seq') ? sequence(args) : { kind: 'name', path, args };
  }

  #function(): TypeNode {
    const parameters = this.take('(') ? this.#list() : [];
    const result = this.#beginsType(this.peek()) ? this.#type() : builtinNode('tuple');
    return { kind: 'function', result, parameters };
  }

  /** Parameters or results up to the closing parenthesis: all have names, or none. */
  #list(): TypeNode[] {
    const types: TypeNode[] = [];
    let waiting = 0;
    while (!this.isAtEnd && !this.take(')')) {
      const start = this.at;
      const isNamed = this.#isNamed();
      if (isNamed) this.next();
      const isRest = this.peek() === '...';
      const type = isRest ? builtinNode('...', this.#type()) : this.#type();
      if (isNamed) {
        // `a, b int`: what looked like types were names.
        for (let index = types.length - waiting; index < types.length; index++) types[index] = type;
        waiting = 0;
      } else waiting++;
      types.push(type);
      if (!this.take(',') && this.peek() !== ')') this.at = Math.max(this.at, start + 1);
    }
    return types;
  }

  /** Whether a name of what follows comes before its type. */
  #isNamed(): boolean {
    const first = this.peek();
    if (!isWord(first) || KEYWORDS.has(first)) return false;
    if (this.peek(1) !== '[') return this.#beginsType(this.peek(1));
    // `a []T` and `a [3]T` against `T[A]`.
    let at = this.at + 2;
    for (let depth = 1; depth > 0 && at < this.tokens.length; at++) depth += this.tokens[at] === '[' ? 1 : this.tokens[at] === ']' ? -1 : 0;
    return this.#beginsType(this.tokens[at] ?? '');
  }

  #beginsType(token: string): boolean {
    return isWord(token) || ['*', '[', '(', '...', '<-'].includes(token);
  }

  /** An interface without a name: its methods, which have no definitions of their own. Nothing is known of one that embeds others. */
  #interface(): TypeNode {
    const members: [name: string, type: TypeNode][] = [];
    let isPlain = true;
    this.take('{');
    while (!this.isAtEnd && !this.take('}')) {
      if (this.take(';')) continue;
      const name = this.next();
      if (isWord(name) && this.peek() === '(') members.push([name, this.#function()]);
      else isPlain = false;
    }
    return isPlain && members.length > 0 ? { kind: 'record', members } : UNKNOWN_NODE;
  }

  /** A struct type without a name of its own: its fields by name. */
  #struct(): TypeNode {
    const members: [name: string, type: TypeNode][] = [];
    if (!this.take('{')) return UNKNOWN_NODE;
    while (!this.isAtEnd && !this.take('}')) {
      if (this.take(';') || /^[`"]/.test(this.peek())) {
        if (this.tokens[this.at - 1] !== ';') this.next();
        continue;
      }
      // A comment whose end is not known, or a text that was cut off.
      if (this.peek() === '/' || this.peek() === '…') break;
      this.#field(members);
    }
    return { kind: 'record', members };
  }

  #field(members: [name: string, type: TypeNode][]): void {
    const own: string[] = [];
    while (isWord(this.peek()) && this.peek(1) === ',') {
      own.push(this.next());
      this.take(',');
    }
    if (own.length > 0 || this.#isNamed()) own.push(this.next());
    const type = this.#type();
    // An embedded field is called after its type.
    if (own.length === 0) own.push(type.kind === 'name' ? (type.path.at(-1) ?? '') : '');
    for (const name of own) members.push([name, type]);
  }
}

/** https://pkg.go.dev/iter: the type that loops know, which lies outside. */
function sequence(args: readonly TypeNode[]): TypeNode {
  const nothing = builtinNode('tuple');
  return { kind: 'function', result: nothing, parameters: [{ kind: 'function', result: builtinNode('bool'), parameters: args }] };
}

function isWord(token: string): boolean {
  return /^[\p{L}_]/u.test(token);
}
