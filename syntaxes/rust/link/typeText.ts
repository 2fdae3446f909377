/** Rust's types as written, made into the linker's. References and raw pointers are what they point to. */
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE, unionOfKnown } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';

const TOKEN = /\s*('[\p{L}_][\p{L}\p{N}_]*(?!')|::|->|(?:r#)?[\p{L}_][\p{L}\p{N}_]*|"(?:[^"\\]|\\.)*"|\d[\w.]*|\S)/uy;

export function parseType(text: string): TypeNode {
  return new TypeText(text).bounds();
}

class TypeText extends TypeTokens {
  constructor(text: string) {
    super(typeTokens(text, TOKEN));
  }

  /** `A + B`: a value that is both. */
  bounds(): TypeNode {
    const parts: TypeNode[] = [];
    do {
      if (this.take('?')) this.#type();
      else if (this.peek().startsWith("'")) this.at++;
      else parts.push(this.#type());
    } while (this.take('+'));
    return unionOfKnown(parts);
  }

  #type(): TypeNode {
    const token = this.next();
    switch (token) {
      case '&':
      case '*':
        while (/^(?:'.*|mut|const)$/.test(this.peek())) this.at++;
        return this.#type();
      case 'dyn':
      case 'impl':
        return this.bounds();
      case 'mut':
      case 'const':
        return this.#type();
      case 'for':
        if (this.take('<')) this.skipPast('<', '>');
        return this.#type();
      case '(':
        return this.#tuple();
      case '[':
        return this.#list();
      case '<':
        return this.#qualified();
      case 'unsafe':
      case 'async':
        return this.#type();
      case 'extern':
        if (this.peek().startsWith('"')) this.at++;
        return this.#type();
      case 'fn':
        // Whatever a method of a trait is asked of (types.ts).
        if (this.take('::')) return this.take('Self') ? builtinNode('self') : UNKNOWN_NODE;
        return this.#function();
      case '::':
        return this.#path(`::${this.next()}`);
      default:
        return isWord(token) && token !== '_' ? this.#path(token) : UNKNOWN_NODE;
    }
  }

  #tuple(): TypeNode {
    const types: TypeNode[] = [];
    while (!this.isAtEnd && !this.take(')')) {
      types.push(this.bounds());
      if (this.take(',')) {
        if (this.take(')')) return builtinNode('tuple', ...types);
      } else if (this.peek() !== ')') this.at++;
      else if (types.length === 1 && types[0] !== undefined) {
        this.at++;
        return types[0];
      }
    }
    return types.length === 0 ? builtinNode('unit') : builtinNode('tuple', ...types);
  }

  /** `[T]`, `[T; 3]`; type arguments in brackets, as the linker hands them over, may be several. */
  #list(): TypeNode {
    const types: TypeNode[] = [];
    while (!this.isAtEnd && !this.take(']')) {
      if (this.take(';')) {
        while (!this.isAtEnd && this.peek() !== ']') this.at++;
        continue;
      }
      const argument = this.#argument();
      if (argument !== undefined) types.push(argument);
      if (!this.take(',') && this.peek() !== ']' && this.peek() !== ';') this.at++;
    }
    return builtinNode('slice', ...types);
  }

  /** `<T as Trait>::Name`: what T calls so. */
  #qualified(): TypeNode {
    const of = this.bounds();
    if (this.take('as')) this.#type();
    this.take('>');
    return this.take('::') ? memberOf(of, this.next()) : of;
  }

  #function(): TypeNode {
    const parameters = this.take('(') ? this.#parameters() : [];
    const result = this.take('->') ? this.#type() : builtinNode('unit');
    return { kind: 'function', result, parameters };
  }

  #parameters(): TypeNode[] {
    return this.firstsUntil(')', () => {
      // `fn(name: T)`.
      if (isWord(this.peek()) && this.peek(1) === ':') this.at += 2;
      return this.bounds();
    });
  }

  #path(first: string): TypeNode {
    const path = [bare(first)];
    let args: TypeNode[] = [];
    for (;;) {
      if (this.peek() === '(' && FUNCTIONS.has(path.at(-1) ?? '')) return this.#function();
      if (this.peek() === '::' && this.peek(1) === '<') this.at++;
      if (this.peek() === '<') {
        this.at++;
        args = this.#arguments();
      }
      if (this.peek() === '!' && this.peek(1) === '(') return UNKNOWN_NODE;
      if (!this.take('::')) return { kind: 'name', path, args };
      path.push(bare(this.next()));
      args = [];
    }
  }

  #arguments(): TypeNode[] {
    return this.firstsUntil('>', () => this.#argument()).filter((each) => each !== undefined);
  }

  /** One in brackets: lifetimes are none, and what an associated type is stands for it (`Iterator<Item = T>`). */
  #argument(): TypeNode | undefined {
    const token = this.peek();
    if (token.startsWith("'")) {
      this.at++;
      return undefined;
    }
    if (isWord(token) && (this.peek(1) === '=' || this.peek(1) === ':')) {
      this.at += 2;
      const type = this.bounds();
      return token === 'Item' || token === 'Output' || token === 'Target' ? type : undefined;
    }
    if (token === '{') {
      while (!this.isAtEnd && !this.take('}')) this.at++;
      return UNKNOWN_NODE;
    }
    return this.bounds();
  }
}

const FUNCTIONS: ReadonlySet<string> = new Set(['Fn', 'FnMut', 'FnOnce']);

function memberOf(of: TypeNode, name: string): TypeNode {
  return of.kind === 'name' ? { kind: 'name', path: [...of.path, name], args: [] } : UNKNOWN_NODE;
}

/** `r#type` is called type. */
function bare(name: string): string {
  return name.startsWith('r#') ? name.slice(2) : name;
}

function isWord(token: string): boolean {
  return /^[\p{L}_]/u.test(token);
}
