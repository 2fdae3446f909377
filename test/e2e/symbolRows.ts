/** One row of the Ctrl+T list: the symbol's name without the `()` some providers add, and the text beside it (container and path). */
export interface SymbolRow {
  readonly name: string;
  readonly detail: string;
}

/** What to look for in the Ctrl+T list. Rows are matched by text, never counted: VS Code's own TypeScript answers too. */
export interface WantedSymbol {
  readonly query: string;
  readonly name: string;
  /** A part of the row's detail, usually the path. */
  readonly at: string;
}

export function has(rows: readonly SymbolRow[], wanted: WantedSymbol): boolean {
  return rows.some((row) => row.name === wanted.name && row.detail.includes(wanted.at));
}

/** Whether the letters stand in the name in their order: what VS Code itself asks of every row. */
export function holdsLetters(name: string, letters: string): boolean {
  let from = 0;
  for (const letter of letters.toLowerCase()) {
    const at = name.toLowerCase().indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

export function describeRows(rows: readonly SymbolRow[]): string {
  return rows.length === 0 ? 'no symbols' : rows.map((row) => `${row.name} (${row.detail})`).join(', ');
}
