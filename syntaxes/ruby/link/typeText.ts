/** Types as YARD writes them: `Array<Foo>`, `Hash{Symbol => Foo}`, `Foo, nil`. */
import { SELF } from '../../../server/src/linker/lookup/selfType.ts';
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE, unionOfKnown } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens } from '../../../server/src/linker/types/typeTokens.ts';
import { isCore } from './core.ts';

export function parseType(text: string): TypeNode {
  return new TypeParser(text.match(TOKENS) ?? []).union();
}

const TOKENS = /(?:::)?[A-Za-z_]\w*(?:::\w+)*|=>|[<>{}(),|]/g;

class TypeParser extends TypeTokens {
  #depth = 0;

  union(): TypeNode {
    return unionOfKnown(this.#list(''));
  }

  /** Types with commas between them, up to a bracket. */
  #list(end: string): TypeNode[] {
    const found: TypeNode[] = [];
    this.#depth++;
    while (!this.isAtEnd && this.#depth < 20) {
      if (end !== '' && this.take(end)) break;
      if (!this.take(',') && !this.take('|') && !this.take('=>')) found.push(this.#one());
    }
    this.#depth--;
    return found;
  }

  #one(): TypeNode {
    const token = this.next();
    if (token === '(') return builtinNode('Tuple', ...this.#list(')'));
    if (!/^(?:::)?[A-Za-z_]/.test(token)) return UNKNOWN_NODE;
    const args = this.take('<') ? this.#list('>') : this.take('{') ? this.#list('}') : this.take('(') ? this.#list(')') : [];
    return named(token, args);
  }
}

function named(token: string, args: readonly TypeNode[]): TypeNode {
  if (token === 'self') return builtinNode(SELF);
  if (!/^(?:::)?[A-Z]/.test(token) || token === 'Boolean' || token === 'Object' || token === 'BasicObject') return UNKNOWN_NODE;
  if (token === 'Class' || token === 'Module') return args[0] === undefined ? UNKNOWN_NODE : { kind: 'definition', of: args[0] };
  // `Array<A, B>` holds either.
  if (token === 'Array' || token === 'Set' || token === 'Enumerable' || token === 'Enumerator')
    return builtinNode(token, ...(args.length > 1 ? [unionOfKnown(args)] : args));
  return isCore(token) && !token.endsWith('Error') ? builtinNode(token, ...args) : { kind: 'name', path: [token], args };
}
