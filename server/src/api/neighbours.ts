/** Direct calls of many symbols at once, as graphs want them. */
import type { EdgeTier, FileRange, SymbolHit } from './answers.ts';

export interface NeighbourOptions {
  /** in: who calls them. out: whom they call. */
  readonly side: 'in' | 'out';
  /** Whom a type calls. members: all that it holds. made: what runs when one is made. */
  readonly ofTypes: 'members' | 'made';
  /** Whether calls count that lead there only if the value is of a subtype. They are looked for among all types: that takes longer. */
  readonly dispatch: 'include' | 'exclude';
  /** Files to look into before giving up on one of them, and on all. */
  readonly effort: { readonly each: number; readonly all: number };
  readonly signal?: AbortSignal;
}

export interface Neighbours {
  /** Of the nodes that were asked for those that are there, each once, in order, by the ids by which they are known. */
  readonly asked: readonly string[];
  /** What was asked for and what is at the other ends. */
  readonly nodes: readonly CallNode[];
  readonly calls: readonly Calls[];
  /** Of `out`: calls without an answer. */
  readonly unresolved: readonly UnresolvedCall[];
  /** What was asked for and not looked into to the end: it may have more neighbours than these. */
  readonly cut: readonly string[];
}

/** A symbol with its overloads; a class with its constructors; what stands at the top level of a file; a package from outside. */
export interface CallNode {
  /** A symbol's id, a file's path, or `npm:name`; `npm:built-in` for what a language brings along. */
  readonly id: string;
  /** The first of them; absent for a file and for what lies outside. */
  readonly symbol?: SymbolHit;
  /** '' for what lies outside. */
  readonly path: string;
  readonly test: boolean;
  /** There are syntax errors in it: what is known of it may not be all, or of an earlier version. */
  readonly stale: boolean;
  /** How many definitions it stands for. */
  readonly definitions: number;
}

/** All calls from one node to another. */
export interface Calls {
  readonly from: string;
  readonly to: string;
  /** The best of its sites; external: it leads out of the folder. */
  readonly tier: EdgeTier | 'external';
  readonly confidence: number;
  /** How many calls of each tier. */
  readonly tiers: Readonly<Partial<Record<EdgeTier | 'external', number>>>;
  readonly count: number;
  /** Rule of the best site. */
  readonly rule: string;
  /** Of an ambiguous one: how many definitions the best site may mean; 0. */
  readonly candidates: number;
  /** What is called, as it is written there; several names of a package. */
  readonly names: readonly string[];
  /** The first of them. */
  readonly sites: readonly CallPlace[];
}

export interface CallPlace {
  readonly path: string;
  /** Of the called name. */
  readonly range: FileRange;
}

export interface UnresolvedCall extends CallPlace {
  readonly from: string;
  readonly name: string;
  readonly reason: string;
}
