/** The words and signs of a type as it is written, one after the other. Each language has a grammar of its own over them. */
export class TypeTokens {
  protected readonly tokens: readonly string[];
  protected at = 0;

  /** @param token Sticky; its first group is a token. */
  constructor(text: string, token: RegExp) {
    const tokens: string[] = [];
    token.lastIndex = 0;
    for (let match = token.exec(text); match !== null; match = token.exec(text)) tokens.push(match[1] ?? '');
    this.tokens = tokens;
  }

  protected peek(ahead = 0): string | undefined {
    return this.tokens[this.at + ahead];
  }

  protected next(): string | undefined {
    return this.tokens[this.at++];
  }

  protected take(token: string): boolean {
    if (this.peek() !== token) return false;
    this.at++;
    return true;
  }
}
