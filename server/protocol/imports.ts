/**
 * Who imports whom, for the views Imports and Import Cycles. Only plain data; `uri` and `path` name the same file, the path relative to its
 * workspace folder. Lines and columns are 0-based, columns in UTF-16 units.
 */
import type { GraphPlace } from './graph.ts';

/** imports: what a file imports. importedBy: who imports it. */
export type ImportDirection = 'imports' | 'importedBy';

/** One step: the view asks again for whatever is opened. */
export interface ImportsParams {
  readonly uri: string;
  readonly direction: ImportDirection;
}

export interface ImportsResult {
  readonly revision: number;
  /** False while files wait to be indexed or linked. */
  readonly complete: boolean;
  /** There are more than these. */
  readonly truncated: boolean;
  /** URI of the workspace folder; '' for a file outside all of them. */
  readonly folder: string;
  /** Why nothing is known of the file, as a sentence; '' when it is indexed. */
  readonly notIndexed: string;
  /** imports: in the order of the source, packages and what is not found after files. importedBy: in the order of paths. */
  readonly items: readonly ImportItem[];
}

export interface ImportItem {
  /** The file at the other end. */
  readonly uri?: string;
  /** Its path; of an import from outside the package; of one that leads nowhere the specifier. */
  readonly name: string;
  readonly what: 'file' | 'package' | 'unresolved';
  /** Why it leads nowhere; ''. */
  readonly reason: string;
  /** As the other module calls them; empty for whole modules. */
  readonly names: readonly string[];
  /** Needed by no running program. */
  readonly typeOnly: boolean;
  /** Loaded only when the program gets there. */
  readonly dynamic: boolean;
  /** The importing file, and where in it. */
  readonly at: ImportPlace;
}

export interface ImportPlace extends GraphPlace {
  readonly uri: string;
}

export interface CyclesParams {
  /** At most so many, of all folders together. */
  readonly limit: number;
}

export interface CyclesResult {
  readonly revision: number;
  readonly complete: boolean;
  readonly truncated: boolean;
  /** Those that a running program has first, and the largest first. */
  readonly cycles: readonly CycleItem[];
}

/** Files that all import each other, directly or through others: at least one circle. */
export interface CycleItem {
  /** URI of the workspace folder, and its name. */
  readonly folder: string;
  readonly folderName: string;
  /** runtime: it is there when the program runs. type: only through imports of types. */
  readonly kind: 'runtime' | 'type';
  readonly files: readonly string[];
  /** Imports around one circle, in its order; the last one is the suggested cut. */
  readonly circle: readonly CycleStep[];
  /** The imports between the files that are not on that circle: the first of them, and how many there are. */
  readonly others: readonly CycleStep[];
  readonly otherCount: number;
  /** How many imports must go before no circle is left, as far as was found; 1 when the suggested cut is enough. */
  readonly cuts: number;
}

export interface CycleStep {
  readonly from: string;
  readonly to: string;
  readonly names: readonly string[];
  readonly typeOnly: boolean;
  readonly dynamic: boolean;
  readonly isCut: boolean;
  readonly at: ImportPlace;
}
