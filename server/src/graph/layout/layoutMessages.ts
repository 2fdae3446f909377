import type { GraphLayout } from '../../../protocol/graph.ts';
import type { Sketch } from './sketch.ts';

export interface ToLayoutWorker {
  readonly id: number;
  readonly sketch: Sketch;
}

export interface FromLayoutWorker {
  readonly id: number;
  readonly layout: GraphLayout;
  /** The thread is not to be used again: Graphviz has failed in it, or may hold too much memory. */
  readonly isSpent: boolean;
}
