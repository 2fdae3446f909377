/** The search, written down in the plainest way: every rule on strings, every symbol looked at. What the fast one must agree with. */
import { Modifier, SYMBOL_KINDS, type SymbolKind } from '../../../server/src/facts/fileFacts.ts';
import type { SearchFile } from '../../../server/src/store/search/buildSegment.ts';
import type { ParsedQuery } from '../../../server/src/store/search/searchQuery.ts';

export interface NaiveMatch {
  readonly path: string;
  readonly name: string;
  readonly place: number;
  readonly tier: number;
  readonly score: number;
}

interface Surroundings {
  readonly near?: string;
  readonly recent?: readonly string[];
  readonly imported?: readonly string[];
}

export function naiveSearch(files: readonly SearchFile[], query: ParsedQuery, surroundings: Surroundings = {}): NaiveMatch[] {
  const matches: (NaiveMatch & { readonly length: number })[] = [];
  for (const file of files.filter((each) => fileAllowed(each, query)))
    for (const symbol of file.symbols) {
      const traits = traitsOf(symbol, file);
      const container = containerMatch(symbol.container, file.path, query.qualifiers);
      const tier = naiveTier(symbol.name, query.name);
      const kind = SYMBOL_KINDS[symbol.kind] ?? 'function';
      if (tier === undefined || container === 'no' || !symbolAllowed(kind, traits, query)) continue;
      const score = KIND_POINTS[kind] + points(traits) + nearness(file.path, surroundings) + (container === 'same' ? 3 : 0);
      const length = Buffer.byteLength(symbol.name.toLowerCase());
      matches.push({ path: file.path, name: symbol.name, place: symbol.place, tier, score, length });
    }
  const order = (left: string, right: string) => Buffer.compare(Buffer.from(left), Buffer.from(right));
  return matches
    .sort((a, b) => a.tier - b.tier || b.score - a.score || a.length - b.length || order(a.path, b.path) || a.place - b.place)
    .map(({ length: _length, ...match }) => match);
}

function fileAllowed(file: SearchFile, { paths, languages }: ParsedQuery): boolean {
  if (!paths.every((path) => file.path.toLowerCase().includes(path))) return false;
  return languages === undefined || languages.some((language) => file.language.startsWith(language));
}

function symbolAllowed(kind: SymbolKind, traits: Traits, { kinds, is }: ParsedQuery): boolean {
  return (kinds === undefined || kinds.includes(kind)) && is.every((trait) => trait === 'unused' || traits[trait]);
}

const KIND_POINTS: Record<SymbolKind, number> = {
  function: 3,
  method: 3,
  constructor: 3,
  accessor: 3,
  class: 4,
  interface: 4,
  struct: 4,
  enum: 4,
  trait: 4,
  type: 4,
  namespace: 2,
  module: 2,
  macro: 3,
  variable: 0,
  constant: 1,
  field: 1,
  enum_member: 1,
};

interface Traits {
  readonly exported: boolean;
  readonly local: boolean;
  readonly test: boolean;
  readonly deprecated: boolean;
  readonly generated: boolean;
}

function traitsOf(symbol: SearchFile['symbols'][number], file: SearchFile): Traits {
  const has = (flag: number) => (symbol.modifiers & flag) !== 0;
  const local = has(Modifier.local);
  return {
    exported: !local && (has(Modifier.exported) || symbol.publicMember),
    local,
    test: has(Modifier.test) || file.traits.test,
    deprecated: has(Modifier.deprecated),
    generated: file.traits.generated,
  };
}

function points({ exported, local, test, deprecated, generated }: Traits): number {
  return (exported ? 2 : 0) + (local ? -6 : 0) + (test ? -3 : 0) + (deprecated ? -2 : 0) + (generated ? -6 : 0);
}

function nearness(path: string, { near, recent = [], imported = [] }: Surroundings): number {
  return Math.max(nearPoints(path, near), imported.includes(path) ? 2 : 0) + (recent.includes(path) ? 3 : 0);
}

function nearPoints(path: string, near: string | undefined): number {
  if (near === undefined) return 0;
  if (path === near) return 4;
  const folder = folderOf(near);
  if (folderOf(path) === folder) return 3;
  const above = folderOf(folder.slice(0, -1));
  const wide = above === '' ? folder : above;
  return wide !== '' && path.startsWith(wide) ? 2 : 0;
}

/** With the slash at the end. */
function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

export function naiveTier(name: string, typed: string): number | undefined {
  const lower = name.toLowerCase();
  const wanted = typed.toLowerCase();
  if (wanted === '') return 2;
  if (lower === wanted) return name === typed ? 0 : 1;
  if (lower.startsWith(wanted)) return 2;
  const starts = wordStarts(name);
  const [first] = starts;
  if (first !== undefined && lower[first] === wanted[0] && acronymFrom(lower, wanted, starts, { at: 1, last: first })) return 3;
  let inside = false;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    if (starts.includes(at)) return 4;
    inside = true;
  }
  if (inside) return 5;
  let at = 0;
  for (const letter of lower) if (letter === wanted[at]) at++;
  return at === wanted.length ? 6 : undefined;
}

function acronymFrom(
  lower: string,
  wanted: string,
  starts: readonly number[],
  from: { readonly at: number; readonly last: number },
): boolean {
  if (from.at === wanted.length) return true;
  const places = [from.last + 1, ...starts.filter((start) => start > from.last + 1)];
  return places.some((place) => lower[place] === wanted[from.at] && acronymFrom(lower, wanted, starts, { at: from.at + 1, last: place }));
}

/** For names of ASCII characters. */
function wordStarts(name: string): number[] {
  const starts = [...name.matchAll(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+/g)].map((match) => match.index);
  return starts.filter((start) => start < 64);
}

function containerMatch(container: string, path: string, qualifiers: readonly string[]): 'no' | 'yes' | 'same' {
  const names = container === '' ? [] : container.toLowerCase().split('.');
  const wanted = qualifiers.map((qualifier) => qualifier.toLowerCase());
  let same = false;
  for (let index = wanted.length - 1; index >= 0; index--) {
    const name = names.pop();
    const part = wanted[index] ?? '';
    if (name === undefined) return fileMatches(path, wanted.slice(0, index + 1)) ? 'yes' : 'no';
    if (!name.includes(part)) return 'no';
    if (index === wanted.length - 1) same = name === part;
  }
  return same ? 'same' : 'yes';
}

function fileMatches(path: string, wanted: readonly string[]): boolean {
  const names = path.toLowerCase().split('/');
  const last = names.pop() ?? '';
  const stem = last.lastIndexOf('.') > 0 ? last.slice(0, last.lastIndexOf('.')) : last;
  const ends = (chain: readonly string[]) => chain.length >= wanted.length && chain.slice(-wanted.length).join('/') === wanted.join('/');
  return ends([...names, stem]) || (['index', 'mod', '__init__', 'lib', 'main'].includes(stem) && ends(names));
}
