/** What answers to questions have in common: how complete they are, and symbols and places in them. */
import type { SymbolKind, Visibility } from '../facts/fileFacts.ts';

export interface Answer<T> {
  readonly value: T;
  /** Counts committed changes; equal generations mean equal answers. */
  readonly generation: number;
  /** False while files are waiting to be indexed or links to be made: the truth may hold more. */
  readonly complete: boolean;
  readonly pendingFiles: number;
  /** The answer was cut at a limit. */
  readonly truncated: boolean;
}

export interface SymbolHit {
  /** `path#Container.name~kind`, stable under edits elsewhere. */
  readonly id: string;
  readonly name: string;
  readonly kind: SymbolKind;
  /** Dotted container path; ''. */
  readonly container: string;
  /** Kinds of the container's parts, outermost first, as far as they are known. Only methods that a search has found have them. */
  readonly containerKinds?: readonly (SymbolKind | undefined)[];
  readonly path: string;
  readonly language: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Range of the whole definition. */
  readonly range: FileRange;
  readonly signature: string;
  readonly visibility: Visibility;
  readonly exported: boolean;
  readonly test: boolean;
  readonly deprecated: boolean;
  /** Whether a program wrote the file, as far as its name, its header or `.gitattributes` tell. */
  readonly generated: boolean;
  /** Rank within this answer, higher is better. */
  readonly score: number;
}

export interface FileRange {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface FilePosition {
  readonly path: string;
  readonly line: number;
  readonly column: number;
}

/** How sure a call is. dispatch: a proven call of a declared member leads there only if the value is of a subtype. */
export type EdgeTier = 'exact' | 'probable' | 'ambiguous' | 'dispatch';
