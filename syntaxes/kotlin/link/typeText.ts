/** Types as Kotlin writes them. */
import type { TypeNode } from '../../../server/src/linker/rules/linkRules.ts';
import { builtinNode, UNKNOWN_NODE } from '../../../server/src/linker/rules/typeNodes.ts';
import { TypeTokens, typeTokens } from '../../../server/src/linker/types/typeTokens.ts';

/** `List<out A>?`, `(A, B) -> C`, `A.(B) -> C`, `a.B<*>`; `[A, B]` is a list of types, and what tables write with `|` has several forms. Whether a value may be missing is left out. */
export function parseType(text: string): TypeNode {
  return new TypeReader(text).whole();
}

const TOKEN = /\s*(->|@[\w.]+|`[^`]+`|[\p{L}_][\p{L}\p{N}_]*|[<>?[\]&|,().:*])/uy;
const WORDS: ReadonlySet<string> = new Set(['in', 'out', 'suspend', 'vararg']);

class TypeReader extends TypeTokens {
  constructor(text: string) {
    super(typeTokens(text, TOKEN).map((token) => token.replaceAll('`', '')));
  }

  whole(): TypeNode {
    if (this.take('[')) return builtinNode('tuple', ...this.#list(']'));
    const forms = [this.type()];
    while (this.take('|')) forms.push(this.type());
    const [only = UNKNOWN_NODE] = forms;
    return forms.length === 1 ? only : { kind: 'union', of: forms };
  }

  type(): TypeNode {
    while (this.peek().startsWith('@') || WORDS.has(this.peek())) this.at++;
    let type = this.#plain();
    while (this.take('?') || this.take('&')) if (this.tokens[this.at - 1] === '&') this.type();
    if (this.peek() === '.' && this.peek(1) === '(') {
      this.at += 2;
      const parameters = this.#list(')');
      this.take('->');
      type = { kind: 'function', parameters, result: this.type(), self: type };
    }
    return type;
  }

  #plain(): TypeNode {
    if (this.take('*')) return UNKNOWN_NODE;
    if (this.take('(')) {
      const parameters = this.#list(')');
      if (this.take('->')) return { kind: 'function', parameters, result: this.type() };
      return parameters.length === 1 && parameters[0] !== undefined ? parameters[0] : UNKNOWN_NODE;
    }
    const token = this.peek();
    if (!/^[\p{L}_]/u.test(token)) return UNKNOWN_NODE;
    this.at++;
    const path = [token];
    let args = this.#arguments();
    while (this.peek() === '.' && this.peek(1) !== '(') {
      this.at++;
      path.push(this.next());
      args = this.#arguments();
    }
    return { kind: 'name', path, args };
  }

  #arguments(): readonly TypeNode[] {
    return this.take('<') ? this.#list('>') : [];
  }

  /** Types up to the closing bracket; parameters may have names. */
  #list(close: string): TypeNode[] {
    return this.listUntil(close, () => {
      if (this.peek(1) === ':') this.at += 2;
      return this.type();
    });
  }
}
