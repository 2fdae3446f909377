/** What the thread that asks and the indexer's thread say to each other. Plain data: it is cloned on the way. */
import type { Failure } from '../base/failure.ts';
import type { IndexerOptions, IndexProgress, RunRecord } from './indexer.ts';

/** Methods that can be called across threads: all that answer with a promise. */
export type IndexerMethod =
  | 'update'
  | 'watch'
  | 'unwatch'
  | 'pause'
  | 'resume'
  | 'verify'
  | 'setBuffer'
  | 'closeBuffer'
  | 'notifyChanges'
  | 'settled'
  | 'dispose';

export interface Call<Method extends IndexerMethod = IndexerMethod> {
  readonly kind: 'call';
  readonly id: number;
  readonly method: Method;
  /** Without the abort signal, which travels as `abort`. */
  readonly args: readonly unknown[];
}

export type ToIndexer =
  | { readonly kind: 'open'; readonly options: IndexerOptions }
  | Call
  | { readonly kind: 'abort'; readonly id: number };

export type FromIndexer =
  | { readonly kind: 'opened' }
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'progress'; readonly progress: IndexProgress }
  | { readonly kind: 'run'; readonly run: RunRecord };

/** Methods whose last parameter is an abort signal, and where it stands. */
export const SIGNAL_POSITION: Readonly<Partial<Record<IndexerMethod, number>>> = { update: 1, verify: 0 };
