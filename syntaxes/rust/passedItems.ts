/**
 * What the parser is given where a macro passes items through: `ast_struct! { pub struct A { a: B } }` is `ast_struct!{}` with the items
 * behind it, and so is `cfg_if! { if #[cfg(unix)] { mod a; } else { mod b; } }`. Only where all that is between the braces is items as the
 * language writes them: what has words of the macro's own is left to macroItems.ts.
 */
import { blank } from '../../server/src/syntax/blank.ts';
import { Tokens } from './tokens.ts';

export function withPassedItems(text: string): string {
  if (!MAY_PASS.test(text)) return text;
  const edits: Edit[] = [];
  const tokens = new Tokens(text, 0);
  new Passed(tokens, text, edits).read(0, tokens.length);
  edits.sort((a, b) => a.start - b.start);
  let out = '';
  let at = 0;
  for (const { start, end, put } of edits) {
    out += text.slice(at, start) + (put ?? blank(text.slice(start, end)));
    at = end;
  }
  return out + text.slice(at);
}

const MAY_PASS = /^[ \t]*(?:\w+::)*(?!macro_rules\b)\w+! \{/m;

interface Edit {
  readonly start: number;
  readonly end: number;
  /** White space without it. */
  readonly put?: string;
}

interface Branch {
  readonly open: number;
  readonly last: number;
  readonly edits: readonly Edit[];
  /** Whether it is of another system than the usual one. */
  readonly isElsewhere: boolean;
}

class Passed {
  readonly #tokens: Tokens;
  readonly #text: string;
  readonly #edits: Edit[];

  constructor(tokens: Tokens, text: string, edits: Edit[]) {
    this.#tokens = tokens;
    this.#text = text;
    this.#edits = edits;
  }

  /** Macros between two places where items stand, and in the modules among them. */
  read(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      if (!this.#tokens.isOpening(at)) continue;
      const last = this.#tokens.behind(at) - 1;
      if (this.#is(at, '{') && this.#is(at - 2, 'mod')) this.read(at + 1, last);
      else if (this.#is(at, '{') && this.#is(at - 1, '!') && this.#word(at - 2) !== 'macro_rules') this.#pass(at, last);
      at = last;
    }
  }

  /** `name! {` becomes `name!{}`: there has to be room for it. */
  #pass(open: number, last: number): void {
    const brace = this.#tokens.startOf(open);
    if (this.#text[brace - 1] !== ' ' || !this.#is(last, '}')) return;
    const edits = this.#branches(open + 1, last) ?? this.#items(open + 1, last);
    if (edits === undefined) return;
    this.#edits.push({ start: brace - 1, end: brace + 1, put: '{}' }, ...edits, this.#blanked(last, last + 1));
    this.read(open + 1, last);
  }

  /** `if #[cfg(a)] { ... } else if #[cfg(b)] { ... } else { ... }`: what is imported in the branch of the usual system alone. */
  #branches(from: number, to: number): readonly Edit[] | undefined {
    if (!this.#is(from, 'if')) return undefined;
    const edits: Edit[] = [];
    let hasUsual = false;
    for (let at = from; at < to; ) {
      const branch = this.#branch(at, at > from);
      if (branch === undefined) return undefined;
      edits.push(...branch.edits, ...(hasUsual || branch.isElsewhere ? this.#imports(branch.open + 1, branch.last) : []));
      hasUsual ||= !branch.isElsewhere;
      at = branch.last + 1;
    }
    return edits;
  }

  #branch(at: number, isFurther: boolean): Branch | undefined {
    if (isFurther !== this.#is(at, 'else')) return undefined;
    const word = isFurther ? at + 1 : at;
    const isAsked = this.#is(word, 'if') && this.#is(word + 1, '#') && this.#is(word + 2, '[');
    const open = isAsked ? this.#tokens.behind(word + 2) : word;
    if (!this.#is(open, '{')) return undefined;
    const last = this.#tokens.behind(open) - 1;
    const items = open + 1 === last ? [] : this.#items(open + 1, last);
    if (items === undefined) return undefined;
    const condition = this.#text.slice(this.#tokens.startOf(at), this.#tokens.startOf(open));
    const edits = [this.#blanked(at, open + 1), ...items, this.#blanked(last, last + 1)];
    return { open, last, edits, isElsewhere: ELSEWHERE.test(condition) && !/\bnot\b/.test(condition) };
  }

  #imports(from: number, to: number): readonly Edit[] {
    const edits: Edit[] = [];
    for (let at = from; at < to; ) {
      const next = this.#behindItem(at, to);
      const use = this.#tokens.find('use', at, next);
      if (use >= 0 && (use === at || this.#is(at, 'pub') || this.#is(at, '#'))) edits.push(this.#blanked(at, next));
      at = next;
    }
    return edits;
  }

  /** What has to be left out of items; undefined where something is none, or nothing is there. */
  #items(from: number, to: number): readonly Edit[] | undefined {
    if (from >= to) return undefined;
    const edits: Edit[] = [];
    for (let at = from; at < to; ) {
      const next = this.#behindItem(at, to, edits);
      if (next < 0 || next > to) return undefined;
      at = next;
    }
    return edits;
  }

  /** The place behind an item; -1 where there is none. */
  #behindItem(from: number, to: number, edits: Edit[] = []): number {
    let at = from;
    while (this.#is(at, '#') && this.#is(at + 1, '[')) at = this.#tokens.behind(at + 1);
    if (this.#is(at, 'pub')) at = this.#is(at + 1, '(') ? this.#tokens.behind(at + 1) : at + 1;
    while (IN_FRONT.has(this.#word(at)) && (this.#isWord(at + 1) || this.#is(at, 'extern'))) {
      if (this.#is(at, 'const') && !IN_FRONT.has(this.#word(at + 1)) && !this.#is(at + 1, 'fn')) break;
      at++;
    }
    switch (this.#word(at)) {
      case 'struct':
      case 'union':
      case 'enum':
        return this.#behindType(at, to, edits);
      case 'fn':
        return this.#isFunction(at, to) ? this.#behindBlock(at, to) : -1;
      case 'impl':
      case 'trait':
        return this.#behindMembers(at, to);
      case 'mod':
        return this.#is(at + 2, ';') ? at + 3 : this.#is(at + 2, '{') ? this.#tokens.behind(at + 2) : -1;
      case 'use':
      case 'type':
      case 'const':
      case 'crate':
        return this.#tokens.find(';', at, to) + 1 || -1;
      default:
        return this.#behindCall(at);
    }
  }

  /** `name!(...);`, `name! { ... }` */
  #behindCall(at: number): number {
    if (!this.#isWord(at) || !this.#is(at + 1, '!') || !this.#tokens.isOpening(at + 2)) return -1;
    const behind = this.#tokens.behind(at + 2);
    return this.#is(behind, ';') ? behind + 1 : behind;
  }

  /** `#mark` behind the name is a word of the macro's own. */
  #behindType(at: number, to: number, edits: Edit[]): number {
    let head = at + 2;
    if (this.#is(head, '#') && this.#isWord(head + 1)) {
      edits.push(this.#blanked(head, head + 2));
      head += 2;
    }
    if (!this.#isWord(at + 1) || !HEADS.has(this.#word(head))) return -1;
    const open = this.#is(head, '(') ? head : this.#tokens.find(BODY_OR_END, head, to);
    if (this.#is(open, ';')) return open + 1;
    if (open < 0) return -1;
    const behind = this.#tokens.behind(open);
    if (this.#is(open, '(')) return this.#is(behind, ';') ? behind + 1 : -1;
    return this.#tokens.find(this.#is(at, 'enum') ? NO_ENUM : NO_FIELDS, open + 1, behind - 1) < 0 ? behind : -1;
  }

  #isFunction(at: number, to: number): boolean {
    const open = this.#tokens.find('(', at, to);
    return this.#isWord(at + 1) && open >= 0 && this.#tokens.find('in', open + 1, this.#tokens.behind(open) - 1) < 0;
  }

  /** A word of the macro's own among the members is none of them: `@section type`. */
  #behindMembers(at: number, to: number): number {
    const behind = this.#behindBlock(at, to);
    const open = this.#tokens.find('{', at, to);
    return this.#tokens.find('@', open + 1, behind - 1) < 0 ? behind : -1;
  }

  #behindBlock(at: number, to: number): number {
    const open = this.#tokens.find(BODY_OR_END, at, to);
    return this.#is(open, '{') ? this.#tokens.behind(open) : -1;
  }

  #blanked(from: number, to: number): Edit {
    const end = this.#tokens.startOf(to - 1) + this.#word(to - 1).length;
    return { start: this.#tokens.startOf(from), end };
  }

  #is(at: number, text: string): boolean {
    return this.#word(at) === text;
  }

  #isWord(at: number): boolean {
    return /^[\p{L}_]/u.test(this.#word(at));
  }

  #word(at: number): string {
    return this.#tokens.text(at);
  }
}

/** Conditions that hold on other systems than the usual one. */
export const ELSEWHERE = /\bwindows\b|\btarget_(?:os|family|arch|env|vendor)\s*=\s*"(?!linux|unix|x86_64|gnu)/;
const IN_FRONT: ReadonlySet<string> = new Set(['unsafe', 'async', 'const', 'extern', 'default']);
const HEADS: ReadonlySet<string> = new Set(['<', '{', '(', ';', 'where']);
const BODY_OR_END: ReadonlySet<string> = new Set(['{', ';']);
/** What no list of fields or variants has: there a macro's own language begins. */
const NO_ENUM: ReadonlySet<string> = new Set([';', '=>', '$']);
const NO_FIELDS: ReadonlySet<string> = new Set([...NO_ENUM, '=']);
