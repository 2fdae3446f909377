/** Rows of a dump as one text a file. Every row but that of a symbol names its file second; a symbol's key comes before that. */
export function rowsByPath(rows: readonly string[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const row of rows) {
    const cells = row.split('\t');
    const path = (cells[0] === 'symbol' ? cells[2] : cells[1]) ?? '';
    texts.set(path, `${texts.get(path) ?? ''}${row}\n`);
  }
  return texts;
}
