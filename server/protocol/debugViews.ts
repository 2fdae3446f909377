/**
 * What lies behind the answers: facts of a file, its syntax tree, why it is made anew, how a name came by its meaning. Only plain data; lines
 * and columns are 0-based, columns in UTF-16 units.
 */

export interface DocumentParams {
  readonly uri: string;
}

/** A document to be read, not edited. */
export type DebugDocument =
  | {
      readonly shown: true;
      readonly text: string;
      /** What a reader should know before: that the index has read another text, or that links are not made yet; ''. */
      readonly note: string;
    }
  /** Why there is nothing to show, as a sentence. */
  | { readonly shown: false; readonly reason: string };

export interface ExplainReindexResult {
  readonly path: string;
  /** What the next look does with the file, and why. */
  readonly summary: string;
  readonly checks: readonly {
    readonly name: 'metadata' | 'content' | 'logic';
    readonly state: 'same' | 'different' | 'unknown';
    readonly stored: string;
    readonly now: string;
  }[];
  /** Counts observations of files; absent for a file that the index does not know. */
  readonly ordinal?: number;
  /** The change of the index in which the file's output was last written, and the last one of all. */
  readonly written?: number;
  readonly generation: number;
  readonly lastRun?: { readonly trigger: string; readonly state: string; readonly endedAt: number };
}

export interface EdgeParams {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

export type EdgeResult =
  | { readonly found: false; readonly reason: string }
  | {
      readonly found: true;
      readonly name: string;
      /** call, new, read, type ... */
      readonly role: string;
      readonly tier: 'exact' | 'probable' | 'ambiguous' | 'external' | 'unresolved';
      readonly rule: string;
      /** From 0 to 1; 0 without an answer. */
      readonly confidence: number;
      /** Type of what it is called on; ''. */
      readonly receiver: string;
      /** The package of an external one; why there is no answer; ''. */
      readonly detail: string;
      /** From the site over imports and re-exports to the definition. */
      readonly steps: readonly EdgeStepItem[];
      /** Definitions that an ambiguous one may mean, and those that override what is meant. */
      readonly candidates: readonly EdgeSymbol[];
      /** Other definitions of that name, which it does not mean. */
      readonly rejected: readonly EdgeSymbol[];
      /** False while files wait to be indexed or linked. */
      readonly complete: boolean;
    };

export interface EdgeStepItem {
  readonly kind: 'site' | 'binding' | 'import' | 'reexport' | 'definition';
  readonly text: string;
  readonly place: EdgePlace;
}

export interface EdgeSymbol {
  /** `Container.name` */
  readonly name: string;
  readonly kind: string;
  readonly place: EdgePlace;
}

export interface EdgePlace {
  readonly uri: string;
  /** Relative to the workspace folder. */
  readonly path: string;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
