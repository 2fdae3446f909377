/** What lies behind the answers, for people who want to see it: facts of a file, its syntax tree, what the next look does with it. */
import type { RunRecord } from '../indexer/indexer.ts';
import type { NextLook } from '../indexer/lookAtFile.ts';
import type { FileRange } from './answers.ts';

export type { NextLook } from '../indexer/lookAtFile.ts';

export interface FileFactsView {
  readonly path: string;
  readonly language: string;
  readonly text: string;
  /** False: the index has read another text, so that marks may stand beside what they mean. */
  readonly current: boolean;
  /** False: the file waits to be linked, or its language has no rules for it. */
  readonly linked: boolean;
  /** In order of place. */
  readonly marks: readonly FactMark[];
}

export interface FactMark {
  readonly what: 'symbol' | 'import' | 'export' | 'reference' | 'binding' | 'heritage' | 'decorator' | 'problem';
  readonly range: FileRange;
  /** One line. */
  readonly text: string;
}

export interface SyntaxTreeView {
  readonly path: string;
  readonly language: string;
  /** In source order, parents first. */
  readonly nodes: readonly SyntaxNode[];
}

export interface SyntaxNode {
  readonly depth: number;
  readonly field: string;
  readonly type: string;
  readonly missing: boolean;
  readonly range: FileRange;
  /** As written, white space folded, cut. */
  readonly text: string;
}

export interface ReindexExplanation {
  readonly path: string;
  /** One sentence: what the next look does with the file, and why. */
  readonly summary: string;
  readonly next: NextLook;
  /** Compared in this order; the first that differs decides. */
  readonly checks: readonly ReindexCheck[];
  /** What is remembered of it: its observation, and the generation in which its output last changed. */
  readonly remembered?: { readonly ordinal: number; readonly generation: number; readonly origin: string };
  /** Of the index. */
  readonly generation: number;
  readonly lastRun?: RunRecord;
}

export interface ReindexCheck {
  readonly name: 'metadata' | 'content' | 'logic';
  readonly state: 'same' | 'different' | 'unknown';
  /** '' when there is none. */
  readonly stored: string;
  readonly now: string;
}

export interface DebugViews {
  /** undefined when nothing is known of the file. `text`: what is open in an editor; otherwise the file is read. */
  facts(path: string, text?: string): Promise<FileFactsView | undefined>;
  /** Parsed anew, in a process of its own. undefined for what is no code, or has no grammar. */
  syntaxTree(path: string, text?: string, signal?: AbortSignal): Promise<SyntaxTreeView | undefined>;
  /** Accepts paths that do not exist. */
  explainReindex(path: string): Promise<ReindexExplanation>;
}
