/**
 * Which symbols of a segment a query may give, and what its surroundings add to their scores. Everything that depends on files and
 * containers is worked out once per query and kept while the next letters of the name are typed.
 */
import { SYMBOL_KINDS } from '../../facts/fileFacts.ts';
import { containersMatching, filesMatchingChain, isCompleted, NOT_IN_CONTAINER, SAME_CONTAINER } from './containerFilter.ts';
import { filesAllowed } from './fileFilter.ts';
import { type NamePattern, namePattern } from './namePattern.ts';
import type { NameSet } from './nameSet.ts';
import { fileBoosts, type Surroundings } from './nearness.ts';
import { namesOfContainers, symbolsOfContainers, symbolsOfFiles, symbolsOfSameContainers } from './scopeSymbols.ts';
import type { ParsedQuery } from './searchQuery.ts';
import { bestOwnScore, SearchFlag, traitMask, WEIGHTS } from './searchRank.ts';
import type { Segment } from './segment.ts';

export interface SearchScope extends Surface {
  readonly pattern: NamePattern;
  readonly kinds: number;
  readonly flags: number;
  /** What a name must have: one of these kinds, all of these flags (traitMask). */
  readonly someTraits: number;
  readonly allTraits: number;
  /** Kinds and flags rule nothing out. */
  readonly anyTraits: boolean;
  /** No symbol that passes has a higher score, points from files and containers left out. */
  readonly bestScore: number;
  /** Every symbol passes as it is. */
  readonly open: boolean;
}

/** What of the scope stays while the name changes. */
interface Surface {
  /** Per file 1: allowed; undefined: all. */
  readonly files: Uint8Array | undefined;
  /** Points per file; undefined: none. */
  readonly boosts: Int8Array | undefined;
  /** Symbols that get points from their file or container: they are looked at one by one, beside the others. */
  readonly boosted: Uint32Array;
  /** Per container and per file (containerFilter.ts); undefined: all. */
  readonly containers: Int8Array | undefined;
  readonly chains: Uint8Array | undefined;
  /** The symbols that files and containers leave, when they are few enough to look at one by one. */
  readonly symbols: Uint32Array | undefined;
  /** The only names that pass; undefined: all may. */
  readonly names: NameSet | undefined;
}

const ALL_KINDS = 2 ** SYMBOL_KINDS.length - 1;

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
    if (this.#surface === undefined || key !== this.#key) {
      this.#surface = surfaceOf(this.#segment, filesAllowed(this.#segment, this.#dead, query), { query, surroundings });
      this.#key = key;
    }
    const { files, boosts, containers } = this.#surface;
    const kinds = kindsOf(query);
    const flags = flagsOf(query);
    const anyTraits = kinds === ALL_KINDS && flags === 0;
    const open = anyTraits && files === undefined && boosts === undefined && containers === undefined;
    const traits = { anyTraits, someTraits: kinds, allTraits: traitMask(0, flags) & ~traitMask(0, 0) };
    return { ...this.#surface, ...traits, pattern: namePattern(query.name), kinds, flags, open, bestScore: bestOwnScore(kinds, flags) };
  }
}

/** Returned for a symbol that the scope does not let through; below every score. */
export const OUT_OF_SCOPE = -1000;

/** A symbol's score with what the scope adds, or OUT_OF_SCOPE. */
export function scoreInScope(segment: Segment, scope: SearchScope, symbol: number): number {
  if (scope.open) return segment.symbolScores[symbol] ?? 0;
  const container = scope.containers?.[segment.symbolContainers[symbol] ?? 0] ?? 0;
  if (container === NOT_IN_CONTAINER) return OUT_OF_SCOPE;
  if ((scope.kinds & (1 << (segment.symbolKinds[symbol] ?? 0))) === 0) return OUT_OF_SCOPE;
  if (((segment.symbolFlags[symbol] ?? 0) & scope.flags) !== scope.flags) return OUT_OF_SCOPE;
  const file = segment.symbolFiles[symbol] ?? 0;
  if (scope.files !== undefined && scope.files[file] === 0) return OUT_OF_SCOPE;
  if (!isCompleted(container, scope.chains?.[file] ?? 0)) return OUT_OF_SCOPE;
  const points = (scope.boosts?.[file] ?? 0) + (container === SAME_CONTAINER ? WEIGHTS.sameContainer : 0);
  return (segment.symbolScores[symbol] ?? 0) + points;
}

/** Whether the symbol is among those that are looked at one by one. */
export function isBoosted(segment: Segment, { boosts, containers }: SearchScope, symbol: number): boolean {
  if (boosts !== undefined && boosts[segment.symbolFiles[symbol] ?? 0] !== 0) return true;
  return containers !== undefined && containers[segment.symbolContainers[symbol] ?? 0] === SAME_CONTAINER;
}

/** Whether a name has symbols of a kind and with flags that the scope asks for, as far as its traits tell. */
export function hasTraits(segment: Segment, { someTraits, allTraits }: SearchScope, name: number): boolean {
  const traits = segment.nameTraits[name] ?? 0;
  return (traits & someTraits) !== 0 && (allTraits & ~traits) === 0;
}

interface Asked {
  readonly query: ParsedQuery;
  readonly surroundings: Surroundings;
}

function surfaceOf(segment: Segment, files: Uint8Array | undefined, { query, surroundings }: Asked): Surface {
  const { boosts, boosted } = fileBoosts(segment, surroundings);
  if (query.qualifiers.length === 0) {
    const symbols = files === undefined ? undefined : symbolsOfFiles(segment, files);
    return { files, boosts, boosted, containers: undefined, chains: undefined, symbols, names: undefined };
  }
  const containers = containersMatching(segment, query.qualifiers);
  const chains = filesMatchingChain(segment, query.qualifiers);
  const symbols = symbolsOfContainers(segment, containers, chains);
  const same = symbolsOfSameContainers(segment, containers, boosts);
  const both = new Uint32Array(boosted.length + same.length);
  both.set(boosted);
  both.set(same, boosted.length);
  const names = symbols === undefined ? namesOfContainers(segment, containers, chains) : undefined;
  return { files, boosts, boosted: both, containers, chains, symbols, names };
}

function kindsOf({ kinds }: ParsedQuery): number {
  return kinds === undefined ? ALL_KINDS : kinds.reduce((mask, kind) => mask | (1 << SYMBOL_KINDS.indexOf(kind)), 0);
}

function flagsOf({ is }: ParsedQuery): number {
  return is.reduce((mask, trait) => mask | (trait === 'unused' ? 0 : SearchFlag[trait]), 0);
}
