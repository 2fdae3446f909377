/** Rust's types as written, made into the linker's. References and raw pointers are what they point to. */
import type { TypeNode } from '../../../server/src/linker/linkRules.ts';
import { TypeTokens } from '../../../server/src/linker/typeTokens.ts';

const UNKNOWN: TypeNode = { kind: 'unknown' };
const TOKEN = /\s*('[\p{L}_][\p{L}\p{N}_]*(?!')|::|->|(?:r#)?[\p{L}_][\p{L}\p{N}_]*|"(?:[^"\\]|\\.)*"|\d[\w.]*|\S)/uy;

export function parseType(text: string): TypeNode {
  return new TypeText(text).bounds();
}

class TypeText extends TypeTokens {
  constructor(text: string) {
    super(text, TOKEN);
  }

  /** `A + B`: a value that is both. */
  bounds(): TypeNode {
    const parts: TypeNode[] = [];
    do {
      if (this.take('?')) this.#type();
      else if (this.peek()?.startsWith("'") === true) this.at++;
      else parts.push(this.#type());
    } while (this.take('+'));
    const known = parts.filter(({ kind }) => kind !== 'unknown');
    return known.length === 1 && known[0] !== undefined ? known[0] : known.length === 0 ? UNKNOWN : { kind: 'union', of: known };
  }

  #type(): TypeNode {
    const token = this.next();
    switch (token) {
      case '&':
      case '*':
        while (/^(?:'.*|mut|const)$/.test(this.peek() ?? '')) this.at++;
        return this.#type();
      case 'dyn':
      case 'impl':
        return this.bounds();
      case 'mut':
      case 'const':
        return this.#type();
      case 'for':
        this.#skipArguments();
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
        if (this.peek()?.startsWith('"') === true) this.at++;
        return this.#type();
      case 'fn':
        // Whatever a method of a trait is asked of (types.ts).
        if (this.take('::')) return this.take('Self') ? builtin('self') : UNKNOWN;
        return this.#function();
      case '::':
        return this.#path(`::${this.next() ?? ''}`);
      default:
        return token !== undefined && isWord(token) && token !== '_' ? this.#path(token) : UNKNOWN;
    }
  }

  #tuple(): TypeNode {
    const types: TypeNode[] = [];
    while (this.peek() !== undefined && !this.take(')')) {
      types.push(this.bounds());
      if (this.take(',')) {
        if (this.take(')')) return builtin('tuple', ...types);
      } else if (this.peek() !== ')') this.at++;
      else if (types.length === 1 && types[0] !== undefined) {
        this.at++;
        return types[0];
      }
    }
    return types.length === 0 ? builtin('unit') : builtin('tuple', ...types);
  }

  /** `[T]`, `[T; 3]`; type arguments in brackets, as the linker hands them over, may be several. */
  #list(): TypeNode {
    const types: TypeNode[] = [];
    while (this.peek() !== undefined && !this.take(']')) {
      if (this.take(';')) {
        while (this.peek() !== undefined && this.peek() !== ']') this.at++;
        continue;
      }
      const argument = this.#argument();
      if (argument !== undefined) types.push(argument);
      if (!this.take(',') && this.peek() !== ']' && this.peek() !== ';') this.at++;
    }
    return builtin('slice', ...types);
  }

  /** `<T as Trait>::Name`: what T calls so. */
  #qualified(): TypeNode {
    const of = this.bounds();
    if (this.take('as')) this.#type();
    this.take('>');
    return this.take('::') ? memberOf(of, this.next() ?? '') : of;
  }

  #function(): TypeNode {
    const parameters = this.take('(') ? this.#parameters() : [];
    const result = this.take('->') ? this.#type() : builtin('unit');
    return { kind: 'function', result, parameters };
  }

  #parameters(): TypeNode[] {
    const types: TypeNode[] = [];
    while (this.peek() !== undefined && !this.take(')')) {
      // `fn(name: T)`.
      if (isWord(this.peek() ?? '') && this.peek(1) === ':') this.at += 2;
      types.push(this.bounds());
      if (!this.take(',') && this.peek() !== ')') this.at++;
    }
    return types;
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
      if (this.peek() === '!' && this.peek(1) === '(') return UNKNOWN;
      if (!this.take('::')) return { kind: 'name', path, args };
      path.push(bare(this.next() ?? ''));
      args = [];
    }
  }

  #arguments(): TypeNode[] {
    const types: TypeNode[] = [];
    while (this.peek() !== undefined && !this.take('>')) {
      const argument = this.#argument();
      if (argument !== undefined) types.push(argument);
      if (!this.take(',') && this.peek() !== '>') this.at++;
    }
    return types;
  }

  /** One in brackets: lifetimes are none, and what an associated type is stands for it (`Iterator<Item = T>`). */
  #argument(): TypeNode | undefined {
    const token = this.peek() ?? '';
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
      while (this.peek() !== undefined && !this.take('}')) this.at++;
      return UNKNOWN;
    }
    return this.bounds();
  }

  #skipArguments(): void {
    if (!this.take('<')) return;
    for (let depth = 1; depth > 0 && this.peek() !== undefined; ) {
      const token = this.next();
      if (token === '<') depth++;
      else if (token === '>') depth--;
    }
  }
}

const FUNCTIONS: ReadonlySet<string> = new Set(['Fn', 'FnMut', 'FnOnce']);

function memberOf(of: TypeNode, name: string): TypeNode {
  return of.kind === 'name' ? { kind: 'name', path: [...of.path, name], args: [] } : UNKNOWN;
}

/** `r#type` is called type. */
function bare(name: string): string {
  return name.startsWith('r#') ? name.slice(2) : name;
}

function isWord(token: string): boolean {
  return /^[\p{L}_]/u.test(token);
}

function builtin(name: string, ...args: readonly TypeNode[]): TypeNode {
  return { kind: 'builtin', name, args };
}
