/** Scala's types as written, made into the linker's. */
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE, unionNode } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';

const TOKEN = /\s*(=>|[\p{L}_$][\p{L}\p{N}_$]*|"[^"]*"|\d+|\S)/uy;

/** A type; `[A, B]` for a list of type arguments. */
export function parseType(text: string): TypeNode {
  return new TypeText(text.replaceAll('⇒', '=>')).whole();
}

class TypeText extends TypeTokens {
  constructor(text: string) {
    super(typeTokens(text, TOKEN));
  }

  whole(): TypeNode {
    return this.take('[') ? builtinNode('list', ...this.#list(']')) : this.#type();
  }

  /** `A => B`, `(A, B) => C`, by name `=> A`. */
  #type(): TypeNode {
    if (this.take('=>')) return this.#type();
    const isList = this.peek() === '(';
    const first = this.#compound();
    if (!this.take('=>')) return first;
    const parameters = isList && first.kind === 'builtin' && first.name === 'tuple' ? first.args : [first];
    return { kind: 'function', parameters, result: this.#type() };
  }

  /** `A with B`: members of both. */
  #compound(): TypeNode {
    const parts = [this.#simple()];
    while (this.take('with') || this.take('&') || this.take('|')) parts.push(this.#simple());
    if (this.peek() === '{') this.at = this.tokens.length;
    const whole = unionNode(parts);
    return this.take('*') ? builtinNode('Seq', whole) : whole;
  }

  #simple(): TypeNode {
    if (this.take('(')) {
      const types = this.#list(')');
      return types.length === 1 && this.peek() !== '=>' ? (types[0] ?? UNKNOWN_NODE) : builtinNode('tuple', ...types);
    }
    const first = this.next();
    if (!isWord(first) || first === '_') return UNKNOWN_NODE;
    const path = [first];
    while ((this.peek() === '.' || this.peek() === '#') && isWord(this.peek(1))) {
      const part = this.peek(1);
      if (part !== 'type') path.push(part);
      this.at += 2;
    }
    const args = this.take('[') ? this.#list(']') : [];
    return { kind: 'name', path, args };
  }

  #list(close: string): TypeNode[] {
    return this.listUntil(close, () => this.#type());
  }
}

function isWord(token: string): boolean {
  return /^[\p{L}_$]/u.test(token);
}
