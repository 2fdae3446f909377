/**
 * The text of a workspace symbol request, seen as VS Code sees it (ux notes, section 1.1): it sends what was typed, strips some characters
 * before it matches by itself, and drops every answer whose name does not contain the rest as a subsequence.
 */

export interface SymbolQuery {
  /** What every answered name must contain as a subsequence, in lower case. It keeps `::`, which some versions of VS Code do not strip. */
  readonly pattern: string;
  /** For the index: qualifiers joined with dots, and none of the operators that VS Code would not understand. */
  readonly text: string;
  /** The separators between the qualifiers as typed, from left to right. */
  readonly separators: readonly string[];
}

/** VS Code's own strip set, from its fuzzyScorer: wildcards, ellipses, quotes, white space, and one `#` at the end. */
export function parseSymbolQuery(typed: string): SymbolQuery {
  const stripped = typed
    .replaceAll(/[*\u2026\s"]/g, '')
    .replace(/(?<=.)#$/, '')
    .slice(0, longestQuery);
  const separators = stripped.match(separator) ?? [];
  return { pattern: stripped.toLowerCase(), text: stripped.replaceAll(separator, '.').replaceAll(/[:/\\]/g, ''), separators };
}

/** Names longer than this do not exist; VS Code itself looks at the first 128 characters only. */
const longestQuery = 128;

/** `#` separates only inside a query: at the front it is a part of a private JavaScript name. */
const separator = /::|\.|(?<=.)#/g;

/**
 * Name and remaining container of an answer. The name is qualified with as much of its container, and then of its path, as the query
 * needs to be a subsequence of it; undefined when nothing helps, because VS Code would drop it.
 */
export function qualifiedName(
  query: SymbolQuery,
  symbol: { readonly label: string; readonly container: string; readonly path: string },
): { readonly name: string; readonly container: string } | undefined {
  const { label, container } = symbol;
  if (isSubsequence(query.pattern, label)) return { name: label, container };
  if (query.separators.length === 0) return undefined;
  const outer = container === '' ? [] : container.split('.');
  let name = label;
  for (let used = 1; used <= outer.length; used++) {
    name = `${outer[outer.length - used]}${separatorAt(query, used)}${name}`;
    if (isSubsequence(query.pattern, name)) return { name, container: outer.slice(0, -used).join('.') };
  }
  const folders = moduleNames(symbol.path);
  for (let used = 1; used <= folders.length; used++) {
    name = `${folders[folders.length - used]}${separatorAt(query, outer.length + used)}${name}`;
    if (isSubsequence(query.pattern, name)) return { name, container: '' };
  }
  return undefined;
}

/** The separator as typed at this place, counted from the name outwards. */
function separatorAt(query: SymbolQuery, place: number): string {
  return query.separators[Math.max(0, query.separators.length - place)] ?? '.';
}

/** `src/net/http.ts` as a module path: `src`, `net`, `http`. */
function moduleNames(path: string): readonly string[] {
  const names = path.split('/');
  return names.with(-1, (names.at(-1) ?? '').replace(/(?<=.)\.[^.]*$/, ''));
}

/** Whether `text` contains the characters of `pattern` in order; `pattern` is in lower case, `text` in any. */
export function isSubsequence(pattern: string, text: string): boolean {
  if (pattern === '') return true;
  const lower = text.toLowerCase();
  let from = 0;
  for (let at = 0; at < pattern.length; at++) {
    from = lower.indexOf(pattern.charAt(at), from) + 1;
    if (from === 0) return false;
  }
  return true;
}
