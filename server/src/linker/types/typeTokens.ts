/** The words and signs of a type as it is written, one after the other. Each language has a grammar of its own over them. */
export class TypeTokens {
  protected readonly tokens: readonly string[];
  protected at = 0;

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  /** '' at the end, as of `next`. */
  protected peek(ahead = 0): string {
    return this.tokens[this.at + ahead] ?? '';
  }

  protected next(): string {
    return this.tokens[this.at++] ?? '';
  }

  protected take(token: string): boolean {
    if (this.peek() !== token) return false;
    this.at++;
    return true;
  }

  protected get isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  /** What is listed up to the closing sign, commas or not. What cannot be read is left out. */
  protected listUntil<Item>(close: string, read: () => Item): Item[] {
    const items: Item[] = [];
    while (!this.isAtEnd && !this.take(close)) {
      const before = this.at;
      items.push(read());
      if (!this.take(',') && this.at === before) this.at++;
    }
    return items;
  }

  /** The same where only the first thing in front of a comma counts. */
  protected firstsUntil<Item>(close: string, read: () => Item): Item[] {
    const items: Item[] = [];
    while (!this.isAtEnd && !this.take(close)) {
      items.push(read());
      if (!this.take(',') && this.peek() !== close) this.at++;
    }
    return items;
  }

  /** One or several with a sign between them. */
  protected several<Item>(between: string, read: () => Item): Item[] {
    const items = [read()];
    while (this.take(between)) items.push(read());
    return items;
  }

  /** Goes behind the sign that closes what was opened before. */
  protected skipPast(open: string, close: string): void {
    for (let depth = 1; depth > 0 && !this.isAtEnd; ) {
      const token = this.next();
      if (token === open) depth++;
      else if (token === close) depth--;
    }
  }
}

/** @param token Sticky; its first group is a token. */
export function typeTokens(text: string, token: RegExp): readonly string[] {
  const tokens: string[] = [];
  token.lastIndex = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) tokens.push(match[1] ?? '');
  return tokens;
}
