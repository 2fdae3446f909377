/**
 * What a change means for the rest of the folder. A change is given as both texts of every file that it touches; where they come from is
 * not asked (`changes/readChange.ts` asks git). Definitions are told apart by their keys, so that moved lines change nothing.
 *
 * What is found through links of today is as sure as they are. The state before is known from its text alone: its links are not made
 * again. Whatever is concluded from a name in the old text therefore says so in its reason.
 */
import type { SymbolKind } from '../facts/fileFacts.ts';
import type { FilePosition, FileRange, SymbolHit } from './answers.ts';

export interface ChangedFile {
  readonly path: string;
  /** Absent when the file was not there. */
  readonly before?: Uint8Array;
  /** Absent when it is gone. */
  readonly after?: Uint8Array;
  /** Why nothing is said of it. */
  readonly leftOut?: string;
}

export interface ImpactOptions {
  /** Symbols to be found before it is enough. */
  readonly limit: number;
  readonly signal?: AbortSignal;
}

export interface Impact {
  /** In order of path and line. */
  readonly changed: readonly ChangedSymbol[];
  /** Whoever uses what has changed, directly or through others: nearest first. The changed ones are not repeated. */
  readonly affected: readonly AffectedSymbol[];
  /** Every use between two of them. */
  readonly edges: readonly ImpactEdge[];
  /** Surest first, then nearest. */
  readonly tests: readonly AffectedTest[];
  readonly unused: readonly BecameUnused[];
  /** Uses of names that the change has taken away and that now have no answer. */
  readonly dangling: readonly DanglingUse[];
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
}

/**
 * signature, body: its own text differs, what stands in its members and in comments not counted. comment: nothing but comments and white
 * space differ. moved: the same text in another file. Added and removed ones are told of without their members.
 */
export type ChangeKind = 'added' | 'removed' | 'moved' | 'signature' | 'body' | 'comment';

export interface ChangedSymbol {
  /** Of today, or the one it had; the path for code at the top level of a file. */
  readonly id: string;
  readonly name: string;
  readonly kind: SymbolKind | 'file';
  readonly container: string;
  /** Of today, or where it was. */
  readonly path: string;
  readonly how: ChangeKind;
  /** Of the definition, in the text after the change, or before when it is gone. */
  readonly range: FileRange;
  /** Signatures before and after, where they differ. */
  readonly signature?: readonly [before: string, after: string];
  /** Of a moved one: the file it was in. */
  readonly from?: string;
  /** In the index of today; absent when it is not there, or not any more. */
  readonly hit?: SymbolHit;
  readonly test: boolean;
}

/** exact, probable: every step to it is. possible: the last step is one of several, or holds only if dispatch leads there. */
export type Sureness = 'exact' | 'probable' | 'possible';

export interface AffectedSymbol {
  /** The path for code at the top level of a file. */
  readonly id: string;
  readonly path: string;
  readonly hit?: SymbolHit;
  /** 1: uses something that has changed. */
  readonly distance: number;
  readonly sureness: Sureness;
  /** What it uses, one step nearer to the change. */
  readonly via: string;
  readonly test: boolean;
}

export interface ImpactEdge {
  /** The user. */
  readonly from: string;
  readonly to: string;
  /** use: it is named there without being called. */
  readonly how: 'call' | 'use';
  /** The best of its sites. */
  readonly tier: 'exact' | 'probable' | 'ambiguous' | 'dispatch';
  readonly confidence: number;
  readonly sites: readonly { readonly path: string; readonly range: FileRange }[];
}

export interface AffectedTest {
  readonly path: string;
  /** changed: the test itself has changed. imports: it only imports what has changed, directly or through others; no use was found. */
  readonly reach: 'changed' | Sureness | 'imports';
  /** Steps from the change; 0 for changed ones. Of `imports`: steps from file to file. */
  readonly distance: number;
  /** Affected functions of the file. */
  readonly functions: readonly SymbolHit[];
  /** Where the file itself, outside functions, uses what is affected: in most test frameworks of JavaScript, in cases without a name. */
  readonly lines: readonly number[];
}

export interface BecameUnused {
  readonly symbol: SymbolHit;
  readonly reason: string;
  /** certain: no other definition has the name, and nothing of that name is left open. */
  readonly certainty: 'certain' | 'likely';
  /** Where the name was used before, in the old text. */
  readonly was: FilePosition;
}

export interface DanglingUse {
  /** Id of what was removed. */
  readonly removed: string;
  readonly name: string;
  readonly path: string;
  readonly range: FileRange;
  /** Id of the symbol around it, or the path. */
  readonly from: string;
  readonly reason: string;
}
