/** TypeScript's types as written, made into the linker's: a reader of one line of text that gives up quietly where it does not follow. */
import { REST } from '../../../server/src/linker/inference/functions.ts';
import { SELF } from '../../../server/src/linker/lookup/selfType.ts';
import type { Derivation, TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE, unionOfKnown } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';

export function parseType(text: string): TypeNode {
  return new TypeText(text).union();
}

const TOKEN = /\s*(=>|\.\.\.|[A-Za-z_$][\w$]*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|-?\d[\w.]*|[^\s\w])/y;
const PRIMITIVES: ReadonlySet<string> = new Set(['string', 'number', 'boolean', 'bigint', 'symbol', 'object']);
const NOTHING: ReadonlySet<string> = new Set(['undefined', 'null', 'void', 'never', 'any', 'unknown']);
/** Types that have the members of their first argument. */
export const TRANSPARENT: ReadonlySet<string> = new Set([
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

const DERIVED: Readonly<Record<string, Derivation>> = {
  ReturnType: 'result',
  InstanceType: 'result',
  Awaited: 'awaited',
  Guarded: 'guard',
};

class TypeText extends TypeTokens {
  constructor(text: string) {
    super(typeTokens(text, TOKEN));
  }

  union(): TypeNode {
    const parts: TypeNode[] = [];
    do {
      this.take('|');
      parts.push(this.#intersection());
    } while (this.peek() === '|');
    if (this.take('extends')) return this.#conditional();
    return unionOfKnown(parts);
  }

  /** `A extends B ? C : D`: either branch. */
  #conditional(): TypeNode {
    this.union();
    if (!this.take('?')) return UNKNOWN_NODE;
    const yes = this.union();
    if (!this.take(':')) return UNKNOWN_NODE;
    return { kind: 'union', of: [yes, this.union()] };
  }

  #intersection(): TypeNode {
    const parts: TypeNode[] = [];
    do {
      this.take('&');
      parts.push(this.#postfix());
    } while (this.peek() === '&');
    return unionOfKnown(parts);
  }

  #postfix(): TypeNode {
    const isWrittenOut = this.peek() === '{';
    let type = this.#primary();
    while (this.peek() === '[') {
      this.at++;
      // What is mapped has the names of what it is made of, and other values.
      const isMapped = isWrittenOut && this.peek() === 'keyof';
      type = this.take(']') ? builtinNode('Array', type) : this.#indexed(isMapped ? UNKNOWN_NODE : type);
    }
    if (this.peek() === 'is') {
      this.at++;
      this.union();
      return builtinNode('boolean');
    }
    return type;
  }

  /** `A['b']`, `A[number]`, `A[keyof A]`; behind the bracket. */
  #indexed(of: TypeNode): TypeNode {
    const key = this.peek();
    const isPlain = this.peek(1) === ']';
    this.union();
    this.take(']');
    if (key === 'keyof') return { kind: 'derived', how: 'values', of, name: '' };
    if (!isPlain) return UNKNOWN_NODE;
    if (/^["']/.test(key)) return { kind: 'derived', how: 'member', of, name: key.slice(1, -1) };
    return key === 'number' || key === 'string' || /^\d+$/.test(key)
      ? { kind: 'derived', how: 'element', of, name: /^\d/.test(key) ? key : '' }
      : UNKNOWN_NODE;
  }

  #primary(): TypeNode {
    const token = this.next();
    switch (token) {
      case '(':
        return this.#isFunction() ? this.#function() : this.#closed(')');
      case '<':
        this.#skipTo('>');
        return this.take('(') ? this.#function() : UNKNOWN_NODE;
      case '{':
        return this.#record();
      case '[':
        return this.#tuple();
      case 'readonly':
      case 'unique':
      case 'asserts':
        return this.#postfix();
      case 'new':
      case 'abstract':
        this.take('new');
        return this.#constructorType();
      case 'keyof':
      case 'infer':
        this.#postfix();
        return UNKNOWN_NODE;
      case 'typeof': {
        const named = this.#primary();
        const isDefinition = named.kind === 'name' || (named.kind === 'import' && named.path.length > 0);
        return isDefinition ? { kind: 'definition', of: named } : named;
      }
      case 'import':
        return this.#import();
      case 'this':
        return builtinNode(SELF);
      default:
        return this.#named(token);
    }
  }

  #import(): TypeNode {
    if (!this.take('(')) return UNKNOWN_NODE;
    const specifier = this.next().slice(1, -1);
    this.#skipTo(')');
    const path: string[] = [];
    while (this.take('.')) path.push(this.next());
    return { kind: 'import', specifier, path, args: this.#arguments() };
  }

  #named(token: string): TypeNode {
    if (/^["'`]/.test(token)) return builtinNode('string');
    if (/^[-\d]/.test(token)) return builtinNode('number');
    if (token === 'true' || token === 'false') return builtinNode('boolean');
    if (PRIMITIVES.has(token)) return builtinNode(token);
    if (NOTHING.has(token) || !/^[A-Za-z_$]/.test(token)) return UNKNOWN_NODE;
    const path = [token];
    while (this.take('.')) path.push(this.next());
    const args = this.#arguments();
    const [first] = args;
    const derived = DERIVED[token];
    if (path.length === 1 && derived !== undefined && first !== undefined) return { kind: 'derived', how: derived, of: first, name: '' };
    return path.length === 1 && TRANSPARENT.has(token) && first !== undefined ? first : { kind: 'name', path, args };
  }

  #arguments(): TypeNode[] {
    const args: TypeNode[] = [];
    if (!this.take('<')) return args;
    while (!this.isAtEnd && this.peek() !== '>') {
      args.push(this.union());
      if (!this.take(',')) break;
    }
    this.#skipTo('>');
    return args;
  }

  /** An object type; behind the opening bracket. */
  #record(): TypeNode {
    const members: (readonly [string, TypeNode])[] = [];
    while (!this.isAtEnd && !this.take('}')) {
      while (/^[,;+-]$/.test(this.peek()) || this.#isModifier()) this.at++;
      if (this.peek() === '[') {
        const mapped = this.#keyed();
        if (mapped === undefined) continue;
        this.#skipTo('}');
        return mapped;
      }
      if (!this.#member(members)) break;
    }
    return members.length === 0 ? UNKNOWN_NODE : { kind: 'record', members };
  }

  #isModifier(): boolean {
    return /^(?:readonly|get|set)$/.test(this.peek()) && /^[\w$"'[]/.test(this.peek(1));
  }

  /** `name?: T` or `name(...): T`. */
  #member(members: (readonly [string, TypeNode])[]): boolean {
    const name = this.peek() === '(' || this.peek() === '<' ? '()' : this.next().replace(/^["']|["']$/g, '');
    if (name === '}') return false;
    this.take('?');
    if (this.take('<')) this.#skipTo('>');
    if (this.take('(')) {
      members.push([name, this.#signature()]);
      return true;
    }
    const at = this.at;
    if (this.take(':')) members.push([name, this.union()]);
    // What is not understood must not be stood still at.
    return this.at > at || /^[,;}]$/.test(this.peek());
  }

  /** `[key: string]: T` or `[K in keyof T]: X`, which has the members of T. */
  #keyed(): TypeNode | undefined {
    this.at++;
    this.next();
    const isMapped = this.take('in');
    if (!isMapped) this.take(':');
    const isKeyOf = isMapped && this.take('keyof');
    const keys = this.union();
    if (this.take('as')) this.union();
    this.#skipTo(']');
    while (/^[?+-]$/.test(this.peek())) this.at++;
    const value = this.take(':') ? this.union() : UNKNOWN_NODE;
    return isKeyOf ? keys : builtinNode('Record', keys, value);
  }

  #tuple(): TypeNode {
    const elements: TypeNode[] = [];
    while (!this.isAtEnd && this.peek() !== ']') {
      this.take('...');
      if (/^[A-Za-z_$]/.test(this.peek()) && /^[?:]$/.test(this.peek(1))) {
        this.at++;
        this.take('?');
        this.take(':');
      }
      elements.push(this.union());
      this.take('?');
      if (!this.take(',')) break;
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
    let at = this.at;
    for (; at < this.tokens.length && depth > 0; at++) depth += step(this.tokens[at]);
    return this.tokens[at] === '=>';
  }

  #function(): TypeNode {
    return this.#parametersAnd('=>') ?? UNKNOWN_NODE;
  }

  /** Of a method in an object type. */
  #signature(): TypeNode {
    return this.#parametersAnd(':') ?? { kind: 'function', parameters: [], result: UNKNOWN_NODE };
  }

  /** Parameters behind their opening bracket, and the result behind `mark`. */
  #parametersAnd(mark: string): TypeNode | undefined {
    const parameters: TypeNode[] = [];
    let self: TypeNode | undefined;
    while (!this.isAtEnd && this.peek() !== ')') {
      const isRest = this.take('...');
      const isSelf = this.peek() === 'this';
      this.#name();
      this.take('?');
      const type = this.take(':') ? this.union() : UNKNOWN_NODE;
      if (isSelf) self = type;
      else parameters.push(isRest ? builtinNode(REST, type) : type);
      if (!this.take(',')) break;
    }
    this.#skipTo(')');
    if (!this.take(mark)) return undefined;
    const asserts = this.take('asserts');
    const result = this.union();
    return { kind: 'function', parameters, result: asserts ? UNKNOWN_NODE : result, ...(self === undefined ? {} : { self }) };
  }

  /** A parameter's name, or the pattern that takes it apart. */
  #name(): void {
    const token = this.next();
    if (token === '{') this.#skipTo('}');
    else if (token === '[') this.#skipTo(']');
  }

  #constructorType(): TypeNode {
    if (this.take('<')) this.#skipTo('>');
    if (!this.take('(')) return UNKNOWN_NODE;
    return this.#function();
  }

  /** Behind the bracket that closes the one we are in. */
  #skipTo(bracket: string): void {
    for (let depth = 1; !this.isAtEnd; this.at++) {
      const token = this.tokens[this.at];
      depth += step(token);
      if (depth <= 0 && token === bracket) {
        this.at++;
        return;
      }
    }
  }
}

function step(token: string | undefined): number {
  if (token === '(' || token === '[' || token === '{' || token === '<') return 1;
  return token === ')' || token === ']' || token === '}' || token === '>' ? -1 : 0;
}
