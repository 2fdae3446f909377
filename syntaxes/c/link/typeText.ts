/** Types of C and C++ as written. References are what they lead to; pointers and what cannot be changed say so (qualifiers.ts). */
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';
import { numberOf } from '../numbers.ts';
import { isNameInside } from './library.ts';
import { CONST, isCharacter, POINTER } from './qualifiers.ts';

const TOKEN = /\s*(::|->|&&|[A-Za-z_$][\w$]*|\d[\w.']*|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\S)/y;
const WORDS: ReadonlySet<string> = new Set(
  `const volatile struct class union enum typename static inline extern register restrict constexpr mutable thread_local
  _Thread_local __restrict __const __inline __volatile__ _Atomic template friend virtual explicit`.split(/\s+/),
);
const NUMBERS: ReadonlySet<string> = new Set(
  'void bool char short int long float double signed unsigned wchar_t char8_t char16_t char32_t _Bool'.split(' '),
);

export function parseType(text: string): TypeNode {
  if (text.startsWith('[') && text.endsWith(']')) return builtinNode('tuple', ...new TypeText(text.slice(1, -1)).list());
  return new TypeText(text).type();
}

class TypeText extends TypeTokens {
  constructor(text: string) {
    super(typeTokens(text, TOKEN));
  }

  list(): TypeNode[] {
    const types: TypeNode[] = [];
    while (this.at < this.tokens.length) {
      types.push(this.type());
      if (!this.take(',')) break;
    }
    return types;
  }

  type(): TypeNode {
    const isConstant = this.peek() === 'const' || this.peek(1) === 'const';
    let node = this.#base();
    if (
      isConstant &&
      (node.kind === 'name' || (node.kind === 'derived' && node.how === 'inner') || (node.kind === 'builtin' && isCharacter(node.name)))
    )
      node = qualifiedNode(node, CONST);
    for (let token = this.peek(); token !== ''; token = this.peek()) {
      if (token === '*') {
        this.at++;
        node = qualifiedNode(node, POINTER);
      } else if (token === '&' || token === '&&' || WORDS.has(token)) this.at++;
      else if (this.take('[')) {
        // Arrays are passed as pointers to their first element.
        this.skipPast('[', ']');
        node = qualifiedNode(node, POINTER);
      } else if (token === '(') {
        const parameters = this.#parameters();
        // `R (*)(A)`: the first brackets are around the pointer.
        if (parameters !== undefined) node = { kind: 'function', result: node, parameters };
      } else break;
    }
    return node;
  }

  #base(): TypeNode {
    const words: string[] = [];
    let isInside = false;
    for (let token = this.peek(); token !== ''; token = this.peek()) {
      if (NUMBERS.has(token)) words.push(token);
      else if (!WORDS.has(token)) break;
      if (token === 'typename') isInside = true;
      this.at++;
    }
    return words.length > 0 ? builtinNode(numberOf(words)) : this.#name(isInside);
  }

  /** `typename` says that what follows it ends with the name of a type inside of another one. */
  #name(isInside: boolean): TypeNode {
    const parts: Part[] = [];
    this.take('::');
    for (let token = this.peek(); /^[A-Za-z_$]/.test(token); token = this.peek()) {
      this.at++;
      parts.push({ name: token, args: this.peek() === '<' ? this.#arguments() : [] });
      if (!this.take('::')) break;
      this.take('template');
    }
    const [first] = parts;
    if (first === undefined) return UNKNOWN_NODE;
    if (parts.length === 1 && (first.name === 'auto' || first.name === 'decltype')) {
      this.at = this.tokens.length;
      return UNKNOWN_NODE;
    }
    return nodeOfParts(parts, isInside);
  }

  #arguments(): TypeNode[] {
    const args: TypeNode[] = [];
    this.take('<');
    for (let guard = 0; !this.isAtEnd && guard < 40; guard++) {
      if (this.take('>')) return args;
      const start = this.at;
      args.push(this.type());
      if (this.take(',')) continue;
      if (this.take('>')) return args;
      // A value, or something unheard of.
      if (this.at === start) this.at++;
    }
    return args;
  }

  /** Types in parentheses; undefined where they are around a pointer. */
  #parameters(): TypeNode[] | undefined {
    const start = this.at;
    this.take('(');
    if (this.peek() === '*' || this.peek() === '&') {
      this.at = start + 1;
      this.skipPast('(', ')');
      return undefined;
    }
    const types: TypeNode[] = [];
    for (let guard = 0; !this.isAtEnd && guard < 60; guard++) {
      if (this.take(')')) return types;
      const before = this.at;
      types.push(this.type());
      if (this.peek() !== ',' && this.peek() !== ')') this.at = Math.max(this.at + 1, before + 1);
      this.take(',');
    }
    return types;
  }
}

interface Part {
  readonly name: string;
  readonly args: readonly TypeNode[];
}

/** `ns::A<T>::B`: what is behind type arguments is inside of a type, and so is what `typename` names. */
function nodeOfParts(parts: readonly Part[], isInside: boolean): TypeNode {
  const last = parts.length - 1;
  const from = parts.findIndex(({ args }, place) => place < last && args.length > 0);
  const outermost = from >= 0 ? from : last > 0 && (isInside || isNameInside(parts[last]?.name ?? '')) ? last - 1 : last;
  const path = parts.slice(0, outermost + 1).map(({ name }) => name);
  const outer: TypeNode = { kind: 'name', path, args: parts[outermost]?.args ?? [] };
  return parts.slice(outermost + 1).reduce<TypeNode>((of, { name }) => ({ kind: 'derived', how: 'inner', of, name }), outer);
}

function qualifiedNode(of: TypeNode, name: string): TypeNode {
  return { kind: 'derived', how: 'qualified', of, name };
}
