/** Brackets and directives of a text, one after the other: what is open where a directive stands. */

export interface Directive {
  /** `ifdef`, `include`. */
  readonly word: string;
  /** Without the sign: `ifdef X`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `=` is a brace that holds values, `enum` one that holds enumerators, `if` a parenthesis with a condition. */
export type Bracket = '{' | '(' | '[' | '=' | 'enum' | 'if';

export class BracketReader {
  readonly text: string;
  open: Bracket[] = [];
  /** What the code ends with that has been read. */
  ending = '';
  readonly #tokens = new RegExp(TOKEN);
  readonly #closed: (depth: number) => void;

  /** `closed` is told how many brackets are open behind each that closes. */
  constructor(text: string, closed: (depth: number) => void = () => undefined) {
    this.text = text;
    this.#closed = closed;
  }

  next(): Directive | undefined {
    for (;;) {
      const from = this.#tokens.lastIndex;
      const match = this.#tokens.exec(this.text);
      if (match === null) return undefined;
      const [token, directive] = match;
      this.#read(from, match.index);
      if (directive !== undefined)
        return { word: WORD.exec(directive)?.[0] ?? '', text: directive, start: match.index, end: this.#tokens.lastIndex };
      if (!token.startsWith('/')) this.#take(token);
    }
  }

  /** Code without brackets and texts. */
  #read(from: number, to: number): void {
    const end = this.text.slice(Math.max(from, to - 200), to).trimEnd();
    if (end !== '') this.ending = end.slice(-60);
  }

  #take(token: string): void {
    if (token === '{') this.open.push(this.#brace());
    else if (token === '(') this.open.push(CONDITIONS.test(this.ending) ? 'if' : '(');
    else if (token === '[') this.open.push('[');
    else if (token === '}' || token === ')' || token === ']') {
      const head = this.open.pop();
      this.#closed(this.open.length);
      this.ending = head === 'if' ? 'if' : token;
      return;
    }
    this.ending = token.slice(-1);
  }

  #brace(): Bracket {
    if (this.open.at(-1) === '=' || /[=,(]$/.test(this.ending)) return '=';
    return ENUMERATION.test(this.ending) ? 'enum' : '{';
  }
}

/** A comment that is not ended goes to the end of the text, or looking for its end would begin at each of them. */
const TOKEN =
  /\/\/(?:[^\n\\]|\\[\s\S])*|\/\*[\s\S]*?(?:\*\/|(?![\s\S]))|^[ \t]*#((?:[^\n\\/]|\\\r?\n|\\|\/(?!\*)|\/\*[\s\S]*?\*\/)*)|R"([^\s(]{0,16})\([\s\S]*?\)\2"|"(?:[^"\\\n]|\\[\s\S])*"?|(?<![\da-fA-F])'(?:[^'\\\n]|\\.)*'?|[{}()[\]]/gm;
const WORD = /[a-z]+/;
const CONDITIONS = /\b(?:if|while|for|switch)$/;
const ENUMERATION = /\benum(?:\s+(?:class|struct))?(?:\s+\w+)?(?:\s*:\s*[\w: ]+)?$/;
