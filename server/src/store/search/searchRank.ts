/**
 * What ranks where: first the tier, by how the query matches the name; within a tier the sum of these weights, then the shorter name,
 * then the path. From the ux notes, section 3.4. One table, tested with golden lists.
 */
import { Modifier, SYMBOL_KINDS, type SymbolKind } from '../../facts/fileFacts.ts';

/** How a query matches a name, best first. */
export const Tier = {
  /** The name as typed. */
  same: 0,
  /** But for upper and lower case. */
  exact: 1,
  prefix: 2,
  /** Starts of words, or what follows them, from the first word on: `NPE`, `guBI`. */
  acronym: 3,
  wordStart: 4,
  inside: 5,
  /** The letters in order, anywhere. */
  scattered: 6,
} as const;
export type Tier = (typeof Tier)[keyof typeof Tier];
export const NO_MATCH = 7;

const KIND_WEIGHTS: Readonly<Record<SymbolKind, number>> = {
  class: 4,
  interface: 4,
  struct: 4,
  enum: 4,
  trait: 4,
  type: 4,
  function: 3,
  method: 3,
  constructor: 3,
  accessor: 3,
  macro: 3,
  namespace: 2,
  module: 2,
  constant: 1,
  enum_member: 1,
  field: 1,
  variable: 0,
};

export const WEIGHTS = {
  exported: 2,
  local: -6,
  test: -3,
  generated: -6,
  deprecated: -2,
  sameFile: 4,
  sameFolder: 3,
  samePackage: 2,
  /** By the file in front of the user. */
  imported: 2,
  recent: 3,
  /** The container is exactly the one asked for. */
  sameContainer: 3,
  /** At most, for a symbol that is referred to; added to the best candidates by whoever can count (api/questions/rankBest.ts). */
  used: 3,
  /** The letters stand in the name as typed, of a query that has a capital. Not in the notes: `getBlo` means `getBlock`, not `GetBlockType`. */
  sameCase: 2,
} as const;

/** References beyond these add no more points. */
export const USES_THAT_COUNT = 2 ** WEIGHTS.used - 1;

/** Points of a symbol that so many references lead to. */
export function usePoints(uses: number): number {
  return Math.min(WEIGHTS.used, Math.log2(1 + uses));
}

/** The rules that stored scores were made by. */
export const RANKING = JSON.stringify([SYMBOL_KINDS, KIND_WEIGHTS, WEIGHTS]);

/** By place in SYMBOL_KINDS. */
const KIND_WEIGHT_TABLE = Int8Array.from(SYMBOL_KINDS, (kind) => KIND_WEIGHTS[kind]);

/** What the search keeps of a symbol's modifiers, and of its file, as bits. */
export const SearchFlag = { exported: 1, local: 2, test: 4, deprecated: 8, generated: 16 } as const;

/** Kind and flags of a symbol as bits of one mask; several symbols' masks add up to what a name has to offer. */
export function traitMask(kind: number, flags: number): number {
  return ((1 << kind) | (flags << FIRST_FLAG)) >>> 0;
}

/** Kinds, of which there are fewer, take the bits below. */
const FIRST_FLAG = 24;

export interface FileTraits {
  readonly test: boolean;
  readonly generated: boolean;
}

export function searchFlags(symbol: { readonly modifiers: number; readonly publicMember: boolean }, file: FileTraits): number {
  const { modifiers } = symbol;
  const local = (modifiers & Modifier.local) !== 0;
  const exported = !local && ((modifiers & Modifier.exported) !== 0 || symbol.publicMember);
  return (
    (exported ? SearchFlag.exported : 0) |
    (local ? SearchFlag.local : 0) |
    ((modifiers & Modifier.test) !== 0 || file.test ? SearchFlag.test : 0) |
    ((modifiers & Modifier.deprecated) !== 0 ? SearchFlag.deprecated : 0) |
    ((modifiers & Modifier.generated) !== 0 || file.generated ? SearchFlag.generated : 0)
  );
}

/** The part of the score that does not depend on the query. */
export function ownScore(kind: number, flags: number): number {
  return (
    (KIND_WEIGHT_TABLE[kind] ?? 0) +
    ((flags & SearchFlag.exported) !== 0 ? WEIGHTS.exported : 0) +
    ((flags & SearchFlag.local) !== 0 ? WEIGHTS.local : 0) +
    ((flags & SearchFlag.test) !== 0 ? WEIGHTS.test : 0) +
    ((flags & SearchFlag.deprecated) !== 0 ? WEIGHTS.deprecated : 0) +
    ((flags & SearchFlag.generated) !== 0 ? WEIGHTS.generated : 0)
  );
}

/** The highest own score that symbols of some kinds (bits by place in SYMBOL_KINDS) with these flags, and maybe more, can have. */
export function bestOwnScore(kinds: number, flags: number): number {
  const scores = SYMBOL_KINDS.map((_, kind) => ((kinds & (1 << kind)) === 0 ? -SCORE_RANGE : ownScore(kind, flags | SearchFlag.exported)));
  return Math.max(...scores);
}

const SCORE_RANGE = 64;
const LONGEST = 255;
/** Ranks within a tier are below this. */
export const RANKS = SCORE_RANGE * 2 * (LONGEST + 1);

/** Score and length of the name in bytes as one number: smaller is better. */
export function rankInTier(score: number, length: number): number {
  const turned = Math.max(0, Math.min(SCORE_RANGE * 2 - 1, SCORE_RANGE - score));
  return turned * (LONGEST + 1) + Math.min(length, LONGEST);
}

/** The rank that the name of a rank has at best with this score, when its own is a better one. */
export function rankAtScore(rank: number, score: number): number {
  return Math.max(rank, rankInTier(score, rank % (LONGEST + 1)));
}

/**
 * Tier, rank in the tier and place in the list of symbols (ordered by path, then by place in the file) as one number: smaller is better,
 * and no two are equal. Below 2^50.
 */
export function rankKey(tier: number, rank: number, symbol: number): number {
  return (tier * RANKS + rank) * 2 ** 32 + symbol;
}

/** The parts of a rank key. `rank` holds the tier too and compares across lists of symbols. */
export function readRankKey(key: number): {
  readonly rank: number;
  readonly tier: number;
  readonly score: number;
  readonly symbol: number;
} {
  const rank = Math.floor(key / 2 ** 32);
  const symbol = key - rank * 2 ** 32;
  const turned = Math.floor((rank % RANKS) / (LONGEST + 1));
  return { rank, tier: Math.floor(rank / RANKS), score: SCORE_RANGE - turned, symbol };
}
