/** What a macro is given, as its writer sees it: words and signs, without comments and texts. */
interface Token {
  readonly text: string;
  readonly start: number;
}

/** What nothing closes reaches to the end, so that no text is looked through twice. */
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|\bb?r(#{0,4})"[\s\S]*?(?:"\1|$)|"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|'(?:[^'\\]|\\.)'|'?[\p{L}_][\p{L}\p{N}_]*|->|=>|::|\S/gu;

export class Tokens {
  readonly #all: readonly Token[];
  readonly #end: number;

  /** Places count from `start`, where the text begins. */
  constructor(text: string, start: number) {
    this.#end = start + text.length;
    this.#all = Array.from(text.matchAll(TOKEN), ({ 0: written, index }) => ({ text: written, start: start + index })).filter(
      ({ text: written }) => !NO_TOKEN.test(written),
    );
  }

  get length(): number {
    return this.#all.length;
  }

  /** '' where there is none. */
  text(at: number): string {
    return this.#all[at]?.text ?? '';
  }

  startOf(at: number): number {
    return this.#all[at]?.start ?? this.#end;
  }

  isOpening(at: number): boolean {
    return OPEN.has(this.text(at));
  }

  /** The place behind the bracket that closes the one at a place. */
  behind(at: number): number {
    let depth = 0;
    let place = at;
    do {
      if (OPEN.has(this.text(place))) depth++;
      else if (CLOSE.has(this.text(place))) depth--;
      place++;
    } while (depth > 0 && place < this.#all.length);
    return place;
  }

  /** Where one of several words or signs stands first, on the level of the first place; -1. */
  find(wanted: string | ReadonlySet<string>, from: number, to: number): number {
    for (let at = from; at < to; at++) {
      const text = this.text(at);
      if (typeof wanted === 'string' ? text === wanted : wanted.has(text)) return at;
      if (this.isOpening(at)) at = this.behind(at) - 1;
    }
    return -1;
  }
}

const NO_TOKEN = /^(?:\/\/|\/\*|"|b?r#*")/;
const OPEN: ReadonlySet<string> = new Set(['{', '(', '[']);
const CLOSE: ReadonlySet<string> = new Set(['}', ')', ']']);
