/**
 * Which symbols of a segment a query may give, and what its surroundings add to their scores. Everything that depends on files and
 * containers is worked out once per query and kept while the next letters of the name are typed.
 */
import { SYMBOL_KINDS } from '../../facts/fileFacts.ts';
import { containersMatching, filesMatchingChain, NOT_IN_CONTAINER, SAME_CONTAINER } from './containerFilter.ts';
import { fileBoosts, filesAllowed, type Surroundings } from './fileFilter.ts';
import { type NamePattern, namePattern } from './namePattern.ts';
import type { ParsedQuery } from './searchQuery.ts';
import { SearchFlag, WEIGHTS } from './searchRank.ts';
import type { Segment } from './segment.ts';

export interface SearchScope {
  readonly pattern: NamePattern;
  readonly kinds: number;
  readonly flags: number;
  /** Per file; undefined: all. */
  readonly files: Uint8Array | undefined;
  readonly boosts: Int8Array | undefined;
  /** Per container and per file (containerFilter.ts); undefined: all. */
  readonly containers: Int8Array | undefined;
  readonly chains: Uint8Array | undefined;
  /** The symbols that files and containers leave, when they are few enough to look at one by one. */
  readonly symbols: Uint32Array | undefined;
}

const ALL_KINDS = 2 ** SYMBOL_KINDS.length - 1;
/** Up to so many symbols are looked at one by one; beyond that the order of names helps more. */
const FEW = 60_000;

/** What of the scope stays while the name changes. */
type Surface = Pick<SearchScope, 'files' | 'boosts' | 'containers' | 'chains' | 'symbols'>;

/** Remembers the last surface of one segment. */
export class ScopeCache {
  readonly #segment: Segment;
  readonly #dead: Uint8Array;
  #key = '';
  #surface: Surface | undefined;

  constructor(segment: Segment, dead: Uint8Array) {
    this.#segment = segment;
    this.#dead = dead;
  }

  /** After files have died. */
  forget(): void {
    this.#surface = undefined;
  }

  scope(query: ParsedQuery, surroundings: Surroundings): SearchScope {
    const key = JSON.stringify([query.qualifiers, query.paths, query.languages, surroundings]);
    if (this.#surface === undefined || key !== this.#key) this.#surface = surfaceOf(this.#segment, this.#dead, query, surroundings);
    this.#key = key;
    return { ...this.#surface, pattern: namePattern(query.name), kinds: kindsOf(query), flags: flagsOf(query) };
  }
}

/** How much the scope adds to a symbol's score; undefined when it does not let the symbol through. */
export function scoreInScope(segment: Segment, scope: SearchScope, symbol: number): number | undefined {
  if ((scope.kinds & (1 << (segment.symbolKinds[symbol] ?? 0))) === 0) return undefined;
  if (((segment.symbolFlags[symbol] ?? 0) & scope.flags) !== scope.flags) return undefined;
  const file = segment.symbolFiles[symbol] ?? 0;
  if (scope.files !== undefined && scope.files[file] === 0) return undefined;
  let score = segment.symbolScores[symbol] ?? 0;
  if (scope.boosts !== undefined) score += scope.boosts[file] ?? 0;
  if (scope.containers === undefined) return score;
  const rest = scope.containers[segment.symbolContainers[symbol] ?? 0] ?? NOT_IN_CONTAINER;
  if (rest === SAME_CONTAINER) return score + WEIGHTS.sameContainer;
  if (rest === 0) return score;
  return rest > 0 && ((scope.chains?.[file] ?? 0) & (1 << rest)) !== 0 ? score : undefined;
}

function surfaceOf(segment: Segment, dead: Uint8Array, query: ParsedQuery, surroundings: Surroundings): Surface {
  const files = filesAllowed(segment, dead, query);
  const boosts = fileBoosts(segment, surroundings);
  if (query.qualifiers.length === 0) {
    const restricted = query.paths.length > 0 || query.languages !== undefined;
    const symbols = restricted && files !== undefined ? symbolsOfFiles(segment, files) : undefined;
    return { files, boosts, containers: undefined, chains: undefined, symbols };
  }
  const containers = containersMatching(segment, query.qualifiers);
  const chains = filesMatchingChain(segment, query.qualifiers);
  return { files, boosts, containers, chains, symbols: symbolsOfContainers(segment, containers, chains) };
}

function symbolsOfFiles(segment: Segment, files: Uint8Array): Uint32Array | undefined {
  const { fileStarts } = segment;
  let count = 0;
  for (let file = 0; file < segment.files; file++) if (files[file] === 1) count += (fileStarts[file + 1] ?? 0) - (fileStarts[file] ?? 0);
  if (count > FEW) return undefined;
  const symbols = new Uint32Array(count);
  let at = 0;
  for (let file = 0; file < segment.files; file++) {
    if (files[file] === 0) continue;
    const end = fileStarts[file + 1] ?? 0;
    for (let symbol = fileStarts[file] ?? 0; symbol < end; symbol++) symbols[at++] = symbol;
  }
  return symbols;
}

/** All that can pass, without a limit: no order of names helps to find the members of a container. */
function symbolsOfContainers(segment: Segment, containers: Int8Array, chains: Uint8Array): Uint32Array {
  const { symbolContainers, symbolFiles } = segment;
  let found = new Uint32Array(1024);
  let count = 0;
  for (let symbol = 0; symbol < segment.symbols; symbol++) {
    const rest = containers[symbolContainers[symbol] ?? 0] ?? NOT_IN_CONTAINER;
    if (rest === NOT_IN_CONTAINER) continue;
    if (rest > 0 && rest !== SAME_CONTAINER && ((chains[symbolFiles[symbol] ?? 0] ?? 0) & (1 << rest)) === 0) continue;
    if (count === found.length) {
      const grown = new Uint32Array(count * 2);
      grown.set(found);
      found = grown;
    }
    found[count++] = symbol;
  }
  return found.subarray(0, count);
}

function kindsOf({ kinds }: ParsedQuery): number {
  return kinds === undefined ? ALL_KINDS : kinds.reduce((mask, kind) => mask | (1 << SYMBOL_KINDS.indexOf(kind)), 0);
}

function flagsOf({ is }: ParsedQuery): number {
  return is.reduce((mask, trait) => mask | SearchFlag[trait], 0);
}
