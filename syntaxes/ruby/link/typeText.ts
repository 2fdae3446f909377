/** Types as YARD writes them: `Array<Foo>`, `Hash{Symbol => Foo}`, `Foo, nil`. */
import type { TypeNode } from '../../../server/src/linker/linkRules.ts';
import { SELF } from '../../../server/src/linker/results.ts';
import { isCore } from './core.ts';

const UNKNOWN_NODE: TypeNode = { kind: 'unknown' };

export function parseType(text: string): TypeNode {
  return new TypeParser(text.match(TOKENS) ?? []).union();
}

const TOKENS = /(?:::)?[A-Za-z_]\w*(?:::\w+)*|=>|[<>{}(),|]/g;

class TypeParser {
  readonly #tokens: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  union(): TypeNode {
    return asUnion(this.#list(''));
  }

  /** Types with commas between them, up to a bracket. */
  #list(end: string): TypeNode[] {
    const found: TypeNode[] = [];
    this.#depth++;
    while (this.#at < this.#tokens.length && this.#depth < 20) {
      if (end !== '' && this.#takes(end)) break;
      if (!this.#takes(',') && !this.#takes('|') && !this.#takes('=>')) found.push(this.#one());
    }
    this.#depth--;
    return found;
  }

  #one(): TypeNode {
    const token = this.#tokens[this.#at++] ?? '';
    if (token === '(') return { kind: 'builtin', name: 'Tuple', args: this.#list(')') };
    if (!/^(?:::)?[A-Za-z_]/.test(token)) return UNKNOWN_NODE;
    const args = this.#takes('<') ? this.#list('>') : this.#takes('{') ? this.#list('}') : this.#takes('(') ? this.#list(')') : [];
    return named(token, args);
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }
}

function named(token: string, args: readonly TypeNode[]): TypeNode {
  if (token === 'self') return { kind: 'builtin', name: SELF, args: [] };
  if (!/^(?:::)?[A-Z]/.test(token) || token === 'Boolean' || token === 'Object' || token === 'BasicObject') return UNKNOWN_NODE;
  if (token === 'Class' || token === 'Module') return args[0] === undefined ? UNKNOWN_NODE : { kind: 'definition', of: args[0] };
  // `Array<A, B>` holds either.
  if (token === 'Array' || token === 'Set' || token === 'Enumerable' || token === 'Enumerator')
    return { kind: 'builtin', name: token, args: args.length > 1 ? [asUnion(args)] : args };
  return isCore(token) && !token.endsWith('Error') ? { kind: 'builtin', name: token, args } : { kind: 'name', path: [token], args };
}

function asUnion(parts: readonly TypeNode[]): TypeNode {
  const known = parts.filter(({ kind }) => kind !== 'unknown');
  const [first, ...others] = known;
  if (first === undefined) return UNKNOWN_NODE;
  return others.length === 0 ? first : { kind: 'union', of: known };
}
