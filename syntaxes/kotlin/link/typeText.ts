/** Types as Kotlin writes them. */
import type { TypeNode } from '../../../server/src/linker/linkRules.ts';

/** `List<out A>?`, `(A, B) -> C`, `A.(B) -> C`, `a.B<*>`; `[A, B]` is a list of types. Whether a value may be missing is left out. */
export function parseType(text: string): TypeNode {
  return new TypeReader(text).whole();
}

const UNKNOWN: TypeNode = { kind: 'unknown' };
const TOKEN = /\s*(->|@[\w.]+|`[^`]+`|[\p{L}_][\p{L}\p{N}_]*|[<>?[\]&|,().:*])/uy;
const WORDS: ReadonlySet<string> = new Set(['in', 'out', 'suspend', 'vararg']);

class TypeReader {
  readonly #tokens: string[] = [];
  #at = 0;

  constructor(text: string) {
    TOKEN.lastIndex = 0;
    for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) this.#tokens.push((token[1] ?? '').replaceAll('`', ''));
  }

  whole(): TypeNode {
    return this.#take('[') ? { kind: 'builtin', name: 'tuple', args: this.#list(']') } : this.type();
  }

  type(): TypeNode {
    while (this.#peek()?.startsWith('@') === true || WORDS.has(this.#peek() ?? '')) this.#at++;
    let type = this.#plain();
    while (this.#take('?') || this.#take('&')) if (this.#tokens[this.#at - 1] === '&') this.type();
    if (this.#peek() === '.' && this.#peek(1) === '(') {
      this.#at += 2;
      const parameters = this.#list(')');
      this.#take('->');
      type = { kind: 'function', parameters, result: this.type(), self: type };
    }
    return type;
  }

  #plain(): TypeNode {
    if (this.#take('*')) return UNKNOWN;
    if (this.#take('(')) {
      const parameters = this.#list(')');
      if (this.#take('->')) return { kind: 'function', parameters, result: this.type() };
      return parameters.length === 1 && parameters[0] !== undefined ? parameters[0] : UNKNOWN;
    }
    const token = this.#peek();
    if (token === undefined || !/^[\p{L}_]/u.test(token)) return UNKNOWN;
    this.#at++;
    const path = [token];
    let args = this.#arguments();
    while (this.#peek() === '.' && this.#peek(1) !== '(') {
      this.#at++;
      path.push(this.#tokens[this.#at++] ?? '');
      args = this.#arguments();
    }
    return { kind: 'name', path, args };
  }

  #arguments(): readonly TypeNode[] {
    return this.#take('<') ? this.#list('>') : [];
  }

  /** Types up to the closing bracket; parameters may have names. */
  #list(close: string): TypeNode[] {
    const types: TypeNode[] = [];
    while (this.#peek() !== undefined && !this.#take(close)) {
      const before = this.#at;
      if (this.#peek(1) === ':') this.#at += 2;
      types.push(this.type());
      if (!this.#take(',') && this.#at === before) this.#at++;
    }
    return types;
  }

  #peek(ahead = 0): string | undefined {
    return this.#tokens[this.#at + ahead];
  }

  #take(token: string): boolean {
    if (this.#peek() !== token) return false;
    this.#at++;
    return true;
  }
}
