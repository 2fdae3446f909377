/** What builders of graphs have in common. */
import type { Graph, GraphQuery, Sides, Treatment } from '../../protocol/graph.ts';
import type { Answer, CodeIndex } from '../api/codeIndex.ts';

/**
 * A graph as a builder finds it: what the query's roots, depth, filters, `hidden` and `expanded` ask for, before it is grouped and folded.
 * With `groups` the builder has grouped it by itself; otherwise its nodes get the groups that the query wants.
 */
export interface FoundGraph extends Omit<Graph, 'groups' | 'total' | 'banner'> {
  readonly groups?: Graph['groups'];
  /** Where they differ from the query's. */
  readonly treatments?: Partial<Record<'tests' | 'externals', Treatment>>;
  /** Counts the neighbours of nodes that are shown in the end; without it they stay as they are. */
  readonly surroundings?: (nodes: readonly string[]) => Promise<Surroundings>;
}

export interface Surroundings {
  readonly nodes: ReadonlyMap<string, Surrounded>;
  /** Calls in them that could not be resolved. */
  readonly unresolved: number;
}

export interface Surrounded {
  readonly hidden: Sides<number>;
  readonly degree: Sides<number>;
  /** There may be more than were counted. */
  readonly isLeast: boolean;
  /** It calls itself. */
  readonly isRecursive: boolean;
}

/** `truncated` says that there is more than was looked for. Throws a `FailureError` of kind `user` when the query makes no sense. */
export type GraphBuilder = (index: CodeIndex, query: GraphQuery, signal: AbortSignal | undefined) => Promise<Answer<FoundGraph>>;
