/** The door to graphs, for every face: from a question to a graph with its layout, or to a text in one of the formats. */
import type { ExportResult, Graph, GraphFormat, GraphLayout, GraphQuery } from '../../protocol/graph.ts';
import type { Answer, CodeIndex } from '../api/codeIndex.ts';
import { buildGraph } from './buildGraph.ts';
import { exportGraph } from './export/exportGraph.ts';
import type { Layouter } from './layout/layouter.ts';

export interface Graphs {
  /** Throws a `FailureError` of kind `user` when the query makes no sense, and the signal's reason when it is aborted. */
  answer(index: CodeIndex, query: GraphQuery, signal?: AbortSignal): Promise<Answer<LaidOutGraph>>;
  exported(index: CodeIndex, query: GraphQuery, format: GraphFormat, signal?: AbortSignal): Promise<ExportResult>;
  dispose(): Promise<void>;
}

export interface LaidOutGraph {
  readonly graph: Graph;
  readonly layout: GraphLayout;
}

export function createGraphs(layouter: Layouter): Graphs {
  return {
    async answer(index, query, signal) {
      layouter.prepare();
      const answer = await buildGraph(index, query, signal);
      const layout = await layouter.layout(answer.value, query.metrics, query.orderHint, signal);
      return { ...answer, value: { graph: answer.value, layout } };
    },

    async exported(index, query, format, signal) {
      const { value: graph } = await buildGraph(index, query, signal);
      return exportGraph({ query, graph, layout: () => layouter.layout(graph, query.metrics, query.orderHint, signal) }, format);
    },

    dispose: () => layouter.dispose(),
  };
}
