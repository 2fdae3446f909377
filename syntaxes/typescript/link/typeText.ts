/** TypeScript's types as written, made into the linker's: a reader of one line of text that gives up quietly where it does not follow. */
import type { TypeNode } from '../../../server/src/linker/linkRules.ts';
import { SELF } from '../../../server/src/linker/results.ts';

const UNKNOWN: TypeNode = { kind: 'unknown' };

export function parseType(text: string): TypeNode {
  return new TypeText(text).union();
}

const TOKEN = /\s*(=>|\.\.\.|[A-Za-z_$][\w$]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|-?\d[\w.]*|[^\s\w])/y;
const PRIMITIVES: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'bigint', 'symbol', 'object']);
const NOTHING: ReadonlySet<string> = new Set(['undefined', 'null', 'void', 'never', 'any', 'unknown']);
/** Types that have the members of their first argument. */
const TRANSPARENT: ReadonlySet<string> = new Set([
  'Partial',
  'Required',
  'Readonly',
  'NonNullable',
  'Pick',
  'Omit',
  'Extract',
  'Exclude',
  'NoInfer',
]);

class TypeText {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = tokensOf(text);
  }

  union(): TypeNode {
    const parts: TypeNode[] = [];
    do {
      this.#take('|');
      parts.push(this.#intersection());
    } while (this.#peek() === '|');
    if (this.#take('extends')) return this.#conditional();
    const known = parts.filter(({ kind }) => kind !== 'unknown');
    return known.length === 1 && known[0] !== undefined ? known[0] : { kind: 'union', of: known };
  }

  /** `A extends B ? C : D`: either branch. */
  #conditional(): TypeNode {
    this.union();
    if (!this.#take('?')) return UNKNOWN;
    const yes = this.union();
    if (!this.#take(':')) return UNKNOWN;
    return { kind: 'union', of: [yes, this.union()] };
  }

  #intersection(): TypeNode {
    const parts: TypeNode[] = [];
    do {
      this.#take('&');
      parts.push(this.#postfix());
    } while (this.#peek() === '&');
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'union', of: parts.filter(({ kind }) => kind !== 'unknown') };
  }

  #postfix(): TypeNode {
    let type = this.#primary();
    while (this.#peek() === '[') {
      this.#at++;
      if (this.#take(']')) type = { kind: 'builtin', name: 'Array', args: [type] };
      else {
        this.union();
        this.#take(']');
        type = UNKNOWN;
      }
    }
    if (this.#peek() === 'is') {
      this.#at++;
      this.union();
      return { kind: 'builtin', name: 'boolean', args: [] };
    }
    return type;
  }

  #primary(): TypeNode {
    const token = this.#next();
    switch (token) {
      case '(':
        return this.#isFunction() ? this.#function() : this.#closed(')');
      case '<':
        this.#skipTo('>');
        return this.#take('(') ? this.#function() : UNKNOWN;
      case '{':
        this.#skipTo('}');
        return UNKNOWN;
      case '[':
        return this.#tuple();
      case 'readonly':
      case 'unique':
      case 'asserts':
        return this.#postfix();
      case 'new':
      case 'abstract':
        this.#take('new');
        return this.#constructorType();
      case 'keyof':
      case 'infer':
        this.#postfix();
        return UNKNOWN;
      case 'typeof': {
        const named = this.#primary();
        return named.kind === 'name' ? { kind: 'definition', of: named } : named;
      }
      case 'this':
        return { kind: 'builtin', name: SELF, args: [] };
      default:
        return this.#named(token);
    }
  }

  #named(token: string): TypeNode {
    if (/^["'`]/.test(token)) return { kind: 'builtin', name: 'string', args: [] };
    if (/^[-\d]/.test(token)) return { kind: 'builtin', name: 'number', args: [] };
    if (token === 'true' || token === 'false') return { kind: 'builtin', name: 'boolean', args: [] };
    if (PRIMITIVES.has(token)) return { kind: 'builtin', name: token, args: [] };
    if (NOTHING.has(token) || !/^[A-Za-z_$]/.test(token)) return UNKNOWN;
    const path = [token];
    while (this.#take('.')) path.push(this.#next());
    const args = this.#arguments();
    const [first] = args;
    return path.length === 1 && TRANSPARENT.has(token) && first !== undefined ? first : { kind: 'name', path, args };
  }

  #arguments(): TypeNode[] {
    const args: TypeNode[] = [];
    if (!this.#take('<')) return args;
    while (this.#at < this.#tokens.length && this.#peek() !== '>') {
      args.push(this.union());
      if (!this.#take(',')) break;
    }
    this.#skipTo('>');
    return args;
  }

  #tuple(): TypeNode {
    const elements: TypeNode[] = [];
    while (this.#at < this.#tokens.length && this.#peek() !== ']') {
      this.#take('...');
      if (/^[A-Za-z_$]/.test(this.#peek()) && /^[?:]$/.test(this.#tokens[this.#at + 1] ?? '')) {
        this.#at++;
        this.#take('?');
        this.#take(':');
      }
      elements.push(this.union());
      this.#take('?');
      if (!this.#take(',')) break;
    }
    this.#skipTo(']');
    return { kind: 'builtin', name: 'tuple', args: elements };
  }

  #closed(bracket: string): TypeNode {
    const type = this.union();
    this.#skipTo(bracket);
    return type;
  }

  /** Whether the bracket just opened holds parameters: an arrow follows where it closes. */
  #isFunction(): boolean {
    let depth = 1;
    let at = this.#at;
    for (; at < this.#tokens.length && depth > 0; at++) depth += step(this.#tokens[at]);
    return this.#tokens[at] === '=>';
  }

  #function(): TypeNode {
    const parameters: TypeNode[] = [];
    while (this.#at < this.#tokens.length && this.#peek() !== ')') {
      this.#take('...');
      this.#next();
      this.#take('?');
      parameters.push(this.#take(':') ? this.union() : UNKNOWN);
      if (!this.#take(',')) break;
    }
    this.#skipTo(')');
    return this.#take('=>') ? { kind: 'function', parameters, result: this.union() } : UNKNOWN;
  }

  #constructorType(): TypeNode {
    if (this.#take('<')) this.#skipTo('>');
    if (!this.#take('(')) return UNKNOWN;
    const made = this.#function();
    return made.kind === 'function' ? { kind: 'definition', of: made.result } : UNKNOWN;
  }

  #peek(): string {
    return this.#tokens[this.#at] ?? '';
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
  #skipTo(bracket: string): void {
    for (let depth = 1; this.#at < this.#tokens.length; this.#at++) {
      const token = this.#tokens[this.#at];
      depth += step(token);
      if (depth <= 0 && token === bracket) {
        this.#at++;
        return;
      }
    }
  }
}

function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) tokens.push(match[1] ?? '');
  return tokens;
}

function step(token: string | undefined): number {
  if (token === '(' || token === '[' || token === '{' || token === '<') return 1;
  return token === ')' || token === ']' || token === '}' || token === '>' ? -1 : 0;
}
