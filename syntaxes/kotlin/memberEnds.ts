/**
 * `class A { fun f() = 1 }`: to the grammar a member ends with its line or with `;`. In Kotlin it ends with the brace behind it as well:
 * such a body is an error to the grammar, and what is around it may be lost.
 */

const MEMBER_WORD = String.raw`(?:fun|va[lr]|class|interface|object|typealias|init(?=[ \t]*\{)|constructor(?=[ \t]*\())\b`;
/** Behind a brace, on its line: the next member. */
const MEMBER = new RegExp(String.raw`[ \t]+(?:(?:@\w+|[a-z]+)[ \t]+){0,4}?${MEMBER_WORD}`, 'y');
/** A brace with a member in front of it on its line, or behind it: rare, and told by looking at braces alone. */
const BRACE_AT_MEMBER = new RegExp(
  String.raw`\}(?:(?<=[ \t]\})(?<=(?<!\w)${MEMBER_WORD}(?:(?:[^\n{}]*[^\s{}])?|[^\n]*\})[ \t]+\}|\n[ \t]*\}[ \t]+\})|${MEMBER.source})`,
);

/** Whether the text may have members that end with a brace; most have none. */
export function endsByBrace(text: string): boolean {
  return BRACE_AT_MEMBER.test(text);
}

/** Offsets of blanks that mean the same as `;`: behind members that end with a brace. In order; one pass. */
export function memberEnds(text: string): readonly number[] {
  return new BraceReader(text).ends();
}

/** Names in back quotes, characters and comments of a line hold no braces that count; nor does `A::class` begin a class. */
const TOKEN = /\/\/.*|`[^`\n]+`|'(?:\\.[^'\n]*|[^\\\n])'|\/\*|"""|["(){}]|(?<![\w.:$@])(?:enum\s+class|class|interface|object)(?![\w@])/g;
/** From inside a string to behind its end, or behind what opens a template in it. One that is not closed ends with its line. */
const STRING_PART = { '"': /(?:\\.?|[^\\"\n$]|\$(?!\{))*(?:\$\{|["\n]|$)/y, '"""': /[\s\S]*?(?:\$\{|"{3,}|$)/y } as const;
const COMMENT_EDGE = /\/\*|\*\//g;

/** What a bracket that is open holds: the body of a class, or a template in a string, told by the quotes of that. */
type Body = 'other' | 'class' | 'enum' | '"' | '"""';

interface Bracket {
  readonly body: Body;
  /** The class whose head has been read in it, while its body is still to come. */
  head: Body;
}

class BraceReader {
  readonly #text: string;
  readonly #open: Bracket[] = [{ body: 'other', head: 'other' }];
  readonly #ends: number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  ends(): readonly number[] {
    const token = new RegExp(TOKEN);
    for (let found = token.exec(this.#text); found !== null; found = token.exec(this.#text))
      token.lastIndex = this.#read(found[0], found.index) ?? token.lastIndex;
    return this.#ends;
  }

  get #inside(): Bracket {
    return this.#open.at(-1) ?? { body: 'other', head: 'other' };
  }

  /** Where to read on, unless right behind the token. */
  #read(token: string, at: number): number | undefined {
    switch (token) {
      case '"':
      case '"""':
        return this.#string(token, at + token.length);
      case '/*':
        return this.#comment(at);
      case '(':
        this.#enter('other');
        return undefined;
      case '{':
        this.#enterBody();
        return undefined;
      case ')':
        this.#leave();
        return undefined;
      case '}':
        return this.#closeBrace(at);
      default:
        if (/^[ceio]/.test(token)) this.#inside.head = token.startsWith('enum') ? 'enum' : 'class';
        return undefined;
    }
  }

  #enter(body: Body): void {
    this.#open.push({ body, head: 'other' });
  }

  #leave(): Body {
    return this.#open.length > 1 ? (this.#open.pop()?.body ?? 'other') : 'other';
  }

  /** Entries of an enum have bodies without a word in front that says so. */
  #enterBody(): void {
    const { body, head } = this.#inside;
    this.#inside.head = 'other';
    this.#enter(head === 'other' && body === 'enum' ? 'class' : head);
  }

  #closeBrace(at: number): number | undefined {
    const body = this.#leave();
    if (body === '"' || body === '"""') return this.#string(body, at + 1);
    if (body !== 'other' && endsMember(this.#text, at)) this.#ends.push(at - 1);
    const isAmongMembers = this.#inside.body !== 'other' || this.#open.length === 1;
    if (isAmongMembers && startsMember(this.#text, at + 1)) this.#ends.push(at + 1);
    return undefined;
  }

  #string(quotes: '"' | '"""', from: number): number {
    const part = STRING_PART[quotes];
    part.lastIndex = from;
    if (!part.test(this.#text)) return this.#text.length;
    if (this.#text[part.lastIndex - 1] === '{') this.#enter(quotes);
    return part.lastIndex;
  }

  /** Comments may hold others. */
  #comment(from: number): number {
    const edge = new RegExp(COMMENT_EDGE);
    edge.lastIndex = from;
    let depth = 0;
    do {
      const found = edge.exec(this.#text);
      if (found === null) return this.#text.length;
      depth += found[0] === '/*' ? 1 : -1;
    } while (depth > 0);
    return edge.lastIndex;
  }
}

/** Whether a member that nothing has ended stands in front of a brace, on its line and with a blank between. */
function endsMember(text: string, brace: number): boolean {
  const before = text.slice(Math.max(brace - 100, 0), brace);
  return /[^\s{;][ \t]+$/.test(before) && !/(?:->|\*\/)[ \t]+$/.test(before);
}

function startsMember(text: string, at: number): boolean {
  MEMBER.lastIndex = at;
  return MEMBER.test(text);
}
