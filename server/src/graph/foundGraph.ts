/** What builders of graphs have in common. */
import type { Graph, GraphQuery } from '../../protocol/graph.ts';
import type { Answer, CodeIndex } from '../api/codeIndex.ts';

/**
 * A graph as a builder finds it: what the query's roots, depth, filters, `hidden` and `expanded` ask for, before it is grouped and folded.
 * With `groups` the builder has grouped it by itself; otherwise its nodes get the groups that the query wants.
 */
export interface FoundGraph extends Omit<Graph, 'groups' | 'total' | 'banner'> {
  readonly groups?: Graph['groups'];
}

/** Throws a `FailureError` of kind `user` when the query makes no sense. */
export type GraphBuilder = (index: CodeIndex, query: GraphQuery, signal: AbortSignal | undefined) => Promise<Answer<FoundGraph>>;
