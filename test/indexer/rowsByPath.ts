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

/**
 * Paths of files that are neither as they were nor as they should be. Links follow facts: those of a file that waits for its own to be made
 * may be of any day before.
 */
export function neitherOldNorNew(found: readonly string[], waiting: readonly string[], states: readonly (readonly string[])[]): string[] {
  const links = (rows: readonly string[]) => rowsByPath(rows.filter(isLink));
  const facts = (rows: readonly string[]) => rowsByPath(rows.filter((row) => !isLink(row)));
  const factsOf = [found, ...states].map(facts);
  const linksOf = [found, ...states].map(links);
  const paths = new Set(factsOf.flatMap((rows) => [...rows.keys()]));
  const isOneOf = ([mine, ...others]: readonly ReadonlyMap<string, string>[], path: string) =>
    others.some((other) => other.get(path) === mine?.get(path));
  return [...paths].filter((path) => !(isOneOf(factsOf, path) && (waiting.includes(path) || isOneOf(linksOf, path))));
}

function isLink(row: string): boolean {
  return row.startsWith('link\t') || row.startsWith('links\t');
}
