/** From a question to a graph, ready to be laid out: each kind has its builder, grouping and folding are the same for all. */
import type { Graph, GraphKind, GraphQuery } from '../../protocol/graph.ts';
import type { Answer, CodeIndex } from '../api/codeIndex.ts';
import { FailureError } from '../base/failure.ts';
import type { GraphBuilder } from './foundGraph.ts';

const BUILDERS: Readonly<Partial<Record<GraphKind, GraphBuilder>>> = {};

/** Throws a `FailureError` of kind `user` when the query makes no sense. */
export async function buildGraph(index: CodeIndex, query: GraphQuery, signal?: AbortSignal): Promise<Answer<Graph>> {
  const build = BUILDERS[query.kind];
  if (build === undefined)
    throw new FailureError({ code: 'graph.kind', kind: 'user', message: `There are no graphs of kind ${query.kind}` });
  const answer = await build(index, query, signal);
  const { nodes } = answer.value;
  return { ...answer, value: { groups: [], ...answer.value, total: nodes.length } };
}
