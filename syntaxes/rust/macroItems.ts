/**
 * Items that are written inside the call of a macro which stands where items stand: `bitflags! { pub struct Flags: u32 { ... } }`. What the
 * macro makes of them is not known, but almost always they come out under their names.
 */
import { Modifier, type SymbolKind } from '../../server/src/facts/fileFacts.ts';
import type { Extraction } from '../../server/src/syntax/extract/extraction.ts';
import { addSymbol, isCallable } from '../../server/src/syntax/extract/symbols.ts';
import { foldedText } from '../../server/src/syntax/extract/text.ts';
import { SPACE } from '../../server/src/syntax/scopes/tables.ts';
import { Tokens } from './tokens.ts';

interface Name {
  readonly text: string;
  readonly start: number;
}

/** What an item is written in. */
interface Around {
  /** The symbol, or -1. */
  readonly container: number;
  readonly scope: number;
}

const KINDS: ReadonlyMap<string, SymbolKind> = new Map([
  ['struct', 'struct'],
  ['union', 'struct'],
  ['enum', 'enum'],
  ['trait', 'trait'],
  ['fn', 'function'],
  ['type', 'type'],
]);

/** Longer ones are data. */
const LONGEST = 100_000;

export function addItemsInMacro(file: Extraction, tree: number): void {
  const start = file.startAt(tree);
  const text = file.text.slice(start, file.endAt(tree));
  if (text.length > LONGEST || !/\b(?:struct|enum|trait|fn|type)\b/.test(text)) return;
  const tokens = new Tokens(text, start);
  new Items(file, tokens).read(1, tokens.length - 1, { container: file.owner, scope: file.scope });
}

class Items {
  readonly #file: Extraction;
  readonly #tokens: Tokens;

  constructor(file: Extraction, tokens: Tokens) {
    this.#file = file;
    this.#tokens = tokens;
  }

  /** Items between two tokens, on the level of the first one. */
  read(from: number, to: number, around: Around): void {
    for (let at = from; at < to; at++) {
      const kind = KINDS.get(this.#text(at));
      const name = { text: this.#text(at + 1), start: this.#startOf(at + 1) };
      if (kind !== undefined && isName(name.text)) at = this.#item(at, to, { kind, name, around });
      else if (this.#tokens.isOpening(at)) at = this.#tokens.behind(at) - 1;
    }
  }

  #item(at: number, to: number, { kind, name, around }: { kind: SymbolKind; name: Name; around: Around }): number {
    const { container } = around;
    const head = this.#endOfHead(at, to);
    const hasBody = this.#text(head) === '{';
    const last = hasBody ? this.#tokens.behind(head) - 1 : head;
    const start = this.#beginning(at);
    const end = this.#startOf(last) + 1;
    const isInTrait = this.#file.symbols[container]?.kind === 'trait';
    const where = this.#tokens.find('where', at, head);
    const endOfType = where < 0 ? head : where;
    const symbol = addSymbol(this.#file, {
      name: name.text,
      kind: kind === 'function' && isInTrait ? 'method' : kind,
      container,
      modifiers: isInTrait && !hasBody ? Modifier.signatureOnly : 0,
      visibility: isInTrait || /^(?:pub|\))$/.test(this.#text(at - 1)) ? 'public' : 'private',
      nameStart: name.start,
      nameEnd: name.start + name.text.length,
      start,
      end,
      signature: foldedText(this.#file.text, start, this.#startOf(head)),
      type: this.#result(at, head, endOfType),
    });
    if (!isInTrait) this.#bind(symbol, name, kind);
    const scope = kind === 'trait' ? this.#openTrait(symbol, name, [start, end]) : around.scope;
    if (kind === 'trait' || kind === 'type') this.#addBounds(symbol, scope, [this.#tokens.find(':', at + 2, head), endOfType]);
    if (kind === 'trait' && hasBody) this.read(head + 1, last, { container: symbol, scope });
    return last;
  }

  /** What stands behind the arrow of a function; ''. */
  #result(at: number, head: number, end: number): string {
    const arrow = this.#tokens.find('->', at, head);
    return arrow < 0 ? '' : foldedText(this.#file.text, this.#startOf(arrow + 1), this.#startOf(end));
  }

  #bind(symbol: number, name: Name, kind: SymbolKind): void {
    const { names, bindings, scope } = this.#file;
    const space = isCallable(kind) ? SPACE.value : kind === 'struct' ? SPACE.both : SPACE.type;
    bindings.add({ name: names.idOf(name.text), kind: 'symbol', scope, start: name.start, symbol, space });
  }

  #openTrait(symbol: number, name: Name, [start, end]: readonly [number, number]): number {
    const { scopes, bindings, names } = this.#file;
    const scope = scopes.add('class', this.#file.scope, symbol, { start, end });
    bindings.add({ name: names.idOf('Self'), kind: 'typeParameter', scope, start, type: name.text });
    return scope;
  }

  /** Names after a colon, one after each `+`. */
  #addBounds(symbol: number, scope: number, [colon, to]: readonly [number, number]): void {
    const from = colon + 1;
    for (let at = from; colon >= 0 && at < to; at++) {
      if (at > from && this.#text(at - 1) !== '+') continue;
      if (!/^[\p{L}_]/u.test(this.#text(at))) continue;
      let last = at;
      while (this.#text(last + 1) === '::') last += 2;
      const path = Array.from({ length: last + 1 - at }, (_, place) => this.#text(at + place)).map((text) => (text === '::' ? '.' : text));
      const written = this.#text(last + 1) === '<' ? this.#arguments(last + 1, to) : '';
      this.#file.heritage.push({ symbol, relation: 'extends', name: path.join(''), arguments: written, start: this.#startOf(at), scope });
    }
  }

  /** What stands between `<` at a place and its end. */
  #arguments(at: number, to: number): string {
    let depth = 0;
    let last = at;
    for (; last < to; last++) {
      if (this.#text(last) === '<') depth++;
      else if (this.#text(last) === '>' && --depth === 0) break;
    }
    return foldedText(this.#file.text, this.#startOf(at) + 1, this.#startOf(last));
  }

  /** The token that ends what stands in front of a body: `{`, `;`, or the end. */
  #endOfHead(at: number, to: number): number {
    const end = this.#tokens.find(BODY_OR_END, at, to);
    return end < 0 ? to : end;
  }

  /** Where an item starts: with the words in front of it. */
  #beginning(at: number): number {
    let first = at;
    while (/^(?:pub|unsafe|async|const|extern)$/.test(this.#text(first - 1))) first--;
    return this.#startOf(first);
  }

  #text(at: number): string {
    return this.#tokens.text(at);
  }

  #startOf(at: number): number {
    return this.#tokens.startOf(at);
  }
}

/** `$name` is what the macro will be given, and `@section type type A;` has words of the macro's own in front of an item. */
function isName(text: string): boolean {
  return /^[\p{L}_]/u.test(text) && !KINDS.has(text);
}

const BODY_OR_END: ReadonlySet<string> = new Set(['{', ';']);
