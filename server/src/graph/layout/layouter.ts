import type { Graph, GraphLayout, HintedNode, TextMetrics } from '../../../protocol/graph.ts';
import type { AsyncDisposable } from '../../base/disposable.ts';

/**
 * Says where everything of a graph lies. Equal input gives equal output, down to the pixel; a graph that cannot be laid out well in time is
 * laid out plainly, so that a user always sees something.
 */
export interface Layouter extends AsyncDisposable {
  /** A graph is on its way: whatever takes long to start may start while it is looked for. */
  prepare(): void;

  /**
   * @param orderHint Nodes that are on the screen, top to bottom: within a column they stay in this order, and in a column that is wrapped where they are.
   * @throws the reason of `signal` when it is aborted; nothing else but our own bugs.
   */
  layout(graph: Graph, metrics: TextMetrics, orderHint: readonly HintedNode[], signal?: AbortSignal): Promise<GraphLayout>;
}
