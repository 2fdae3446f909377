/**
 * The language of the search box: `name`, `Class.method`, `mod::fn`, `Class#method`, `path/frag name`, and the filters `kind:`, `lang:`,
 * `path:`, `in:` (a container), `is:exported`, `is:test`, `is:deprecated`, `is:unused`. Half-typed filters mean what they begin to say.
 * `kind:class,interface` is what `kind:class kind:interface` is, either of them; the same with `lang:`.
 * What VS Code takes out of a query before it matches (`*`, the ellipsis, quotes, one `#` at the end) is taken out here too.
 */
import { SYMBOL_KINDS, type SymbolKind } from '../../facts/fileFacts.ts';

export interface ParsedQuery {
  /** What the name must match, as typed; '' matches every name. */
  readonly name: string;
  /** What its containers must match, outermost first. */
  readonly qualifiers: readonly string[];
  /** Texts that the path must contain; lower case. */
  readonly paths: readonly string[];
  /** undefined: any; none when a word is no kind, since nobody can tell what was meant. */
  readonly kinds?: readonly SymbolKind[];
  /** Beginnings of language ids; undefined: any. */
  readonly languages?: readonly string[];
  readonly is: readonly Trait[];
  /** Filters that mean nothing, as typed. */
  readonly unknown: readonly string[];
}

/** unused is nothing that the search itself knows: whoever asks filters what it finds (api/questions/unusedHits.ts). */
const TRAITS = ['exported', 'test', 'deprecated', 'generated', 'unused'] as const;
export type Trait = (typeof TRAITS)[number];

const FILTER = /^(kind|lang|path|in|is):(?!:)(.*)$/i;
const SEPARATORS = /::|[.#]/;

/** Words people use for kinds that we call differently. */
const KIND_WORDS: Readonly<Record<string, readonly SymbolKind[]>> = {
  func: ['function'],
  fn: ['function', 'method'],
  const: ['constant'],
  var: ['variable'],
  property: ['field', 'accessor'],
  member: ['field', 'method', 'accessor'],
  alias: ['type'],
  package: ['namespace', 'module'],
};

/** `kinds` from outside the text narrow what the text asks for. */
export function parseSearchQuery(text: string, options: { readonly kinds: readonly SymbolKind[] } = { kinds: [] }): ParsedQuery {
  const query: Building = { paths: [], qualifiers: [], kinds: undefined, languages: undefined, is: [], unknown: [] };
  const plain: string[] = [];
  const places: string[] = [];
  for (const token of text.replaceAll(/[*\u2026"]/g, '').split(/\s+/)) {
    const filter = FILTER.exec(token);
    if (filter !== null) addFilter(query, token, (filter[1] ?? '').toLowerCase(), filter[2] ?? '');
    else if (token.includes('/')) places.push(token);
    else if (token !== '') plain.push(token);
  }
  // A path alone ends in a name: `src/util/parse`.
  const lonely = plain.length === 0 ? places.pop() : undefined;
  if (lonely !== undefined) {
    const cut = lonely.lastIndexOf('/');
    places.push(lonely.slice(0, cut));
    plain.push(lonely.slice(cut + 1));
  }
  if (query.unknown.some((token) => /^kind:/i.test(token))) query.kinds = [];
  else if (options.kinds.length > 0) query.kinds = query.kinds?.filter((kind) => options.kinds.includes(kind)) ?? options.kinds;
  const parts = plain.join('').replace(/#$/, '').split(SEPARATORS);
  const name = parts.pop() ?? '';
  return {
    ...query,
    name,
    qualifiers: [...query.qualifiers, ...parts].filter((part) => part !== ''),
    paths: [...query.paths, ...places.map((place) => place.toLowerCase())].filter((path) => path !== ''),
  } as ParsedQuery;
}

type Building = { -readonly [Field in keyof Omit<ParsedQuery, 'name' | 'kinds' | 'languages'>]: ParsedQuery[Field] } & {
  kinds: readonly SymbolKind[] | undefined;
  languages: readonly string[] | undefined;
};

function addFilter(query: Building, token: string, filter: string, value: string): void {
  // Nothing typed behind the colon yet.
  if (value === '') return;
  const word = value.toLowerCase();
  if (filter === 'path') query.paths = [...query.paths, word];
  else if (filter === 'in') query.qualifiers = [...query.qualifiers, ...value.split(SEPARATORS)];
  else if (filter === 'lang') for (const language of listed(word)) query.languages = [...(query.languages ?? []), language];
  else if (filter === 'kind') for (const kind of listed(word)) addKind(query, token, kind);
  else {
    const traits = TRAITS.filter((trait) => trait.startsWith(word));
    if (traits.length === 0) query.unknown = [...query.unknown, token];
    else query.is = [...query.is, ...traits];
  }
}

function addKind(query: Building, token: string, word: string): void {
  const kinds = kindsOf(word);
  query.kinds = [...(query.kinds ?? []), ...kinds];
  if (kinds.length === 0) query.unknown = [...query.unknown, token];
}

/** Nothing may be typed yet behind a comma. */
function listed(list: string): string[] {
  return list.split(',').filter((word) => word !== '');
}

function kindsOf(word: string): readonly SymbolKind[] {
  return KIND_WORDS[word] ?? SYMBOL_KINDS.filter((kind) => kind.startsWith(word));
}
