/**
 * What a change means for the rest of a folder, for the view Impact. Only plain data; paths are relative to the workspace folder. Lines and
 * columns are 0-based, columns in UTF-16 units.
 */
import type { GraphPlace } from './graph.ts';

export interface ImpactParams {
  /** URI of the workspace folder. */
  readonly folder: string;
  /** As in `GraphQuery`: `''` for the working tree, `a..b` for commits, otherwise a branch or commit to compare the working tree with. */
  readonly change: string;
}

export interface ImpactResult {
  readonly revision: number;
  /** False while files wait to be indexed or linked. */
  readonly complete: boolean;
  readonly pendingFiles: number;
  /** There are more affected ones than these. */
  readonly truncated: boolean;
  readonly changed: readonly ImpactChange[];
  /** Nearest first. */
  readonly affected: readonly ImpactReach[];
  /** Surest first. */
  readonly tests: readonly ImpactTest[];
  readonly unused: readonly ImpactUnused[];
  readonly dangling: readonly ImpactDangling[];
  readonly leftOut: readonly { readonly path: string; readonly reason: string }[];
}

export interface ImpactSymbol {
  /** Stable id, or the path for code outside definitions. */
  readonly id: string;
  /** `Container.name`; the name of the file for code outside definitions. */
  readonly name: string;
  /** Kind of the symbol, or `file`. */
  readonly kind: string;
  readonly place: GraphPlace;
}

export interface ImpactChange extends ImpactSymbol {
  readonly how: 'added' | 'removed' | 'moved' | 'signature' | 'body' | 'comment';
  /** Before and after, where they differ. */
  readonly signature?: readonly [before: string, after: string];
  /** Of a moved one: the file it was in. */
  readonly from?: string;
  /** False when the index of today does not hold it: then nothing is known of who uses it. */
  readonly indexed: boolean;
}

export interface ImpactReach extends ImpactSymbol {
  /** 1: uses something that has changed. */
  readonly distance: number;
  /** possible: one of several that may be meant, or only if the value is of a subtype. */
  readonly sureness: 'exact' | 'probable' | 'possible';
  /** Name of what it uses, one step nearer to the change. */
  readonly via: string;
  readonly test: boolean;
}

export interface ImpactTest {
  readonly path: string;
  /** changed: the test itself has changed. imports: it only imports what has changed; no use was found. */
  readonly reach: 'changed' | 'exact' | 'probable' | 'possible' | 'imports';
  readonly distance: number;
  /** Functions of the file that are affected, and lines outside functions, which have no name. */
  readonly cases: readonly { readonly name: string; readonly place: GraphPlace }[];
}

export interface ImpactUnused extends ImpactSymbol {
  readonly certainty: 'certain' | 'likely';
  readonly reason: string;
  /** Where its name was used before; in the old text. */
  readonly was: GraphPlace;
}

export interface ImpactDangling {
  /** Of what is gone. */
  readonly name: string;
  readonly place: GraphPlace;
  readonly reason: string;
}
